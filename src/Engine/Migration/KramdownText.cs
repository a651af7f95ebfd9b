using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Reads kramdown's attribute lists in a body. An id becomes a place that links may lead to; classes, attributes and
/// kramdown's own
/// table of contents have no effect here, which is remarked on.
/// </summary>
internal static partial class KramdownText
{
    public static IReadOnlyList<Edit> Read(string body, ReportEdit remark)
    {
        List<Edit> edits = [];
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
                Line(line, start, heading, edits, remark);
            }

            heading = fence.Length == 0 && Heading().Match(line) is { Success: true } mark ? start + mark.Length : -1;
            start = end + 1;
        }

        return edits.OrderBy(edit => edit.Start).ToList();
    }

    private static void Line(string line, int start, int headingAbove, List<Edit> edits, ReportEdit remark)
    {
        if (HeadingId().Match(line) is { Success: true } id)
        {
            // The heading has an id of its own, often the same one.
            if (Slug.Of(id.Groups["words"].Value) != id.Groups["id"].Value)
                edits.Add(new Edit(start + id.Groups["mark"].Length, 0, Anchor(id.Groups["id"].Value)));
            edits.Add(new Edit(start + id.Groups["list"].Index, id.Groups["list"].Length, ""));
            return;
        }

        // Code spans are blanked out, so that offsets stay.
        string plain = CodeSpan().Replace(line, code => new string(' ', code.Length));
        foreach (Match list in List().Matches(plain))
        {
            bool alone = list.Value.Length == line.Trim().Length;
            if (!alone && (list.Index == 0 || char.IsWhiteSpace(line[list.Index - 1])))
                continue;
            string anchor = ListId().Match(list.Value) is { Success: true } name ? Anchor(name.Groups["id"].Value) : "";
            bool onHeading = alone && anchor.Length > 0 && headingAbove >= 0;
            if (onHeading)
                edits.Add(new Edit(headingAbove, 0, anchor));
            edits.Add(new Edit(start + list.Index, list.Length, onHeading ? "" : anchor));
            if (!OnlyId().IsMatch(list.Value))
                remark(
                    start + list.Index,
                    list.Length,
                    Codes.KramdownNoEffect,
                    $"The attribute list '{list.Value}' has no effect.",
                    CureFor(list.Value)
                );
        }
    }

    private static string CureFor(string list) =>
        list.Contains("toc", StringComparison.Ordinal)
            ? "Remove it with its list item; 'toc: true' in the front matter shows a table of contents."
            : "Remove it; what a page looks like is the theme's.";

    private static string Anchor(string id) => $"<a id=\"{id}\"></a>";

    [GeneratedRegex(@"^ {0,3}#{1,6}\s+", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(?<mark> {0,3}#{1,6}\s+)(?<words>.*?)(?<list>\s*\{:?\s*#(?<id>[\w:.-]+)\s*\})\s*#*\s*$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"\{:[^{}\n]*\}", RegexOptions.None, 1000)]
    private static partial Regex List();

    [GeneratedRegex(@"#(?<id>[\w:.-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListId();

    [GeneratedRegex(@"^\{:\s*#[\w:.-]+\s*\}$", RegexOptions.None, 1000)]
    private static partial Regex OnlyId();

    [GeneratedRegex("(?<ticks>`+)(?!`).*?(?<!`)\\k<ticks>(?!`)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeSpan();
}
