using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>
/// Finds mathematical notation that other generators typeset with a script; Strata shows it as it is written.
/// </summary>
internal static partial class MathSyntax
{
    /// <summary>The formulas in a block, by offset in the body. In code a dollar sign is a dollar sign.</summary>
    public static IEnumerable<(int Start, int Length)> In(LeafBlock block, string body) =>
        BlockText.Of(block, body, '$') is { } text
            ? Formulas(text).Select(formula => (block.Span.Start + formula.Start, formula.Length)).ToList()
            : [];

    private static IEnumerable<(int Start, int Length)> Formulas(string text)
    {
        int at = 0;
        while ((at = text.IndexOf('$', at)) >= 0)
        {
            int length = text.AsSpan(at).StartsWith("$$") ? DisplayLength(text, at) : InlineLength(text, at);
            if (length > 0)
                yield return (at, length);
            at += Math.Max(1, length);
        }
    }

    /// <summary>The length of any text between two dollar signs each; 0 if it is none.</summary>
    private static int DisplayLength(string text, int start)
    {
        int end = text.IndexOf('$', start + 2);
        return end > start + 2 && text.AsSpan(end).StartsWith("$$") ? end + 2 - start : 0;
    }

    /// <summary>
    /// The length of a formula between one dollar sign each; 0 if it is none. It has a command, a power or an index,
    /// because prices have none.
    /// </summary>
    private static int InlineLength(string text, int start)
    {
        int end = text.AsSpan(start + 1).IndexOfAny('$', '\n') + start + 1;
        return
            end > start + 1
            && text[end] == '$'
            && !(start > 0 && (IsWord(text[start - 1]) || text[start - 1] is '$' or '\\'))
            && !char.IsWhiteSpace(text[start + 1])
            && !char.IsWhiteSpace(text[end - 1])
            && !(end + 1 < text.Length && IsWord(text[end + 1]))
            && Notation().IsMatch(text.AsSpan(start + 1, end - start - 1))
            ? end + 1 - start
            : 0;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    [GeneratedRegex("""\\[a-zA-Z]|[\^_]\{?\w""")]
    private static partial Regex Notation();
}
