using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// A group without outline or heading, for links and assistive technology; its content fills it.
/// </summary>
internal sealed class CellBlock(DiagramBox box, Block content) : Block
{
    public override int MinWidth { get; } = content.MinWidth;

    public override int PreferredWidth { get; } = content.PreferredWidth;

    public override int MaxContentWidth { get; } = content.MaxContentWidth;

    public override string WidthGroup { get; } = content.WidthGroup;

    public override bool Contains(DiagramBox other) => other == box || content.Contains(other);

    protected override int Measure(int width) => content.Height(width);

    public override void Place(Rectangle bounds, Placement placement)
    {
        placement.Add(box, bounds, [], maxLineWidth: 0);
        content.Place(bounds, placement);
    }
}
