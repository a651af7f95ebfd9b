using AngleSharp.Dom;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;

namespace Strata.Tests.Sites;

/// <summary>What pages may run and show: their policy, and what raw HTML may not bring.</summary>
public class PolicyTests
{
    [Fact]
    public void Every_page_has_a_policy_before_anything_that_it_speaks_of()
    {
        Site site = new SiteInMemory()
            .WithPost("2026-01-02-kernel", "title: A\ntags: a\ncategories: b\nredirect_from: /old/")
            .With("input/about.md", "# About\n")
            .PlanWell();
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
    public void A_frame_is_shown_from_a_host_that_the_site_names(string frame, bool isAllowed)
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
    public void A_table_is_aligned_without_style_attributes()
    {
        IDocument page = new SiteInMemory().With("input/a.md", "| a | b |\n|:-:|--:|\n| 1 | 2 |\n").Page("/a/");
        Assert.Equal(
            ["middle", "end", "middle", "end"],
            page.QuerySelectorAll("th, td").Select(cell => cell.ClassName)
        );
    }

    [Fact]
    public void A_style_attribute_is_left_out_with_a_warning()
    {
        Site site = new SiteInMemory()
            .With(
                "input/a.md",
                "<p class=\"x\" style=\"color: red\" id='y'>Red</p>\n\nA <b style=color:red>word</b>, <i "
                    + "style>one</i>.\n"
            )
            .Plan();
        Assert.False(site.HasErrors);
        string page = site.Text("/a/");
        Assert.Contains("<p class=\"x\"  id='y'>Red</p>", page);
        Assert.Contains("<b >word</b>, <i >one</i>", page);
    }

    [Fact]
    public void The_addresses_of_a_srcset_lead_from_the_page()
    {
        SiteInMemory site = new SiteInMemory()
            .With("input/a.png", SiteInMemory.Picture)
            .With("input/b.png", SiteInMemory.Picture)
            .With(
                "input/p.md",
                "<img src=\"a.png\" srcset=\"/a.png 1x, b.png 2x, https://example.com/c.png 3x\" alt=\"\">\n"
            );
        Assert.Equal(
            "../a.png 1x, ../b.png 2x, https://example.com/c.png 3x",
            site.Page("/p/").QuerySelector("img[srcset]")!.GetAttribute("srcset")
        );
        Assert.Contains(
            new SiteInMemory().With("input/p.md", "<img srcset=\"/gone.png 2x\" alt=\"\">\n").Said(),
            said =>
                said.StartsWith(
                    "input/p.md(1,14): error LINK002: There is no image '/gone.png'",
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("<a href=\"javascript:x\">a</a>", "LINK001")]
    [InlineData("<a href=\"&#106;avascript&colon;x\">a</a>", "LINK001")]
    [InlineData("<a href=\"&#x6A;ava&Tab;script:x\">a</a>", "LINK001")]
    [InlineData("<a href=\"java&NewLine;script:x\">a</a>", "LINK001")]
    [InlineData("<a href=\"java\nscript:x\">a</a>", "LINK001")]
    [InlineData("<a href='\u0001javascript:x'>a</a>", "LINK001")]
    [InlineData("<a href=JaVaScRiPt:x>a</a>", "LINK001")]
    [InlineData("<a href=\"vbscript:x\">a</a>", "LINK001")]
    [InlineData("<img src=\"data:text/html,x\">", "LINK001")]
    [InlineData("[a](javascript:x)", "LINK001")]
    [InlineData("[a](&#106;avascript:x)", "LINK001")]
    [InlineData("<javascript:x>", "LINK001")]
    [InlineData("![a](data:image/svg+xml,x)", "LINK001")]
    [InlineData("<img srcset=\"javascript:x 1x\">", "HTML002")]
    [InlineData("<p onclick=x>a</p>", "HTML002")]
    [InlineData("<p ONMOUSEOVER='x'>a</p>", "HTML002")]
    [InlineData("<script>x</script>", "HTML001")]
    [InlineData("<SCRIPT src=//e></SCRIPT>", "HTML001")]
    [InlineData("<iframe src=\"https://example.com/\"></iframe>", "HTML001")]
    [InlineData("<svg><a href=\"x\"></a></svg>", "HTML001")]
    [InlineData("<math></math>", "HTML001")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0\">", "HTML001")]
    [InlineData("<base href=\"//e/\">", "HTML001")]
    [InlineData("<link rel=stylesheet href=x>", "HTML001")]
    [InlineData("<form action=x></form>", "HTML001")]
    [InlineData("<object data=x></object>", "HTML001")]
    [InlineData("<style>x</style>", "HTML001")]
    [InlineData("<template><p></template>", "HTML001")]
    [InlineData("<noscript><p></noscript>", "HTML001")]
    [InlineData("<plaintext>", "HTML001")]
    public void Raw_HTML_cannot_run_code(string html, string code)
    {
        Site site = new SiteInMemory().With("input/a.md", $"Text.\n\n{html}\n").Plan();
        Assert.Contains(
            site.Diagnostics,
            diagnostic =>
                diagnostic.Code.Id == code && diagnostic.Severity is Severity.Error && diagnostic.Span.Line >= 3
        );
    }

    [Theory]
    [InlineData("\uFEFF<svg/>", false)]
    [InlineData("<svg><style>.a{fill:red}</style><use href=\"#a\"/></svg>", false)]
    [InlineData("<svg><x:script xmlns:x=\"http://www.w3.org/2000/svg\"/></svg>", true)]
    [InlineData("<svg><use href=\"data:image/svg+xml,x\"/></svg>", false)]
    [InlineData("<svg><a xlink:href=\" java\tscript:x\"/></svg>", true)]
    [InlineData("<svg><animate attributeName=\"href\" values=\"#a;javascript:x\"/></svg>", true)]
    [InlineData("<svg onload=\"x\"/>", true)]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg/>", true)]
    [InlineData("<?xml-stylesheet href=\"x.xsl\"?><svg/>", true)]
    [InlineData("<svg><foreignObject><iframe/></foreignObject></svg>", true)]
    [InlineData("<svg>\0</svg>", true)]
    public void A_picture_that_brings_script_is_a_mistake(string svg, bool isMistake) =>
        Assert.Equal(
            isMistake,
            new SiteInMemory()
                .With("input/images/a.svg", svg)
                .Plan()
                .Diagnostics.Any(diagnostic => diagnostic.Code.Id == "HTML004")
        );

    private static string Policy(SiteInMemory site, string path) =>
        site.Page(path).QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
}
