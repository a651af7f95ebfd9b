using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>Blocks one below the other, all as wide.</summary>
/// <param name="blocks">The blocks, top to bottom; at least one.</param>
/// <param name="gaps">The room above each, which for the first is of no account.</param>
internal sealed class ColumnBlock(IReadOnlyList<Block> blocks, IReadOnlyList<int> gaps) : Block
{
    /// <summary>How much longer an arrow gets beside higher neighbours.</summary>
    private const int GapGrowth = 24;

    public override int Least { get; } = blocks.Max(block => block.Least);

    public override int Comfortable { get; } = blocks.Max(block => block.Comfortable);

    public override int Natural { get; } = blocks.Max(block => block.Natural);

    public override string Sort { get; } = string.Join('/', blocks.Select(block => block.Sort));

    public override bool Contains(Node node) => blocks.Any(block => block.Contains(node));

    protected override int Measure(int width) => blocks.Sum(block => block.Height(width)) + GapsHeight;

    private int GapsHeight => gaps.Skip(1).Sum();

    protected override int MeasureMost(int width) =>
        blocks.Sum(block => block.MostHeight(width)) + GapsHeight + (blocks.Count - 1) * GapGrowth;

    protected override void PlaceExactly(int x, int y, int width, int height, Placement placement)
    {
        // Blocks grow first, all by as much, then the gaps between them.
        int rest = height - Measure(width);
        var heights = new int[blocks.Count];
        for (int i = 0; i < blocks.Count; i++)
        {
            heights[i] = Math.Min(blocks[i].Height(width) + rest / (blocks.Count - i), Math.Max(blocks[i].Height(width), blocks[i].MostHeight(width)));
            rest -= heights[i] - blocks[i].Height(width);
        }

        for (int i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
            {
                int share = rest / (blocks.Count - i);
                rest -= share;
                y += gaps[i] + share;
            }

            blocks[i].Place(x, y, width, heights[i], placement);
            y += heights[i];
        }
    }
}
