using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Finds the excerpt of a body.</summary>
internal static class ExcerptSyntax
{
    private const string More = "<!--more-->";

    public static bool IsMore(Block block) =>
        block is HtmlBlock html && html.Lines.ToString().Replace(" ", "").Trim() == More;

    /// <summary>
    /// The blocks of the excerpt: all before <c>&lt;!--more--&gt;</c>, else the first paragraph of text.
    /// </summary>
    public static IEnumerable<Block> BlocksOf(MarkdownDocument document) =>
        document.Any(IsMore)
            ? document.TakeWhile(block => !IsMore(block))
            : document
                .Where(block =>
                    block is ParagraphBlock paragraph
                    && InlineText.Of(paragraph.Inline).Length > 0
                    && DiagramSyntax.FigureOf(block) is null
                )
                .Take(1);
}
