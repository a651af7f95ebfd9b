using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>A boundary before layout. Equal only to itself.</summary>
/// <param name="boundary">The boundary of the topology.</param>
/// <param name="boxOf">The box of a node.</param>
internal sealed class DiagramBoundary(Boundary boundary, Func<Node, DiagramBox> boxOf)
{
    public Boundary Source => boundary;

    /// <summary>The boxes of the members, which may be in several frames.</summary>
    public IReadOnlyCollection<DiagramBox> Members { get; } = boundary.Members.Select(boxOf).ToHashSet();

    /// <summary>The text on the outline.</summary>
    public Label Label { get; } = new([new LabelText(TextStyle.Detail, boundary.Label)]);
}
