using System.Text.RegularExpressions;

namespace Strata.Engine.Migration;

/// <summary>
/// Finds the lines at which kramdown reads Markdown again: right below the end tag of a block of HTML, where CommonMark
/// waits for a blank line.
/// </summary>
/// <param name="elements">The elements that contain Markdown.</param>
internal sealed partial class HtmlBlockEnds(MarkdownElements elements)
{
    /// <summary>The number of elements of the block that are open; -1 outside of a block.</summary>
    private int depth = -1;

    /// <summary>Whether elements of a block of HTML are open after the last line.</summary>
    public bool IsOpen => depth > 0;

    /// <summary>Whether a block of HTML ended on the line before. Called with every line, in order.</summary>
    public bool EndsBefore(MarkdownLine line)
    {
        bool ended = depth == 0;
        bool isBlock =
            line.IsText
            && BlockStart().Match(line.Text) is { Success: true } start
            && !elements.HasTagAt(line.Start + start.Groups["tag"].Index);
        if (ended)
            depth = -1;
        if (!line.IsText || (depth < 0 && !isBlock))
            return ended && line.Text.Trim().Length > 0;
        depth = Math.Max(depth, 0);
        foreach (Match tag in Tag().Matches(line.Text))
        {
            if (
                !MarkdownElements.IsVoid(tag.Groups["name"].Value)
                && !elements.HasTagAt(line.Start + tag.Index)
                && !tag.Value.EndsWith("/>", StringComparison.Ordinal)
            )
                depth += tag.Value[1] == '/' ? -1 : 1;
        }

        // An end tag alone closes a block whose beginning is Markdown.
        depth = Math.Max(depth, 0);
        return ended && line.Text.Trim().Length > 0 && !isBlock;
    }

    [GeneratedRegex(
        @"^ {0,3}(?<tag><)/?(address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|"
            + @"figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|"
            + @"th|thead|tr|ul|video)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex BlockStart();

    [GeneratedRegex(
        """</?(?<name>[A-Za-z][\w-]*)([^<>"']|"[^"]*"|'[^']*')*>""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tag();
}
