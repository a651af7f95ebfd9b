using Strata.Engine.Building;
using Strata.Engine.Pipeline;

namespace Strata.Host;

/// <summary>What the command line asks for.</summary>
internal sealed record RunSettings
{
    /// <summary>The site root.</summary>
    public required string Root { get; init; }

    /// <summary>The output folder.</summary>
    public required string Output { get; init; }

    /// <summary><c>human</c>, <c>github</c> or <c>json</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Print mistakes only.</summary>
    public required bool Quiet { get; init; }

    /// <summary>Ask other sites whether links to them are alive.</summary>
    public required bool External { get; init; }

    public required BuildOptions Build { get; init; }
}
