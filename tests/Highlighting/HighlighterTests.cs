using Strata.Engine.Highlighting;

namespace Strata.Tests.Highlighting;

public class HighlighterTests
{
    private static string Mark(string language, string code) =>
        string.Join('\n', Highlighter.Lines(language, code.Split('\n'), new HighlightBudget()) ?? ["plain"]);

    [Theory]
    [InlineData(
        "yaml",
        "title: \"Kernel\" # why",
        "<span class=\"t\">title</span>: <span class=\"s\">\"Kernel\" </span><span class=\"c\"># why</span>"
    )]
    [InlineData("c#", "var a = 1;", "<span class=\"k\">var </span>a = <span class=\"n\">1</span>;")]
    [InlineData(
        "Bash",
        "if true; then echo \"$HOME\"; fi",
        "<span class=\"k\">if </span><span class=\"f\">true</span>; <span class=\"k\">then </span><span "
            + "class=\"f\">echo </span><span class=\"s\">\"</span>$HOME<span class=\"s\">\"</span>; <span "
            + "class=\"k\">fi</span>"
    )]
    [InlineData(
        "xml",
        "<a b=\"c\">&amp;</a>",
        "&lt;<span class=\"t\">a </span><span class=\"f\">b</span>=<span class=\"s\">\"c\"</span>&gt;<span "
            + "class=\"n\">&amp;amp;</span>&lt;/<span class=\"t\">a</span>&gt;"
    )]
    [InlineData("diff", "+a\n-b", "<span class=\"s\">+a</span>\n<span class=\"k\">-b</span>")]
    public void Code_has_classes(string language, string code, string html) => Assert.Equal(html, Mark(language, code));

    [Fact]
    public void A_state_lasts_over_lines() =>
        Assert.Equal(
            "<span class=\"c\">/* a</span>\n<span class=\"c\">b */ </span>c;",
            Mark("csharp", "/* a\nb */ c;")
        );

    [Theory]
    [InlineData("text")]
    [InlineData("yamll")]
    public void Plain_text_and_unknown_languages_have_none(string language) =>
        Assert.Null(Highlighter.Lines(language, ["a"], new HighlightBudget()));

    [Fact]
    public void A_name_belongs_to_one_language() => Assert.Distinct(Languages.Names);

    /// <summary>Any text in any language is marked up without losing or changing a character of it.</summary>
    [Fact]
    public void Every_language_keeps_every_character()
    {
        string[] lines =
        [
            "<div class='a'>{{ x }} \"open 'quote` $( ${ <<EOF [[ /* (* # // --",
            "",
            "\t  é 😀 &amp; \\",
            "```x",
            "EOF */ *) %> ?> }}} )))",
            new string('(', 2000),
        ];
        foreach (string name in Languages.Names.Where(name => Languages.ScopeOf(name) is { Length: > 0 }))
        {
            string html = string.Join('\n', Highlighter.Lines(name, lines, new HighlightBudget())!);
            Assert.Equal(
                string.Join('\n', lines),
                System.Net.WebUtility.HtmlDecode(
                    System.Text.RegularExpressions.Regex.Replace(html, "<span class=\"[a-z]\">|</span>", "")
                )
            );
        }
    }

    [Fact]
    public void Threads_agree()
    {
        string code = string.Concat(Enumerable.Range(0, 50).Select(i => $"docker run --name a{i} 'x' # {i}\n"));
        string alone = Mark("sh", code);
        Parallel.For(0, 8, _ => Assert.Equal(alone, Mark("sh", code)));
    }
}
