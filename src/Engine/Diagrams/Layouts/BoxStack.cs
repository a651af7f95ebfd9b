using Strata.Engine.Diagrams.Blocks;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>Boxes that contain boxes and stand on boxes.</summary>
/// <param name="Roots">The outermost boxes, in reading order.</param>
/// <param name="Supports">By box: the sibling it stands on; boxes that stand on nothing are absent.</param>
internal sealed record BoxStack(IReadOnlyList<DiagramBox> Roots, IReadOnlyDictionary<DiagramBox, DiagramBox> Supports)
{
    /// <summary>All boxes, in reading order.</summary>
    public IEnumerable<DiagramBox> All => Roots.SelectMany(box => box.SelfAndDescendants());
}
