using Strata.Engine.Pipeline;

namespace Strata.Host;

/// <summary>The options that all verbs share.</summary>
internal sealed record RunSettings
{
    /// <summary>The site root.</summary>
    public required string Root { get; init; }

    /// <summary>The output folder.</summary>
    public required string Output { get; init; }

    /// <summary><c>human</c>, <c>github</c> or <c>json</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Whether to print diagnostics only.</summary>
    public required bool Quiet { get; init; }

    /// <summary>The only code whose diagnostics are printed; null for all.</summary>
    public string? Code { get; init; }

    /// <summary>Whether to check links to other sites.</summary>
    public required bool External { get; init; }

    /// <summary>Whether links to this machine and to private networks are checked too.</summary>
    public required bool Private { get; init; }

    public required BuildOptions Build { get; init; }
}
