using System.Globalization;
using System.Text;

namespace Strata.Engine.Data;

/// <summary>Writes texts as YAML values: plain where nothing can be misread, else between quotation marks.</summary>
internal static class YamlWord
{
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>
    /// Letters, digits, spaces and a few signs inside; what other programs read as a number, a truth value or nothing
    /// is quoted.
    /// </summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text[^1] is not (' ' or ':')
        && text.All(character =>
            char.IsLetterOrDigit(character)
            || character is ' ' or '-' or '_' or '.' or '/' or ':' or '(' or ')' or '+' or '@'
        )
        && !text.Contains(": ")
        && text.ToLowerInvariant() is not ("y" or "yes" or "n" or "no" or "on" or "off" or "true" or "false" or "null");

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append(rune);
            else if (IsShown(rune))
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>
    /// Whether a sign has a form of its own; others could break lines, or change the direction of what follows.
    /// </summary>
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
