namespace Strata.Engine.Diagnostics;

/// <summary>Reports diagnostics of one file.</summary>
/// <param name="Path">The file, relative to the site root.</param>
/// <param name="Bag">Receives the diagnostics.</param>
internal sealed record FileReport(string Path, DiagnosticBag Bag)
{
    /// <summary>Reports a diagnostic in this file.</summary>
    /// <param name="code">The kind of problem.</param>
    /// <param name="span">The position in this file.</param>
    /// <param name="message">See <see cref="Diagnostic.Message"/>.</param>
    /// <param name="fix">See <see cref="Diagnostic.Fix"/>.</param>
    /// <param name="related">Another position in this file that belongs to the problem.</param>
    public void Add(DiagnosticCode code, SourceSpan span, string message, string fix = "", SourceSpan? related = null)
    {
        var diagnostic = new Diagnostic
        {
            Code = code,
            Path = span.File ?? Path,
            Span = span with { File = null },
            Message = message,
            Fix = fix,
            Related = related is { } other ? new(other.File ?? Path, other with { File = null }) : null,
        };
        Bag.Add(diagnostic);
    }

    /// <summary>
    /// A report on the same file with a separate bag, for a reader that must know whether it found an error itself.
    /// </summary>
    public FileReport Local() => this with { Bag = new DiagnosticBag() };

    /// <summary>Copies the diagnostics of a <see cref="Local"/> report to another report.</summary>
    public void Flush(FileReport report)
    {
        foreach (Diagnostic diagnostic in Bag.Sorted())
            report.Bag.Add(diagnostic);
    }
}
