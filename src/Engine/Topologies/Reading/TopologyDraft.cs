using NodaTime;

namespace Strata.Engine.Topologies.Reading;

/// <summary>A topology as written in a file, before its nodes are resolved.</summary>
internal sealed record TopologyDraft
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public LocalDate? AsOf { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The top-level nodes, in the order written.</summary>
    public required IReadOnlyList<NodeDraft> Nodes { get; init; }

    /// <summary>
    /// Whether some entries could not be read as nodes, so that a reference to a missing node may not be an error.
    /// </summary>
    public required bool IsTruncated { get; init; }
}
