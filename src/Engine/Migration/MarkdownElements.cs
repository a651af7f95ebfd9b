using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates elements of HTML that contain Markdown, <c>&lt;div markdown="1"&gt;</c> of kramdown: blank lines around
/// the text of a block, and HTML for the text of a paragraph or a cell, whose element can contain no blocks.
/// </summary>
internal sealed partial class MarkdownElements
{
    private static readonly HashSet<string> Void = new(
        "area base br col embed hr img input link meta source track wbr".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    // HTML_CONTENT_MODEL of kramdown (lib/kramdown/parser/html.rb): elements whose text is blocks.
    private static readonly HashSet<string> Blocks = new(
        (
            "address article aside blockquote body dd details div dl fieldset figure figcaption footer form header "
            + "hgroup iframe li main map menu nav noscript object section summary td"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Verbatim = new(
        "script style math option textarea pre code kbd samp var".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly string body;
    private readonly List<Edit> edits = [];
    private readonly List<(int Start, int End)> blocks = [];
    private readonly List<(int Start, int End)> texts = [];
    private readonly HashSet<int> tags = [];

    private MarkdownElements(string body) => this.body = body;

    public IReadOnlyList<Edit> Edits => edits;

    /// <summary>Reads the elements of a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isEveryBlock">Whether every element of blocks contains Markdown, without an attribute too.</param>
    public static MarkdownElements Of(string body, bool isEveryBlock)
    {
        MarkdownElements elements = new(body);
        if (isEveryBlock || body.Contains("markdown=", StringComparison.Ordinal))
            elements.Read(isEveryBlock);
        return elements;
    }

    /// <summary>Whether an element has no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether a tag at an offset is that of an element that contains blocks.</summary>
    public bool HasTagAt(int offset) => tags.Contains(offset);

    /// <summary>Whether an offset is in an element that contains blocks.</summary>
    public bool ContainsBlock(int offset) => IsIn(blocks, offset);

    /// <summary>Whether the text at an offset is replaced.</summary>
    public bool ContainsText(int offset) => IsIn(texts, offset);

    /// <summary>Whether one of some ranges contains an offset; they are in order and do not overlap.</summary>
    private static bool IsIn(List<(int Start, int End)> ranges, int offset)
    {
        int at = ranges.BinarySearch((offset, int.MaxValue));
        return at < 0 && ~at > 0 && offset < ranges[~at - 1].End;
    }

    /// <summary>Adds a range and removes those in it.</summary>
    private static void Add(List<(int Start, int End)> ranges, int start, int end)
    {
        while (ranges.Count > 0 && ranges[^1].Start >= start)
            ranges.RemoveAt(ranges.Count - 1);
        ranges.Add((start, end));
    }

    private void Read(bool isEveryBlock)
    {
        Stack<Match> open = new();
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match tag in TagsIn(body))
        {
            string name = tag.Groups["name"].Value;
            if (tag.Value[1] != '/')
            {
                if (IsVoid(name) || tag.Value.EndsWith("/>", StringComparison.Ordinal))
                    continue;
                open.Push(tag);
                counts[name] = counts.GetValueOrDefault(name) + 1;
            }
            else if (counts.GetValueOrDefault(name) > 0)
            {
                Match start = Pop(open, counts, name);
                string mode =
                    start.Groups["mode"] is { Success: true } written ? written.Value
                    : isEveryBlock && Blocks.Contains(name) ? "1"
                    : "0";
                Translate(start, tag, mode);
            }
        }
    }

    private static Match Pop(Stack<Match> open, Dictionary<string, int> counts, string name)
    {
        while (true)
        {
            Match tag = open.Pop();
            string popped = tag.Groups["name"].Value;
            counts[popped]--;
            if (popped.Equals(name, StringComparison.OrdinalIgnoreCase))
                return tag;
        }
    }

    private void Translate(Match start, Match end, string mode)
    {
        string name = start.Groups["name"].Value;
        int from = start.Index + start.Length;
        bool hasInner = edits.Count > 0 && edits[^1].Start >= from;
        if (start.Groups["attribute"] is { Success: true } attribute)
            edits.Add(new Edit(attribute.Index, attribute.Length, ""));
        if (mode == "0" || Verbatim.Contains(name))
            return;
        if (mode == "block" || (mode == "1" && Blocks.Contains(name)))
        {
            tags.Add(start.Index);
            tags.Add(end.Index);
            Add(blocks, from, end.Index);
            edits.Add(new Edit(from, 0, "\n\n"));
            edits.Add(new Edit(end.Index, 0, "\n\n"));
            edits.Add(new Edit(end.Index + end.Length, 0, "\n\n"));
        }
        else if (!hasInner)
        {
            Add(texts, from, end.Index);
            edits.Add(new Edit(from, end.Index - from, Inline(body[from..end.Index])));
        }
    }

    /// <summary>HTML of a text without the element of its paragraph.</summary>
    private static string Inline(string text)
    {
        string html = Markdig.Markdown.ToHtml(text.Trim()).Trim();
        return
            html.StartsWith("<p>", StringComparison.Ordinal)
            && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - 4
            ? html[3..^4]
            : text;
    }

    /// <summary>The tags outside of code.</summary>
    private static IEnumerable<Match> TagsIn(string body)
    {
        StringBuilder text = new(body.Length);
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            text.Append(line.IsText ? MarkdownLines.BlankCode(line.Text) : new string(' ', line.Text.Length));
            if (text.Length < body.Length)
                text.Append('\n');
        }

        return Tag().Matches(text.ToString());
    }

    // Atomic groups: without them, a long tag with one quotation mark takes quadratic time.
    [GeneratedRegex(
        """
            </?(?<name>(?>[A-Za-z][\w-]*))
            (?>(
                (?<attribute>(?<!\s)\s+markdown\s*=\s*(?<quote>["']?)(?<mode>\w+)\k<quote>(?=[\s/>]))
                |[^<>"']|"[^"<>]*"|'[^'<>]*'
            )*)>
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Tag();
}
