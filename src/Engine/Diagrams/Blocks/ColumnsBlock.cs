using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Blocks side by side, all equally wide, their upper edges level.</summary>
/// <param name="blocks">The blocks; at least one.</param>
/// <param name="padding">The room at both sides.</param>
internal sealed class ColumnsBlock(IReadOnlyList<Block> blocks, int padding = 0) : Block
{
    /// <summary>More than between the boxes of a column, so that columns hold together.</summary>
    private const int Gap = 16;

    public override int MinWidth { get; } = Around(blocks, padding, blocks.Max(block => block.MinWidth));

    public override int PreferredWidth { get; } = Around(blocks, padding, blocks.Max(block => block.PreferredWidth));

    public override int MaxContentWidth { get; } = Around(blocks, padding, blocks.Max(block => block.MaxContentWidth));

    public override string SizeGroup { get; } = string.Join('|', blocks.Select(block => block.SizeGroup));

    public override bool Contains(Node node) => blocks.Any(block => block.Contains(node));

    protected override int Measure(int width) => Each(0, width).Max(column => column.Block.Height(column.Width));

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        foreach ((Block block, int left, int room) in Each(x, width))
            block.Place(left, y, room, block.Height(room), placement);
    }

    /// <summary>What does not divide is shared by the first columns.</summary>
    private IEnumerable<(Block Block, int X, int Width)> Each(int x, int width)
    {
        int room = width - 2 * padding - (blocks.Count - 1) * Gap;
        int left = x + padding;
        for (int i = 0; i < blocks.Count; i++)
        {
            int column = room / blocks.Count + (i < room % blocks.Count ? 1 : 0);
            yield return (blocks[i], left, column);
            left += column + Gap;
        }
    }

    private static int Around(IReadOnlyList<Block> blocks, int padding, int widest) =>
        blocks.Count * widest + (blocks.Count - 1) * Gap + 2 * padding;
}
