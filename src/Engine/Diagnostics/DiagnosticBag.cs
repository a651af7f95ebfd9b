namespace Strata.Engine.Diagnostics;

/// <summary>Collects the diagnostics of a run. Thread-safe.</summary>
internal sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
            diagnostics.Add(Strict ? diagnostic with { IsStrict = true } : diagnostic);
    }

    public bool HasErrors
    {
        get
        {
            lock (gate)
                return diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);
        }
    }

    /// <summary>All diagnostics in the order of <see cref="Diagnostic.InOrder"/>.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate)
            return Diagnostic.InOrder(diagnostics);
    }
}
