using Strata.Engine.Text;

namespace Strata.Tests.Sites;

public class StyleTextTests
{
    [Theory]
    [InlineData("/* a */\na , b > c{\n color:red;\n margin:0 1px;\n}\n", "a ,b>c{color:red;margin:0 1px}")]
    [InlineData("a::before{content:\"/* \\\" } \"}", "a::before{content:\"/* \\\" } \"}")]
    [InlineData("@media (min-width: 1px){\n a{b:c}\n}", "@media (min-width:1px){a{b:c}}")]
    [InlineData("a ~ b{--c: d}", "a~b{--c:d}")]
    [InlineData("a{b:calc(1px\n + 2px)} /* open", "a{b:calc(1px + 2px)}")]
    public void A_stylesheet_is_minified(string css, string compact) =>
        Assert.Equal(compact, StyleText.Compact(css).TrimEnd());
}
