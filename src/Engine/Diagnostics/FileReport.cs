namespace Strata.Engine.Diagnostics;

/// <summary>Where the readers of one file say what is wrong with it.</summary>
/// <param name="Path">The file, relative to the site root.</param>
/// <param name="Bag">The run's diagnostics.</param>
internal sealed record FileReport(string Path, DiagnosticBag Bag)
{
    /// <summary>Reports a mistake in this file.</summary>
    public void Add(DiagnosticCode code, SourceSpan span, string what, string fix = "", SourceSpan? related = null) =>
        Bag.Add(
            new Diagnostic
            {
                Code = code,
                Path = Path,
                Span = span,
                Message = what,
                Fix = fix,
                Related = related is { } place ? (Path, place) : null,
            }
        );

    /// <summary>
    /// A report on the same file, kept aside: for a reader that must know whether it found a mistake itself.
    /// </summary>
    public FileReport Local() => this with { Bag = new DiagnosticBag() };

    /// <summary>Hands what was kept aside to the run's report.</summary>
    public void Flush(FileReport report)
    {
        foreach (Diagnostic diagnostic in Bag.Sorted())
            report.Bag.Add(diagnostic);
    }
}
