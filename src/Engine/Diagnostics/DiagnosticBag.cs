namespace Strata.Engine.Diagnostics;

/// <summary>Collects the diagnostics of a run, from any thread.</summary>
internal sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> found = [];

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
            found.Add(Strict ? diagnostic with { IsStrict = true } : diagnostic);
    }

    public bool HasErrors
    {
        get
        {
            lock (gate)
                return found.Exists(diagnostic => diagnostic.Severity == Severity.Error);
        }
    }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate)
            return Diagnostic.InOrder(found);
    }
}
