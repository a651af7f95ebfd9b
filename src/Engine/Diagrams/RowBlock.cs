using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>Blocks side by side, in as few rows as they fit in, all rows about as full.</summary>
/// <param name="blocks">The blocks, in reading order; at least one.</param>
/// <param name="gaps">The room before each, which for the first is of no account.</param>
internal sealed class RowBlock(IReadOnlyList<Block> blocks, IReadOnlyList<int> gaps) : Block
{
    /// <summary>Between rows: more than between what stands on each other.</summary>
    private const int RowGap = 14;

    private (int Width, IReadOnlyList<Line> Lines) last = (-1, []);

    /// <summary>A row: the blocks from one to before another, and how wide they are.</summary>
    private readonly record struct Line(int From, int To, int[] Widths);

    public override int Least => blocks.Max(block => block.Least);

    public override int Comfortable => blocks.Max(block => block.Comfortable);

    public override int Natural => blocks.Sum(block => block.Natural) + gaps.Skip(1).Sum();

    public override string Sort => string.Join('+', blocks.Select(block => block.Sort));

    public override bool Contains(Node node) => blocks.Any(block => block.Contains(node));

    public override int MostHeight(int width) =>
        (int)Math.Min(int.MaxValue, Lines(width).Sum(line => (long)Each(line).Max(item => item.Block.MostHeight(item.Width))) + Between(width));

    protected override int Measure(int width) => Lines(width).Sum(HeightOf) + Between(width);

    protected override void PlaceExactly(int x, int y, int width, int height, Placement placement)
    {
        IReadOnlyList<Line> lines = Lines(width);
        int rest = height - Measure(width);
        for (int i = 0; i < lines.Count; i++)
        {
            int share = rest / (lines.Count - i);
            rest -= share;
            int lineHeight = HeightOf(lines[i]) + share;
            int left = x;
            foreach ((Block block, int blockWidth, int gap) in Each(lines[i]))
            {
                left += gap;
                block.Place(left, y, blockWidth, lineHeight, placement);
                left += blockWidth;
            }

            y += lineHeight + RowGap;
        }
    }

    private int Between(int width) => (Lines(width).Count - 1) * RowGap;

    private int HeightOf(Line line) => Each(line).Max(item => item.Block.Height(item.Width));

    private IEnumerable<(Block Block, int Width, int Gap)> Each(Line line)
    {
        for (int i = line.From; i < line.To; i++)
            yield return (blocks[i], line.Widths[i - line.From], i == line.From ? 0 : gaps[i]);
    }

    private IReadOnlyList<Line> Lines(int width)
    {
        if (last.Width != width)
            last = (width, RowBreaker.Rows(blocks.Select(block => block.Comfortable).ToList(), gaps, width).Select(range => Share(range, width)).ToList());
        return last.Lines;
    }

    private Line Share((int From, int To) row, int width)
    {
        List<Block> members = blocks.Skip(row.From).Take(row.To - row.From).ToList();
        int room = width - gaps.Skip(row.From + 1).Take(members.Count - 1).Sum();
        return new Line(row.From, row.To, WidthSharing.Share(members, room));
    }
}
