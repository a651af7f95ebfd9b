using AngleSharp.Dom;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;

namespace Strata.Tests.Sites;

/// <summary>Folders of pages that are read together.</summary>
public class DocumentationTests
{
    private static SiteInMemory Guide(
        string settings = "",
        Func<IReadOnlyDictionary<string, DateTimeOffset>?>? changes = null
    ) =>
        new SiteInMemory
        {
            Options = new BuildOptions { AsOf = new LocalDate(2026, 11, 23), LastChanges = changes },
        }
            .With("data/site.yml", "title: Test\nurl: https://example.org/base/\ntimezone: Europe/Zurich\n" + settings)
            .With("input/index.md", "# Home\n")
            .With("input/guide/index.md", "---\ntitle: Guide\nlayout: documentation\n---\nText.\n")
            .With("input/guide/start.md", "---\ntitle: Start\norder: 1\n---\nText.\n")
            .With("input/guide/zoo.md", "---\ntitle: Zoo\n---\nText.\n")
            .With("input/guide/run/index.md", "---\ntitle: Running\norder: 2\n---\nText.\n")
            .With("input/guide/run/fast.md", "# Fast\n")
            .With("input/guide/run/alone.md", "# Alone\n")
            .With("input/guide/no-index/deep/x.md", "---\ntitle: X\norder: 3\n---\nText.\n")
            .With("input/guide/own.md", "---\ntitle: Own\nlayout: page\norder: 9\n---\nText.\n");

    private static IEnumerable<string> Links(IDocument page, string selector) =>
        page.QuerySelectorAll(selector + " a").Select(link => link.TextContent);

    [Fact]
    public void The_sidebar_has_the_order_of_the_pages_and_is_open_at_the_current_page()
    {
        Assert.Equal(
            ["Guide", "Start", "Running", "X", "Own", "Zoo"],
            Links(Guide().Page("/guide/start/"), ".sidebar")
        );
        Assert.Equal(
            ["Guide", "Start", "Running", "Alone", "Fast", "X", "Own", "Zoo"],
            Links(Guide().Page("/guide/run/"), ".sidebar")
        );
        Assert.Equal(
            ["Guide", "Start", "Running", "X", "Own", "Zoo"],
            Links(Guide().Page("/guide/no-index/deep/x/"), ".sidebar")
        );
        Assert.Equal(
            ["No index", "Deep"],
            Guide().Page("/guide/").QuerySelectorAll(".sidebar li summary").Select(heading => heading.TextContent)
        );
    }

    [Theory]
    [InlineData("/guide/", "Guide")]
    [InlineData("/guide/run/", "Running")]
    [InlineData("/guide/run/fast/", "Fast")]
    [InlineData("/guide/no-index/deep/x/", "X")]
    public void The_page_itself_is_marked(string path, string title) =>
        Assert.Equal(
            title,
            Assert.Single(Guide().Page(path).QuerySelectorAll(".sidebar [aria-current=page]")).TextContent
        );

    [Theory]
    [InlineData("/guide/", "")]
    [InlineData("/guide/start/", "Guide")]
    [InlineData("/guide/run/", "Guide")]
    [InlineData("/guide/run/fast/", "Guide Running")]
    [InlineData("/guide/no-index/deep/x/", "Guide No index Deep")]
    public void Breadcrumbs_link_to_the_chapters_above(string path, string breadcrumbs) =>
        Assert.Equal(breadcrumbs, string.Join(' ', Links(Guide().Page(path), ".breadcrumbs")));

    [Fact]
    public void Pages_are_read_in_the_order_of_the_sidebar()
    {
        Site site = Guide().PlanWithoutErrors();
        List<string> read = ["/guide/"];
        while (read[^1] != "/guide/own/") // whose layout has no links to other pages
        {
            IDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Text(read[^1]));
            read.Add(
                new Uri(
                    new Uri("http://host" + read[^1]),
                    page.QuerySelector(".pagination [rel=next]")!.GetAttribute("href")
                ).AbsolutePath
            );
        }

