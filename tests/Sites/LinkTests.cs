using AngleSharp.Dom;

namespace Strata.Tests.Sites;

public class LinkTests
{
    private static SiteInMemory Site =>
        new SiteInMemory()
            .With("input/about.md", "---\ntitle: About\n---\n## History\n\nText.\n")
            .With("input/docs/index.md", "---\ntitle: Docs\n---\nText.\n")
            .With("input/docs/start.md", "---\ntitle: Start\n---\nText.\n")
            .With("input/images/a b.png", SiteInMemory.Picture)
            .With("input/posts/picture.png", SiteInMemory.Picture);

    [Theory]
    [InlineData("/about/", "../../about/")]
    [InlineData("/about", "../../about/")]
    [InlineData("/about/#history", "../../about/#history")]
    [InlineData("/about/index.html", "../../about/")]
    [InlineData("../about.md", "../../about/")]
    [InlineData("../about.md#history", "../../about/#history")]
    [InlineData("../docs/start.md", "../../docs/start/")]
    [InlineData("../../docs/", "../../docs/")]
    [InlineData("/docs/index.md", "../../docs/")]
    [InlineData("picture.png", "../../posts/picture.png")]
    [InlineData("/images/a%20b.png", "../../images/a%20b.png")]
    [InlineData("#here", "../../posts/post/#here")]
    [InlineData("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d")]
    [InlineData("//example.org/", "//example.org/")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("/", "../../")]
    [InlineData("/base/about/", "../../about/")]
    [InlineData("/base/about/#history", "../../about/#history")]
    [InlineData("/about/?a=1?b=2#history", "../../about/?a=1?b=2#history")]
    [InlineData("?a=1", "../../posts/post/?a=1")]
    [InlineData("/about/#", "../../about/#")]
    [InlineData("/about/#top", "../../about/#top")]
    public void A_link_is_resolved_to_its_target(string target, string expected)
    {
        IDocument page = Site.WithPost("2026-01-02-post", body: $"## Here\n\n[A link]({target})").Page("/posts/post/");
        Assert.Equal(expected, page.QuerySelector(".prose p a")!.GetAttribute("href"));
    }

    [Fact]
    public void Links_name_files_for_a_site_that_is_opened_from_a_disk()
    {
        SiteInMemory site = new SiteInMemory
        {
            Options = new() { AsOf = new(2026, 11, 23), LinksToFiles = true },
        }
            .With("data/site.yml", "title: Test\nurl: https://example.org/base/\n")
            .With("input/index.md", "# Home\n")
            .With(
                "input/a b/index.md",
                "---\npermalink: /a (b)/\n---\n[Home](/) [part](/#home) [file](/f.txt) https://example.org/\n"
            )
            .With("input/f.txt", "Text.")
            .WithPost("2026-01-02-post", "title: Post");
        IEnumerable<string?> links = site.Page("/a (b)/")
            .QuerySelectorAll("main a")
            .Select(link => link.GetAttribute("href"));
        Assert.Equal(["../index.html", "../index.html#home", "../f.txt", "https://example.org/"], links);
        HashSet<string> paths = [.. site.PlanWithoutErrors().Paths()];
        foreach (string page in paths.Where(path => path.EndsWith('/')))
        {
            foreach (IElement link in site.Page(page).QuerySelectorAll("a[href]"))
            {
                Uri target = new(new Uri($"file://{page}index.html"), link.GetAttribute("href"));
                if (!target.IsFile)
                    continue;
                string file = Uri.UnescapeDataString(target.AbsolutePath);
                Assert.False(file.EndsWith('/'), $"{page} links to {file}");
                Assert.Contains(
                    file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file,
                    paths
                );
            }
        }
    }

