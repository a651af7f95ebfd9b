using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates kramdown's attribute lists in a body. An id becomes an anchor; classes, other attributes and kramdown's
/// own table of contents have no effect, which is reported.
/// </summary>
internal sealed partial class KramdownText
{
    private readonly List<Edit> edits = [];
    private readonly List<TextNotice> notices = [];

    private KramdownText() { }

    public static Translation Translate(string body)
    {
        var text = new KramdownText();
        text.Read(body);
        return new Translation(text.edits.OrderBy(edit => edit.Start).ToList(), text.notices);
    }

    private void Read(string body)
    {
        string fence = "";
        int heading = -1;
        for (int start = 0; start < body.Length; )
        {
            int end = body.IndexOf('\n', start) is var found and >= 0 ? found : body.Length;
            string line = body[start..end];
            string trimmed = line.TrimStart(' ');
            if (fence.Length > 0)
            {
                if (trimmed.StartsWith(fence, StringComparison.Ordinal))
                    fence = "";
            }
            else if (
                trimmed.StartsWith("```", StringComparison.Ordinal)
                || trimmed.StartsWith("~~~", StringComparison.Ordinal)
            )
            {
                fence = trimmed[..3];
            }
            else if (line.Contains('{') && line.Length - trimmed.Length < 4)
            {
                ReadLine(line, start, heading);
            }

            heading = fence.Length == 0 && Heading().Match(line) is { Success: true } mark ? start + mark.Length : -1;
            start = end + 1;
        }
    }

    /// <param name="line">The line.</param>
    /// <param name="start">The line's offset in the body.</param>
    /// <param name="headingAbove">The offset of the text of a heading on the line above; -1 without one.</param>
    private void ReadLine(string line, int start, int headingAbove)
    {
        if (HeadingId().Match(line) is { Success: true } id)
        {
            // The id that Strata gives the heading is often the same.
            if (Slug.Of(id.Groups["text"].Value) != id.Groups["id"].Value)
                edits.Add(new Edit(start + id.Groups["mark"].Length, 0, Anchor(id.Groups["id"].Value)));
            edits.Add(new Edit(start + id.Groups["list"].Index, id.Groups["list"].Length, ""));
            return;
        }

        // Code spans are blanked out rather than removed, so that offsets stay the same.
        string withoutCode = CodeSpan().Replace(line, code => new string(' ', code.Length));
        foreach (Match list in AttributeList().Matches(withoutCode))
        {
            bool isWholeLine = list.Value.Length == line.Trim().Length;
            if (isWholeLine || (list.Index > 0 && !char.IsWhiteSpace(line[list.Index - 1])))
                ReadList(list.Value, start + list.Index, isWholeLine ? headingAbove : -1);
        }
    }

    private void ReadList(string list, int start, int headingAbove)
    {
        string anchor = ListId().Match(list) is { Success: true } id ? Anchor(id.Groups["id"].Value) : "";
        bool isOfHeading = anchor.Length > 0 && headingAbove >= 0;
        if (isOfHeading)
            edits.Add(new Edit(headingAbove, 0, anchor));
        edits.Add(new Edit(start, list.Length, isOfHeading ? "" : anchor));
        if (!OnlyId().IsMatch(list))
            notices.Add(
                new TextNotice(
                    start,
                    list.Length,
                    Codes.KramdownNoEffect,
                    $"The attribute list '{list}' has no effect.",
                    FixFor(list)
                )
            );
    }

    private static string FixFor(string list) =>
        list.Contains("toc", StringComparison.Ordinal)
            ? "Remove it with its list item; 'toc: true' in the front matter shows a table of contents."
            : "Remove it, and style pages in the theme.";

    private static string Anchor(string id) => $"<a id=\"{id}\"></a>";

    [GeneratedRegex(@"^ {0,3}#{1,6}\s+", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(?<mark> {0,3}#{1,6}\s+)(?<text>.*?)(?<list>\s*\{:?\s*#(?<id>[\w:.-]+)\s*\})\s*#*\s*$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"\{:[^{}\n]*\}", RegexOptions.None, 1000)]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"#(?<id>[\w:.-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListId();

    [GeneratedRegex(@"^\{:\s*#[\w:.-]+\s*\}$", RegexOptions.None, 1000)]
    private static partial Regex OnlyId();

    [GeneratedRegex("(?<ticks>`+)(?!`).*?(?<!`)\\k<ticks>(?!`)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeSpan();
}
