using System.Globalization;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Trust;

/// <summary>Limits of files that are too long for a row of a table: each has one diagnostic that names it.</summary>
public sealed class BoundsTests
{
    private const string Page = "---\ntitle: P\n---\n";

    [Theory]
    [InlineData("data/versions.yml", 2_000_000)]
    [InlineData("data/glossary.yml", 2_000_000)]
    [InlineData("input/_defaults.yml", 10_000)]
    public void A_file_of_data_has_a_length(string path, int max)
    {
        string comment = "#" + new string('x', max);
        Assert.Equal(
            [
                $"{path}(1,1): error YAML004: The YAML has {max + 1} characters, and can have {max}. "
                    + "Shorten it, or divide it into several files.",
            ],
            Errors(
                    new()
                    {
                        ["input/page.md"] = Page + "Text.\n",
                        ["input/other.md"] = Page + (path.Contains("versions") ? ":data[versions.a]\n" : ""),
                        [path] = comment,
                    }
                )
                .Where(error => !error.Contains("DATA005"))
        );
    }

    [Fact]
    public void Counts_of_nodes_have_a_product()
    {
        const string Stack =
            "title: A\nstack:\n  - host: A\n    os: linux\n    count: {0}\n    holds:\n      - vm: B\n"
            + "        count: 1000\n      - hypervisor: C\n";
        Assert.Empty(Errors(new() { ["data/topologies/a.yml"] = Stack.Replace("{0}", "990") }));
        Assert.StartsWith(
            "data/topologies/a.yml(7,13): error TOP011: The topology has more than 1000000 instances of its nodes",
            Assert.Single(Errors(new() { ["data/topologies/a.yml"] = Stack.Replace("{0}", "1000") }))
        );
    }

    [Theory]
    [InlineData("{0} = 1\n")]
    [InlineData("[{0}]\nb = 1\n")]
    public void A_dotted_key_has_a_depth(string front)
    {
        string key = string.Join('.', Enumerable.Repeat("a", 20_000));
        Assert.StartsWith(
            "input/page.md(2,",
            Assert.Single(Errors(new() { ["input/page.md"] = $"+++\n{front.Replace("{0}", key)}+++\nText.\n" }))
        );
    }

    [Fact]
    public void A_message_quotes_a_value_up_to_a_length()
    {
        string error = Assert.Single(
            Errors(new() { ["input/page.md"] = $"---\n{new string('a', 100_000)}\n---\nText.\n" })
        );
        Assert.InRange(error.Length, 1_000, 2_500);
    }

