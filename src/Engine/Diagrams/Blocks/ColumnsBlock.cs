using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Blocks side by side, all of the same width and aligned at the top.</summary>
/// <param name="blocks">The blocks; at least one.</param>
/// <param name="padding">The padding at both sides.</param>
internal sealed class ColumnsBlock(IReadOnlyList<Block> blocks, int padding = 0) : Block
{
    /// <summary>The gap between columns; wider than the gap between the boxes of a column.</summary>
    private const int Gap = 16;

    public override int MinWidth { get; } = TotalWidth(blocks, padding, blocks.Max(block => block.MinWidth));

    public override int PreferredWidth { get; } =
        TotalWidth(blocks, padding, blocks.Max(block => block.PreferredWidth));

    public override int MaxContentWidth { get; } =
        TotalWidth(blocks, padding, blocks.Max(block => block.MaxContentWidth));

    public override string WidthGroup { get; } = string.Join('|', blocks.Select(block => block.WidthGroup));

    public override bool Contains(DiagramBox box) => blocks.Any(block => block.Contains(box));

    protected override int Measure(int width) => Columns(0, width).Max(column => column.Block.Height(column.Width));

    public override void Place(Rectangle bounds, Placement placement)
    {
        foreach ((Block block, int x, int width) in Columns(bounds.X, bounds.Width))
            block.Place(new Rectangle(x, bounds.Y, width, block.Height(width)), placement);
    }

    /// <summary>The columns with their positions. The remainder of the division goes to the first columns.</summary>
    private IEnumerable<(Block Block, int X, int Width)> Columns(int x, int width)
    {
        int available = width - 2 * padding - (blocks.Count - 1) * Gap;
        int left = x + padding;
        for (int i = 0; i < blocks.Count; i++)
        {
            int column = available / blocks.Count + (i < available % blocks.Count ? 1 : 0);
            yield return (blocks[i], left, column);
            left += column + Gap;
        }
    }

    private static int TotalWidth(IReadOnlyList<Block> blocks, int padding, int columnWidth) =>
        blocks.Count * columnWidth + (blocks.Count - 1) * Gap + 2 * padding;
}
