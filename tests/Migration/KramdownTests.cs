using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Sites;

namespace Strata.Tests.Migration;

/// <summary>The Markdown of kramdown that CommonMark reads otherwise.</summary>
public sealed class KramdownTests
{
    private static Site Build(string body, string config) =>
        SiteBuilder.Plan(
            SiteFiles.FromText(
                new Dictionary<string, string> { ["_config.yml"] = config, ["page.md"] = "---\n---\n" + body }
            ),
            new BuildOptions()
        );

    [Theory]
    [InlineData("<div markdown=\"1\">\n*a*\n</div>", "<div>\n<p><em>a</em></p>\n</div>")]
    [InlineData("<div class=\"x\" markdown='1'>*a*</div>", "<div class=\"x\">\n<p><em>a</em></p>\n</div>")]
    [InlineData(
        "<p markdown=\"1\">*a* [b](http://b.example)</p>",
        "<p><em>a</em> <a href=\"http://b.example\">b</a></p>"
    )]
    [InlineData("<p markdown=\"span\" class=\"y\">`a`</p>\n\ntext", "<p class=\"y\"><code>a</code></p>")]
    [InlineData("<div markdown=\"block\">\n<p>\n*a*\n</p>\n*b*\n</div>", "*a*\n</p>\n<p><em>b</em></p>")]
    [InlineData("<aside markdown=\"1\">\n<p markdown=\"1\">*a*</p>\n</aside>\n*b*", "</aside>\n<p><em>b</em></p>")]
    [InlineData("<pre markdown=\"1\">*a*</pre>", "<pre>*a*</pre>")]
    [InlineData("<div markdown=\"1\">\n\n## Über A & B\n\n</div>", "<h2 id=\"ber-a--b\">")]
    [InlineData("<div markdown=\"1\">\n\n## é\n\n## ü\n\n</div>", "<h2 id=\"section-1\">")]
    [InlineData("```\n<div markdown=\"1\">\n```", "markdown")]
    [InlineData("```\ncode\n```\n\n```\n\n## After", "<h2 id=\"after\">")]
    [InlineData("<div>\n*a*\n</div>", "<div>\n*a*\n</div>")]
    [InlineData("<div>\n  <b>a</b>\n\n\n    <p>b</p>\n</div>\n\nText", "\n    <p>b</p>\n</div>\n<p>Text</p>")]
    [InlineData("<div>\na\n\n    <p>\n", "<code>&lt;p&gt;")]
    [InlineData("a\n\n### Use --all of `--x` --- now", "<h3 id=\"use-all-of---x--now\">")]
    [InlineData("a\n\n### [Ends with a space ](http://a.example)", "<h3 id=\"ends-with-a-space-\">")]
    public void Elements_contain_Markdown_where_they_ask_for_it(string body, string expected)
    {
        Site site = Build(body, "");
        Assert.Contains(expected, site.Text("/page.html"));
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is Severity.Error);
    }

    [Theory]
    [InlineData("kramdown: {parse_block_html: true}", "<div>\n*a*\n</div>", "<p><em>a</em></p>")]
    [InlineData("kramdown: {hard_wrap: true}", "one\ntwo", "one<br />\ntwo")]
    [InlineData("kramdown: {hard_wrap: false}", "one\ntwo", "one\ntwo")]
    public void Settings_of_kramdown_apply(string config, string body, string expected) =>
        Assert.Contains(expected, Build(body, config).Text("/page.html"));

    [Fact]
    public void A_page_in_HTML_is_no_Markdown()
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromText(
                new Dictionary<string, string>
                {
                    ["_config.yml"] = "",
                    ["page.html"] =
                        "---\n---\n<p>*a* {:id=>1} {{ 'b' | upcase }}</p>\n<p markdown=\"1\">*c*</p>\n| d |\n",
                }
            ),
            new BuildOptions()
        );
        Assert.Contains("<p>*a* {:id=>1} B</p>\n<p markdown=\"1\">*c*</p>\n| d |", site.Text("/page.html"));
    }

    [Fact]
    public void A_file_of_posts_without_a_date_is_no_post()
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromText(
                new Dictionary<string, string>
                {
                    ["_config.yml"] = "",
                    ["_posts/template.md"] = "---\ndate: 2020-01-01\n---\nA template.",
                    ["_posts/2020-1-2-old.md"] = "---\ntitle: \"One\nline\"\n---\nText.",
                }
            ),
            new BuildOptions()
        );
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is Severity.Error);
        Assert.Contains(
            site.Diagnostics,
            each => each.Path == "_posts/template.md" && each.Code == Codes.ForeignFileUnused
        );
        Assert.Contains("/2020/01/02/old.html", site.Paths());
        Assert.DoesNotContain(site.Paths(), path => path.Contains("template"));
        Assert.Contains("One line", site.Text("/2020/01/02/old.html"));
    }
}