    [Theory]
    [InlineData("include")]
    [InlineData("playground")]
    public void A_page_includes_itself_up_to_a_length(string name)
    {
        string line = $"{{{{#{name} page.md}}}}\n";
        string page = string.Concat(Enumerable.Repeat(line, 900_000 / line.Length));
        IReadOnlyList<Diagnostic> found = Plan(
            new()
            {
                ["book.toml"] = "",
                ["src/SUMMARY.md"] = "- [Page](page.md)\n",
                ["src/page.md"] = page,
            },
            isForeign: true
        );
        Assert.Contains(found, each => each.Message.Contains("too long", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chapter_has_a_number_of_links()
    {
        string links = string.Concat(Enumerable.Repeat("\n  - {title: A, url: \"https://example.org/\"}", 101));
        Assert.StartsWith(
            "input/guide/index.md(104,5): error KEY003: 'sidebar_links': expected at most 100 items, found 101.",
            Assert.Single(
                Errors(new() { ["input/guide/index.md"] = $"---\ntitle: G\nsidebar_links:{links}\n---\nText.\n" })
            )
        );
    }

    [Fact]
    public void A_large_diagram_is_shown_on_many_pages_and_not_on_any_number()
    {
        Assert.Empty(Errors(Showing(pages: 50)));
        Assert.Equal(
            "The diagrams on all pages together have more than 111500 boxes.",
            Assert.Single(Plan(Showing(pages: 114)), each => each.Severity is Severity.Error).Message
        );
    }

    [Fact]
    public void Values_and_files_that_a_page_includes_have_a_length()
    {
        Dictionary<string, string> files = new()
        {
            ["data/long.yml"] = "a: " + new string('x', 1_000_000) + "\n",
            ["input/values.md"] = Page + ":data[long.a]\n\n:data[long.a]\n\n:data[long.a]\n",
            ["input/files.md"] =
                Page
                + string.Concat(
                    Enumerable
                        .Range(0, 6)
                        .Select(number => $"```text include=\"long{number}.txt\" lines=\"1\"\n```\n\n")
                ),
        };
        for (int number = 0; number < 6; number++)
            files[$"input/long{number}.txt"] = "a\n" + new string('x', 1_900_000);
        Assert.Equal(
            [
                "input/files.md(19,9): error MD016: The files that the page includes have more than 10000000 "
                    + "characters. Include smaller files.",
                "input/values.md(8,1): error MD016: The page includes more than 2000000 characters. "
                    + "Divide it into several pages.",
            ],
            Errors(files)
        );
    }

    [Fact]
    public void Values_that_all_pages_include_have_a_length()
    {
        Dictionary<string, string> files = new() { ["data/long.yml"] = "a: " + new string('x', 1_900_000) + "\n" };
        for (int number = 100; number < 165; number++)
            files[$"input/p{number}.md"] = Page + ":data[long.a]\n";
        Assert.Equal(
            [
                "input/p152.md(1,1): error MD016: With this page, the files and values that all pages include have "
                    + "more than 100000000 characters. Include smaller files, or link to them.",
            ],
            Errors(files)
        );
    }

    [Theory]
    [InlineData("input/page.md", "---\ntitle: {0}\n---\n", 200, "title")]
    [InlineData("input/page.md", "---\nauthor: {0}\n---\n", 1000, "author")]
    [InlineData("input/page.md", "---\ntags: {0}\n---\n", 1000, "tags")]
    [InlineData("input/page.md", "---\ntags: [\"{0}\"]\n---\n", 1000, "tags")]
    [InlineData("data/site.yml", "url: https://example.org/\ntitle: {0}\n", 200, "title")]
    public void A_text_that_other_pages_show_has_a_length(string path, string file, int max, string key)
    {
        string Of(int length) => file.Replace("{0}", new string('x', length));
        Assert.Empty(Errors(new() { ["input/index.md"] = Page, [path] = Of(max) }));
        Assert.EndsWith(
            $"error KEY003: '{key}': expected a text of at most {max} characters, found {max + 1}. Shorten it.",
            Assert.Single(Errors(new() { ["input/index.md"] = Page, [path] = Of(max + 1) }))
        );
    }

    [Fact]
    public void A_heading_is_shortened_as_a_title()
    {
        Assert.Equal(new string('x', 200), Engine.Text.ShortTitle.Of(new string('x', 200)));
        Assert.Equal(new string('x', 199) + "…", Engine.Text.ShortTitle.Of(new string('x', 50_000)));
    }

    [Theory]
    [InlineData("hugo.yaml", "title: T\nbaseURL: https://example.org/\ncascade:\n", "cascade")]
    [InlineData("_config.yml", "title: T\nurl: https://example.org/\ndefaults:\n  - values:\n", "defaults")]
    public void Front_matter_of_many_pages_has_a_length(string path, string settings, string key)
    {
        string Of(int keys) =>
            settings + string.Concat(Enumerable.Range(0, keys).Select(number => $"      key{number}: v\n"));
        string page = key == "cascade" ? "content/page.md" : "page.md";
        Assert.Empty(ForeignErrors(new() { [page] = Page, [path] = Of(900) }));
        Assert.Contains(
            $"error KEY003: '{key}': expected at most 2000 keys and values with 100000 characters for all pages",
            Assert.Single(ForeignErrors(new() { [page] = Page, [path] = Of(20_000) }))
        );
    }

    [Fact]
    public void Sections_in_each_other_have_a_length_together()
    {
        Dictionary<string, string> files = new() { ["hugo.yaml"] = "title: T\nbaseURL: https://example.org/\n" };
        string folder = "content/";
        for (int level = 0; level < 3; level++, folder += "in/")
            files[folder + "_index.md"] =
                "---\ncascade:\n"
                + string.Concat(Enumerable.Range(0, 400).Select(number => $"  key{level}-{number}: v\n"))
                + "---\n";
        Assert.StartsWith("content/in/in/_index.md(3,3): error KEY003", Assert.Single(ForeignErrors(files)));
    }

    [Fact]
    public void Liquid_shows_values_of_a_length()
    {
        Diagnostic[] left =
        [
            .. Plan(
                    new()
                    {
                        ["_config.yml"] = "title: T\nurl: https://example.org/\n",
                        ["_data/a.yml"] = "b: " + new string('x', 190_000) + "\n",
                        ["index.md"] = Page + string.Concat(Enumerable.Repeat("{{ site.data.a.b }}\n\n", 1000)),
                    },
                    isForeign: true
                )
                .Where(each => each.Code == Codes.LiquidNotRun),
        ];
        Assert.Equal(995, left.Length);
        Assert.All(
            left,
            each =>
                Assert.Equal(
                    "The Liquid of the page writes more than 1000000 characters; the rest of it is left out.",
                    each.Message
                )
        );
    }

    /// <summary>Pages that show a topology of 990 boxes.</summary>
    private static Dictionary<string, string> Showing(int pages)
    {
        string containers = string.Concat(Enumerable.Range(0, 986).Select(number => $"      - container: c{number}\n"));
        Dictionary<string, string> files = Enumerable
            .Range(0, pages)
            .ToDictionary(
                number => $"input/p{number.ToString(CultureInfo.InvariantCulture)}.md",
                _ => Page + "![All](diagram:all)\n",
                StringComparer.Ordinal
            );
        files["data/topologies/all.yml"] =
            "title: All\nstack:\n  - host: Linux\n    os: linux\n    holds:\n      - engine: Docker Engine\n"
            + containers
            + "      - kernel: Linux kernel\n";
        return files;
    }

    private static List<string> Errors(Dictionary<string, string> files) =>
        [
            .. Plan(files)
                .Where(each => each.Severity is Severity.Error)
                .Select(each => each.ToString())
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> ForeignErrors(Dictionary<string, string> files) =>
        [
            .. Plan(files, isForeign: true)
                .Where(each => each.Severity is Severity.Error)
                .Select(each => each.ToString()),
        ];

    private static IReadOnlyList<Diagnostic> Plan(Dictionary<string, string> files, bool isForeign = false)
    {
        if (!isForeign)
            files.TryAdd("data/site.yml", "title: Test\nurl: https://example.org/\n");
        return SiteBuilder.Plan(SiteFiles.FromText(files), new BuildOptions()).Check().Diagnostics;
    }
}
