using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>
/// Reports syntax that other generators would run: shortcodes of Hugo and Statiq, and tags of Liquid. In code it is
/// text.
/// </summary>
/// <param name="body">The text that was parsed.</param>
/// <param name="positions">The positions in the file of offsets in the text.</param>
/// <param name="report">The report on the file.</param>
internal sealed partial class ShortcodeCheck(string body, SourceMap positions, FileReport report)
{
    private const string GeneralFix = "Write its output in Markdown.";

    public void Check(MarkdownDocument tree)
    {
        if (!body.Contains("{{") && !body.Contains("<?") && !body.Contains("{%"))
            return;
        foreach (LeafBlock block in tree.Descendants<LeafBlock>())
        {
            if (block is CodeBlock || block.Span.End >= body.Length)
                continue;
            string text = BlockText.Blank(block, body, block.Inline?.Descendants<CodeInline>() ?? []);
            foreach (Match match in Shortcode().Matches(text))
                Report(match, block.Span.Start);
        }
    }

    private void Report(Match match, int blockStart)
    {
        SourceSpan span = positions.SpanAt(blockStart + match.Index, match.Length);
        string name = match.Groups["name"].Value;
        if (match.Value.StartsWith("{{", StringComparison.Ordinal))
            report.Add(
                Codes.ShortcodeNotRun,
                span,
                $"The Hugo shortcode '{name}' is not supported and stays in the page as text.",
                GeneralFix
            );
        else if (match.Value[0] == '<')
            report.Add(
                Codes.ShortcodeNotRun,
                span,
                $"The Statiq shortcode '{name}' is not supported; browsers read it as a comment.",
                GeneralFix
            );
        else
            report.Add(
                Codes.LiquidNotRun,
                span,
                $"The Liquid tag '{name}' is not supported and stays in the page as text.",
                LiquidFix(name)
            );
    }

    private static string LiquidFix(string name) =>
        name switch
        {
            "highlight" =>
                "Write a fenced code block: a line of three backticks and the language before the code, and three "
                    + "backticks after it.",
            "raw" => "Remove it: braces have no special meaning in Strata.",
            "post_url" or "link" => "Link to the file: '[text](2017-03-31-kernel.md)'.",
            "comment" => "Write an HTML comment: '<!-- … -->'.",
            _ => "Write its output in Markdown, or put it in backticks to show it as text.",
        };

    // Hugo's closing tag ({{< /note >}}) is not reported again; {{</* escaped */>}} is text in Hugo too.
    [GeneratedRegex(
        """
            \{\{[<%]\s*(?<name>[A-Za-z][\w./-]*)
            |<\?[#*!^]?\s*(?<name>[A-Za-z][\w-]*)
            |\{%-?\s*(?<name>
                include|include_relative|if|unless|for|assign|capture|case|post_url|link|highlight|raw|gist|comment
              )\b
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Shortcode();
}
