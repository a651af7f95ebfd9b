using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content.Markdown.Checks;

/// <summary>Reports probable mistakes that Markdown accepts as plain text.</summary>
/// <param name="body">The text that was parsed.</param>
/// <param name="positions">The positions in the file of offsets in the text.</param>
/// <param name="report">The report on the file.</param>
internal sealed class BodyCheck(string body, SourceMap positions, FileReport report)
{
    public void Check(CalloutMark mark)
    {
        SourceSpan span = positions.SpanAt(mark.Span.Start, mark.Span.Length);
        if (!mark.IsKnown)
            report.Add(
                Codes.CalloutUnknown,
                span,
                $"Unknown callout '{mark.Written}'.",
                Suggestions.OrList(
                    mark.Kind.ToUpperInvariant(),
                    [.. CalloutMark.Kinds.Select(kind => kind.ToUpperInvariant())],
                    "The callouts are"
                )
            );
        else if (mark.IsTab && mark.Title().Count == 0)
            report.Add(
                Codes.TabLabel,
                span,
                "The tab has no label.",
                "Write the label on the same line, such as '> [!TAB] Linux'."
            );
        else if (mark.IsList && mark.Title().Count > 0)
            report.Add(
                Codes.BlockWithoutList,
                span,
                $"The text behind the mark of {mark.Kind} is not shown.",
                "Write it as a heading or a paragraph above them."
            );
        else if (mark.IsList && !IsOneList(mark))
            report.Add(
                Codes.BlockWithoutList,
                span,
                mark.IsSteps ? "The steps are not one numbered list." : "The cards are not one list with hyphens.",
                mark.IsSteps
                    ? "Write one list with numbers below the mark: '> 1. …'."
                    : "Write one list with hyphens below the mark: '> - …'."
            );
    }

    private static bool IsOneList(CalloutMark mark) =>
        mark.Parent?.ParentBlock?.Parent is QuoteBlock { Count: 2 } quote
        && quote[1] is ListBlock list
        && list.IsOrdered == mark.IsSteps;

    /// <summary>Reports unknown options of a code block.</summary>
    public void CheckOptions(FencedCodeBlock code, CodeInfo info)
    {
        foreach (CodeInfoProblem problem in info.Problems)
            report.Add(Codes.CodeOption, SpanOf(problem.Written, code), problem.Message, problem.Fix);
    }

    /// <summary>Reports a code block without a closing fence.</summary>
    public void CheckEnd(FencedCodeBlock code)
    {
        if (code.ClosingFencedCharCount == 0 && !code.Span.IsEmpty)
            report.Add(
                Codes.CodeOpen,
                positions.SpanAt(code.Span.Start, code.OpeningFencedCharCount),
                code.Parent is MarkdownDocument
                    ? "The code block is not closed, so all text after it is code."
                    : "The code block is not closed before the end of the list item or quote that contains it.",
                $"Add '{new string(code.FencedChar, code.OpeningFencedCharCount)}' on a line of its own "
                    + "after the code."
            );
    }

    /// <summary>Reports footnote marks without a footnote, and mathematical notation.</summary>
    public void Check(LeafBlock block)
    {
        foreach ((int start, int length, string name) in UndefinedFootnotes.In(block, body))
            report.Add(
                Codes.FootnoteUnknown,
                positions.SpanAt(start, length),
                $"Unknown footnote '{name}'; its reference stays in the page as text.",
                $"Define it in a paragraph of its own: '[^{name}]: The note.'"
            );
        foreach ((int start, int length) in MathSyntax.In(block, body))
            report.Add(
                Codes.MathNotation,
                positions.SpanAt(start, length),
                "Mathematical notation is not supported and stays in the page as text.",
                "Write it with characters such as '×' and '²', put it in backticks, or show an image of it."
            );
    }

    public void CheckImage(LinkInline link)
    {
        if (!link.IsImage)
            return;
        if (InlineText.Of(link).Length == 0)
            ReportImage(positions.SpanAt(link.Span.Start, link.Span.Length));
        if (ImageOptions.Refused(link) is { Length: > 0 } written)
            report.Add(
                Codes.CodeOption,
                positions.SpanAt(link.Span.End + 1, written.Length),
                $"'{written}' are no options of an image, and stay in the page as text.",
                "Write a width in pixels, '{width=300}', the picture of dark pages, '{dark=/images/dark.png}', or both "
                    + "with a space between them."
            );
    }

    /// <summary>Reports the options of an image that is a diagram.</summary>
    public void CheckDiagram(LinkInline link)
    {
        if (ImageOptions.AreWritten(link))
            report.Add(
                Codes.CodeOption,
                positions.SpanAt(link.Span.Start, link.Span.Length),
                "The options behind the diagram have no effect: it has the width of the page and dark colours.",
                "Remove them."
            );
    }

    /// <summary>
    /// Reports an image without alternative text. A decorative image has an empty <c>alt</c>, written in HTML.
    /// </summary>
    public void ReportImage(SourceSpan span) =>
        report.Add(
            Codes.ImageWithoutText,
            span,
            "The image has no alternative text.",
            "Describe the image between its square brackets or in 'alt'; for decoration, write HTML: <img "
                + "src=\"…\" alt=\"\">."
        );

    /// <summary>Reports characters in code or a link that show it in another order than a program reads it.</summary>
    public void CheckDirection(MarkdownObject part)
    {
        int start = Math.Min(part.Span.Start, body.Length);
        int end = Math.Min(part.Span.End + 1, body.Length);
        foreach (int at in DirectionMarks.In(body.AsSpan(start, Math.Max(0, end - start))))
            report.Add(
                Codes.TextDirection,
                positions.SpanAt(start + at, 1),
                $"The invisible character U+{(int)body[start + at]:X4} changes the direction of the text after it, so "
                    + "that readers see another order.",
                "Remove it, or end it on the same line with its counterpart; isolates are U+2066 to U+2068, and U+2069."
            );
    }

    /// <summary>The position of a part of the line that opens a code block.</summary>
    public SourceSpan SpanOf(string part, FencedCodeBlock code)
    {
        int start = Math.Min(code.Span.Start, body.Length);
        int end = body.IndexOf('\n', start) is var found and >= 0 ? found : body.Length;
        int at = body.IndexOf(part, start, end - start, StringComparison.Ordinal);
        return at < 0 ? positions.SpanAt(code.Span.Start, 1) : positions.SpanAt(at, part.Length);
    }
}
