using System.Text.RegularExpressions;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>
/// Translates what MkDocs sites add to Markdown: admonitions by indentation, and attribute lists, of which only an id
/// has an effect.
/// </summary>
internal static partial class MkDocsText
{
    public static Translation Translate(string body)
    {
        List<Edit> edits = [.. AdmonitionText.Indented(body)];
        List<TextNotice> notices = [];
        foreach (MarkdownLine line in MarkdownLines.Of(body))
        {
            if (line.IsText && line.Text.Contains('{'))
                ReadAttributes(line, edits, notices);
        }

        return new Translation([.. edits.OrderBy(edit => edit.Start)], notices);
    }

    private static void ReadAttributes(MarkdownLine line, List<Edit> edits, List<TextNotice> notices)
    {
        foreach (Match list in Attributes().Matches(MarkdownLines.BlankCode(line.Text)))
        {
            bool isWholeLine = list.Length == line.Text.AsSpan().Trim().Length;
            bool isBehindElement = list.Index > 0 && ")]*_`:".Contains(line.Text[list.Index - 1]);
            if (isWholeLine || isBehindElement)
                ReadList(list.Value, line.Start + list.Index, edits, notices);
        }
    }

    private static void ReadList(string list, int start, List<Edit> edits, List<TextNotice> notices)
    {
        Match width = Width().Match(list);
        string replacement = width.Success ? $"{{width={width.Groups["width"].Value}}}" : AttributeList.AnchorOf(list);
        edits.Add(new Edit(start, list.Length, replacement));
        if (
            !width.Success
            && AttributeList.NoticeOf(list, start, "Remove it, and style pages in the theme.") is { } notice
        )
            notices.Add(notice);
    }

    [GeneratedRegex(@"\{(?!dark=):?\s*([.#][\w:-]|[\w-]+=)[^{}\n]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Attributes();

    /// <summary>The width of an image, which Strata has as an option.</summary>
    [GeneratedRegex(@"^\{:?\s*width=""?(?<width>[1-9]\d{0,3})(px)?""?\s*\}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Width();
}
