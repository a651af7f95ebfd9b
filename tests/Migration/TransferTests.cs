using System.Text;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Tests.Sites;
using static Strata.Tests.Migration.ForeignPlan;

namespace Strata.Tests.Migration;

/// <summary>A site of another generator gives the same files after it was copied into Strata's own layout.</summary>
public sealed class TransferTests
{
    private const string Post = "---\ntitle: A\ndate: 2024-05-06\n---\nText.\n";

    [Theory]
    [InlineData(
        "generator: hugo",
        "hugo.toml: title = \"T\"\nbaseURL = \"https://example.org/\"",
        "content/_index.md",
        "content/posts/a.md",
        "static/a.png",
        "layouts/shortcodes/x.html"
    )]
    [InlineData("generator: zola", "config.toml: title = \"T\"", "templates/a.html", "content/a.md", "static/a.png")]
    [InlineData("generator: mdbook", "book.toml: [book]\ntitle = \"T\"", "src/SUMMARY.md", "src/a.md", "listings/a.rs")]
    [InlineData("generator: mkdocs", "mkdocs.yml: site_name: T", "docs/index.md", "docs/a/b.md")]
    [InlineData("generator: starlight", "astro.config.mjs: title: 'T'", "src/content/docs/a.mdx", "public/a.png")]
    [InlineData("generator: statiq", "settings.yml: title: T", "input/posts/a.md", "input/a.png")]
    [InlineData(
        "generator: jekyll",
        "_config.yml: title: T\npermalink: /:title/\npaginate: 1\nexclude: ['*.tmp']\ndefaults: []",
        "_posts/2024-05-06-a.md",
        "_posts/2024-05-07-b.md",
        "_includes/x.html",
        "_data/x.yml",
        "a.tmp",
        "index.html",
        "data/x.json"
    )]
    [InlineData("generator: jekyll", "_config.yml: source: docs", "docs/_posts/2024-05-06-a.md", "docs/a b/c.md")]
    public void A_copied_site_has_the_same_files(string written, string settings, params string[] files)
    {
        string[] parts = settings.Split(": ", 2);
        Dictionary<string, byte[]> old = files.ToDictionary(
            file => file,
            file =>
                Encoding.UTF8.GetBytes(
                    file.EndsWith(".png") ? ""
                    : file.EndsWith(".yml") ? "x: 1"
                    : Post
                )
        );
        old.Add(parts[0], Encoding.UTF8.GetBytes(parts[1]));
        AssertSameAfterTransfer(SiteFiles.FromBytes(old), written);
    }

    [Fact]
    public void A_Jekyll_blog_is_the_same_after_it_was_copied() =>
        AssertSameAfterTransfer(
            SiteFiles.FromFolder(Path.Combine(Folders.Tests, "fixtures", "jekyll-blog")),
            "generator: jekyll"
        );

    [Theory]
    [InlineData("input/a.md", "not a site of another generator")]
    [InlineData("data/site.yml", "it is a site of Strata")]
    [InlineData("docusaurus.config.js", "Docusaurus has several folders")]
    public void Some_folders_cannot_be_copied(string path, string message)
    {
        var files = SiteFiles.FromText(new Dictionary<string, string> { [path] = "" });
        Assert.Null(SiteTransfer.Plan(files, [], out (string Text, string Fix) problem));
        Assert.Contains(message, problem.Text);
    }

    private static void AssertSameAfterTransfer(SiteFiles old, string written)
    {
        SiteTransfer plan = SiteTransfer.Plan(old, [], out (string Text, string Fix) problem)!;
        Assert.Equal("", problem.Text);
        Assert.Contains(
            $"\n{written}\n",
            Encoding.UTF8.GetString(plan.Created.Single(file => file.Path == "data/site.yml").Bytes)
        );
        var moved = SiteFiles.FromBytes(
            plan.Moved.Select(file => (file.To, Bytes: old.ReadBytes(file.From)))
                .Concat(plan.Created.Select(file => (To: file.Path, file.Bytes)))
                .ToDictionary(file => file.To, file => file.Bytes)
        );
        Site before = SiteBuilder.Plan(old, Options);
        Site after = SiteBuilder.Plan(moved, Options);
        Assert.DoesNotContain(after.Diagnostics, diagnostic => diagnostic.Severity is Severity.Error);
        Assert.Equal(before.Paths(), after.Paths());
        Assert.Contains(moved.Paths, path => path.StartsWith("input/", StringComparison.Ordinal));
        Assert.All(
            before.Routes.Where(route => route.Path.EndsWith(".html") || route.Path.EndsWith('/')),
            route => Assert.Equal(before.Text(route.Path), after.Text(route.Path))
        );
    }
}
