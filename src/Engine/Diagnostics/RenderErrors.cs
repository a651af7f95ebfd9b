namespace Strata.Engine.Diagnostics;

/// <summary>The messages of errors that are found while pages are rendered.</summary>
public static class RenderErrors
{
    /// <summary>The text between a message and the includes that led to the error.</summary>
    internal const string IncludedFrom = ", included from ";

    private const string Separator = ", while rendering ";

    /// <summary>A message that names the page.</summary>
    /// <param name="message">The message, without its full stop.</param>
    /// <param name="page">The path of the page, such as <c>/posts/x/</c>.</param>
    internal static string Message(string message, string page) => $"{message}{Separator}{page}.";

    /// <summary>Merges the same error of many pages into one that names the first page and counts the others.</summary>
    public static IReadOnlyList<Diagnostic> Merge(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .Distinct()
            .GroupBy(error => (error.Code, error.Path, error.Span, error.Fix, Start(error.Message)))
            .Select(group => Merge(group.OrderBy(error => error.Message, StringComparer.Ordinal).ToList()))
            .ToList();

    private static Diagnostic Merge(List<Diagnostic> same) =>
        same is [var first]
            ? first
            : same[0] with
            {
                Message =
                    $"{same[0].Message.TrimEnd('.')} and on {same.Count - 1} more page{(same.Count == 2 ? "" : "s")}.",
            };

    /// <summary>The message without its includes and its page, which differ from page to page.</summary>
    private static string Start(string message) => Before(IncludedFrom, Before(Separator, message));

    private static string Before(string separator, string message) =>
        message.LastIndexOf(separator, StringComparison.Ordinal) is >= 0 and int end ? message[..end] : message;
}
