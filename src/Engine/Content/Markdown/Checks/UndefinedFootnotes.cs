using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>
/// Finds footnote marks such as <c>[^1]</c> that stay in the text because no footnote has their name.
/// </summary>
internal static partial class UndefinedFootnotes
{
    /// <summary>The marks in a block, by offset in the body, with their names.</summary>
    public static IEnumerable<(int Start, int Length, string Name)> In(LeafBlock block, string body) =>
        BlockText.Of(block, body, '^', inline => inline is FootnoteLink) is { } text
            ? Mark()
                .Matches(text)
                .Select(match => (block.Span.Start + match.Index, match.Length, match.Groups["name"].Value))
                .ToList()
            : [];

    [GeneratedRegex("""(?<!\\)\[\^(?<name>[^\[\]\s]+)\](?!\()""", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
