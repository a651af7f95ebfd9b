using System.Text;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Building;

/// <summary>New files of a site.</summary>
public class StarterTests
{
    private static readonly LocalDate Day = new(2026, 12, 1);

    [Fact]
    public void The_starter_site_builds() =>
        AssertBuilds(
            SiteBuilder.Plan(
                SiteFiles.FromFolder(Path.Combine(Folders.Repository, "src/Starter/site")),
                new BuildOptions()
            )
        );

    [Fact]
    public void A_new_site_is_the_starter_site_with_a_post_of_the_current_date()
    {
        IReadOnlyList<NewFile> files = SiteStarter.Site(null, new Clock("2027-02-03T23:30:00Z"));
        Assert.Equal(
            [
                ".config/dotnet-tools.json",
                ".gitattributes",
                ".github/workflows/pages.yml",
                ".gitignore",
                ".vscode/extensions.json",
                ".vscode/settings.json",
                "README.md",
                "data/schemas/authors.json",
                "data/schemas/base-images.json",
                "data/schemas/compatibility.json",
                "data/schemas/folder-defaults.json",
                "data/schemas/front-matter.json",
                "data/schemas/glossary.json",
                "data/schemas/image-bases.json",
                "data/schemas/scene.json",
                "data/schemas/site.json",
                "data/schemas/topology-accelerators.json",
                "data/schemas/topology.json",
                "data/schemas/vocabulary.json",
                "data/site.yml",
                "data/topologies/first-stack.yml",
                "input/docs/index.md",
                "input/docs/write-a-page.md",
                "input/index.md",
                "input/posts/2027-02-03-first-post.md",
            ],
            files.Select(file => file.Path).Order(StringComparer.Ordinal)
        );
        Site site = SiteBuilder.Plan(Source(files), new BuildOptions { AsOf = new LocalDate(2027, 2, 3) });
        AssertBuilds(site);
        Assert.Contains("/posts/first-post/", site.Routes.Select(route => route.Path));
    }

    [Fact]
    public void New_posts_pages_and_topologies_of_a_new_site_build()
    {
        List<NewFile> files = [.. SiteStarter.Site(Day, TimeProvider.System)];
        SiteFiles site = Source(files);
        files.Add(SiteStarter.Post(site, "What a layer costs", Day, TimeProvider.System).File!);
        files.Add(SiteStarter.Doc(site, "Größe & Gewicht: \"C#\"").File!);
        files.Add(SiteStarter.Topology(site, "plain", like: null).File!);
        files.Add(SiteStarter.Topology(site, "Like the first", like: "first-stack").File!);
        Assert.Equal(
            [
                "input/posts/2026-12-01-what-a-layer-costs.md",
                "input/docs/größe-gewicht-csharp.md",
                "data/topologies/plain.yml",
                "data/topologies/like-the-first.yml",
            ],
            files.TakeLast(4).Select(file => file.Path)
        );
        AssertBuilds(SiteBuilder.Plan(Source(files), new BuildOptions { AsOf = Day }));
    }

    [Theory]
    [InlineData("a\nb", "The title has a line end or another control character.")]
    [InlineData("aux", "Windows cannot store the name 'aux.yml': 'aux' is a device.")]
    [InlineData("COM1", "Windows cannot store the name 'com1.yml': 'com1' is a device.")]
    public void A_title_without_a_name_of_a_file_is_refused(string title, string problem) =>
        Assert.Equal(problem, SiteStarter.Topology(Source([]), title, like: null).Problem);

    [Theory]
    [InlineData("")]
    [InlineData("It's: a \"title\" # with {signs}")]
    [InlineData("- null")]
    [InlineData("2026-01-01")]
    [InlineData("true")]
    public void A_title_is_kept(string title)
    {
        StarterResult started = SiteStarter.Doc(Source([]), title);
        if (title.Length == 0)
        {
            Assert.Equal("'' has no letter or digit for a path.", started.Problem);
            return;
        }

        Site site = SiteBuilder.Plan(Source([started.File!]), new BuildOptions());
        string page = Encoding.UTF8.GetString(
            site
                .Routes.Single(route => route.Path == "/" + started.File!.Path["input/".Length..^3] + "/")
                .Render()
                .Body!
        );
        Assert.Equal(
            title,
            new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("h1")!.TextContent.Trim()
        );
    }

