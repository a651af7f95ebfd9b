using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates kramdown's attribute lists in a body, and ends blocks of HTML where kramdown does. An id becomes an
/// anchor; classes, other attributes and kramdown's own table of contents have no effect, which is reported.
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
        int heading = -1;
        var html = new HtmlBlockEnds();
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (html.EndsBefore(line))
                edits.Add(new Edit(line.Start, 0, "\n"));
            bool isIndented = line.Text.StartsWith("    ", StringComparison.Ordinal);
            if (line.IsText && line.Text.Contains('{') && !isIndented)
                ReadLine(line.Text, line.Start, heading);
            heading =
                line.IsText && Heading().Match(line.Text) is { Success: true } mark ? line.Start + mark.Length : -1;
        }
    }

    /// <param name="line">The line.</param>
    /// <param name="start">The line's offset in the body.</param>
    /// <param name="headingAbove">The offset of the text of a heading on the line above; -1 without one.</param>
    private void ReadLine(string line, int start, int headingAbove)
    {
        // The id at the end of a heading is read with the heading itself.
        if (Heading().IsMatch(line) && HeadingIdAtEnd().IsMatch(line))
            return;
        string withoutCode = MarkdownLines.BlankCode(line);
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

    [GeneratedRegex(@"^ {0,3}#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{:?\s*#[\w:.-]+\s*\}\s*#*\s*$")]
    private static partial Regex HeadingIdAtEnd();

    [GeneratedRegex(@"\{:[^{}\n]*\}")]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"#(?<id>[\w:.-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex ListId();

    [GeneratedRegex(@"^\{:\s*#[\w:.-]+\s*\}$")]
    private static partial Regex OnlyId();
}
