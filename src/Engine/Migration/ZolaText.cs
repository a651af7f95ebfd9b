using System.Text.RegularExpressions;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates what Zola adds to Markdown: links to content files, and shortcodes, of which videos become links. The
/// tags
/// of all others are left out, which is reported.
/// </summary>
internal static partial class ZolaText
{
    public static Translation Translate(string body)
    {
        List<Edit> edits = [];
        List<TextNotice> notices = [];
        foreach (MarkdownLine line in MarkdownLines.Of(body).Where(line => line.IsText))
        {
            string text = MarkdownLines.BlankCode(line.Text);
            foreach (Match match in ContentLink().Matches(text))
                edits.Add(new Edit(line.Start + match.Index + match.Length - 2, 1, ""));
            foreach (Match match in Tag().Matches(text))
                ReadTag(match, line, edits, notices);
        }

        return new(edits.OrderBy(edit => edit.Start).ToList(), notices);
    }

    private static void ReadTag(Match match, MarkdownLine line, List<Edit> edits, List<TextNotice> notices)
    {
        string inner = match.Groups["inner"].Value;
        Shortcode shortcode = Shortcode.Parse(inner);
        string? replacement = shortcode.Video;
        edits.Add(new Edit(line.Start + match.Index, match.Length, replacement ?? ""));
        if (replacement is null && inner.Trim() != "end")
            notices.Add(shortcode.NotSupported(line.Start + match.Index, match.Value, "Zola"));
    }

    [GeneratedRegex(@"(\]\(<?|^\s*\[[^\]]*\]:\s*<?|(href|src)=[""']?)@/")]
    private static partial Regex ContentLink();

    [GeneratedRegex(
        @"\{\{(?<inner>\s*[\w:]+\([^{}]*\)\s*)\}\}|\{%-?(?<inner>\s*([\w:]+\([^{}]*\)|end)\s*)-?%\}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();
}
