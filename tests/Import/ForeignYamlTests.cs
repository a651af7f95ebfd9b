using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Tests.Import;

/// <summary>
/// Which YAML is read, and which is refused on purpose: the features that the official YAML test suite tests, in texts
/// of our own. Of its 406 texts of 2022, valid ones that are refused have one of the reasons below.
/// </summary>
public class ForeignYamlTests
{
    [Theory]
    [InlineData("a: |\n  \n  text\n", "\ntext\n")]
    [InlineData("a: >-\n  \n  text\n", "\ntext")]
    [InlineData("a: |+\n\n \n  text\n  \n", "\n\ntext\n\n")]
    [InlineData("a: | # a comment\n  \n  text\n", "\ntext\n")]
    [InlineData("a: |2\n    text\n", "  text\n")]
    [InlineData("a: |\n  if x |\n     \n  y\n", "if x |\n   \ny\n")]
    [InlineData("a: |+\n  \n\n", "\n\n")]
    [InlineData("a: \"x\\\n  y\"\n", "xy")]
    [InlineData("a: 'it''s'\n", "it's")]
    [InlineData("? a\n: text\n", "text")]
    [InlineData("{a: text, }\n", "text")]
    [InlineData("%YAML 1.2\n---\na: text\n", "text")]
    [InlineData("--- !!map\na: !local text\n", "text")]
    [InlineData("x: &anchor text\na: *anchor\n", "text")]
    public void Valid_text_is_read(string yaml, string expected)
    {
        (IReadOnlyList<YamlNode>? documents, DiagnosticBag bag) = Read(yaml);
        Assert.Empty(bag.Sorted());
        var root = Assert.IsType<YamlMapping>(Assert.Single(documents!));
        Assert.Equal(expected, Assert.IsType<YamlScalar>(root["a"]).Value);
    }

    [Theory]
    [InlineData("[1, 2]: a list as a key\n")]
    [InlineData("{ a: b }: a mapping as a key\n")]
    [InlineData(": no key\n: twice\n")]
    [InlineData("a: 1\na: twice\n")]
    [InlineData("a: \"\\b\"\n")]
    [InlineData("%YAML1.1\n---\na: 1\n")]
    [InlineData("%YAML 2.0\n---\na: 1\n")]
    [InlineData("{a\n: 1}\n")]
    [InlineData("a:\n\tb: 1\n")]
    public void Valid_text_that_no_tool_writes_is_refused(string yaml) => Assert.True(Read(yaml).Bag.HasErrors);

    [Fact]
    public void A_topology_may_begin_a_text_with_a_blank_line()
    {
        var bag = new DiagnosticBag();
        YamlNode? root = YamlText.Read("title: |\n  \n  Shop\nstack: []\n", new FileReport("t.yml", bag));
        Assert.Empty(bag.Sorted());
        Assert.Equal("\nShop\n", Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(root)["title"]).Value);
    }

    private static (IReadOnlyList<YamlNode>? Documents, DiagnosticBag Bag) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        return (YamlText.ReadForeign(yaml, new FileReport("compose.yml", bag)), bag);
    }
}
