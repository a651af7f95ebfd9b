using System.Globalization;
using System.Text;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>
/// Makes texts from elsewhere fit to be shown: nothing in a name may move a terminal's cursor, break a line or turn the
/// text around.
/// </summary>
internal static class SingleLineText
{
    private const int Longest = 200;
    private const int LongestPart = 20;

    /// <summary>One line of signs that have a form, cut where it is very long.</summary>
    public static string Of(string text) => Line(text.Length > Longest ? text[..Longest] + "…" : text);

    /// <summary>One line of signs that have a form, however long.</summary>
    public static string Line(string text) =>
        text.All(IsPlain)
            ? text
            : string.Concat(text.EnumerateRunes().Select(rune => IsShown(rune) ? rune.ToString() : "\uFFFD"));

    /// <summary>Messages that tell what others wrote.</summary>
    public static IReadOnlyList<Diagnostic> Lines(IEnumerable<Diagnostic> found) =>
        found
            .Select(diagnostic => diagnostic with { Message = Line(diagnostic.Message), Fix = Line(diagnostic.Fix) })
            .ToList();

    /// <summary>
    /// The same text with every part cut that is too long for a box; lines of a label break after these signs.
    /// </summary>
    public static string Fitting(string text)
    {
        var fitting = new StringBuilder(text.Length);
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            length = rune.Value is ' ' or ':' or '/' or '-' or '.' ? 0 : length + 1;
            if (length < LongestPart)
                fitting.Append(rune);
            else if (length == LongestPart)
                fitting.Append('…');
        }

        return fitting.ToString();
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~';

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
            );
}
