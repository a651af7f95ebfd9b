using CsCheck;
using Markdig;
using Markdig.Syntax;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Text;

namespace Strata.Tests.Text;

/// <summary>Text in Markdown, which has no markup for a reader of GitHub's dialect.</summary>
public class MarkdownTextTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseFootnotes()
        .UseGenericAttributes()
        .UsePreciseSourceLocation()
        .Build();

    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.OneOf(
                "\\",
                "`",
                "*",
                "_",
                "[",
                "]",
                "(",
                ")",
                "<b>",
                "<",
                ">",
                "&amp;",
                "&#35;",
                "#",
                "-",
                "+",
                "=",
                "~~",
                "|",
                "{",
                "!",
                "1.",
                "12)",
                ":",
                "^",
                "\n",
                "\u2028",
                " ",
                "\"",
                "x",
                "http:"
            ),
            Gen.Char.AlphaNumeric.Select(character => $"{character}")
        )
        .Array[0, 12]
        .Select(string.Concat);

    [Theory]
    [InlineData("Kernel [part]", "Kernel \\[part\\]")]
    [InlineData("a`b", "a\\`b")]
    [InlineData("a\nb", "a b")]
    [InlineData("<script>", "\\<script>")]
    [InlineData("# a #", "\\# a \\#")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("my_name _b_", "my_name \\_b\\_")]
    [InlineData("AT&T &amp;", "AT\\&T \\&amp;")]
    public void Marks_are_escaped(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Encode(text));

    [Theory]
    [InlineData("# ", "")]
    [InlineData("", "")]
    [InlineData("> ", "")]
    [InlineData("- ", "")]
    [InlineData("- [", "](x)")]
    [InlineData("**", "**")]
    [InlineData("| a |\n| --- |\n| ", " |")]
    public void Any_text_is_that_text(string before, string after) =>
        Texts.Sample(
            text =>
            {
                string plain = string.Join(' ', text.Split('\n', '\u2028')).Trim();
                MarkdownDocument document = Markdown.Parse(before + MarkdownText.Encode(text) + after, Pipeline);
                LeafBlock block = document.Descendants<LeafBlock>().LastOrDefault() ?? new ParagraphBlock();
                Assert.Equal(plain, InlineText.Of(block.Inline), new WhiteSpace());
                Assert.Equal(
                    before.Contains('[') ? 1 : 0,
                    document.Descendants<Markdig.Syntax.Inlines.LinkInline>().Count()
                );
            },
            iter: 3000
        );

    private sealed class WhiteSpace : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => Of(x) == Of(y);

        public int GetHashCode(string text) => Of(text).GetHashCode(StringComparison.Ordinal);

        private static string Of(string? text) =>
            string.Join(' ', (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
