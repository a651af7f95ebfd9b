using Markdig.Syntax;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>A bound that a body exceeds: beyond it, the time to parse or to show it would not be bounded.</summary>
/// <param name="Code">The code of the problem.</param>
/// <param name="Start">The offset in the body.</param>
/// <param name="Message">The problem.</param>
/// <param name="Fix">The fix.</param>
internal sealed record ExceededBound(DiagnosticCode Code, int Start, string Message, string Fix)
{
    private static readonly object Key = typeof(ExceededBound);

    /// <summary>The bounds that a parsed body exceeds, each kind of problem once.</summary>
    public static IReadOnlyCollection<ExceededBound> In(MarkdownDocument document) =>
        document.GetData(Key) is Dictionary<string, ExceededBound> found ? found.Values : [];

    /// <summary>Keeps the first problem of each code with a document.</summary>
    public void AddTo(MarkdownDocument document)
    {
        if (document.GetData(Key) is not Dictionary<string, ExceededBound> found)
            document.SetData(Key, found = new(StringComparer.Ordinal));
        found.TryAdd(Code.Id, this);
    }

    /// <summary>A problem of blocks or inlines inside each other.</summary>
    public static ExceededBound Nesting(int start, string what, int max) =>
        new(
            Codes.MarkdownNesting,
            start,
            $"The nesting is too deep: more than {max} {what} inside each other.",
            "Write it with fewer levels, or put it in a code block if it is not Markdown."
        );

    /// <summary>A problem of one paragraph or table.</summary>
    public static ExceededBound Marks(int start, string what) =>
        new(
            Codes.MarkdownMarks,
            start,
            $"The paragraph has too many marks: {what}.",
            "Divide it into shorter paragraphs with blank lines, or put it in a code block if it is not Markdown."
        );

    /// <summary>A problem of a whole page.</summary>
    public static ExceededBound Length(int start, string what, int max) =>
        new(
            Codes.MarkdownLength,
            start,
            $"The page is too long: more than {max} {what}.",
            "Divide it into several pages."
        );
}