    [Fact]
    public void A_link_is_relative_to_the_address_of_the_page_or_to_its_file()
    {
        IDocument page = Site.With("input/docs/guides/first.md", "---\ntitle: First\n---\n[A](../next/) [B](next.md)\n")
            .With("input/docs/guides/next.md", "---\ntitle: Next\n---\nText.\n")
            .Page("/docs/guides/first/");
        Assert.Equal(
            ["../../../docs/guides/next/", "../../../docs/guides/next/"],
            page.QuerySelectorAll(".prose p a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory]
    [InlineData("../cafe\u0301.md")]
    [InlineData("../cafe\u0301.md#e\u0301te\u0301")]
    [InlineData("../caf\u00e9.md#\u00e9t\u00e9")]
    public void A_link_may_be_written_in_another_Unicode_form_than_its_target(string target)
    {
        IDocument page = Site.With("input/caf\u00e9.md", "---\ntitle: Cafe\n---\n## \u00c9t\u00e9\n\nText.\n")
            .WithPost("2026-01-02-post", body: $"[A link]({target})")
            .Page("/posts/post/");
        string href = Uri.UnescapeDataString(page.QuerySelector(".prose p a")!.GetAttribute("href")!);
        Assert.Equal(target.Contains('#') ? "../../caf\u00e9/#\u00e9t\u00e9" : "../../caf\u00e9/", href);
    }

    [Fact]
    public void A_link_to_an_anchor_of_one_character_is_checked() =>
        Assert.Contains(
            "has no anchor '#x'",
            Assert.Single(Site.WithPost("2026-01-02-post", body: "[A link](/about/#x)").Diagnostics())
        );

    [Fact]
    public void Links_in_raw_HTML_are_made_relative_too()
    {
        IDocument page = Site.WithPost(
                "2026-01-02-post",
                body: "<p class=x><a href='/about/'>A</a> <img src=\"/images/a b.png\" alt=\"\"> <a "
                    + "href=/docs/>D</a></p>"
            )
            .Page("/posts/post/");
        Assert.Equal(
            ["../../about/", "../../docs/"],
            page.QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("../../images/a%20b.png", page.QuerySelector(".prose img")!.GetAttribute("src"));
    }

    [Fact]
    public void Links_of_an_excerpt_are_correct_on_every_list()
    {
        var site = Site.WithPost(
            "2026-01-02-post",
            "title: P\ntags: [x]",
            "See [about](../about.md) & [here](#part).\n\n<!--more-->\n\n## Part"
        );
        Assert.Equal(
            ["./about/", "./posts/post/#part"],
            site.Page("/")
                .QuerySelectorAll("article p a[href*='about'], article p a[href*='#part']")
                .Select(link => link.GetAttribute("href"))
        );
        Assert.Contains("../../about/", site.Text("/tags/x/"));
        Assert.Contains("https://example.org/base/about/", site.Text("/feed.xml"));
    }

    [Fact]
    public void The_404_page_links_from_the_root_of_the_site() =>
        Assert.Contains("href=\"/base/_strata/site.css\"", Site.Text("/404.html"));

    [Fact]
    public void Every_link_of_a_page_is_relative()
    {
        var site = Site.WithPost("2026-01-02-post").PlanWithoutErrors();
        foreach (string path in site.Paths().Where(path => path.EndsWith('/')))
        {
            IDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Text(path));
            Assert.All(
                page.QuerySelectorAll("[href]:not([rel=canonical]):not([href^='#']), [src]"),
                element => Assert.StartsWith(".", element.GetAttribute("href") ?? element.GetAttribute("src"))
            );
        }
    }

    [Fact]
    public void The_sources_of_catalogues_are_links_to_other_sites()
    {
        const string Sources = "sources: { a: { title: A, url: 'https://example.com/";
        Engine.Building.Site site = new SiteInMemory()
            .With("data/base-images.yml", Sources + "images' } }\nimages: {}\n")
            .With("data/glossary.yml", Sources + "terms' } }\nterms: {}\n")
            .Plan();
        Assert.Equal(
            [
                ("data/base-images.yml", "https://example.com/images", 1),
                ("data/glossary.yml", "https://example.com/terms", 1),
            ],
            site.OutsideLinks.Select(link => (link.Path, link.Address, link.Span.Line))
        );
    }
}
