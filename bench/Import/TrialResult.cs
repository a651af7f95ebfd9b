namespace Strata.Bench.Import;

/// <summary>What became of one file.</summary>
/// <param name="Path">The path below the folder.</param>
/// <param name="Kind">The tool that wrote or reads it.</param>
internal sealed record TrialResult(string Path, string Kind)
{
    /// <summary><c>refused</c> or <c>imported</c>.</summary>
    public string Stage { get; init; } = "";

    public string? Topology { get; init; }

    public byte[]? Drawing { get; init; }

    /// <summary>Whether a site with the topology has no error.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>Whether a comparison with the file finds no difference.</summary>
    public bool IsClean { get; init; }

    /// <summary>The number of facts to complete.</summary>
    public int Gaps { get; init; }

    public ContainerBases Bases { get; init; }

    /// <summary>The first failure; null if there is none.</summary>
    public string? Failure { get; init; }
}
