using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace Strata.Engine.Content.Html;

/// <summary>Converts between text and HTML.</summary>
internal static class HtmlText
{
    /// <summary>Decodes the entities of an attribute's value: all that browsers support.</summary>
    public static string Decode(string value)
    {
        if (!value.Contains('&'))
            return value;
        var decoded = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '&' && Entity(value, i) is { } entity)
            {
                decoded.Append(entity.Text);
                i += entity.Length - 1;
            }
            else
            {
                decoded.Append(value[i]);
            }
        }

        return decoded.ToString();
    }

    /// <summary>Encodes text as HTML, for elements and for attribute values in double quotation marks.</summary>
    public static string Encode(string text) =>
        text.AsSpan().IndexOfAny("&<>\"") < 0
            ? text
            : text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>The text between the tags and comments of HTML, with entities decoded.</summary>
    public static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        for (int from = 0; from < html.Length; )
        {
            int open = html.IndexOf('<', from);
            text.Append(html.AsSpan(from, (open < 0 ? html.Length : open) - from)).Append(' ');
            string end = open >= 0 && html.AsSpan(open).StartsWith("<!--") ? "-->" : ">";
            int close = open < 0 ? -1 : html.IndexOf(end, open, StringComparison.Ordinal);
            from = close < 0 ? html.Length : close + end.Length;
        }

        return Decode(text.ToString());
    }

    /// <summary>The text and the length of the entity at an offset; null if there is none.</summary>
    private static (string Text, int Length)? Entity(string value, int at)
    {
        bool isNumeric = at + 1 < value.Length && value[at + 1] == '#';
        bool isHexadecimal = isNumeric && at + 2 < value.Length && value[at + 2] is 'x' or 'X';
        int prefix =
            isHexadecimal ? 3
            : isNumeric ? 2
            : 1;
        int start = at + prefix;
        int end = start;
        while (end < value.Length && IsInEntity(value[end], isNumeric, isHexadecimal))
            end++;
        if (end == start)
            return null;
        bool isClosed = end < value.Length && value[end] == ';';
        int length = end - at + (isClosed ? 1 : 0);
        string name = value[start..end];
        if (isNumeric)
            return (Character(name, isHexadecimal), length);
        // Without its semicolon a name in an attribute stays text, as in "?a=1&copy=2".
        return isClosed && EntityHelper.DecodeEntity(name) is { } text ? (text, length) : null;
    }

    private static bool IsInEntity(char character, bool isNumeric, bool isHexadecimal) =>
        isHexadecimal ? char.IsAsciiHexDigit(character)
        : isNumeric ? char.IsAsciiDigit(character)
        : char.IsAsciiLetterOrDigit(character);

    private static string Character(string number, bool isHexadecimal) =>
        int.TryParse(number, isHexadecimal ? NumberStyles.HexNumber : NumberStyles.None, null, out int code)
            ? EntityHelper.DecodeEntity(code)
            : "\uFFFD";
}