        Assert.Equal(
            [
                "/guide/",
                "/guide/start/",
                "/guide/run/",
                "/guide/run/alone/",
                "/guide/run/fast/",
                "/guide/no-index/deep/x/",
                "/guide/own/",
            ],
            read
        );
        Assert.Equal(["Previous Own"], Links(Guide().Page("/guide/zoo/"), ".pagination").Select(text => text.Trim()));
    }

    [Fact]
    public void A_page_with_a_layout_keeps_it_and_one_outside_has_no_sidebar()
    {
        Assert.Null(Guide().Page("/guide/own/").QuerySelector(".sidebar"));
        Assert.Null(Guide().With("input/about.md", "# About\n").Page("/about/").QuerySelector(".sidebar"));
    }

    [Fact]
    public void A_section_within_a_section_keeps_its_pages_to_itself()
    {
        SiteInMemory site = Guide()
            .With("input/guide/run/index.md", "---\ntitle: Running\nlayout: documentation\n---\nText.\n");
        Assert.Equal(["Guide", "Start", "X", "Own", "Zoo"], Links(site.Page("/guide/start/"), ".sidebar"));
        Assert.Equal(["Running", "Alone", "Fast"], Links(site.Page("/guide/run/fast/"), ".sidebar"));
    }

    [Fact]
    public void A_page_links_to_its_source_if_the_settings_have_an_edit_address()
    {
        Assert.DoesNotContain(
            "edit",
            string.Concat(Links(Guide().Page("/guide/start/"), ".post")),
            StringComparison.OrdinalIgnoreCase
        );
        IElement link = Guide("edit_url: https://example.org/edit/main\n")
            .Page("/guide/run/")
            .QuerySelector(".changes a")!;
        Assert.Equal("https://example.org/edit/main/input/guide/run/index.md", link.GetAttribute("href"));
    }

    [Fact]
    public void The_date_of_the_last_change_is_requested_and_shown_only_if_the_settings_require_it()
    {
        Dictionary<string, DateTimeOffset> changes = new()
        {
            ["input/guide/start.md"] = new(2026, 3, 31, 23, 30, 0, TimeSpan.Zero),
        };
        Assert.Equal(
            "Last updated 1 April 2026",
            Guide("last_updated: true\n", () => changes)
                .Page("/guide/start/")
                .QuerySelector(".changes")!
                .TextContent.Trim()
        );
        Assert.Null(Guide("last_updated: true\n", () => changes).Page("/guide/zoo/").QuerySelector(".changes"));
        Assert.Equal(
            Guide().Text("/guide/start/"),
            Guide("", () => throw new InvalidOperationException("Nobody asked.")).Text("/guide/start/")
        );
    }

    [Fact]
    public void A_post_shows_its_edit_link_and_the_last_change_after_its_date()
    {
        Dictionary<string, DateTimeOffset> changes = new()
        {
            ["input/posts/2026-03-01-old.md"] = new(2026, 3, 31, 10, 0, 0, TimeSpan.Zero),
            ["input/posts/2026-03-02-new.md"] = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero),
        };
        SiteInMemory site = Guide("edit_url: https://example.org/edit/\nlast_updated: true\n", () => changes)
            .WithPost("2026-03-01-old", "title: Old")
            .WithPost("2026-03-02-new", "title: New");
        IElement meta = site.Page("/posts/old/").QuerySelector(".meta")!;
        Assert.Contains("31 March 2026", meta.TextContent);
        Assert.Equal(
            "https://example.org/edit/input/posts/2026-03-01-old.md",
            meta.QuerySelector("a")!.GetAttribute("href")
        );
        Assert.Single(site.Page("/posts/new/").QuerySelectorAll(".meta time"));
        Assert.DoesNotContain("Updated", site.Page("/posts/new/").QuerySelector(".meta")!.TextContent);
    }

    [Fact]
    public void The_sidebar_of_a_long_section_has_only_the_sibling_folders_of_a_page()
    {
        SiteInMemory site = new SiteInMemory().With(
            "input/guide/index.md",
            "---\ntitle: Guide\nlayout: documentation\n---\nText.\n"
        );
        for (int folder = 0; folder < 10; folder++)
        {
            for (int page = 0; page < 10; page++)
                site.With($"input/guide/f{folder}/p{page}.md", $"# P{folder}{page}\n");
        }

        Assert.Equal(1 + 10 + 10, Links(site.Page("/guide/f3/p4/"), ".sidebar").Count());
    }

    [Theory]
    [InlineData("/guide/p000/", "P000", "P059")]
    [InlineData("/guide/p100/", "P070", "P129")]
    [InlineData("/guide/p199/", "P140", "P199")]
    public void The_sidebar_of_a_long_folder_has_the_pages_around_a_page(string page, string first, string last)
    {
        string[] links = [.. Links(LongFolder("input/guide/").Page(page), ".sidebar")];
        Assert.Equal(["Guide", first], links[..2]);
        Assert.Equal([last, "All pages of “Guide”"], links[^2..]);
        Assert.Equal(1 + 60 + 1, links.Length);
    }

    [Fact]
    public void The_page_of_a_long_folder_lists_all_its_pages() =>
        Assert.Equal(1 + 200, Links(LongFolder("input/guide/").Page("/guide/"), ".sidebar").Count());

    [Theory]
    [InlineData("/guide/long/p000/", 1 + 1 + 200)]
    [InlineData("/guide/long/p100/", 1 + 1 + 60 + 1)]
    public void The_first_page_of_a_long_folder_without_an_index_lists_all_its_pages(string page, int count)
    {
        SiteInMemory site = LongFolder("input/guide/long/");
        Assert.Equal(count, Links(site.Page(page), ".sidebar").Count());
    }

    [Fact]
    public void Folders_without_an_index_in_each_other_are_headings_up_to_a_limit()
    {
        SiteInMemory site = new SiteInMemory().With(
            "input/guide/index.md",
            "---\ntitle: Guide\nlayout: documentation\n---\nText.\n"
        );
        for (int page = 0; page < 216; page++)
            site.With($"input/guide/{page / 36}/{page / 6 % 6}/{page % 6}.md", "Text.\n");
        Assert.InRange(Links(site.Page("/guide/0/0/0/"), ".sidebar").Count(), 1, 80);
    }

    private static SiteInMemory LongFolder(string folder)
    {
        SiteInMemory site = new SiteInMemory().With(
            "input/guide/index.md",
            "---\ntitle: Guide\nlayout: documentation\n---\nText.\n"
        );
        for (int page = 0; page < 200; page++)
            site.With($"{folder}p{page:000}.md", $"# P{page:000}\n");
        return site;
    }
}
