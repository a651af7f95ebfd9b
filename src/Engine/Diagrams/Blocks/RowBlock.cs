using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Blocks side by side, in as many rows as make the picture the lowest, all rows about as full.</summary>
/// <param name="blocks">The blocks, in reading order; at least one.</param>
/// <param name="gaps">The room before each, which for the first is of no account.</param>
/// <param name="rowGap">The room between rows.</param>
/// <param name="singleGap">The room between rows of one block each.</param>
internal sealed class RowBlock(
    IReadOnlyList<Block> blocks,
    IReadOnlyList<int> gaps,
    int rowGap = RowBlock.RowGap,
    int singleGap = RowBlock.RowGap
) : Block
{
    /// <summary>Between rows: more than between what stands on each other.</summary>
    public const int RowGap = 14;

    /// <summary>How many numbers of rows are tried.</summary>
    private const int MoreRows = 3;

    private readonly Dictionary<int, List<Line>> lines = [];

    /// <summary>A row: the blocks from one to before another, and how wide they are.</summary>
    private readonly record struct Line(int From, int To, int[] Widths)
    {
        public bool IsSingle => To == From + 1;
    }

    public override int MinWidth { get; } = blocks.Max(block => block.MinWidth);

    public override int PreferredWidth { get; } = blocks.Max(block => block.PreferredWidth);

    public override int MaxContentWidth { get; } = blocks.Sum(block => block.MaxContentWidth) + gaps.Skip(1).Sum();

    public override string SizeGroup { get; } = string.Join('+', blocks.Select(block => block.SizeGroup));

    /// <summary>How many rows it takes in a width.</summary>
    public int RowsIn(int width) => Lines(width).Count;

    public override bool Contains(Node node) => blocks.Any(block => block.Contains(node));

    protected override int Measure(int width) => Lines(width).Sum(HeightOf) + Between(Lines(width));

    public override void Place(int x, int y, int width, int height, Placement placement)
    {
        List<Line> rows = Lines(width);
        int rest = height - Measure(width);
        for (int i = 0; i < rows.Count; i++)
        {
            int share = rest / (rows.Count - i);
            rest -= share;
            int lineHeight = HeightOf(rows[i]) + share;
            int left = x;
            foreach ((Block block, int blockWidth, int gap) in Each(rows[i]))
            {
                left += gap;
                block.Place(left, y, blockWidth, lineHeight, placement);
                left += blockWidth;
            }

            y += lineHeight + GapAfter(rows, i);
        }
    }

    private int Between(List<Line> rows) => rows.Select((_, i) => GapAfter(rows, i)).Sum();

    private int GapAfter(List<Line> rows, int i) =>
        i == rows.Count - 1 ? 0
        : rows[i].IsSingle && rows[i + 1].IsSingle ? singleGap
        : rowGap;

    private int HeightOf(Line line) => Each(line).Max(item => item.Block.Height(item.Width));

    private IEnumerable<(Block Block, int Width, int Gap)> Each(Line line)
    {
        for (int i = line.From; i < line.To; i++)
            yield return (blocks[i], line.Widths[i - line.From], i == line.From ? 0 : gaps[i]);
    }

    private List<Line> Lines(int width)
    {
        if (!lines.TryGetValue(width, out List<Line>? best))
            lines[width] = best = Lowest(width);
        return best;
    }

    /// <summary>
    /// The lowest of what the fewest rows and a few more give: in a row of its own a machine may have its containers
    /// side by side.
    /// A quarter of what blocks grow beside higher ones counts as height.
    /// </summary>
    private List<Line> Lowest(int width)
    {
        List<int> widths = blocks.Select(block => block.PreferredWidth).ToList();
        List<Line> best = [];
        int lowest = int.MaxValue;
        int more = MoreRows;
        for (int rows = 1; rows <= blocks.Count && more > 0; rows++)
        {
            if (RowBreaker.Rows(widths, gaps, width, rows) is not { } ranges)
                continue;
            List<Line> candidate = ranges.Select(range => Share(range, width)).ToList();
            int cost = candidate.Sum(line => HeightOf(line) + Waste(line, width)) + Between(candidate);
            if (cost < lowest)
                (best, lowest) = (candidate, cost);
            if (rows == 1 && MaxContentWidth <= width)
                break;
            more--;
        }

        return best;
    }

    /// <summary>A quarter of the height that the lower blocks of a row grow by, spread over the whole width.</summary>
    private int Waste(Line line, int width)
    {
        int height = HeightOf(line);
        return (int)
            Each(line)
                .Sum(item =>
                    (long)item.Width * Math.Max(0, height - item.Block.Height(item.Width)) / Math.Max(1, width) / 4
                );
    }

    private Line Share((int From, int To) row, int width)
    {
        List<Block> members = blocks.Skip(row.From).Take(row.To - row.From).ToList();
        int room = width - gaps.Skip(row.From + 1).Take(members.Count - 1).Sum();
        return new Line(row.From, row.To, WidthSharing.Share(members, room));
    }
}
