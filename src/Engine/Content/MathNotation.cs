using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content;

/// <summary>Finds notation that other generators hand to a script which sets formulas; here it would stand on the page as it is written.</summary>
internal static partial class MathNotation
{
    /// <summary>Where formulas stand in a paragraph, by offset in the body.</summary>
    public static IEnumerable<(int Start, int Length)> In(LeafBlock block, string body)
    {
        if (block.Inline is null || block.Span.IsEmpty || block.Span.End >= body.Length || body.IndexOf('$', block.Span.Start, block.Span.Length) < 0)
            return [];
        char[] text = body.Substring(block.Span.Start, block.Span.Length).ToCharArray();
        // In code a dollar sign is a dollar sign.
        foreach (Inline inline in block.Inline.Descendants().Where(inline => inline is CodeInline or HtmlInline or AutolinkInline && !inline.Span.IsEmpty))
        {
            int start = Math.Clamp(inline.Span.Start - block.Span.Start, 0, text.Length);
            Array.Fill(text, ' ', start, Math.Clamp(inline.Span.Length, 0, text.Length - start));
        }

        return Formula().Matches(new string(text)).Select(match => (block.Span.Start + match.Index, match.Length)).ToList();
    }

    /// <summary>Between two dollar signs each anything; between one each only what holds a command, a power or an index, since prices do not.</summary>
    [GeneratedRegex("""\$\$(?!\$)[^$]+\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n]*(\\[a-zA-Z]+|[\^_]\{?\w)[^$\n]*(?<=\S)\$(?!\w)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formula();
}
