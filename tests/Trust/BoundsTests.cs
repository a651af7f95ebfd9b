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
            "The diagrams on all pages together have more than 111400 boxes.",
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

    private static IReadOnlyList<Diagnostic> Plan(Dictionary<string, string> files)
    {
        files.TryAdd("data/site.yml", "title: Test\nurl: https://example.org/\n");
        return SiteBuilder.Plan(SiteFiles.FromText(files), new BuildOptions()).Check().Diagnostics;
    }
}
