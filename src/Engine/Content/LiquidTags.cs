using System.Text.RegularExpressions;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content;

/// <summary>Notices the tags of Jekyll's template language in a text: readers would see them.</summary>
internal static partial class LiquidTags
{
    /// <param name="text">Text outside of code.</param>
    /// <param name="place">The place of a stretch of it.</param>
    /// <param name="report">Where they are reported.</param>
    public static void Check(string text, Func<int, int, SourceSpan> place, FileReport report)
    {
        if (!text.Contains("{%", StringComparison.Ordinal))
            return;
        foreach (Match tag in Tag().Matches(text))
            report.Add(Codes.LiquidTag, place(tag.Index, tag.Length), $"'{tag.Value}' is a Liquid tag, and readers see it as it stands.", CureOf(tag.Groups["name"].Value));
    }

    private static string CureOf(string name) => name switch
    {
        "highlight" or "endhighlight" => "Write a fenced code block: a line of three backticks and the language before the code, and three backticks after it.",
        "raw" or "endraw" => "Take it out: in Strata's texts braces mean nothing.",
        "post" or "link" => "Link to the file itself: '[words](2017-03-31-kernel.md)'.",
        "comment" or "endcomment" => "Write an HTML comment: '<!-- … -->'.",
        _ => "Take it out, or put it between backticks if it is meant to be shown; templates belong into theme/.",
    };

    // Markdown may cut the text at an underscore, so what matters is how a tag begins.
    [GeneratedRegex(@"\{%-?\s*(?<name>[a-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
