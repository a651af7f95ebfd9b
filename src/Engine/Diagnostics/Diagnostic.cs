namespace Strata.Engine.Diagnostics;

/// <summary>One mistake of an author: what is wrong, where, and how to mend it.</summary>
public sealed record Diagnostic
{
    /// <summary>What kind of mistake it is.</summary>
    public required DiagnosticCode Code { get; init; }

    /// <summary>The file, relative to the site root, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The place in that file.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>What is wrong, with the value found: one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// How to mend it, with the forms that are accepted: one sentence, or empty where there is nothing to do.
    /// </summary>
    public required string Fix { get; init; }

    /// <summary>Another place that belongs to the mistake, such as the first of two equal ids.</summary>
    public (string Path, SourceSpan Span)? Related { get; init; }

    /// <summary>A warning counts as an error.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The address of the page that explains it; empty where the site publishes no such page.</summary>
    public string Help { get; init; } = "";

    /// <summary>How much it weighs.</summary>
    public Severity Severity => IsStrict && Code.Severity is Severity.Warning ? Severity.Error : Code.Severity;

    /// <summary>Each once, by file, place and code: the same order whatever thread found which.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .Distinct()
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span)
            .ThenBy(diagnostic => diagnostic.Code.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
            .ToList();

    /// <summary>
    /// The compiler form that editors and build servers parse: <c>path(line,column): error CODE: what. Cure.</c>
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
