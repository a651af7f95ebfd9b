using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown;

/// <summary>
/// Finds notation that other generators hand to a script which sets formulas; here it would stand on the page as it is
/// written.
/// </summary>
internal static partial class MathSyntax
{
    /// <summary>Where formulas stand in a paragraph, by offset in the body.</summary>
    public static IEnumerable<(int Start, int Length)> In(LeafBlock block, string body) =>
        // In code a dollar sign is a dollar sign.
        BlockText.Of(block, body, '$')
            is { } text
            ? Formula().Matches(text).Select(match => (block.Span.Start + match.Index, match.Length)).ToList()
            : [];

    /// <summary>
    /// Between two dollar signs each anything; between one each only what holds a command, a power or an index, since
    /// prices do not.
    /// </summary>
    [GeneratedRegex(
        """\$\$(?!\$)[^$]+\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n]*(\\[a-zA-Z]+|[\^_]\{?\w)[^$\n]*(?<=\S)\$(?!\w)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Formula();
}
