using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Blocks one below the other, all of the same width.</summary>
/// <param name="blocks">The blocks, top to bottom; at least one.</param>
/// <param name="gaps">By block: the gap above it; that of the first is ignored.</param>
internal sealed class ColumnBlock(IReadOnlyList<Block> blocks, IReadOnlyList<int> gaps) : Block
{
    public override int MinWidth { get; } = blocks.Max(block => block.MinWidth);

    public override int PreferredWidth { get; } = blocks.Max(block => block.PreferredWidth);

    public override int MaxContentWidth { get; } = blocks.Max(block => block.MaxContentWidth);

    public override int WidthAtBoxWidth(int boxWidth) => blocks.Max(block => block.WidthAtBoxWidth(boxWidth));

    public override string WidthGroup { get; } = string.Join('/', blocks.Select(block => block.WidthGroup));

    private int GapsHeight => gaps.Skip(1).Sum();

    public override bool Contains(DiagramBox box) => blocks.Any(block => block.Contains(box));

    protected override int Measure(int width) => blocks.Sum(block => block.Height(width)) + GapsHeight;

    public override void Place(Rectangle bounds, Placement placement)
    {
        int y = bounds.Y;
        int extra = bounds.Height - Measure(bounds.Width);
        for (int i = 0; i < blocks.Count; i++)
        {
            int share = extra / (blocks.Count - i);
            extra -= share;
            if (i > 0)
                y += gaps[i];
            int height = blocks[i].Height(bounds.Width) + share;
            blocks[i].Place(bounds with { Y = y, Height = height }, placement);
            y += height;
        }
    }
}
