using Markdig.Syntax;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>Reports headings that repeat the title of the page, or are a second title.</summary>
internal static class TitleCheck
{
    /// <param name="tree">The tree of the body.</param>
    /// <param name="written">The title in the front matter; null without one.</param>
    /// <param name="naming">The heading that is the title without one; null without such a heading.</param>
    /// <param name="positions">The positions in the file of offsets in the text.</param>
    /// <param name="report">The report on the file.</param>
    public static void Run(
        MarkdownDocument tree,
        string? written,
        HeadingBlock? naming,
        SourceMap positions,
        FileReport report
    )
    {
        bool isFirst = true;
        foreach (Block block in tree)
        {
            if (block is not HeadingBlock heading || heading == naming)
                continue;
            string text = InlineText.Of(heading.Inline);
            SourceSpan span = positions.SpanAt(heading.Span.Start, heading.Span.Length);
            if (isFirst && text == written)
                report.Add(
                    Codes.TitleTwice,
                    span,
                    $"The heading '{text}' repeats the title, which the page shows above its text.",
                    "Remove the heading, or the title in the front matter."
                );
            else if (heading.Level == 1)
                report.Add(
                    Codes.TitleTwice,
                    span,
                    $"The heading '{text}' is a second title: the page has one above its text.",
                    $"Write '## {text}', with one more number sign for the headings below it too."
                );
            isFirst = false;
        }
    }
}
