namespace Strata.Engine.Diagnostics;

/// <summary>One problem in the files of an author: its position, a message and a fix.</summary>
public sealed record Diagnostic
{
    /// <summary>The most characters of a message or fix, which may quote a value of any length.</summary>
    private const int MaxLength = 2_000;

    /// <summary>The kind of problem.</summary>
    public required DiagnosticCode Code { get; init; }

    /// <summary>The file, relative to the site root, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The position in that file.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The problem, with the value found: one sentence.</summary>
    public required string Message
    {
        get;
        init => field = Bounded(value);
    }

    /// <summary>The fix, with the accepted forms: one sentence; empty if there is nothing to do.</summary>
    public required string Fix
    {
        get;
        init => field = Bounded(value);
    }

    /// <summary>Another location that belongs to the problem, such as the first of two equal ids.</summary>
    public SourceLocation? Related { get; init; }

    /// <summary>The severity that the site gives to the code; null for the code's own.</summary>
    public Severity? Changed { get; init; }

    /// <summary>Whether a warning counts as an error.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The address of the page that explains the code; empty if the site publishes no such page.</summary>
    public string Help { get; init; } = "";

    /// <summary>
    /// The severity, with <see cref="IsStrict"/> applied: an error that the site counts as a warning is an error then.
    /// </summary>
    public Severity Severity =>
        (Changed ?? Code.Severity) is var severity && IsStrict && severity is Severity.Warning
            ? Severity.Error
            : severity;

    /// <summary>
    /// The distinct diagnostics by file, position, code and message: the same order whichever thread found them.
    /// </summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        WithoutNeighbours(diagnostics.Order(Comparer<Diagnostic>.Create(Compare)).ToList());

    /// <summary>A text without its middle if it is too long: its end has the rest of the sentence.</summary>
    private static string Bounded(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        int from = MaxLength / 2;
        int to = text.Length - MaxLength / 4;
        return string.Concat(
            text.AsSpan(0, char.IsHighSurrogate(text[from - 1]) ? from - 1 : from),
            " … ",
            text.AsSpan(char.IsLowSurrogate(text[to]) ? to + 1 : to)
        );
    }

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        int order = string.CompareOrdinal(a.Path, b.Path);
        order = order != 0 ? order : a.Span.CompareTo(b.Span);
        order = order != 0 ? order : string.CompareOrdinal(a.Code.Id, b.Code.Id);
        order = order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
        return order != 0 ? order : string.CompareOrdinal(a.Fix, b.Fix);
    }

    /// <summary>The distinct ones. A set of all would hash each text.</summary>
    private static List<Diagnostic> WithoutNeighbours(List<Diagnostic> sorted)
    {
        List<Diagnostic> distinct = new(sorted.Count);
        int first = 0;
        foreach (Diagnostic diagnostic in sorted)
        {
            if (distinct.Count > first && Compare(distinct[first], diagnostic) != 0)
                first = distinct.Count;
            if (distinct.IndexOf(diagnostic, first) < 0)
                distinct.Add(diagnostic);
        }

        return distinct;
    }

    /// <summary>
    /// The compiler format that editors and build servers parse: <c>path(line,column): error CODE: message fix</c>.
    /// </summary>
    public override string ToString()
    {
        string severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
        string fix = Fix.Length == 0 ? "" : " " + Fix;
        return $"{Path}({Span.Line},{Span.Column}): {severity} {Code.Id}: {Message}{fix}";
    }
}

/// <summary>A position in a file.</summary>
/// <param name="Path">The file, relative to the site root, with forward slashes.</param>
/// <param name="Span">The position in that file.</param>
public readonly record struct SourceLocation(string Path, SourceSpan Span);
