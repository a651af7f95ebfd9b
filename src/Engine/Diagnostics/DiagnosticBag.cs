namespace Strata.Engine.Diagnostics;

/// <summary>Collects the diagnostics of a run. Thread-safe.</summary>
internal sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>The severities of the site, known once its settings are read.</summary>
    public SeverityTable Severities { get; set; } = SeverityTable.None;

    public void Add(Diagnostic diagnostic)
    {
        if (Strict)
            diagnostic = diagnostic with { IsStrict = true };
        diagnostic = Severities.Apply(diagnostic);
        lock (gate)
            diagnostics.Add(diagnostic);
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
