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

    /// <summary>The ids that Strata gives the headings so far.</summary>
    private readonly HashSet<string> slugs = new(StringComparer.Ordinal);

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

            heading = -1;
            if (fence.Length == 0 && Heading().Match(line) is { Success: true } mark)
            {
                heading = start + mark.Length;
                slugs.Add(Slug.Of(HeadingIdAtEnd().Replace(line[mark.Length..], "")));
            }

            start = end + 1;
        }
    }

    /// <param name="line">The line.</param>
    /// <param name="start">The line's offset in the body.</param>
    /// <param name="headingAbove">The offset of the text of a heading on the line above; -1 without one.</param>
    private void ReadLine(string line, int start, int headingAbove)
    {
        if (Heading().Match(line) is { Success: true } mark && ReadHeadingId(line, start, mark.Length))
            return;
        string withoutCode = BlankCode(line);
        foreach (Match list in AttributeList().Matches(withoutCode))
        {
            bool isWholeLine = list.Value.Length == line.Trim().Length;
            if (isWholeLine || (list.Index > 0 && !char.IsWhiteSpace(line[list.Index - 1])))
                ReadList(list.Value, start + list.Index, isWholeLine ? headingAbove : -1);
        }
    }

    /// <summary>Reads the id at the end of a heading, such as <c>{#id}</c>; false without one.</summary>
    private bool ReadHeadingId(string line, int start, int textStart)
    {
        int open = line.LastIndexOf('{');
        if (open < textStart || HeadingId().Match(line[open..].TrimEnd()) is not { Success: true } list)
            return false;
        string text = line[textStart..open].TrimEnd();
        string id = list.Groups["id"].Value;
        int listStart = textStart + text.Length;
        // The id that Strata gives the heading is often the same.
        if (Slug.Of(text) != id || slugs.Contains(id))
            edits.Add(new Edit(start + textStart, 0, Anchor(id)));
        edits.Add(new Edit(start + listStart, line.LastIndexOf('}') + 1 - listStart, ""));
        return true;
    }

    /// <summary>Replaces code spans by spaces, so that offsets stay the same.</summary>
    private static string BlankCode(string line)
    {
        if (!line.Contains('`'))
            return line;
        char[] blanked = line.ToCharArray();
        List<Match> runs = Backticks().Matches(line).ToList();
        // The runs of each length, last first: each run is looked at once.
        Dictionary<int, Stack<int>> byLength = runs.Index()
            .Reverse()
            .GroupBy(run => run.Item.Length, run => run.Index)
            .ToDictionary(group => group.Key, group => new Stack<int>(group));
        for (int open = 0; open < runs.Count; open++)
        {
            Stack<int> following = byLength[runs[open].Length];
            while (following.TryPeek(out int index) && index <= open)
                following.Pop();
            if (!following.TryPeek(out int close))
                continue;
            int end = runs[close].Index + runs[close].Length;
            Array.Fill(blanked, ' ', runs[open].Index, end - runs[open].Index);
            open = close;
        }

        return new string(blanked);
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

    [GeneratedRegex(@"^\{:?\s*#(?<id>[\w:.-]+)\s*\}\s*#*$", RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"\{:?\s*#[\w:.-]+\s*\}\s*#*\s*$")]
    private static partial Regex HeadingIdAtEnd();

    [GeneratedRegex(@"\{:[^{}\n]*\}")]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"#(?<id>[\w:.-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex ListId();

    [GeneratedRegex(@"^\{:\s*#[\w:.-]+\s*\}$")]
    private static partial Regex OnlyId();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
