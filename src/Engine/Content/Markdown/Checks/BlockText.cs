using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>The text of a block as its author wrote it.</summary>
internal static class BlockText
{
    /// <summary>
    /// The text with code, HTML and bare links blanked out, so that offsets stay the same; null if a character does not
    /// occur in it.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="body">The body that contains it.</param>
    /// <param name="required">The character.</param>
    /// <param name="isBlank">Whether an inline is blanked out as well.</param>
    public static string? Of(LeafBlock block, string body, char required, Func<Inline, bool>? isBlank = null)
    {
        if (
            block.Inline is null
            || block.Span.IsEmpty
            || block.Span.End >= body.Length
            || body.IndexOf(required, block.Span.Start, block.Span.Length) < 0
        )
            return null;
        return Blank(
            block,
            body,
            block
                .Inline.Descendants()
                .OfType<Inline>()
                .Where(inline =>
                    inline is CodeInline or HtmlInline or AutolinkInline || isBlank?.Invoke(inline) == true
                )
        );
    }

    /// <summary>The text of a block with some of its inlines blanked out.</summary>
    public static string Blank(LeafBlock block, string body, IEnumerable<Inline> inlines)
    {
        char[] text = body.Substring(block.Span.Start, block.Span.Length).ToCharArray();
        foreach (Inline inline in inlines.Where(inline => !inline.Span.IsEmpty))
        {
            int start = Math.Clamp(inline.Span.Start - block.Span.Start, 0, text.Length);
            Array.Fill(text, ' ', start, Math.Clamp(inline.Span.Length, 0, text.Length - start));
        }

        return new string(text);
    }
}
