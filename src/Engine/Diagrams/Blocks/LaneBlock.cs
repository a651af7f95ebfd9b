using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>The content of a frame, with lanes for relations above it.</summary>
/// <param name="content">The content.</param>
/// <param name="frame">The frame; null for the whole picture.</param>
/// <param name="count">The number of lanes.</param>
internal sealed class LaneBlock(Block content, DiagramBox? frame, int count) : Block
{
    /// <summary>The height of a lane: a label above its line.</summary>
    public const int LaneHeight = 22;

    /// <summary>The space below the lanes, for the heads of arrows.</summary>
    private const int Below = 14;

    public override int MinWidth => content.MinWidth;

    public override int PreferredWidth => content.PreferredWidth;

    public override int MaxContentWidth => content.MaxContentWidth;

    public override int MaxWidth => content.MaxWidth;

    public override int WidthAtBoxWidth(int boxWidth) => content.WidthAtBoxWidth(boxWidth);

    public override string WidthGroup => content.WidthGroup;

    public override int KernelTop(int width) => content.KernelTop(width);

    public override bool Contains(DiagramBox box) => content.Contains(box);

    protected override int Measure(int width) => content.Height(width) + Space;

    public override void Place(Rectangle bounds, Placement placement)
    {
        placement.AddLanes(frame, bounds.Y);
        content.Place(bounds with { Y = bounds.Y + Space, Height = bounds.Height - Space }, placement);
    }

    private int Space => count * LaneHeight + Below;
}
