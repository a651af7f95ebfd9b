using AngleSharp.Dom;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Sites;

public class PostTests
{
    [Fact]
    public void A_post_gets_its_page_its_lists_and_its_feed()
    {
        IEnumerable<string> paths = new SiteInMemory()
            .WithPost("2026-01-02-kernel", "title: Kernel\ncategories: Docker\ntags:\n  - C#\n  - c++")
            .PlanWithoutErrors()
            .Paths();
        Assert.Equal(
            [
                "/posts/kernel/",
                "/",
                "/categories/",
                "/categories/docker/",
                "/tags/",
                "/tags/csharp/",
                "/tags/cplusplus/",
                "/archive/",
                "/archive/2026/",
                "/search/",
                "/404.html",
                "/feed.xml",
                "/rss.xml",
                "/feed.json",
                "/categories/docker/feed.xml",
                "/tags/csharp/feed.xml",
                "/tags/cplusplus/feed.xml",
                "/posts/kernel/index.md",
                "/llms.txt",
                "/sitemap.xml",
                "/site.webmanifest",
                "/robots.txt",
                "/.nojekyll",
            ],
            paths
        );
    }

    [Theory]
    [InlineData("date: \"2017-03-31 18:01\"", "2017-03-31T18:01:00+02:00")]
    [InlineData("date: 2017-01-31", "2017-01-31T00:00:00+01:00")]
    [InlineData("date: 2017-03-31T18:01:30Z", "2017-03-31T20:01:30+02:00")]
    [InlineData("date: 2017-03-31 18:01:00 +0500", "2017-03-31T15:01:00+02:00")]
    [InlineData("date: 2017-03-31T18:01-04:00", "2017-04-01T00:01:00+02:00")]
    [InlineData("date: 2026-03-29 02:30", "2026-03-29T03:30:00+02:00")]
    public void A_date_is_read_in_the_time_zone_of_the_site(string date, string expected)
    {
        var site = new SiteInMemory()
            .With("data/site.yml", "title: Test\ntimezone: Europe/Zurich\n")
            .WithPost("kernel", $"title: Kernel\n{date}");
        Assert.Equal(expected, site.Page("/posts/kernel/").QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public void A_date_in_the_front_matter_takes_precedence_over_the_one_in_the_name()
    {
        var site = new SiteInMemory().WithPost("2026-01-02-kernel", "title: Kernel\ndate: 2025-12-24");
        Assert.Equal("24 December 2025", site.Page("/posts/kernel/").QuerySelector("time")!.TextContent);
    }

    [Fact]
    public void Drafts_unpublished_and_future_posts_are_left_out_and_counted()
    {
        var site = new SiteInMemory()
            .WithPost("2026-01-02-seen")
            .WithPost("2026-01-03-draft", "title: D\ndraft: true")
            .With("input/_drafts/idea.md", "An idea.\n")
            .WithPost("2026-01-04-hidden", "title: H\npublished: false")
            .WithPost("2026-11-24-tomorrow", "title: T");
        Site built = site.PlanWithoutErrors();
        Assert.Equal((2, 1, 1), (built.Report.Drafts, built.Report.Unpublished, built.Report.Future));
        Assert.Equal(
            ["/posts/seen/"],
            built.Paths().Where(path => path.StartsWith("/posts/", StringComparison.Ordinal) && path.EndsWith('/'))
        );
        Assert.Contains(
            built.Diagnostics,
            note =>
                note.ToString()
                == "input/posts/2026-11-24-tomorrow.md(1,1): note PAGE007: The date of the post is in the future, so "
                    + "the post is not published. Build with --future to publish it now."
        );
    }

    [Fact]
    public void Drafts_and_future_posts_are_published_on_request()
    {
        var site = new SiteInMemory
        {
            Options = new BuildOptions
            {
                Drafts = true,
                Future = true,
                AsOf = new LocalDate(2026, 1, 1),
            },
        }
            .WithPost("2026-01-03-draft", "title: D\ndraft: true")
            .With("input/_drafts/idea.md", "An idea.\n")
            .WithPost("2099-11-24-later", "title: T");
        Assert.Equal(
            ["/posts/draft/", "/posts/idea/", "/posts/later/"],
            site.PlanWithoutErrors()
                .Paths()
                .Where(path => path.StartsWith("/posts/", StringComparison.Ordinal) && path.EndsWith('/'))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_post_is_published_on_its_date_and_not_before()
    {
        SiteInMemory On(LocalDate day) =>
            new SiteInMemory { Options = new BuildOptions { AsOf = day } }.WithPost(
                "2026-01-02-kernel",
                "title: K\ndate: 2026-01-02 23:30"
            );
        Assert.Equal(1, On(new LocalDate(2026, 1, 1)).Plan().Report.Future);
        Assert.Equal(0, On(new LocalDate(2026, 1, 2)).Plan().Report.Future);
    }

    [Theory]
    [InlineData("/:categories/:year/:month/:day/:title.html", "/docker/2017/03/31/Docker-ContainerHost.html")]
    [InlineData("pretty", "/docker/2017/03/31/Docker-ContainerHost/")]
    [InlineData("/blog/:slug/", "/blog/docker-containerhost/")]
    [InlineData("/:short_year/:i_month/:y_day/:title/", "/17/3/090/Docker-ContainerHost/")]
    public void The_permalink_setting_accepts_the_tokens_of_Jekyll(string pattern, string expected)
    {
        var site = new SiteInMemory()
            .With("data/site.yml", $"title: T\npermalink: {pattern}\n")
            .With(
                "input/_posts/2017-03-31-Docker-ContainerHost.md",
                "---\ntitle: T\ncategories: [Docker]\n---\nText.\n"
            );
        Assert.Contains(expected, site.PlanWithoutErrors().Paths());
    }

    [Fact]
    public void An_old_path_redirects_to_the_page_by_a_relative_link()
    {
        var site = new SiteInMemory().WithPost(
            "2026-01-02-kernel",
            "title: Kernel\nredirect_from: /docker/2017/03/31/Old-Kernel.html"
        );
        IDocument page = site.Page("/docker/2017/03/31/Old-Kernel.html");
        Assert.Equal(
            "0; url=../../../../posts/kernel/",
            page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")
        );
        Assert.Equal(
            "https://example.org/base/posts/kernel/",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        Assert.NotNull(page.QuerySelector("a[href='../../../../posts/kernel/']"));
    }

    [Fact]
    public void Neighbours_are_the_posts_before_and_after_by_date()
    {
        var site = new SiteInMemory()
            .WithPost("2026-01-01-one", "title: One")
            .WithPost("2026-01-03-three", "title: Three")
            .WithPost("2026-01-02-two", "title: Two");
        IDocument page = site.Page("/posts/two/");
        Assert.Equal("../../posts/one/", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("../../posts/three/", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public void The_home_page_shows_ten_excerpts_and_links_to_the_next_page()
    {
        var site = new SiteInMemory();
        for (int day = 1; day <= 21; day++)
            site.WithPost(
                $"2026-01-{day:00}-post-{day}",
                $"title: Post {day}",
                $"Beginning of {day}.\n\n<!--more-->\n\nRest."
            );
        Site built = site.PlanWithoutErrors();
        Assert.Contains("Beginning of 21.", built.Text("/"));
        Assert.DoesNotContain("Rest.", built.Text("/"));
        Assert.DoesNotContain("Beginning of 11.", built.Text("/"));
        Assert.Contains("../../posts/post-11/", built.Text("/page/2/"));
        Assert.Contains("href=\"../../page/3/\"", built.Text("/page/2/"));
        Assert.DoesNotContain("/page/4/", built.Paths());
    }

    [Fact]
    public void A_title_comes_from_the_first_heading_and_is_shown_once()
    {
        IDocument page = new SiteInMemory().With("input/notes.md", "# The notes\n\nText.\n").Page("/notes/");
        Assert.Equal("The notes", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
    }

    [Fact]
    public void One_Jekyll_post_and_nothing_else_is_a_site()
    {
        var files = new Dictionary<string, string>
        {
            ["_posts/2017-03-31-Docker.md"] =
                "---\nlayout: post\ntitle:  \"Docker\"\ndate:   \"2017-03-31 18:01\"\npublished: "
                + "true\ncategories: [Docker]\ntags: [Docker, Windows]\n---\nFirst.\n<!--more-->\n\n#### "
                + "Heading\n\n![Linux](/images/2017/03/a b, c.png) and `{{.Names}}`\n",
            ["images/2017/03/a b, c.png"] = SiteInMemory.Picture,
        };
        Site site = SiteBuilder.Plan(SiteFiles.FromText(files), new BuildOptions { AsOf = new LocalDate(2026, 1, 1) });
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is not Severity.Note);
        string page = site.Text("/docker/2017/03/31/Docker.html");
        Assert.Contains("<img src=\"../../../../images/2017/03/a%20b,%20c.png\" alt=\"Linux\"", page);
        Assert.Contains("<code>{{.Names}}</code>", page);
    }
}
