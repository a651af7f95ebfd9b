using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// Blocks side by side that never take several rows, because what is above them stands on each of them.
/// </summary>
/// <param name="blocks">The blocks, in reading order; at least one.</param>
/// <param name="gaps">By block: the gap before it; that of the first is ignored.</param>
internal sealed class SideBySideBlock(IReadOnlyList<Block> blocks, IReadOnlyList<int> gaps) : Block
{
    private readonly int gapsWidth = gaps.Skip(1).Sum();

    public override int MinWidth => blocks.Sum(block => block.MinWidth) + gapsWidth;

    public override int PreferredWidth => blocks.Sum(block => block.PreferredWidth) + gapsWidth;

    public override int MaxContentWidth => blocks.Sum(block => block.MaxContentWidth) + gapsWidth;

    public override int WidthAtBoxWidth(int boxWidth) =>
        blocks.Sum(block => block.WidthAtBoxWidth(boxWidth)) + gapsWidth;

    public override string WidthGroup { get; } = string.Join('+', blocks.Select(block => block.WidthGroup));

    public override bool Contains(DiagramBox box) => blocks.Any(block => block.Contains(box));

    protected override int Measure(int width) =>
        Widths(width).Zip(blocks, (blockWidth, block) => block.Height(blockWidth)).Max();

    public override void Place(Rectangle bounds, Placement placement)
    {
        int[] widths = Widths(bounds.Width);
        int x = bounds.X;
        for (int i = 0; i < blocks.Count; i++)
        {
            x += i == 0 ? 0 : gaps[i];
            int height = blocks[i].Height(widths[i]);
            blocks[i].Place(new Rectangle(x, bounds.Bottom - height, widths[i], height), placement);
            x += widths[i];
        }
    }

    private int[] Widths(int width) => WidthSharing.Share(blocks, width - gapsWidth);
}
