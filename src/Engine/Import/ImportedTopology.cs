using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>The result of an import.</summary>
/// <param name="Text">The YAML of the topology; null if there is an error.</param>
/// <param name="Diagnostics">What is wrong in the input, and the facts that the author has to fill in.</param>
public sealed record ImportedTopology(string? Text, IReadOnlyList<Diagnostic> Diagnostics);
