using System.Globalization;
using System.Text;
using Strata.Engine.Text;

namespace Strata.Engine.Data;

/// <summary>Writes YAML values.</summary>
internal static class YamlWriter
{
    /// <summary>A text as a scalar: plain if no program can misread it, otherwise in double quotation marks.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>Writes a key with its value, in block style.</summary>
    public static void Append(YamlEntry entry, StringBuilder text, int indent)
    {
        text.Append(' ', indent).Append(Scalar(entry.Key.Value)).Append(':');
        Append(entry.Value, text, indent);
    }

    private static void Append(YamlNode value, StringBuilder text, int indent)
    {
        switch (value)
        {
            case YamlScalar scalar:
                text.Append(' ')
                    .Append(scalar.IsPlain && IsNumberOrFlag(scalar.Value) ? scalar.Value : Scalar(scalar.Value))
                    .Append('\n');
                break;
            case YamlSequence { Items: [] }:
                text.Append(" []\n");
                break;
            case YamlSequence sequence:
                text.Append('\n');
                foreach (YamlNode item in sequence.Items)
                    AppendItem(item, text, indent + 2);
                break;
            case YamlMapping { Entries: [] }:
                text.Append(" {}\n");
                break;
            case YamlMapping mapping:
                text.Append('\n');
                foreach (YamlEntry entry in mapping.Entries)
                    Append(entry, text, indent + 2);
                break;
        }
    }

    private static bool IsNumberOrFlag(string text) =>
        text is "true" or "false" || (text.Length > 0 && text.All(char.IsAsciiDigit));

    /// <summary>Writes an item of a list: the first key of a mapping is on the line of the hyphen.</summary>
    private static void AppendItem(YamlNode item, StringBuilder text, int indent)
    {
        var own = new StringBuilder();
        if (item is YamlMapping { Entries.Count: > 0 } mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
                Append(entry, own, indent + 2);
        }
        else
        {
            Append(item, own, indent);
        }

        text.Append(' ', indent).Append('-');
        text.Append(item is YamlMapping { Entries.Count: > 0 } ? own.ToString()[(indent + 1)..] : own.ToString());
    }

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
