using Markdig.Helpers;

namespace Strata.Engine.Content.Html;

/// <summary>A tag in raw HTML.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="IsEnd">Whether it closes an element.</param>
/// <param name="Offset">Where it begins in the fragment.</param>
/// <param name="Attributes">Its attributes, in order.</param>
internal sealed record RawTag(string Name, bool IsEnd, int Offset, IReadOnlyList<RawAttribute> Attributes);

/// <summary>An attribute of a tag in raw HTML.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Offset">Where the name begins in the fragment.</param>
/// <param name="Value">Its value, entities decoded; empty without one.</param>
/// <param name="ValueStart">Where the value begins in the fragment, inside its quotation marks.</param>
/// <param name="ValueLength">How long the value is as written.</param>
internal sealed record RawAttribute(string Name, int Offset, string Value, int ValueStart, int ValueLength);

/// <summary>
/// Finds the tags of raw HTML the way a browser's tokenizer does (HTML standard, section 13.2.5), for the elements that
/// <see cref="RawHtmlPolicy"/> allows: none of them holds text that is read by other rules.
/// </summary>
internal sealed class RawHtml
{
    private readonly string html;
    private readonly List<RawTag> tags = [];
    private int at;

    private RawHtml(string html) => this.html = html;

    public IReadOnlyList<RawTag> Tags => tags;

    /// <summary>Where the tag or comment begins that the fragment does not end; null when all end.</summary>
    public int? OpenAt { get; private set; }

    public static RawHtml Scan(string html)
    {
        var scan = new RawHtml(html);
        scan.Run();
        return scan;
    }

    /// <summary>The text between tags and comments.</summary>
    public static string TextOf(string html)
    {
        var text = new System.Text.StringBuilder();
        for (int from = 0; from < html.Length; )
        {
            int open = html.IndexOf('<', from);
            text.Append(html.AsSpan(from, (open < 0 ? html.Length : open) - from)).Append(' ');
            string end = open >= 0 && html.AsSpan(open).StartsWith("<!--") ? "-->" : ">";
            int close = open < 0 ? -1 : html.IndexOf(end, open, StringComparison.Ordinal);
            from = close < 0 ? html.Length : close + end.Length;
        }

        return HtmlText.Decode(text.ToString());
    }

    private void Run()
    {
        while (OpenAt is null && html.IndexOf('<', at) is var open and >= 0)
        {
            char next = open + 1 < html.Length ? html[open + 1] : ' ';
            at = open + 1;
            if (char.IsAsciiLetter(next))
                Tag(open, isEnd: false);
            else if (next == '/' && open + 2 < html.Length && char.IsAsciiLetter(html[open + 2]))
                Tag(open, isEnd: true);
            else if (html.AsSpan(open).StartsWith("<!--"))
                Comment(open);
            else if (next is '!' or '?' or '/')
                SkipPast(">", open);
        }
    }

    private void Comment(int open)
    {
        at = open + 4;
        if (html.AsSpan(at).StartsWith(">"))
            at += 1;
        else if (html.AsSpan(at).StartsWith("->"))
            at += 2;
        else if (
            html.IndexOf("--!>", at, StringComparison.Ordinal) is var odd and >= 0
            && (html.IndexOf("-->", at, StringComparison.Ordinal) is var plain && (plain < 0 || odd < plain))
        )
            at = odd + 4;
        else
            SkipPast("-->", open);
    }

    private void SkipPast(string end, int open)
    {
        int found = html.IndexOf(end, at, StringComparison.Ordinal);
        if (found < 0)
            OpenAt = open;
        else
            at = found + end.Length;
    }

    private void Tag(int open, bool isEnd)
    {
        at = open + (isEnd ? 2 : 1);
        string name = Until(" \t\n\f/>").ToLowerInvariant();
        List<RawAttribute> attributes = [];
        while (true)
        {
            Skip(" \t\n\f/");
            if (at >= html.Length)
            {
                OpenAt = open;
                return;
            }

            if (html[at] == '>')
                break;
            if (Attribute() is { } attribute)
                attributes.Add(attribute);
            else
            {
                OpenAt = open;
                return;
            }
        }

        at++;
        tags.Add(new RawTag(name, isEnd, open, attributes));
    }

    /// <summary>One attribute; null when its quoted value does not end.</summary>
    private RawAttribute? Attribute()
    {
        int offset = at;
        at++; // An equals sign may begin a name.
        Until(" \t\n\f/>=");
        string name = html[offset..at].ToLowerInvariant();
        int afterName = at;
        Skip(" \t\n\f");
        if (at >= html.Length || html[at] != '=')
        {
            at = afterName;
            return new RawAttribute(name, offset, "", afterName, 0);
        }

        at++;
        Skip(" \t\n\f");
        if (at < html.Length && html[at] is '"' or '\'')
        {
            int start = at + 1;
            int end = html.IndexOf(html[at], start);
            if (end < 0)
                return null;
            at = end + 1;
            return new RawAttribute(name, offset, HtmlText.Decode(html[start..end]), start, end - start);
        }

        int from = at;
        string value = Until(" \t\n\f>");
        return new RawAttribute(name, offset, HtmlText.Decode(value), from, value.Length);
    }

    private void Skip(string characters)
    {
        while (at < html.Length && characters.Contains(html[at]))
            at++;
    }

    private string Until(string characters)
    {
        int start = at;
        while (at < html.Length && !characters.Contains(html[at]))
            at++;
        return html[start..at];
    }
}

/// <summary>Text and its form in HTML.</summary>
internal static class HtmlText
{
    /// <summary>Undoes the entities of an attribute's value, all those that browsers know.</summary>
    public static string Decode(string value)
    {
        if (!value.Contains('&'))
            return value;
        var decoded = new System.Text.StringBuilder(value.Length);
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

    /// <summary>Text as HTML, also between double quotation marks.</summary>
    public static string Encode(string text) =>
        text.AsSpan().IndexOfAny("&<>\"") < 0
            ? text
            : text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static (string Text, int Length)? Entity(string value, int at)
    {
        bool numeric = at + 1 < value.Length && value[at + 1] == '#';
        bool hexadecimal = numeric && at + 2 < value.Length && value[at + 2] is 'x' or 'X';
        int start =
            at
            + (
                hexadecimal ? 3
                : numeric ? 2
                : 1
            );
        int end = start;
        while (
            end < value.Length
            && (
                numeric
                    ? char.IsAsciiHexDigit(value[end]) && (hexadecimal || char.IsAsciiDigit(value[end]))
                    : char.IsAsciiLetterOrDigit(value[end])
            )
        )
            end++;
        if (end == start)
            return null;
        int length = end - at + (end < value.Length && value[end] == ';' ? 1 : 0);
        string word = value[start..end];
        if (!numeric)
        {
            // Without its semicolon a name in an attribute stays text, as in "?a=1&copy=2".
            return end < value.Length && value[end] == ';' && EntityHelper.DecodeEntity(word) is { } named
                ? (named, length)
                : null;
        }

        return int.TryParse(
            word,
            hexadecimal ? System.Globalization.NumberStyles.HexNumber : System.Globalization.NumberStyles.None,
            null,
            out int code
        )
            ? (EntityHelper.DecodeEntity(code), length)
            : ("\uFFFD", length);
    }
}
