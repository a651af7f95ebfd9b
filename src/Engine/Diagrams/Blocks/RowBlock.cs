using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Blocks side by side, in the number of rows that gives the least height, all about equally full.</summary>
/// <param name="blocks">The blocks, in reading order; at least one.</param>
/// <param name="gaps">By block: the gap before it, unless it is the first of its row.</param>
/// <param name="rowGap">The gap between rows.</param>
/// <param name="singleGap">The gap between two rows of one block each.</param>
/// <param name="keepsSizes">
/// Whether blocks stand at the bottom of their row and are no wider than <see cref="Block.MaxWidth"/>; otherwise they
/// fill it.
/// </param>
/// <param name="oneRowUpTo">The width up to which it prefers one row to several.</param>
internal sealed class RowBlock(
    IReadOnlyList<Block> blocks,
    IReadOnlyList<int> gaps,
    int rowGap = RowBlock.RowGap,
    int singleGap = RowBlock.RowGap,
    bool keepsSizes = false,
    int oneRowUpTo = 0
) : Block
{
    /// <summary>The default gap between rows; wider than the gap between boxes that stand on each other.</summary>
    public const int RowGap = 14;

    /// <summary>The gap between rows that stand on nothing they have in common.</summary>
    public const int GroundGap = 28;

    /// <summary>The number of row counts that are tried.</summary>
    private const int MaxTrials = 3;

    /// <summary>The padding of a machine and one line of text: the most by which a kernel grows.</summary>
    private const int MaxKernelGrowth = 26;

    /// <summary>By width: the rows.</summary>
    private readonly Dictionary<int, List<Row>> rowsByWidth = [];

    /// <summary>
    /// A row: the index of its first block, the index after its last one, and the widths of its blocks.
    /// </summary>
    /// <param name="From">The index of its first block.</param>
    /// <param name="To">The index after its last block.</param>
    /// <param name="Widths">The widths of its blocks.</param>
    /// <param name="Space">The additional width of all gaps together.</param>
    private readonly record struct Row(int From, int To, int[] Widths, int Space)
    {
        public bool IsSingle => To == From + 1;
    }

    /// <summary>The width of all gaps if the blocks are in one row.</summary>
    private readonly int gapsWidth = gaps.Skip(1).Sum();

    public override int MinWidth { get; } = blocks.Max(block => block.MinWidth);

    public override int PreferredWidth { get; } =
        blocks.Sum(block => block.PreferredWidth) + gaps.Skip(1).Sum() is var row && row <= oneRowUpTo
            ? row
            : blocks.Max(block => block.PreferredWidth);

    public override int MaxContentWidth { get; } = blocks.Sum(block => block.MaxContentWidth) + gaps.Skip(1).Sum();

    public override int MaxWidth =>
        keepsSizes ? Math.Min(Unlimited, blocks.Sum(block => block.MaxWidth) + gapsWidth) : Unlimited;

    public override int WidthAtBoxWidth(int boxWidth)
    {
        int width = gapsWidth;
        foreach (Block block in blocks)
            width += Math.Min(block.MaxWidth, block.WidthAtBoxWidth(boxWidth));
        return width;
    }

    public override string WidthGroup { get; } = string.Join('+', blocks.Select(block => block.WidthGroup));

    public override bool CanWrap => true;

    public override int RowCount(int width) =>
        Rows(width) is [var row] ? BlocksOf(row).Max(item => item.Block.RowCount(item.Width)) : Rows(width).Count;

    public override bool Contains(DiagramBox box) => blocks.Any(block => block.Contains(box));

    protected override int Measure(int width) => Rows(width).Sum(HeightOf) + GapsHeight(Rows(width));

    public override void Place(Rectangle bounds, Placement placement)
    {
        List<Row> rows = Rows(bounds.Width);
        int y = bounds.Y;
        int extra = bounds.Height - Measure(bounds.Width);
        for (int i = 0; i < rows.Count; i++)
        {
            int share = extra / (rows.Count - i);
            extra -= share;
            int height = HeightOf(rows[i]) + share;
            int x = bounds.X;
            foreach ((Block block, int width, int gap) in BlocksOf(rows[i]))
            {
                x += gap;
                int blockHeight = keepsSizes ? block.Height(width) + GrowthOf(rows[i], block, width) : height;
                block.Place(new Rectangle(x, y + height - blockHeight, width, blockHeight), placement);
                x += width;
            }

            y += height + GapAfter(rows, i);
        }
    }

    private int GapsHeight(List<Row> rows) => rows.Select((_, i) => GapAfter(rows, i)).Sum();

    private int GapAfter(List<Row> rows, int i) =>
        i == rows.Count - 1 ? 0
        : rows[i].IsSingle && rows[i + 1].IsSingle ? singleGap
        : rowGap;

    private int HeightOf(Row row) =>
        BlocksOf(row).Max(item => item.Block.Height(item.Width) + GrowthOf(row, item.Block, item.Width));

    /// <summary>
    /// The height by which a kernel is higher than its label, so that its top is level with that of a kernel in a
    /// machine beside it.
    /// </summary>
    private int GrowthOf(Row row, Block block, int width)
    {
        if (!keepsSizes || block is not TowerBlock || block.KernelTop(width) is not ({ } own and > 0))
            return 0;
        int level = BlocksOf(row).Max(item => item.Block.KernelTop(item.Width));
        return level - own <= MaxKernelGrowth ? level - own : 0;
    }

    private IEnumerable<(Block Block, int Width, int Gap)> BlocksOf(Row row)
    {
        for (int i = row.From; i < row.To; i++)
            yield return (blocks[i], row.Widths[i - row.From], i == row.From ? 0 : gaps[i] + SpaceBefore(row, i));
    }

    /// <summary>The part of the free width of a row before a block that is not its first.</summary>
    private static int SpaceBefore(Row row, int block)
    {
        int gapCount = row.To - row.From - 1,
            before = block - row.From;
        return row.Space * before / gapCount - row.Space * (before - 1) / gapCount;
    }

    private List<Row> Rows(int width)
    {
        if (!rowsByWidth.TryGetValue(width, out List<Row>? rows))
            rowsByWidth[width] = rows = LowestRows(width);
        return rows;
    }

    /// <summary>
    /// The rows with the least height, among those with the fewest rows and a few more: in a row of its own a machine
    /// may have its containers side by side. A quarter of the area that lower blocks grow by counts as height.
    /// </summary>
    private List<Row> LowestRows(int width)
    {
        List<int> widths = blocks.Select(block => block.PreferredWidth).ToList();
        List<Row> lowest = [];
        int lowestCost = int.MaxValue;
        int trials = MaxTrials;
        for (int count = RowBreaker.MinCount(widths, gaps, width); count <= blocks.Count && trials > 0; count++)
        {
            if (RowBreaker.Rows(widths, gaps, width, count) is not { } ranges)
                continue;
            List<Row> rows = ranges.Select(range => Share(range, width)).ToList();
            int cost = rows.Sum(row => HeightOf(row) + GrowthCost(row, width)) + GapsHeight(rows);
            if (cost < lowestCost)
                (lowest, lowestCost) = (rows, cost);
            if (count == 1 && MaxContentWidth <= width)
                break;
            trials--;
        }

        // Beside a row that fills the width, the others may end earlier.
        return lowest.Exists(row => row.Space == 0) ? lowest.ConvertAll(row => row with { Space = 0 }) : lowest;
    }

    /// <summary>A quarter of the area that the lower blocks of a row grow by, as height over the whole width.</summary>
    private int GrowthCost(Row row, int width)
    {
        int height = HeightOf(row);
        return (int)
            BlocksOf(row)
                .Sum(item =>
                    (long)item.Width * Math.Max(0, height - item.Block.Height(item.Width)) / Math.Max(1, width) / 4
                );
    }

    private Row Share((int From, int To) range, int width)
    {
        List<Block> members = blocks.Skip(range.From).Take(range.To - range.From).ToList();
        int available = width - gaps.Skip(range.From + 1).Take(members.Count - 1).Sum();
        int[] widths =
            keepsSizes && members.Count > 1
                ? WidthSharing.ShareUpToMax(members, available)
                : WidthSharing.Share(members, available);
        return new Row(range.From, range.To, widths, Math.Max(0, available - widths.Sum()));
    }
}
