using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Blocks one below the other, all as wide.</summary>
/// <param name="blocks">The blocks, top to bottom; at least one.</param>
/// <param name="gaps">The room above each, which for the first is of no account.</param>
internal sealed class ColumnBlock(IReadOnlyList<Block> blocks, IReadOnlyList<int> gaps) : Block
{
    public override int MinWidth { get; } = blocks.Max(block => block.MinWidth);

    public override int PreferredWidth { get; } = blocks.Max(block => block.PreferredWidth);

    public override int MaxContentWidth { get; } = blocks.Max(block => block.MaxContentWidth);

    public override string SizeGroup { get; } = string.Join('/', blocks.Select(block => block.SizeGroup));

    public override bool Contains(Node node) => blocks.Any(block => block.Contains(node));

    protected override int Measure(int width) => blocks.Sum(block => block.Height(width)) + GapsHeight;

    private int GapsHeight => gaps.Skip(1).Sum();

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        int rest = height - Measure(width);
        for (int i = 0; i < blocks.Count; i++)
        {
            int share = rest / (blocks.Count - i);
            rest -= share;
            if (i > 0)
                y += gaps[i];
            blocks[i].Place(x, y, width, blocks[i].Height(width) + share, placement);
            y += blocks[i].Height(width) + share;
        }
    }
}
