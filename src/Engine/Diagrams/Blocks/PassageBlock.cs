using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Stacks;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Free space beside a box, through which a line leads from what is above to what is below.</summary>
/// <param name="passage">The passage.</param>
internal sealed class PassageBlock(DiagramBox passage) : Block
{
    public override int MinWidth => ZigzagSpans.MinOverlap;

    public override int PreferredWidth => MinWidth;

    public override int MaxContentWidth => MinWidth;

    public override int MaxWidth => MinWidth;

    public override bool IsFixed => true;

    public override string WidthGroup => "passage";

    public override bool Contains(DiagramBox box) => box == passage;

    protected override int Measure(int width) => 0;

    public override void Place(Rectangle bounds, Placement placement) { }
}
