using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>
/// Finds mathematical notation that other generators typeset with a script; Strata shows it as it is written.
/// </summary>
internal static partial class MathSyntax
{
    /// <summary>The formulas in a block, by offset in the body. In code a dollar sign is a dollar sign.</summary>
    public static IEnumerable<(int Start, int Length)> In(LeafBlock block, string body) =>
        BlockText.Of(block, body, '$') is { } text
            ? Formula().Matches(text).Select(match => (block.Span.Start + match.Index, match.Length)).ToList()
            : [];

    /// <summary>
    /// Any text between two dollar signs each; between one each, only text with a command, a power or an index, because
    /// prices have none.
    /// </summary>
    [GeneratedRegex(
        """\$\$(?!\$)[^$]+\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n]*(\\[a-zA-Z]+|[\^_]\{?\w)[^$\n]*(?<=\S)\$(?!\w)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Formula();
}
