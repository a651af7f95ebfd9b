using System.Text.RegularExpressions;
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

    /// <summary>The last number after each id of a heading inside an element.</summary>
    private readonly Dictionary<string, int> idCounts = new(StringComparer.Ordinal);

    private KramdownText() { }

    /// <param name="body">The body.</param>
    /// <param name="site">The settings of its site.</param>
    public static Translation Translate(string body, JekyllSite site)
    {
        var text = new KramdownText();
        text.Read(body, MarkdownElements.Of(body, site.ReadsBlockHtml));
        return new Translation(text.edits.OrderBy(edit => edit.Start).ToList(), text.notices);
    }

    private void Read(string body, MarkdownElements elements)
    {
        int heading = -1;
        var html = new HtmlBlockEnds(elements);
        edits.AddRange(elements.Edits);
        List<MarkdownLine> lines = [.. MarkdownLines.Of(body)];
        bool[] indentedBelow = IndentedBelow(lines);
        List<Edit> blanks = [];
        foreach ((int index, MarkdownLine line) in lines.Index())
        {
            bool endsHtml = html.EndsBefore(line);
            if (!html.IsOpen)
            {
                edits.AddRange(blanks);
                blanks.Clear();
            }
            else if (indentedBelow[index] && !elements.ContainsBlock(line.Start))
                blanks.Add(new Edit(line.Start, 0, "&#10;"));
            if (endsHtml && !elements.ContainsText(line.Start))
                edits.Add(new Edit(line.Start, 0, "\n"));
            if (elements.ContainsText(line.Start) || elements.ContainsText(line.Start + line.Text.Length - 1))
                continue;
            if (elements.ContainsBlock(line.Start) && line.IsText)
                AddId(line);
            bool isIndented = line.Text.StartsWith("    ", StringComparison.Ordinal);
            if (line.IsText && line.Text.Contains('{') && !isIndented)
                ReadLine(line.Text, line.Start, heading);
            heading =
                line.IsText && Heading().Match(line.Text) is { Success: true } mark ? line.Start + mark.Length : -1;
        }
    }

    /// <summary>
    /// Whether each line is blank above an indented line, which kramdown reads as HTML inside a block of HTML, and
    /// CommonMark as code.
    /// </summary>
    private static bool[] IndentedBelow(List<MarkdownLine> lines)
    {
        bool[] found = new bool[lines.Count];
        bool isAboveIndented = false;
        for (int index = lines.Count - 1; index >= 0; index--)
        {
            bool isBlank = lines[index].IsText && lines[index].Text.AsSpan().Trim().Length == 0;
            found[index] = isBlank && isAboveIndented;
            if (!isBlank)
                isAboveIndented = lines[index].IsText && IndentedLine().IsMatch(lines[index].Text);
        }

        return found;
    }

    /// <summary>
    /// Adds the id of a heading inside an element: kramdown makes it from the Latin letters only, as its extension for
    /// the ids of GitHub does not look into elements.
    /// </summary>
    private void AddId(MarkdownLine line)
    {
        if (Heading().Match(line.Text) is not { Success: true } mark || HeadingIdAtEnd().IsMatch(line.Text))
            return;
        string text = line.Text[mark.Length..].TrimEnd().TrimEnd('#').TrimEnd();
        string id = NotLetters().Replace(Tags().Replace(text, ""), "");
        id = NotOfId().Replace(id, "").Replace(' ', '-').ToLowerInvariant();
        if (id.Length == 0)
            id = "section";
        if (idCounts.TryGetValue(id, out int count))
        {
            idCounts[id] = ++count;
            id = $"{id}-{count}";
        }

        idCounts.TryAdd(id, 0);
        edits.Add(new Edit(line.Start + mark.Length + text.Length, 0, $" {{#{id}}}"));
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
        foreach (Match list in Lists().Matches(withoutCode))
        {
            bool isWholeLine = list.Value.Length == line.Trim().Length;
            if (isWholeLine || (list.Index > 0 && !char.IsWhiteSpace(line[list.Index - 1])))
                ReadList(list.Value, start + list.Index, isWholeLine ? headingAbove : -1);
        }
    }

    private void ReadList(string list, int start, int headingAbove)
    {
        string anchor = AttributeList.AnchorOf(list);
        bool isOfHeading = anchor.Length > 0 && headingAbove >= 0;
        if (isOfHeading)
            edits.Add(new Edit(headingAbove, 0, anchor));
        edits.Add(new Edit(start, list.Length, isOfHeading ? "" : anchor));
        if (AttributeList.NoticeOf(list, start, FixFor(list)) is { } notice)
            notices.Add(notice);
    }

    private static string FixFor(string list) =>
        list.Contains("toc", StringComparison.Ordinal)
            ? "Remove it with its list item; 'toc: true' in the front matter shows a table of contents."
            : "Remove it, and style pages in the theme.";

    [GeneratedRegex(@"^(\t| {4}|  \t)\s*\S", RegexOptions.ExplicitCapture)]
    private static partial Regex IndentedLine();

    [GeneratedRegex(@"^ {0,3}#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{:?\s*#[\w:.-]+\s*\}\s*(#+\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingIdAtEnd();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("^[^a-zA-Z]+")]
    private static partial Regex NotLetters();

    [GeneratedRegex("[^a-zA-Z0-9 -]")]
    private static partial Regex NotOfId();

    [GeneratedRegex(@"\{:[^{}\n]*\}")]
    private static partial Regex Lists();
}
