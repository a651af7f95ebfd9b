using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Finds the excerpt of a body.</summary>
internal static partial class ExcerptSyntax
{
    /// <summary>The most marks that are looked at: in code, a mark is text.</summary>
    private const int MaxMarks = 100;

    /// <summary>Whether a block is no more than the mark.</summary>
    public static bool IsMore(Block block) =>
        block is HtmlBlock html
        && html.Lines.ToString().Trim() is var text
        && More().Match(text) is { Success: true } mark
        && mark.Length == text.Length;

    private static bool Contains(MarkdownObject part, int offset) =>
        part.Span.Start <= offset && offset <= part.Span.End;

    /// <summary>The offset of the first mark; null without one.</summary>
    public static int? MarkIn(MarkdownDocument document, string body)
    {
        foreach (
            Match mark in body.Contains("<!--", StringComparison.Ordinal) ? More().Matches(body).Take(MaxMarks) : []
        )
        {
            Block? block = document.FirstOrDefault(block => Contains(block, mark.Index));
            IEnumerable<MarkdownObject> parts = block is LeafBlock leaf
                ? leaf.Inline?.Descendants() ?? []
                : block?.Descendants() ?? [];
            if (block is HtmlBlock || parts.Any(part => part is HtmlBlock or HtmlInline && Contains(part, mark.Index)))
                return mark.Index;
        }

        return null;
    }

    /// <summary>
    /// The blocks of the excerpt of a body without a mark between its blocks: the first paragraph of text, or else of a
    /// list or quotation, or else a picture.
    /// </summary>
    public static IEnumerable<Block> FirstParagraphOf(MarkdownDocument document) =>
        FirstIn(document, HasText)
        ?? FirstIn(document.Descendants<Block>(), HasText)
        ?? FirstIn(document, paragraph => InlineText.Of(paragraph.Inline).Length > 0)
        ?? [];

    private static Block[]? FirstIn(IEnumerable<Block> blocks, Func<ParagraphBlock, bool> isText) =>
        blocks
            .OfType<ParagraphBlock>()
            .FirstOrDefault(paragraph => isText(paragraph) && DiagramSyntax.FigureOf(paragraph) is null)
            is { } found
            ? [found]
            : null;

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
