using Strata.Engine.Building;
using Strata.Engine.Sites.Routes;

namespace Strata.Tests.Sites;

/// <summary>The content security policy of pages, and scripts in images.</summary>
public class PolicyTests
{
    [Fact]
    public void Every_page_has_a_policy_before_anything_that_it_governs()
    {
        Site site = new SiteInMemory()
            .WithPost("2026-01-02-kernel", "title: A\ntags: a\ncategories: b\nredirect_from: /old/")
            .With("input/about.md", "# About\n")
            .PlanWithoutErrors();
        foreach (Route route in site.Routes.Where(route => route.Kind is RouteKind.Page or RouteKind.Redirect))
        {
            string page = site.Text(route.Path);
            int policy = page.IndexOf(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; script-src "
                    + "&#39;self&#39;; style-src &#39;self&#39;; img-src &#39;self&#39; data:;",
                StringComparison.Ordinal
            );
            Assert.True(policy > 0 && policy < page.IndexOf("<link", StringComparison.Ordinal), route.Path);
            Assert.DoesNotMatch("<[^>]+ (style|on[a-z]+)=", page);
        }
    }

    [Fact]
    public void Pictures_of_other_hosts_are_in_the_policy_of_the_pages_that_show_them()
    {
        SiteInMemory site = new SiteInMemory()
            .WithPost(
                "2026-01-02-kernel",
                "title: A",
                "![A](https://img.example.com:8443/a.png)\n<!--more-->\n\n<video "
                    + "src='//film.example.com/a.mp4'></video> [B](https://example.com/)"
            )
            .With("input/about.md", "# About\n");
        const string Hosts = "img-src 'self' data: https://film.example.com https://img.example.com:8443;";
        Assert.Contains(Hosts, Policy(site, "/posts/kernel/"));
        Assert.Contains(Hosts, Policy(site, "/"));
        Assert.DoesNotContain("example.com", Policy(site, "/about/"));
    }

    [Theory]
    [InlineData("<iframe src=\"https://video.example.com/1\" title=\"A film\"></iframe>", true)]
    [InlineData("<iframe src=\"https://video.example.com.evil.example/1\"></iframe>", false)]
    [InlineData("<iframe src=\"https://video.example.com@evil.example/1\"></iframe>", false)]
    [InlineData("<iframe src=\"http://video.example.com/1\"></iframe>", false)]
    [InlineData("<iframe src=\"https://video.example.com/1\">", false)]
    [InlineData("<iframe src=\"/about/\"></iframe>", false)]
    [InlineData("<iframe srcdoc=\"x\" src=\"https://video.example.com/1\"></iframe>", false)]
    [InlineData("<iframe onload=\"x\" src=\"https://video.example.com/1\"></iframe>", false)]
    public void A_frame_is_shown_from_a_host_that_the_settings_allow(string frame, bool isAllowed)
    {
        SiteInMemory site = new SiteInMemory()
            .With("data/site.yml", "title: Test\nurl: https://example.org/\nframes_from: https://video.example.com\n")
            .With("input/film.md", $"Text.\n\n{frame}\n")
            .With("input/about.md", "# About\n");
        Assert.Equal(isAllowed, !site.Plan().HasErrors);
        if (!isAllowed)
            return;
        Assert.Contains(" frame-src https://video.example.com;", Policy(site, "/film/"));
        Assert.DoesNotContain("frame-src", Policy(site, "/about/"));
    }

    [Fact]
    public void Hosts_that_the_settings_allow_are_in_the_policy_of_every_page()
    {
        SiteInMemory site = new SiteInMemory()
            .With(
                "data/site.yml",
                "title: Test\nurl: https://example.org/\nallow:\n  scripts: https://A.example.com\n"
                    + "  styles: [https://b.example.com, 'https://*.c.example.com:8443']\n"
                    + "  images: https://d.example.com\n"
                    + "  frames: https://e.example.com\n  connections: https://f.example.com\n"
            )
            .With("input/about.md", "# About\n")
            .With("theme/partials/head-end.html", "<script src=\"https://a.example.com/a.js\"></script>\n");
        foreach (string path in new[] { "/", "/about/", "/404.html" })
            Assert.Equal(
                "default-src 'none'; script-src 'self' https://a.example.com; style-src 'self' "
                    + "https://*.c.example.com:8443 https://b.example.com; img-src 'self' data: https://d.example.com; "
                    + "media-src 'self' https://d.example.com; font-src 'self' https://*.c.example.com:8443 "
                    + "https://b.example.com; connect-src 'self' https://f.example.com; "
                    + "frame-src https://e.example.com; manifest-src 'self'; base-uri 'none'; form-action 'none'",
                Policy(site, path)
            );
    }

    [Fact]
    public void A_head_without_the_policy_of_the_program_may_load_anything() =>
        Assert.DoesNotContain(
            new SiteInMemory()
                .With(
                    "theme/partials/head.html",
                    "<title>A</title><script src=\"https://a.example.com/a.js\"></script>"
                )
                .Diagnostics(),
            diagnostic => diagnostic.Contains("TPL011", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("\uFEFF<svg/>", false)]
    [InlineData("<svg><style>.a{fill:red}</style><use href=\"#a\"/></svg>", false)]
    [InlineData("<svg><x:script xmlns:x=\"http://www.w3.org/2000/svg\"/></svg>", true)]
    [InlineData("<svg><use href=\"data:image/svg+xml,x\"/></svg>", true)]
    [InlineData("<svg><a xlink:href=\" java\tscript:x\"/></svg>", true)]
    [InlineData("<svg><animate attributeName=\"href\" values=\"#a;javascript:x\"/></svg>", true)]
    [InlineData("<svg onload=\"x\"/>", true)]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg/>", true)]
    [InlineData("<?xml-stylesheet href=\"x.xsl\"?><svg/>", true)]
    [InlineData("<svg><foreignObject><iframe/></foreignObject></svg>", true)]
    [InlineData("<svg>\0</svg>", true)]
    public void An_image_with_script_is_an_error(string svg, bool isError) =>
        Assert.Equal(
            isError,
            new SiteInMemory()
                .With("input/images/a.svg", svg)
                .Plan()
                .Diagnostics.Any(diagnostic => diagnostic.Code.Id == "HTML004")
        );

    private static string Policy(SiteInMemory site, string path) =>
        site.Page(path).QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;

    [Fact]
    public void A_document_that_is_too_long_to_be_checked_is_refused()
    {
        string drawing = SiteInMemory.Drawing + new string(' ', 16_000_000);
        Assert.Equal(
            "input/a.svg(1,1): error HTML004: The file has more than 16000000 bytes, so it is not checked for script. "
                + "Remove it, or add the file to 'trusted_files:' in data/site.yml if you trust it.",
            Assert.Single(new SiteInMemory().With("input/a.svg", drawing).Diagnostics())
        );
    }
}
