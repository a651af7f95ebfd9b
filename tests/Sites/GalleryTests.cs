using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Strata.Tests.Sites;

/// <summary>The gallery of all topologies.</summary>
public class GalleryTests
{
    private const string Stack =
        "stack:\n  - host: Server\n    os: windows\n    build: 20348\n    holds:\n"
        + "      - { container: Web, image: 'nanoserver:ltsc2022', isolation: process }\n"
        + "      - kernel: Windows kernel\n";

    private static readonly IDocument Page = new HtmlParser().ParseDocument(
        new SiteInMemory()
            .With("input/all.md", "---\ntitle: All\nlayout: topologies\n---\n")
            .With("data/topologies/a.yml", "title: A\n" + Stack)
            .With("data/topologies/b.yml", "title: B\ngroup: Second\norder: 20\n" + Stack)
            .With("data/topologies/c.yml", "title: C\ngroup: First\norder: 10\nview: nested\n" + Stack)
            .With("data/topologies/d.yml", "title: D\ngroup: Second\norder: 15\n" + Failing)
            .Plan()
            .Text("/all/")
    );

    private static string Failing =>
        Stack
            .Replace("isolation: process", "isolation: process, expect: [WIN002]", StringComparison.Ordinal)
            .Replace("ltsc2022", "ltsc2025", StringComparison.Ordinal);

    [Fact]
    public void Topologies_are_grouped_and_ordered_by_their_keys()
    {
        Assert.Equal(
            ["First", "Second", "Others"],
            Page.QuerySelectorAll("main h2").Select(heading => heading.TextContent)
        );
        Assert.Equal(["C", "D", "B", "A"], Page.QuerySelectorAll("main h3").Select(heading => heading.TextContent));
    }

    [Fact]
    public void What_cannot_run_says_so()
    {
        IElement failing = Assert.Single(Page.QuerySelectorAll("li.fails"));
        Assert.Equal("D", failing.QuerySelector("h3")!.TextContent);
        Assert.Equal("Cannot run", Assert.Single(Page.QuerySelectorAll(".badge")).TextContent);
    }

    [Fact]
    public void Thumbnails_have_names_only()
    {
        string picture = Page.QuerySelectorAll(".thumbnail")[^1].TextContent;
        Assert.Contains("Windows kernel", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("shared by", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("Base image", picture, StringComparison.Ordinal);
    }
}
