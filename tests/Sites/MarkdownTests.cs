using AngleSharp.Dom;

namespace Strata.Tests.Sites;

public class MarkdownTests
{
    private static IElement Body(string markdown) =>
        new SiteInMemory().WithPost("2026-01-02-post", body: markdown).Page("/posts/post/").QuerySelector(".prose")!;

    [Fact]
    public void Tables_tasks_strikes_footnotes_and_bare_links_are_understood()
    {
        IElement body = Body(
            "| a | b |\n|-|-:|\n| 1 | 2 |\n\n- [x] done\n\n~~gone~~ https://example.org/ note[^n]\n\n[^n]: Said."
        );
        Assert.NotNull(body.QuerySelector("table td"));
        Assert.NotNull(body.QuerySelector("li input[type=checkbox][checked][disabled]"));
        Assert.Equal("gone", body.QuerySelector("del")!.TextContent);
        Assert.NotNull(body.QuerySelector("a[href='https://example.org/']"));
        Assert.NotNull(body.QuerySelector(".footnotes li"));
    }

    [Fact]
    public void Double_braces_are_text() =>
        Assert.Contains(
            "docker ps --format '{{.Names}}' {{ page.title }}",
            Body("`docker ps --format '{{.Names}}'` {{ page.title }}").TextContent
        );

    [Fact]
    public void Headings_have_ids_of_their_own()
    {
        IElement body = Body("## What is C#?\n\n## What is C#?\n\n## Ärger & Übung\n\n## ...\n");
        Assert.Equal(
            ["what-is-csharp", "what-is-csharp-1", "ärger-übung", "section"],
            body.QuerySelectorAll("h2").Select(heading => heading.Id)
        );
    }

    [Fact]
    public void What_stands_before_more_leads_the_post()
    {
        IDocument page = new SiteInMemory()
            .WithPost("2026-01-02-post", body: "The *lead*.\n\n<!--more-->\n\nThe rest.")
            .Page("/posts/post/");
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
    public void Images_have_the_size_of_their_files_and_all_but_the_first_wait()
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
            site.Page("/posts/post/").QuerySelectorAll("article img").Select(Said)
        );
        Assert.Equal("30 20 lazy async", Said(site.Page("/").QuerySelector(".item img")!));
        Assert.Contains(
            "&lt;img src=\"https://example.org/base/images/b.svg\" alt=\"B\" title=\"B\" width=\"600\" height=\"300\"",
            site.Text("/feed.xml").Replace("&quot;", "\"")
        );
    }

    private static string Said(IElement image) =>
        string.Join(
            ' ',
            new[] { "width", "height", "loading", "decoding" }.Select(name => image.GetAttribute(name) ?? "-")
        );

    [Theory]
    [InlineData("![a] (b c.png)")]
    [InlineData("`![a](b c.png)`")]
    [InlineData("\\![a](b c.png)")]
    public void What_is_no_image_stays_text(string markdown) => Assert.Null(Body(markdown).QuerySelector("img"));

    [Fact]
    public void Harmless_HTML_stays_as_it_is() =>
        Assert.Equal(
            "<kbd>Ctrl</kbd> <sub title=\"a > b\">2</sub>",
            Body("<kbd>Ctrl</kbd> <sub title=\"a > b\">2</sub>").QuerySelector("p")!.InnerHtml.Replace("&gt;", ">")
        );

    [Theory]
    [InlineData("> [!note]\n> Text", "note")]
    [InlineData("> [!CAUTION]", "caution")]
    [InlineData("> A\n>\n> [!NOTE]", null)]
    [InlineData("> [!NOTE]x", null)]
    [InlineData("[!NOTE] x", null)]
    public void A_quotation_is_a_callout_only_where_it_begins_with_a_mark(string markdown, string? kind) =>
        Assert.Equal(kind, Body(markdown).QuerySelector(".callout > .title")?.TextContent.ToLowerInvariant());

    [Fact]
    public void Tabs_hold_anything_and_one_of_each_group_is_chosen()
    {
        IElement body = Body(
            "> [!TAB] *A*\n> Text\n> more\n>\n> - item\n\n> [!TAB] B\n> > deep\n\nBetween.\n\n> [!TAB] C\n> c"
        );
        Assert.Equal(
            ["A", "B"],
            body.QuerySelectorAll(".tabs")[0].QuerySelectorAll("label").Select(label => label.TextContent)
        );
        Assert.Equal(2, body.QuerySelectorAll(".tabs").Length);
        Assert.Equal(
            ["A", "C"],
            body.QuerySelectorAll("input[checked]").Select(input => input.ParentElement!.TextContent)
        );
        Assert.Equal(2, body.QuerySelectorAll("input").Select(input => input.GetAttribute("name")).Distinct().Count());
        Assert.Equal("Text\nmore", body.QuerySelector(".panel p")!.TextContent);
        Assert.NotNull(body.QuerySelector(".panel li"));
    }

    [Theory]
    [InlineData("```\na\n```", "a\n", "")]
    [InlineData(
        "```text {1} \n<a>\nb\n```",
        "<mark class=\"t-sandstone\">&lt;a&gt;\n</mark><span>b\n</span>",
        "language-text by-line"
    )]
    [InlineData(
        "```text diff\n+a\n-b\n c\n```",
        "<ins class=\"t-moss\">a\n</ins><del class=\"t-clay\">b\n</del><span>c\n</span>",
        "language-text by-line"
    )]
    [InlineData(
        "```yaml{1}lines\na: 1\n```",
        "<mark class=\"t-sandstone\"><span class=\"t\">a</span>: <span class=\"n\">1</span>\n</mark>",
        "language-yaml by-line numbered"
    )]
    public void Code_is_marked_by_line_only_where_asked(string markdown, string html, string names)
    {
        IElement code = Body(markdown).QuerySelector("pre > code")!;
        Assert.Equal((html, names), (code.InnerHtml, code.ClassName ?? ""));
    }

    [Fact]
    public void A_heading_with_a_link_in_it_is_no_link_itself()
    {
        IElement body = Body("## A [b](https://example.org/)\n\n## C `d`");
        Assert.Equal(
            ["https://example.org/", "#c-d"],
            body.QuerySelectorAll("h2 a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Columns_are_aligned_without_a_style_attribute()
    {
        IElement body = Body("| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |");
        Assert.Equal(["", "middle", "end"], body.QuerySelectorAll("td").Select(cell => cell.ClassName ?? ""));
        Assert.Empty(body.QuerySelectorAll("[style]"));
    }
}
