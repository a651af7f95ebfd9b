using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Tests.Sites;

namespace Strata.Tests.Content;

/// <summary>Raw HTML in Markdown.</summary>
public class RawHtmlTests
{
    [Fact]
    public void A_style_attribute_is_removed_with_a_warning()
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
    public void The_addresses_of_a_srcset_are_resolved()
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
            new SiteInMemory().With("input/p.md", "<img srcset=\"/gone.png 2x\" alt=\"\">\n").Diagnostics(),
            message =>
                message.StartsWith(
                    "input/p.md(1,14): error LINK002: The image '/gone.png' does not exist",
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
}
