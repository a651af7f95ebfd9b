using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Leaves out the marks at which other generators put a table of contents: a page has its own. A mark that the
/// generator of the site would have shown as text is reported.
/// </summary>
internal static partial class ContentsMark
{
    /// <summary>Whether a line is no more than a mark.</summary>
    public static bool IsMark(ReadOnlySpan<char> line) => Mark().IsMatch(line);

    public static Translation Translate(string body, Generator generator)
    {
        List<Edit> edits = [];
        List<TextNotice> notices = [];
        if (!body.Contains("toc", StringComparison.OrdinalIgnoreCase))
            return new(edits, notices);
        MarkdownLine? above = null;
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (line.IsText && IsMark(line.Text) && above is not { Text.Length: > 0, IsFence: false })
            {
                edits.Add(new Edit(line.Start, line.Text.Length, ""));
                if (generator is not Generator.MkDocs)
                    notices.Add(NotShown(line));
            }
            else if (
                generator is Generator.Jekyll
                && line.IsText
                && KramdownMark().IsMatch(line.Text)
                && above is { IsText: true } item
                && ListItem().IsMatch(item.Text)
            )
                edits.Add(new Edit(item.Start, line.Start + line.Text.Length - item.Start, ""));
            above = line;
        }

        return new(edits, notices);
    }

    private static TextNotice NotShown(MarkdownLine line) =>
        new(
            line.Start,
            line.Text.Length,
            Codes.ShortcodeNotRun,
            $"The mark '{line.Text.Trim()}' is left out: the page has its own table of contents.",
            "Remove it; 'toc: true' in the front matter shows the table on a page with few headings too."
        );

    [GeneratedRegex(
        @"^ {0,3}(\[TOC\]|\[\[_?toc_?\]\]|\{\{ ?toc ?\}\})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();

    /// <summary>The attribute list that makes a list kramdown's table of contents.</summary>
    [GeneratedRegex(
        @"^\s*\{:([^{}]*[\s}])?toc(\s[^{}]*)?\}\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex KramdownMark();

    [GeneratedRegex(@"^ {0,3}([-*+]|\d+\.)\s+\S", RegexOptions.ExplicitCapture)]
    private static partial Regex ListItem();
}
