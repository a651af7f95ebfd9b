namespace Strata.Engine.Content.Html;

/// <summary>
/// Scans raw HTML for tags as a browser's tokenizer does (HTML standard, section 13.2.5), for the elements that
/// <see cref="RawHtmlPolicy"/> allows: the content of none of them is tokenized by other rules.
/// </summary>
internal sealed class RawHtml
{
    private readonly string html;
    private readonly List<RawTag> tags = [];
    private int at;

    private RawHtml(string html) => this.html = html;

    public IReadOnlyList<RawTag> Tags => tags;

    /// <summary>The offset of a tag or comment that the fragment does not close; null when all are closed.</summary>
    public int? OpenAt { get; private set; }

    public static RawHtml Scan(string html)
    {
        var scan = new RawHtml(html);
        scan.ReadTags();
        return scan;
    }

    private void ReadTags()
    {
        while (OpenAt is null && html.IndexOf('<', at) is var open and >= 0)
        {
            char next = open + 1 < html.Length ? html[open + 1] : ' ';
            at = open + 1;
            if (char.IsAsciiLetter(next))
                ReadTag(open, isEnd: false);
            else if (next == '/' && open + 2 < html.Length && char.IsAsciiLetter(html[open + 2]))
                ReadTag(open, isEnd: true);
            else if (html.AsSpan(open).StartsWith("<!--"))
                ReadComment(open);
            else if (next is '!' or '?' or '/')
                SkipPast(">", open);
        }
    }

    private void ReadComment(int open)
    {
        at = open + 4;
        if (html.AsSpan(at).StartsWith(">"))
            at += 1;
        else if (html.AsSpan(at).StartsWith("->"))
            at += 2;
        else if (EndOfComment() is { } end)
            at = end;
        else
            OpenAt = open;
    }

    /// <summary>The offset after the <c>--&gt;</c> or <c>--!&gt;</c> that closes a comment; null without one.</summary>
    private int? EndOfComment()
    {
        for (int dashes = at; (dashes = html.IndexOf("--", dashes, StringComparison.Ordinal)) >= 0; dashes++)
        {
            ReadOnlySpan<char> rest = html.AsSpan(dashes + 2);
            if (rest.StartsWith(">"))
                return dashes + 3;
            if (rest.StartsWith("!>"))
                return dashes + 4;
        }

        return null;
    }

    private void SkipPast(string end, int open)
    {
        int found = html.IndexOf(end, at, StringComparison.Ordinal);
        if (found < 0)
            OpenAt = open;
        else
            at = found + end.Length;
    }

    private void ReadTag(int open, bool isEnd)
    {
        at = open + (isEnd ? 2 : 1);
        string name = ReadUntil(" \t\n\f/>").ToLowerInvariant();
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
            if (ReadAttribute() is { } attribute)
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

    /// <summary>Reads an attribute; null when its quoted value is not closed.</summary>
    private RawAttribute? ReadAttribute()
    {
        int offset = at;
        at++; // An equals sign may begin a name.
        ReadUntil(" \t\n\f/>=");
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
        string value = ReadUntil(" \t\n\f>");
        return new RawAttribute(name, offset, HtmlText.Decode(value), from, value.Length);
    }

    private void Skip(string characters)
    {
        while (at < html.Length && characters.Contains(html[at]))
            at++;
    }

    private string ReadUntil(string characters)
    {
        int start = at;
        while (at < html.Length && !characters.Contains(html[at]))
            at++;
        return html[start..at];
    }
}
