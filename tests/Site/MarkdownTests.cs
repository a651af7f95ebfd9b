using AngleSharp.Dom;

namespace Strata.Tests.Site;

public class MarkdownTests
{
    private static IElement Body(string markdown) =>
        new SiteInMemory().WithPost("2026-01-02-post", body: markdown).Page("/posts/post/").QuerySelector(".prose")!;

    [Fact]
    public void Tables_tasks_strikes_footnotes_and_bare_links_are_understood()
    {
        IElement body = Body("| a | b |\n|-|-:|\n| 1 | 2 |\n\n- [x] done\n\n~~gone~~ https://example.org/ note[^n]\n\n[^n]: Said.");
        Assert.NotNull(body.QuerySelector("table td"));
        Assert.NotNull(body.QuerySelector("li input[type=checkbox][checked][disabled]"));
        Assert.Equal("gone", body.QuerySelector("del")!.TextContent);
        Assert.NotNull(body.QuerySelector("a[href='https://example.org/']"));
        Assert.NotNull(body.QuerySelector(".footnotes li"));
    }

    [Fact]
    public void Double_braces_are_text() =>
        Assert.Contains("docker ps --format '{{.Names}}' {{ page.title }}", Body("`docker ps --format '{{.Names}}'` {{ page.title }}").TextContent);

    [Fact]
    public void Headings_have_ids_of_their_own()
    {
        IElement body = Body("## What is C#?\n\n## What is C#?\n\n## Ärger & Übung\n\n## ...\n");
        Assert.Equal(["what-is-csharp", "what-is-csharp-1", "ärger-übung", "section"], body.QuerySelectorAll("h2").Select(heading => heading.Id));
    }

    [Fact]
    public void What_stands_before_more_leads_the_post()
    {
        IDocument page = new SiteInMemory().WithPost("2026-01-02-post", body: "The *lead*.\n\n<!--more-->\n\nThe rest.").Page("/posts/post/");
        Assert.Equal("The lead.", page.QuerySelector(".lede")!.TextContent.Trim());
        Assert.Equal("The rest.", page.QuerySelector(".prose")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("![Linux](/images/a b, c.png)", "/images/a b, c.png", "")]
    [InlineData("Text ![Linux](/images/a b, c.png \"A title\") text", "/images/a b, c.png", "A title")]
    [InlineData("![Linux](</images/a b, c.png>)", "/images/a b, c.png", "")]
    [InlineData("![Linux](/images/a%20b,%20c.png)", "/images/a b, c.png", "")]
    public void An_image_path_may_hold_spaces_and_commas(string markdown, string path, string title)
    {
        IElement image = new SiteInMemory().With("input" + path, "x").WithPost("2026-01-02-post", body: markdown).Page("/posts/post/").QuerySelector(".prose img")!;
        Assert.Equal("../../images/a%20b,%20c.png", image.GetAttribute("src"));
        Assert.Equal("Linux", image.GetAttribute("alt"));
        Assert.Equal(title, image.GetAttribute("title") ?? "");
    }

    [Theory]
    [InlineData("![a] (b c.png)")]
    [InlineData("`![a](b c.png)`")]
    [InlineData("\\![a](b c.png)")]
    public void What_is_no_image_stays_text(string markdown) => Assert.Null(Body(markdown).QuerySelector("img"));

    [Fact]
    public void Harmless_HTML_stays_as_it_is() =>
        Assert.Equal("<kbd>Ctrl</kbd> <sub title=\"a > b\">2</sub>", Body("<kbd>Ctrl</kbd> <sub title=\"a > b\">2</sub>").QuerySelector("p")!.InnerHtml.Replace("&gt;", ">"));
}
