using AngleSharp.Dom;
using Strata.Engine.Content;
using Strata.Tests.Sites;

namespace Strata.Tests.Content;

/// <summary>Bodies on their pages; the dialect itself is specified in <c>markdown-dialect.md</c>.</summary>
public class MarkdownPageTests
{
    private static IElement Body(string markdown) =>
        new SiteInMemory().WithPost("2026-01-02-post", body: markdown).Page("/posts/post/").QuerySelector(".prose")!;

    [Fact]
    public void Double_braces_are_not_a_template() =>
        Assert.Contains(
            "docker ps --format '{{.Names}}' {{ page.title }}",
            Body("`docker ps --format '{{.Names}}'` {{ page.title }}").TextContent
        );

    [Fact]
    public void The_paragraphs_before_more_are_the_lead()
    {
        IDocument page = new SiteInMemory()
            .WithPost("2026-01-02-post", body: "The *lead*.\n\n<!--more-->\n\nThe rest.")
            .Page("/posts/post/");
        Assert.Equal("The lead.", page.QuerySelector(".lead")!.TextContent.Trim());
        Assert.Equal("The rest.", page.QuerySelector(".prose")!.TextContent.Trim());
    }

    [Fact]
    public void A_page_of_the_greatest_length_is_rendered_and_a_longer_one_is_an_error()
    {
        string text = string.Concat(Enumerable.Repeat("\"a\" <b & c, and \"d\".\n\n", DocumentReader.MaxLength / 22));
        Assert.EndsWith("</html>\n", new SiteInMemory().With("input/a.md", text).Text("/a/"));
        Assert.Contains(
            new SiteInMemory().With("input/a.md", text + new string('a', 22)).Diagnostics(),
            diagnostic =>
                diagnostic.StartsWith(
                    "input/a.md(1,1): error MD011: The page is too long: it has 2000",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Code_is_highlighted_within_its_lines()
    {
        IElement code = Body("```yaml{1}lines\na: 1\n```").QuerySelector("pre > code")!;
        Assert.Equal("language-yaml by-line numbered", code.ClassName);
        Assert.Equal(
            "<mark class=\"t-sandstone\"><span class=\"t\">a</span>: <span class=\"n\">1</span>\n</mark>",
            code.InnerHtml
        );
    }

    [Theory]
    [InlineData("![Linux](/images/a b, c.png)", "/images/a b, c.png", "")]
    [InlineData("Text ![Linux](/images/a b, c.png \"A title\") text", "/images/a b, c.png", "A title")]
    [InlineData("![Linux](</images/a b, c.png>)", "/images/a b, c.png", "")]
    [InlineData("![Linux](/images/a%20b,%20c.png)", "/images/a b, c.png", "")]
    public void An_image_path_may_contain_spaces_and_commas(string markdown, string path, string title)
    {
        IElement image = new SiteInMemory()
            .With("input" + path, SiteInMemory.Picture)
            .WithPost("2026-01-02-post", body: markdown)
            .Page("/posts/post/")
            .QuerySelector(".prose img")!;
        Assert.Equal("../../images/a%20b,%20c.png", image.GetAttribute("src"));
        Assert.Equal("Linux", image.GetAttribute("alt"));
        Assert.Equal(title, image.GetAttribute("title") ?? "");
    }

    [Fact]
    public void Images_have_the_size_of_their_files_and_all_but_the_first_load_lazily()
    {
        SiteInMemory site = new SiteInMemory()
            .With("input/images/a.png", SiteInMemory.Picture)
            .With("input/images/b.svg", SiteInMemory.Drawing)
            .WithPost(
                "2026-01-02-post",
                "title: A\nimage: /images/a.png",
                "![A](/images/a.png)\n\n![B](/images/b.svg \"B\") <img src='/images/a.png' alt='C'> <img "
                    + "src=/images/a.png alt='' width=15 loading=eager> ![D](https://example.com/d.png)"
            );
        Assert.Equal(
            ["30 20 - -", "30 20 - -", "600 300 lazy async", "30 20 lazy async", "15 - eager -", "- - lazy async"],
            site.Page("/posts/post/").QuerySelectorAll("article img").Select(Attributes)
        );
        Assert.Equal("30 20 lazy async", Attributes(site.Page("/").QuerySelector(".item img")!));
        Assert.Contains(
            "&lt;img src=\"https://example.org/base/images/b.svg\" alt=\"B\" title=\"B\" width=\"600\" height=\"300\"",
            site.Text("/feed.xml").Replace("&quot;", "\"")
        );
    }

    private static string Attributes(IElement image) =>
        string.Join(
            ' ',
            new[] { "width", "height", "loading", "decoding" }.Select(name => image.GetAttribute(name) ?? "-")
        );
}
