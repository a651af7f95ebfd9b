namespace Strata.Engine.Content.Html;

/// <summary>
/// Scans raw HTML for tags as a browser's tokenizer does (HTML standard, section 13.2.5), for the elements that
/// <see cref="RawHtmlPolicy"/> allows: the content of none of them is tokenized by other rules.
/// </summary>
internal sealed class RawHtml
{
    private readonly string html;
    private readonly List<RawTag> tags = [];

    /// <summary>The offsets that were read, when a document is read from several; null for a fragment.</summary>
    private HashSet<int>? visited;

    /// <summary>The offsets of the CDATA sections of a document.</summary>
    private readonly List<int> sections = [];
    private readonly Dictionary<string, List<int>> ends = new(StringComparer.Ordinal);
    private int? commentEnd = -1;
    private int commentFrom;
    private int at;

    private RawHtml(string html) => this.html = html;

    public IReadOnlyList<RawTag> Tags => tags;

    /// <summary>The offset of a tag or comment that the fragment does not close; null when all are closed.</summary>
    public int? OpenAt { get; private set; }

    /// <summary>The offsets of all tags and attributes, and of what is not closed, in order.</summary>
    public IEnumerable<int> Offsets
    {
        get
        {
            foreach (RawTag tag in tags)
            {
                yield return tag.Offset;
                foreach (RawAttribute attribute in tag.Attributes)
                    yield return attribute.Offset;
            }

            if (OpenAt is { } open)
                yield return open;
        }
    }

    /// <summary>The tag at an offset; null if none begins there.</summary>
    public RawTag? TagAt(int offset)
    {
        int low = 0;
        int high = tags.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tags[middle].Offset < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < tags.Count && tags[low].Offset == offset ? tags[low] : null;
    }

    public static RawHtml Scan(string html)
    {
        var scan = new RawHtml(html);
        scan.ReadTags();
        return scan;
    }

    /// <summary>
    /// Scans a whole document, in which a browser reads some elements as text: up to their end tag, wherever that is.
    /// In a drawing it does not, so the tags of both readings are returned.
    /// </summary>
    public static IReadOnlyList<RawTag> TagsOfDocument(string html)
    {
        var scan = new RawHtml(html) { visited = [] };
        scan.ReadTags();
        for (int tag = 0, section = 0; tag < scan.tags.Count || section < scan.sections.Count; )
        {
            int end = tag < scan.tags.Count ? scan.EndOfText(scan.tags[tag++]) : scan.EndOf(scan.sections[section++]);
            if (end < 0)
                continue;
            scan.OpenAt = null;
            scan.at = end;
            scan.ReadTags();
        }

        return scan.tags;
    }

    private static readonly HashSet<string> TextElements = new(StringComparer.Ordinal)
    {
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "plaintext",
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
    };

    /// <summary>The offset of the end tag of an element that is read as text; -1 for none.</summary>
    private int EndOfText(RawTag tag) =>
        tag.IsEnd || !TextElements.Contains(tag.Name) ? -1 : NextOf($"</{tag.Name}", tag.Offset);

    /// <summary>The offset of the end of a CDATA section; -1 for none.</summary>
    private int EndOf(int section) => NextOf("]]>", section);

    /// <summary>The offset of the next occurrence of an end; -1 for none.</summary>
    private int NextOf(string end, int offset)
    {
        if (!ends.TryGetValue(end, out List<int>? offsets))
            ends.Add(end, offsets = OffsetsOf(end));
        int next = offsets.BinarySearch(offset);
        return ~next < offsets.Count ? offsets[~next] : -1;
    }

    private List<int> OffsetsOf(string end)
    {
        List<int> offsets = [];
        for (int offset = -1; (offset = html.IndexOf(end, offset + 1, StringComparison.OrdinalIgnoreCase)) >= 0; )
            offsets.Add(offset);
        return offsets;
    }

    private void ReadTags()
    {
        while (OpenAt is null && html.IndexOf('<', at) is var open and >= 0 && visited?.Add(open) != false)
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
                SkipMarkup(open);
        }
    }

    /// <summary>
    /// Skips a declaration. A CDATA section is one up to the first greater-than sign, or within a drawing up to its
    /// end, so a document is read from both.
    /// </summary>
    private void SkipMarkup(int open)
    {
        if (visited is not null && html.AsSpan(open).StartsWith("<![CDATA[", StringComparison.Ordinal))
            sections.Add(open);
        SkipPast(">", open);
    }

    private void ReadComment(int open)
    {
        at = open + 4;
        if (html.AsSpan(at).StartsWith(">"))
            at += 1;
        else if (html.AsSpan(at).StartsWith("->"))
            at += 2;
        else if (NextCommentEnd() is { } end)
            at = end;
        else
            OpenAt = open;
    }

    /// <summary>As <see cref="EndOfComment"/>; a text is searched once, however many comments begin in it.</summary>
    private int? NextCommentEnd()
    {
        if (at >= commentFrom && (commentEnd is null || at <= commentEnd - 4))
            return commentEnd;
        commentFrom = at;
        return commentEnd = EndOfComment();
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
        string name = ReadUntil(" \t\n\f\r/>").ToLowerInvariant();
        List<RawAttribute> attributes = [];
        while (true)
        {
            Skip(" \t\n\f\r/");
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
        tags.Add(new RawTag(name, isEnd, open, at, attributes));
    }

    /// <summary>Reads an attribute; null when its quoted value is not closed.</summary>
    private RawAttribute? ReadAttribute()
    {
        int offset = at;
        at++; // An equals sign may begin a name.
        ReadUntil(" \t\n\f\r/>=");
        string name = html[offset..at].ToLowerInvariant();
        int afterName = at;
        Skip(" \t\n\f\r");
        if (at >= html.Length || html[at] != '=')
        {
            at = afterName;
            return new RawAttribute(name, offset, "", afterName, 0);
        }

        at++;
        Skip(" \t\n\f\r");
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
        string value = ReadUntil(" \t\n\f\r>");
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
