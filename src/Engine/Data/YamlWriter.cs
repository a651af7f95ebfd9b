using System.Globalization;
using System.Text;
using Strata.Engine.Text;

namespace Strata.Engine.Data;

/// <summary>Writes YAML values.</summary>
internal static class YamlWriter
{
    /// <summary>A text as a scalar: plain if no program can misread it, otherwise in double quotation marks.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>
    /// Whether a text has only letters, digits, spaces and a few safe signs, and no program reads it as a number, a
    /// boolean or null.
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

    /// <summary>A text in double quotation marks.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append(rune);
            else if (Visibility.IsVisible(rune))
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return quoted.Append('"').ToString();
    }
}
