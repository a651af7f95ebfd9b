using NodaTime;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>A topology as written in a file, before its nodes are resolved.</summary>
internal sealed record TopologyDraft
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public LocalDate? AsOf { get; init; }

    /// <summary>The view in which it is shown by default; null for that of all topologies.</summary>
    public string? View { get; init; }

    /// <summary>The heading above it in the gallery; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>Its place in the gallery; null for none.</summary>
    public int? Order { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The top-level nodes, in the order written.</summary>
    public required IReadOnlyList<NodeDraft> Nodes { get; init; }

    /// <summary>The boundaries, in the order written.</summary>
    public required IReadOnlyList<BoundaryDraft> Boundaries { get; init; }

    /// <summary>The relations, in the order written.</summary>
    public required IReadOnlyList<RelationDraft> Relations { get; init; }

    /// <summary>
    /// Whether some entries could not be read as nodes, so that a reference to a missing node may not be an error.
    /// </summary>
    public required bool IsTruncated { get; init; }
}

/// <summary>A boundary as written.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Span">The position of its name.</param>
/// <param name="Members">The names or ids of its members.</param>
internal sealed record BoundaryDraft(string Label, string Kind, SourceSpan Span, IReadOnlyList<YamlScalar> Members);

/// <summary>A relation as written.</summary>
/// <param name="From">The name or id of the node that it leaves.</param>
/// <param name="To">The names or ids of the nodes that it leads to.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Label">Its name; null for none.</param>
internal sealed record RelationDraft(YamlScalar From, IReadOnlyList<YamlScalar> To, string Kind, string? Label);