    [Fact]
    public void The_current_date_is_in_the_time_zone_of_the_site()
    {
        SiteFiles site = Text(("data/site.yml", "title: T\ntimezone: Pacific/Auckland\n"));
        Assert.Equal(
            "input/posts/2026-12-02-a.md",
            SiteStarter.Post(site, "a", null, new Clock("2026-12-01T23:00:00Z")).File!.Path
        );
        Assert.Equal(
            "input/posts/2026-12-01-a.md",
            SiteStarter.Post(Text(), "a", null, new Clock("2026-12-01T23:00:00Z")).File!.Path
        );
    }

    [Fact]
    public void A_new_post_is_in_the_folder_of_Jekyll_posts()
    {
        Assert.Equal(
            "_posts/2026-12-01-a.md",
            SiteStarter.Post(Text(("_posts/2020-01-01-b.md", "b")), "a", Day, TimeProvider.System).File!.Path
        );
        Assert.Equal(
            "input/_posts/2026-12-01-a.md",
            SiteStarter.Post(Text(("input/_posts/2020-01-01-b.md", "b")), "a", Day, TimeProvider.System).File!.Path
        );
        Assert.Equal("docs/a.md", SiteStarter.Doc(Text(("index.md", "b")), "a").File!.Path);
    }

    [Fact]
    public void Every_topology_of_this_site_can_be_copied()
    {
        SiteFiles site = SiteFiles.FromFolder(Folders.Repository, Path.Combine(Folders.Repository, "output"));
        foreach (string path in Directory.GetFiles(Path.Combine(Folders.Repository, "data/topologies"), "*.yml"))
        {
            StarterResult started = SiteStarter.Topology(site, "Another one", Path.GetFileNameWithoutExtension(path));
            Topology topology = Reading.Valid(Encoding.UTF8.GetString(started.File!.Bytes));
            Assert.Equal(("Another one", (string?)null), (topology.Title, topology.Description));
            Assert.Equal(Reading.Show(Reading.Valid(File.ReadAllText(path))), Reading.Show(topology));
        }
    }

    [Fact]
    public void A_file_that_cannot_be_created_is_reported_with_the_reason()
    {
        SiteFiles site = Text(("data/topologies/linux.yml", "{ title: T, stack: [] }\n"), ("input/docs/a.md", "x"));
        Assert.Equal("'input/docs/a.md' already exists.", SiteStarter.Doc(site, "A!").Problem);
        Assert.Equal("Did you mean 'linux'?", SiteStarter.Topology(site, "b", "linus").Fix);
        Assert.StartsWith("The title 'B' cannot be written", SiteStarter.Topology(site, "b", "linux").Problem);
        Assert.Null(SiteStarter.Doc(site, "a\u001b[2J").File);
    }

    private static void AssertBuilds(Site site)
    {
        Assert.Empty(
            site.Diagnostics.Where(diagnostic => diagnostic.Severity is not Severity.Note)
                .Select(diagnostic => diagnostic.ToString())
        );
        Assert.All(site.Routes, route => Assert.Empty(route.Render().Diagnostics));
    }

    private static SiteFiles Source(IEnumerable<NewFile> files) =>
        SiteFiles.FromText(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes)));

    private static SiteFiles Text(params IEnumerable<(string Path, string Text)> files) =>
        SiteFiles.FromText(files.ToDictionary(file => file.Path, file => file.Text));

    private sealed class Clock(string now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            NodaTime.Text.InstantPattern.General.Parse(now).Value.ToDateTimeOffset();
    }
}
