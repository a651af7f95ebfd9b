using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Diagnostics;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content.Markdown;

/// <summary>
/// Finds what other generators would have run in a text: shortcodes of Hugo and Statiq, tags of Liquid. In code they
/// are text.
/// </summary>
internal static partial class Shortcodes
{
    /// <param name="markdown">The parsed body.</param>
    /// <param name="body">The body.</param>
    /// <param name="withLiquid">Whether Liquid's tags count: in a Jekyll tree they were read before.</param>
    /// <param name="place">The place in the file of a stretch of the body.</param>
    /// <param name="report">Where they are told.</param>
    public static void Check(
        MarkdownDocument markdown,
        string body,
        bool withLiquid,
        Func<int, int, SourceSpan> place,
        FileReport report
    )
    {
        if (!body.Contains("{{") && !body.Contains("<?") && !body.Contains("{%"))
            return;
        foreach (
            LeafBlock block in markdown
                .Descendants<LeafBlock>()
                .Where(block => block is not CodeBlock && block.Span.End < body.Length)
        )
        {
            char[] text = body[block.Span.Start..(block.Span.End + 1)].ToCharArray();
            foreach (CodeInline code in block.Inline?.Descendants<CodeInline>() ?? [])
                Array.Fill(
                    text,
                    ' ',
                    Math.Max(0, code.Span.Start - block.Span.Start),
                    Math.Min(code.Span.Length, text.Length - Math.Max(0, code.Span.Start - block.Span.Start))
                );
            foreach (Match match in Shortcode().Matches(new string(text)))
                Report(match, block.Span.Start);
        }

        void Report(Match match, int start)
        {
            SourceSpan span = place(start + match.Index, match.Length);
            string name = match.Groups["name"].Value;
            if (match.Value.StartsWith("{{", StringComparison.Ordinal))
                report.Add(
                    Codes.ShortcodeNotRun,
                    span,
                    $"Hugo's shortcode '{name}' is not run; it stays in the page as text.",
                    "Write what it should show, in Markdown."
                );
            else if (match.Value[0] == '<')
                report.Add(
                    Codes.ShortcodeNotRun,
                    span,
                    $"Statiq's shortcode '{name}' is not run; browsers take it for a comment.",
                    "Write what it should show, in Markdown."
                );
            else if (withLiquid)
                report.Add(
                    Codes.LiquidNotRun,
                    span,
                    $"The Liquid tag '{name}' is not run; it stays in the page as text.",
                    CureOf(name)
                );
        }
    }

    private static string CureOf(string liquid) =>
        liquid switch
        {
            "highlight" =>
                "Write a fenced code block: a line of three backticks and the language before the code, and three "
                    + "backticks after it.",
            "raw" => "Take it out: in Strata's texts braces mean nothing.",
            "post_url" or "link" => "Link to the file itself: '[words](2017-03-31-kernel.md)'.",
            "comment" => "Write an HTML comment: '<!-- … -->'.",
            _ => "Write what it should show, in Markdown; as text, put it between backticks.",
        };

    // A closing tag ({{< /note >}}) is told with the one that opens it; {{</* escaped */>}} is text in Hugo too.
    [GeneratedRegex(
        @"\{\{[<%]\s*(?<name>[A-Za-z][\w./-]*)|<\?[#*!^]?\s*(?<name>[A-Za-z][\w-]*)|\{%-?\s*(?<name>include|include_relative|if|unless|for|assign|capture|case|post_url|link|highlight|raw|gist|comment)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shortcode();
}
