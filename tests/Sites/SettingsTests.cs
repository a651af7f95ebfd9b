using System.Text.RegularExpressions;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Sites;

public partial class SettingsTests
{
    [Fact]
    public void Navigation_in_the_settings_replaces_the_default()
    {
        SiteInMemory site = new SiteInMemory()
            .With(
                "data/site.yml",
                "title: Test\nurl: https://example.org/\nnavigation:\n  - title: Code\n    url: "
                    + "https://example.com/code\n  - title: Guide\n    url: docs/guide.md\n"
            )
            .With("input/about.md", "# About\n")
            .With("input/docs/guide.md", "# Guide\n");
        IEnumerable<(string, string?)> links = site.Page("/about/")
            .QuerySelectorAll("header nav a")
            .Select(link => (link.TextContent, link.GetAttribute("href")));
        Assert.Equal([("Code", "https://example.com/code"), ("Guide", "../docs/guide/")], links);
    }

    [Fact]
    public void Links_of_the_footer_follow_the_lists_of_posts_and_can_differ_by_language()
    {
        SiteInMemory site = new SiteInMemory()
            .With(
                "data/site.yml",
                "title: Test\nfooter: [{ title: Imprint, url: about.md }]\nlanguages:\n"
                    + "  de: { footer: [{ title: Impressum, url: about.md }] }\n"
            )
            .With("input/about.md", "# About\n")
            .With("input/about.de.md", "# Seite\n");
        Assert.Equal([("Imprint", "../about/")], Links("/about/"));
        Assert.Equal([("Impressum", "../../de/about/")], Links("/de/about/"));

        IEnumerable<(string, string?)> Links(string page) =>
            site.Page(page).QuerySelectorAll("footer a").Select(link => (link.TextContent, link.GetAttribute("href")));
    }

    [Fact]
    public void The_settings_determine_the_length_of_lists()
    {
        SiteInMemory site = new SiteInMemory().With(
            "data/site.yml",
            "title: Test\nurl: https://example.org/\npagination:\n  posts: 2\n  titles: 4\n"
        );
        for (int day = 1; day <= 5; day++)
            site.WithPost($"2026-01-0{day}-day-{day}", $"title: Day {day}\ntags: many");
        IEnumerable<string> paths = site.PlanWithoutErrors().Paths().ToList();
        Assert.Contains("/page/3/", paths);
        Assert.Contains("/tags/many/page/3/", paths);
        Assert.Contains("/archive/2026/page/2/", paths);
        Assert.DoesNotContain("/archive/2026/page/3/", paths);
    }

    [Theory]
    [InlineData("pagination: { posts: 0 }", "expected a whole number from 1 to 1000, found '0'")]
    [InlineData("pagination: { post: 5 }", "Did you mean 'posts'?")]
    [InlineData("features: { feed: true }", "Did you mean 'feeds'?")]
    [InlineData("navigation: [docs]", "Expected a mapping for a navigation item, found 'docs'")]
    [InlineData("navigation: [{ title: Docs }]", "is missing the key 'url'")]
    [InlineData("footer: [{ title: Docs, url: /nope/ }]", "The page or file '/nope/' does not exist")]
    [InlineData("navgation: []", "Did you mean 'navigation'?")]
    [InlineData(
        "navigation: [{ title: Docs, url: 'javascript:x' }]",
        "The scheme 'javascript:' is not allowed in links"
    )]
    public void An_invalid_setting_is_reported(string line, string expected) =>
        Assert.Contains(
            new SiteInMemory().With("data/site.yml", $"title: Test\n{line}\n").Diagnostics(),
            message =>
                message.Contains("error", StringComparison.Ordinal)
                && message.Contains(expected, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_setting_is_documented_with_its_default() =>
        AssertDocumented(
            "input/docs/reference/site-settings.md",
            SiteConfig.Keys,
            LanguageSettings.Keys,
            NavigationItem.Keys,
            Pagination.Keys,
            Features.Keys,
            AllowedHosts.Keys
        );

    [Fact]
    public void Every_key_of_front_matter_is_documented_with_its_default() =>
        AssertDocumented("input/docs/reference/front-matter.md", FrontMatter.Keys);

    [Fact]
    public void Every_key_of_data_files_is_documented_with_its_default()
    {
        AssertDocumented(
            "input/docs/diagrams/topologies.md",
            TopologyKeys.Table,
            VocabularyKeys.KindTable,
            VocabularyKeys.RelationTable
        );
        AssertDocumented(
            "input/docs/diagrams/catalogues.md",
            BaseImageKeys.ImageTable,
            GlossaryKeys.TermTable,
            SourceKeys.Table,
            CompatibilityKeys.RowTable
        );
    }

    /// <summary>
    /// Each table of keys in the code is one in the page: the same keys, with the same defaults where they are values.
    /// </summary>
    private static void AssertDocumented(string path, params IReadOnlyList<KeyTable> tables)
    {
        string page = File.ReadAllText(Path.Combine(Folders.Repository, path));
        List<string[]> documented =
        [
            .. DocumentedTable()
                .Matches(page)
                .Select(table =>
                    DocumentedKeys()
                        .Matches(table.Value)
                        .SelectMany(row => row.Groups["name"].Captures)
                        .Select(name => name.Value)
                        .ToArray()
                ),
        ];
        foreach (KeyTable table in tables)
        {
            string[] keys = [.. table.Keys.Select(key => key.Name)];
            Assert.Contains(documented, names => names.Order().SequenceEqual(keys.Order()));
            foreach (Key key in table.Keys.Where(key => key.DefaultValue is not null))
                Assert.Matches($"(?m)^\\| `{key.Name}` \\|[^|]*\\| `?{Regex.Escape(key.DefaultValue!)}`? \\|", page);
        }
    }

    [GeneratedRegex(@"^\| Key \|.*\n\|---.*\n(\|.*\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex DocumentedTable();

    [GeneratedRegex(@"^\| (`(?<name>[^`]+)`(, )?)+ \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex DocumentedKeys();

    [Fact]
    public void Excluded_files_are_not_part_of_the_site()
    {
        IEnumerable<string> paths = new SiteInMemory()
            .With("data/site.yml", "title: Test\nurl: https://example.org/\nexclude: [work, '*.psd', notes.md]\n")
            .With("input/work/a.md", "A.")
            .With("input/images/a.psd", "x")
            .With("input/notes.md", "N.")
            .With("input/notes2.md", "N.")
            .PlanWithoutErrors()
            .Paths()
            .ToList();
        Assert.Contains("/notes2/", paths);
        Assert.DoesNotContain(
            paths,
            path =>
                path.Contains("work", StringComparison.Ordinal)
                || path.Contains("psd", StringComparison.Ordinal)
                || path == "/notes/"
        );
    }
}
