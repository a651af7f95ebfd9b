using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Finds the excerpt of a body.</summary>
internal static partial class ExcerptSyntax
{
    /// <summary>Whether a block is no more than the mark.</summary>
    public static bool IsMore(Block block) =>
        block is HtmlBlock html
        && html.Lines.ToString().Trim() is var text
        && More().Match(text) is { Success: true } mark
        && mark.Length == text.Length;

    /// <summary>The offset of the first mark; null without one.</summary>
    public static int? MarkIn(MarkdownDocument document, string body)
    {
        if (!body.Contains("more", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (MarkdownObject part in document.Descendants())
        {
            if (
                part is HtmlBlock or HtmlInline
                && part.Span.End < body.Length
                && More().Match(body, part.Span.Start, part.Span.Length) is { Success: true } mark
            )
                return mark.Index;
        }

        return null;
    }

    /// <summary>
    /// The blocks of the excerpt of a body without a mark between its blocks: the first paragraph of text, or else of a
    /// list or quotation.
    /// </summary>
    public static IEnumerable<Block> FirstParagraphOf(MarkdownDocument document) =>
        FirstIn(document) is { Length: > 0 } first ? first : FirstIn(document.Descendants<Block>());

    private static Block[] FirstIn(IEnumerable<Block> blocks) =>
        [
            .. blocks
                .Where(block =>
                    block is ParagraphBlock paragraph && HasText(paragraph) && DiagramSyntax.FigureOf(block) is null
                )
                .Take(1),
        ];

    /// <summary>Whether a paragraph has text besides that of its pictures.</summary>
    private static bool HasText(ParagraphBlock paragraph) =>
        paragraph
            .Inline?.Descendants<LeafInline>()
            .Any(inline =>
                inline.Parent is not LinkInline { IsImage: true }
                && inline is not HtmlInline
                && (inline is not LiteralInline text || !text.Content.AsSpan().IsWhiteSpace())
                && inline is not LineBreakInline
            ) == true;

    [GeneratedRegex(@"<!--\s*more\s*-->", RegexOptions.IgnoreCase)]
    private static partial Regex More();
}
