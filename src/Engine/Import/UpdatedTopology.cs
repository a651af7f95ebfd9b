using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>The result of an update.</summary>
/// <param name="Text">The changed text of the topology; null if there is an error.</param>
/// <param name="Changes">What changed, in sentences; none if nothing did.</param>
/// <param name="Diagnostics">The errors, or else the differences that remain.</param>
public sealed record UpdatedTopology(
    string? Text,
    IReadOnlyList<string> Changes,
    IReadOnlyList<Diagnostic> Diagnostics
);
