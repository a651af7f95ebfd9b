namespace Strata.Engine.Diagnostics;

/// <summary>The severities of a site for some codes, instead of their own.</summary>
/// <param name="Changed">The severities by code.</param>
internal sealed record SeverityTable(IReadOnlyDictionary<DiagnosticCode, Severity> Changed)
{
    /// <summary>Every code has its own severity.</summary>
    public static readonly SeverityTable None = new(new Dictionary<DiagnosticCode, Severity>());

    /// <summary>
    /// The codes of errors with which a page can still be published: a dead link stays dead, and what raw HTML must not
    /// contain is left out.
    /// </summary>
    private static readonly HashSet<DiagnosticCode> Publishable =
    [
        Codes.RawHtmlRefused,
        Codes.RawHtmlHandler,
        Codes.RawHtmlOpen,
        Codes.RawHtmlUnbalanced,
        Codes.RawHtmlName,
        Codes.IdDuplicate,
        Codes.LinkScheme,
        Codes.LinkDead,
        Codes.LinkAnchor,
        Codes.LinkXref,
        Codes.SameUrl,
        Codes.FileLeavesRoot,
        Codes.FileUnreadable,
        Codes.YamlDuplicateKey,
    ];

    /// <summary>
    /// The severities in files of another generator, which accepted these mistakes: warnings instead of errors.
    /// </summary>
    public static readonly SeverityTable Migration = new(Publishable.ToDictionary(code => code, _ => Severity.Warning));

    /// <summary>Whether a site can give a code another severity.</summary>
    public static bool IsChangeable(DiagnosticCode code) =>
        code.Severity is not Severity.Error || Publishable.Contains(code);

    /// <summary>Whether warnings count as errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>A diagnostic with the severity of the site.</summary>
    public Diagnostic Apply(Diagnostic diagnostic)
    {
        if (IsStrict)
            diagnostic = diagnostic with { IsStrict = true };
        return Changed.TryGetValue(diagnostic.Code, out Severity severity)
            ? diagnostic with
            {
                Changed = severity,
            }
            : diagnostic;
    }

    /// <summary>The severities of both tables; those of the other one win.</summary>
    public SeverityTable With(SeverityTable other) =>
        new(
            Changed
                .Concat(other.Changed)
                .GroupBy(pair => pair.Key)
                .ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Value)
        );
}
