using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>Blocks one below the other, all as wide.</summary>
/// <param name="blocks">The blocks, top to bottom; at least one.</param>
/// <param name="gaps">The room above each, which for the first is of no account.</param>
internal sealed class ColumnBlock(IReadOnlyList<Block> blocks, IReadOnlyList<int> gaps) : Block
{
    public override int Least { get; } = blocks.Max(block => block.Least);

    public override int Comfortable { get; } = blocks.Max(block => block.Comfortable);

    public override int Natural { get; } = blocks.Max(block => block.Natural);

    public override string Sort { get; } = string.Join('/', blocks.Select(block => block.Sort));

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
