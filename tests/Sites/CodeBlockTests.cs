using AngleSharp.Dom;

namespace Strata.Tests.Sites;

/// <summary>Code blocks that readers open, and lines with an address.</summary>
public sealed class CodeBlockTests
{
    [Fact]
    public void A_closed_block_shows_its_title_and_the_number_of_its_lines()
    {
        SiteInMemory site = new SiteInMemory().With(
            "input/posts/2026-01-02-a.md",
            "# A\n\n```yaml title=\"a.yml\" collapse\na: 1\nb: 2\n```\n"
        );
        IElement details = site.Page("/posts/a/").QuerySelector("details.closed")!;
        Assert.Equal("a.yml · 2 lines", details.QuerySelector("summary")!.TextContent);
        Assert.Equal("a: 1\nb: 2\n", details.QuerySelector("pre")!.TextContent);
        Assert.False(details.HasAttribute("open"));
        Assert.DoesNotContain("details", site.Text("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_a_block_with_an_id_have_addresses()
    {
        SiteInMemory site = new SiteInMemory().With(
            "input/a.md",
            "# A\n\n[Second](#app-2)\n\n```yaml id=app\na: 1\nb: 2\n```\n"
        );
        IElement line = site.Page("/a/").GetElementById("app-2")!;
        Assert.Equal("b: 2\n", line.TextContent);
        Assert.Equal("#app-2", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Line 2", line.QuerySelector("a")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_link_to_a_line_behind_the_last_is_dead() =>
        Assert.StartsWith(
            "input/a.md(3,9): error LINK003: input/a.md has no anchor '#app-2'.",
            Assert.Single(
                new SiteInMemory()
                    .With("input/a.md", "# A\n\n[Third](#app-2)\n\n```yaml id=app\na: 1\n```\n")
                    .Diagnostics()
            ),
            StringComparison.Ordinal
        );
}
