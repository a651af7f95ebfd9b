using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;

namespace Strata.Tests.Sites;

/// <summary>Series, authors, states of posts and the archive of a year.</summary>
public sealed class BlogTests
{
    private static SiteInMemory Series(int parts = 3)
    {
        var site = new SiteInMemory();
        foreach (int number in Enumerable.Range(1, parts))
            site.WithPost($"2026-01-{number:00}-part-{number}", $"title: Part {number}\nseries: Stones");
        return site.WithPost("2026-02-01-other", "title: Other");
    }

    [Fact]
    public void The_parts_of_a_series_lead_to_each_other_in_the_order_of_their_dates()
    {
        IDocument page = Series().Page("/posts/part-2/");
        Assert.Equal("Part 2 of 3: Stones", page.QuerySelector(".series summary")!.TextContent);
        Assert.Equal(
            ["Part 1", "Part 2", "Part 3"],
            page.QuerySelectorAll(".series li").Select(part => part.TextContent)
        );
        Assert.Equal("Part 2", page.QuerySelector(".series [aria-current]")!.TextContent);
        Assert.EndsWith("part-1/", page.QuerySelector("[rel=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("part-3/", page.QuerySelector("[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(Series().Page("/posts/part-3/").QuerySelector("[rel=next]"));
        Assert.Equal(
            ["Part 1", "Part 2", "Part 3"],
            Series().Page("/series/stones/").QuerySelectorAll("article h2").Select(title => title.TextContent)
        );
        Assert.Null(Series().Page("/posts/other/").QuerySelector(".series"));
        Assert.Equal("Stones", Series().Page("/series/").QuerySelector(".index a")!.TextContent);
    }

    [Fact]
    public void A_long_series_lists_the_nearest_parts()
    {
        IDocument page = Series(31).Page("/posts/part-31/");
        Assert.Equal(30, page.QuerySelectorAll(".series li").Length);
        Assert.Equal("2", page.QuerySelector(".series ol")!.GetAttribute("start"));
    }

    [Fact]
    public void An_author_in_the_list_has_a_page()
    {
        SiteInMemory site = new SiteInMemory()
            .With(
                "data/authors.yml",
                "authors:\n  anna:\n    name: Anna Stone\n    text: Cuts stone.\n    picture: /anna.svg\n"
                    + "    links:\n      - { title: Site, url: 'https://anna.example.org/' }\n"
            )
            .With("input/anna.svg", SiteInMemory.Drawing)
            .WithPost("2026-01-02-a", "title: A\nauthor: anna")
            .WithPost("2026-01-03-b", "title: B\nauthor: Bernd");
        IDocument page = site.Page("/authors/anna/");
        Assert.Equal("Anna Stone", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("../../anna.svg", page.QuerySelector(".author img")!.GetAttribute("src"));
        Assert.Equal("https://anna.example.org/", page.QuerySelector("[rel=me]")!.GetAttribute("href"));
        Assert.Equal("A", Assert.Single(page.QuerySelectorAll("article h2")).TextContent);
        Assert.Equal("By Anna Stone", site.Page("/posts/a/").QuerySelector("[rel=author]")!.TextContent);
        Assert.Null(site.Page("/posts/b/").QuerySelector("[rel=author]"));
        Assert.Contains("<name>Anna Stone</name>", site.Text("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_an_author_that_does_not_exist_is_reported() =>
        Assert.Contains(
            new SiteInMemory()
                .With("data/authors.yml", "authors:\n  anna:\n    name: Anna\n    picture: /none.png\n")
                .WithPost("2026-01-02-a")
                .Diagnostics(),
            diagnostic => diagnostic.StartsWith("data/authors.yml(4,14): error LINK002:", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("javascript:alert(1)", "LINK001")]
    [InlineData("/none.png", "LINK002")]
    public void A_picture_of_an_author_is_left_out_if_that_is_no_error(string picture, string code)
    {
        Site site = new SiteInMemory()
            .With("data/site.yml", $"title: T\nurl: https://example.org/\nseverity: {{ {code}: warning }}\n")
            .With("data/authors.yml", $"authors:\n  anna:\n    name: Anna\n    picture: \"{picture}\"\n")
            .WithPost("2026-01-02-a", "title: A post\nauthor: anna")
            .Plan();
        Assert.DoesNotContain("<img", site.Text("/authors/anna/"), StringComparison.Ordinal);
        Assert.False(site.HasErrors);
    }

    [Theory]
    [InlineData(true, "Draft", "Scheduled")]
    [InlineData(false, null, null)]
    public void A_preview_marks_what_a_build_leaves_out(bool isPreview, string? draft, string? future)
    {
        Site site = new SiteInMemory
        {
            Options = new BuildOptions
            {
                AsOf = new LocalDate(2026, 1, 1),
                Drafts = true,
                Future = true,
                MarksUnpublished = isPreview,
            },
        }
            .WithPost("2025-01-02-draft", "title: A\ndraft: true")
            .WithPost("2027-01-02-future", "title: B")
            .WithPost("2025-01-03-plain", "title: C")
            .Plan();
        Assert.Equal(draft, Mark(site, "/posts/draft/"));
        Assert.Equal(future, Mark(site, "/posts/future/"));
        Assert.Null(Mark(site, "/posts/plain/"));
    }

    [Fact]
    public void The_archive_of_a_long_year_links_to_its_months()
    {
        var site = new SiteInMemory();
        site.With("data/site.yml", "title: Test\nurl: https://example.org/\npagination: { titles: 20 }\n");
        foreach (int month in Enumerable.Range(1, 12))
        {
            foreach (int day in Enumerable.Range(1, 9))
                site.WithPost($"2025-{month:00}-0{day}-post-{month}-{day}");
        }

        IDocument page = site.Page("/archive/2025/");
        Assert.Equal("December (9)", page.QuerySelector(".tags a")!.TextContent);
        Assert.Equal("../../archive/2025/page/5/#month-1", page.QuerySelectorAll(".tags a")[^1].GetAttribute("href"));
        Assert.NotNull(site.Page("/archive/2025/page/5/").GetElementById("month-1"));
        Assert.Null(Series().Page("/archive/2026/").QuerySelector(".tags"));
    }

    private static string? Mark(Site site, string path) =>
        new HtmlParser().ParseDocument(site.Text(path)).QuerySelector(".meta mark")?.TextContent;
}
