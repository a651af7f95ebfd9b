using AngleSharp.Dom;

namespace Strata.Tests.Sites;

/// <summary>What a documentation section has besides its pages: groups, cards, steps, badges and a banner.</summary>
public sealed class SectionTests
{
    private static SiteInMemory Guide(string front = "") =>
        new SiteInMemory()
            .With("input/index.md", "# Home\n")
            .With("input/guide/index.md", $"---\ntitle: Guide\nlayout: documentation\n{front}---\nText.\n")
            .With("input/guide/run/linux.md", "---\ntitle: Linux\nbadge: New\ndescription: On Linux.\n---\nText.\n")
            .With("input/guide/run/deep/x.md", "---\ntitle: X\n---\nText.\n")
            .With("input/guide/start/install.md", "---\ntitle: Install\n---\nText.\n");

    [Fact]
    public void A_folder_without_an_index_page_is_a_group_that_opens_without_script()
    {
        IDocument page = Guide().Page("/guide/run/linux/");
        Assert.Equal(
            ["Run open", "Deep ", "Start "],
            page.QuerySelectorAll(".sidebar li details")
                .Select(group =>
                    $"{group.QuerySelector("summary")!.TextContent} {(group.HasAttribute("open") ? "open" : "")}"
                )
        );
        Assert.Equal("New", page.QuerySelector(".sidebar [aria-current] .badge")!.TextContent);
        Assert.All(
            Guide().Page("/guide/").QuerySelectorAll(".sidebar li details"),
            group => Assert.True(group.HasAttribute("open"))
        );
    }

    [Fact]
    public void A_folder_without_an_index_page_has_a_page_of_cards()
    {
        IDocument page = Guide().Page("/guide/run/");
        Assert.Equal("Run", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Deep", "Linux"], page.QuerySelectorAll(".cards a").Select(card => card.TextContent));
        Assert.Equal(["X", "On Linux."], page.QuerySelectorAll(".cards p").Select(text => text.TextContent));
        Assert.Equal("Guide", page.QuerySelector(".breadcrumbs")!.TextContent.Trim());
        Assert.Equal(
            "../../../run/",
            Guide()
                .Page("/guide/run/linux/")
                .QuerySelectorAll(".breadcrumbs a")[^1]
                .GetAttribute("href")!
                .Replace("guide/", "", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Text.",
            Guide().With("input/guide/run/index.md", "# Own\n\nText.\n").Text("/guide/run/"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_index_page_shows_cards_and_links_if_it_asks_for_them()
    {
        Assert.Null(Guide().Page("/guide/").QuerySelector(".cards"));
        IDocument page = Guide("cards: true\nsidebar_links:\n  - { title: API, url: 'https://api.example.org/' }\n")
            .Page("/guide/");
        Assert.Equal(["Run", "Start"], page.QuerySelectorAll(".cards a").Select(card => card.TextContent));
        Assert.Equal("https://api.example.org/", page.QuerySelector(".sidebar .outside")!.GetAttribute("href"));
        Assert.Contains(
            page.QuerySelectorAll("link[rel=stylesheet]"),
            link => link.GetAttribute("href")!.EndsWith("blocks.css", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Cards_and_steps_are_lists_with_a_mark()
    {
        const string Body =
            "# Home\n\n> [!CARDS]\n> - [About](about.md)\n>   Who we are.\n\n> [!STEPS]\n> 1. First\n>\n> 2. Second\n";
        SiteInMemory site = new SiteInMemory().With("input/about.md", "# About\n").With("input/guide.md", Body);
        IDocument page = site.Page("/guide/");
        Assert.Equal("../about/", page.QuerySelector(".cards > ul > li > a")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll(".steps > ol > li").Length);
        Assert.DoesNotContain("CARDS", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            site.Page("/about/").QuerySelectorAll("link[rel=stylesheet]"),
            link => link.GetAttribute("href")!.EndsWith("blocks.css", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_banner_is_above_each_page_in_its_language()
    {
        SiteInMemory site = new SiteInMemory()
            .With(
                "data/site.yml",
                "title: Test\nurl: https://example.org/\nbanner: '**New:** [about](/about/) <3'\n"
                    + "languages:\n  de: { banner: Neu }\n"
            )
            .With("input/about.md", "# About\n")
            .With("input/about.de.md", "# Über\n");
        IElement banner = site.Page("/about/").QuerySelector(".banner")!;
        Assert.Equal("<strong>New:</strong> <a href=\"../about/\">about</a> &lt;3", banner.InnerHtml);
        Assert.Equal("Neu", site.Page("/de/about/").QuerySelector(".banner")!.TextContent);
        Assert.Null(new SiteInMemory().With("input/about.md", "# About\n").Page("/about/").QuerySelector(".banner"));
    }

    [Theory]
    [InlineData("'[gone](/gone/)'", "LINK002")]
    [InlineData("'[x](javascript:alert(1))'", "LINK001")]
    [InlineData("'<b>bold</b>'", "KEY003")]
    [InlineData("'![x](/x.png)'", "KEY003")]
    [InlineData("'# Heading'", "KEY003")]
    public void A_banner_that_is_not_a_line_of_text_is_reported(string banner, string code) =>
        Assert.StartsWith(
            $"data/site.yml(3,9): error {code}:",
            Assert.Single(
                new SiteInMemory()
                    .With("data/site.yml", $"title: Test\nurl: https://example.org/\nbanner: {banner}\n")
                    .With("input/about.md", "# About\n")
                    .Diagnostics()
            ),
            StringComparison.Ordinal
        );
}
