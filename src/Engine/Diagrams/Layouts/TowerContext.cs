using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>How the boxes of a frame are arranged.</summary>
/// <param name="Flow">The arrangement of the boxes that no other box is below.</param>
/// <param name="MaxWidth">The width of the frame's content.</param>
/// <param name="FitsWords">Whether each box is at least as wide as its longest word.</param>
/// <param name="NeverWraps">Whether all boxes stay in one row.</param>
/// <param name="Outlined">The boundaries that are around all of it, or that cannot be around only this.</param>
/// <param name="OnGround">Whether nothing in the frame is below.</param>
/// <param name="IsHeld">Whether the frame, or one around it, stands on something.</param>
internal readonly record struct TowerContext(
    Flow Flow,
    int MaxWidth,
    bool FitsWords = false,
    bool NeverWraps = false,
    IReadOnlyList<DiagramBoundary>? Outlined = null,
    bool OnGround = false,
    bool IsHeld = false
)
{
    public bool IsOutlined(DiagramBoundary boundary) => Outlined?.Contains(boundary) == true;

    public TowerContext Within(IEnumerable<DiagramBoundary> more) =>
        this with
        {
            Outlined = [.. Outlined ?? [], .. more],
        };

    public TowerContext Inside => this with { Flow = Flow.Row };

    public TowerContext Fixed => this with { Flow = Flow.Row, FitsWords = true, NeverWraps = true, OnGround = false };
}
