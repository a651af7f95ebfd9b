using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown;

/// <summary>
/// Finds marks such as <c>[^1]</c> that stay as they are written, because no footnote has their name.
/// </summary>
internal static partial class UndefinedFootnotes
{
    /// <summary>Where such marks stand in a paragraph, by offset in the body, with their names.</summary>
    public static IEnumerable<(int Start, int Length, string Name)> In(LeafBlock block, string body) =>
        BlockText.Of(block, body, '^', inline => inline is FootnoteLink) is { } text
            ? Mark()
                .Matches(text)
                .Select(match => (block.Span.Start + match.Index, match.Length, match.Groups["name"].Value))
                .ToList()
            : [];

    [GeneratedRegex("""(?<!\\)\[\^(?<name>[^\]\s]+)\](?!\()""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}

/// <summary>The text of a paragraph as its author wrote it.</summary>
internal static class BlockText
{
    /// <summary>The text with blanks in the place of code and HTML; null where a character does not occur.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="body">The body that it stands in.</param>
    /// <param name="wanted">The character.</param>
    /// <param name="isBlank">What else is blanked.</param>
    public static string? Of(LeafBlock block, string body, char wanted, Func<Inline, bool>? isBlank = null)
    {
        if (
            block.Inline is null
            || block.Span.IsEmpty
            || block.Span.End >= body.Length
            || body.IndexOf(wanted, block.Span.Start, block.Span.Length) < 0
        )
            return null;
        char[] text = body.Substring(block.Span.Start, block.Span.Length).ToCharArray();
        foreach (
            Inline inline in block
                .Inline.Descendants()
                .OfType<Inline>()
                .Where(inline =>
                    (inline is CodeInline or HtmlInline or AutolinkInline || isBlank?.Invoke(inline) == true)
                    && !inline.Span.IsEmpty
                )
        )
        {
            int start = Math.Clamp(inline.Span.Start - block.Span.Start, 0, text.Length);
            Array.Fill(text, ' ', start, Math.Clamp(inline.Span.Length, 0, text.Length - start));
        }

        return new string(text);
    }
}
