using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown;
using Strata.Engine.Diagnostics;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

/// <summary>Finds what Markdown takes as plain text though its author meant more.</summary>
/// <param name="body">The text that was parsed.</param>
/// <param name="place">The place in the file of a stretch of it.</param>
/// <param name="report">Where mistakes go.</param>
internal sealed class MarkdownCheck(string body, Func<int, int, SourceSpan> place, FileReport report)
{
    public void Check(CalloutMark mark)
    {
        SourceSpan span = place(mark.Span.Start, mark.Span.Length);
        if (!CalloutMark.Kinds.Contains(mark.Kind))
            report.Add(
                Codes.CalloutUnknown,
                span,
                $"There is no callout '{mark.Written}'.",
                Suggestions.OrList(mark.Kind, CalloutMark.Kinds, "Callouts are")
            );
        else if (mark.Kind is CalloutMark.Tab && mark.Title().Count == 0)
            report.Add(
                Codes.TabLabel,
                span,
                "This tab has no label.",
                "Write it on the same line, such as '> [!TAB] Linux'."
            );
    }

    /// <summary>Reports options that a code block does not have, and returns the language where it names one.</summary>
    public CodeReference? Check(FencedCodeBlock code)
    {
        CodeInfo info = CodeInfo.Of(code);
        foreach ((string written, string what, string fix) in info.Problems)
            report.Add(Codes.CodeOption, Find(code, written), what, fix);
        return info.Language.Length == 0 ? null : new CodeReference(info.Language, Find(code, info.Language));
    }

    /// <summary>Reports a code block that only the end of what holds it ends.</summary>
    public void CheckEnd(FencedCodeBlock code)
    {
        if (code.ClosingFencedCharCount == 0 && !code.Span.IsEmpty)
            report.Add(
                Codes.CodeOpen,
                place(code.Span.Start, code.OpeningFencedCharCount),
                "This code block is not closed, so all that follows is code.",
                $"Write '{new string(code.FencedChar, code.OpeningFencedCharCount)}' on a line of its own "
                    + "after the code."
            );
    }

    public void Check(LeafBlock block)
    {
        foreach ((int start, int length, string name) in UndefinedFootnotes.In(block, body))
            report.Add(
                Codes.FootnoteUnknown,
                place(start, length),
                $"There is no footnote '{name}', so its mark stands in the text as it is written.",
                $"Write it in a paragraph of its own: '[^{name}]: The note.'"
            );
        foreach ((int start, int length) in MathSyntax.In(block, body))
            report.Add(
                Codes.MathNotation,
                place(start, length),
                "This is mathematical notation, which is shown as it is written.",
                "Write it in words and signs such as '×' and '²', put it between backquotes, or show an image of it."
            );
    }

    public void CheckImage(LinkInline link)
    {
        if (link.IsImage && MarkdownText.PlainText(link).Length == 0)
            ReportImage(place(link.Span.Start, link.Span.Length));
    }

    /// <summary>Reports an image without words. Nothing to say of it is said by an empty <c>alt</c> in HTML.</summary>
    public void ReportImage(SourceSpan span) =>
        report.Add(
            Codes.ImageWithoutText,
            span,
            "This image has no words for those who do not see it.",
            "Write what it shows between its square brackets, or in 'alt'; of mere decoration, in HTML: <img "
                + "src=\"…\" alt=\"\">."
        );

    /// <summary>Where a word stands on the line that opens a code block.</summary>
    private SourceSpan Find(FencedCodeBlock code, string word)
    {
        int at = body.IndexOf(word, Math.Min(code.Span.Start, body.Length), StringComparison.Ordinal);
        return at < 0 ? place(code.Span.Start, 1) : place(at, word.Length);
    }
}
