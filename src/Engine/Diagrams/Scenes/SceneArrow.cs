using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>The relation that an arrow shows.</summary>
internal enum ArrowKind
{
    /// <summary>The source controls the target: dashed.</summary>
    Controls,

    /// <summary>The source runs on the target, a kernel: solid.</summary>
    UsesKernel,

    /// <summary>The source stands on the target, which is not adjacent to it: solid, without a head.</summary>
    StandsOn,

    /// <summary>The source has another relation to the target, in the style of the relation's kind.</summary>
    Relation,
}

/// <summary>An arrow along a polyline; its head, if it has one, is at the last point.</summary>
/// <param name="From">The id of the node at its start.</param>
/// <param name="To">The id of the node at its head.</param>
/// <param name="Kind">The relation.</param>
/// <param name="Points">At least two points; each segment is axis-parallel.</param>
internal sealed record SceneArrow(string From, string To, ArrowKind Kind, IReadOnlyList<ScenePoint> Points)
{
    /// <summary>The style of a relation's line.</summary>
    public LineStyle Line { get; init; }

    /// <summary>The label of a relation, on its line; null for none.</summary>
    public SceneText? Label { get; init; }
}
