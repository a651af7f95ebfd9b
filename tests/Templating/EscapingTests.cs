using Strata.Engine.Templating;

namespace Strata.Tests.Templating;

public sealed class EscapingTests
{
    private static readonly TestModel Model = new()
    {
        ["text"] = "<b title='\"'>&</b>",
        ["markup"] = new HtmlFragment("<b>&amp;</b>"),
        ["number"] = 1234567,
        ["yes"] = true,
        ["nothing"] = null,
        ["url"] = (Func<string, string>)(path => path + "?a&b"),
    };

    [Theory]
    [InlineData("<p>{{ text }}</p>", "<p>&lt;b title=&#39;&quot;&#39;&gt;&amp;&lt;/b&gt;</p>")]
    [InlineData("<p title=\"{{ text }}\">", "<p title=\"&lt;b title=&#39;&quot;&#39;&gt;&amp;&lt;/b&gt;\">")]
    [InlineData("{{ markup }}", "<b>&amp;</b>")]
    [InlineData("{{ raw text }}", "<b title='\"'>&</b>")]
    [InlineData("{{ text | raw }}", "<b title='\"'>&</b>")]
    [InlineData("{{ markup + '<' }}", "&lt;b&gt;&amp;amp;&lt;/b&gt;&lt;")]
    [InlineData("{{ number }} {{ yes }} {{ nothing }}.", "1234567 true .")]
    [InlineData("{{ 3 / 2 }}", "1.5")]
    [InlineData("<a href=\"{{ '/x' | url }}\">", "<a href=\"/x?a&amp;b\">")]
    [InlineData("{{ x = '<' }}<i>{{ x }}</i>", "<i>&lt;</i>")]
    [InlineData("'raw & <b>' is left", "'raw & <b>' is left")]
    public void Everything_except_markup_is_escaped(string template, string expected) =>
        Assert.Equal(expected, Templates.Render(template, Model));

    [Fact]
    public void Lines_of_markup_are_not_indented_with_their_place() =>
        Assert.Equal(
            "<div>\n    <pre>a\nb</pre>\n</div>",
            Templates.Render(
                "<div>\r\n    {{ x }}\r\n</div>",
                new TestModel { ["x"] = new HtmlFragment("<pre>a\nb</pre>") }
            )
        );

    [Fact]
    public void Markup_in_an_attribute_is_an_error() =>
        Assert.Equal(
            "theme/layouts/page.html(1,14): error TPL003: Markup is not allowed in an attribute, while rendering "
                + "/posts/x/. Give the attribute plain text.",
            Templates.Error("<img alt=\"{{ markup }}\">", Model).ToString()
        );

    [Fact]
    public void Text_longer_than_a_mebibyte_is_not_cut()
    {
        string text = new('x', 3 << 20);
        Assert.Equal(text, Templates.Render("{{ text }}", new TestModel { ["text"] = text }));
    }
}
