using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Stacks;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>
/// Blocks of which each stands on some of the others: one that stands on several reaches over all of them.
/// </summary>
/// <param name="zigzag">The relations between the blocks.</param>
/// <param name="order">The blocks from left to right, by their numbers.</param>
/// <param name="blocks">The blocks.</param>
/// <param name="gap">The gap between two of them side by side.</param>
internal sealed class ZigzagBlock(
    Zigzag zigzag,
    IReadOnlyList<int> order,
    IReadOnlyList<Block> blocks,
    Func<int, int, int> gap
) : Block
{
    /// <summary>The steps between two sets of widths that are tried.</summary>
    private const int Steps = 64;

    /// <summary>How many times wider than its text a block becomes by itself.</summary>
    private const int MaxGrowth = 8;

    /// <summary>The number of all sets of widths, from the minimum widths on.</summary>
    private const int AllSteps = 3 * Steps;

    private readonly Dictionary<int, int[]> endsByWidth = [];

    public override int MinWidth { get; } = Total(zigzag, order, gap, blocks.Select(block => block.MinWidth));

    public override int PreferredWidth { get; } =
        Total(zigzag, order, gap, blocks.Select(block => block.PreferredWidth));

    public override int MaxContentWidth { get; } =
        Total(zigzag, order, gap, blocks.Select(block => block.MaxContentWidth));

    public override int WidthAtBoxWidth(int boxWidth) =>
        Total(zigzag, order, gap, blocks.Select(block => block.WidthAtBoxWidth(boxWidth)));

    public override string WidthGroup { get; } = string.Join('~', blocks.Select(block => block.WidthGroup));

    public override bool Contains(DiagramBox box) => blocks.Any(block => block.Contains(box));

    protected override int Measure(int width)
    {
        int[] ends = Ends(width);
        int[] bases = Bases(ends);
        return blocks.Select((block, i) => bases[i] + block.Height(WidthOf(ends, i))).Max();
    }

    public override void Place(Rectangle bounds, Placement placement)
    {
        int[] ends = Ends(bounds.Width);
        int[] bases = Bases(ends);
        for (int i = 0; i < blocks.Count; i++)
        {
            int width = WidthOf(ends, i),
                height = blocks[i].Height(width),
                x = bounds.X + ends[ZigzagSpans.Left(i)],
                bottom = bounds.Bottom - bases[i];
            blocks[i].Place(new Rectangle(x, bottom - height, width, height), placement);
            if (zigzag.HasLedge(i))
                placement.AddLedge(x, width, bottom + TowerBlock.LedgeGap);
        }
    }

    private static int WidthOf(int[] ends, int part) => ends[ZigzagSpans.Right(part)] - ends[ZigzagSpans.Left(part)];

    private static int Total(
        Zigzag zigzag,
        IReadOnlyList<int> order,
        Func<int, int, int> gap,
        IEnumerable<int> widths
    ) => new ZigzagSpans(zigzag, order, widths.ToList(), gap).Smallest()!.Max();

    /// <summary>By block: the distance of its bottom from the lowest one.</summary>
    private int[] Bases(int[] ends)
    {
        var bases = new int[blocks.Count];
        IEnumerable<int> bottomUp = Enumerable
            .Range(0, blocks.Count)
            .OrderBy(part => Enumerable.Range(0, blocks.Count).Count(other => zigzag.IsAbove(part, other)));
        foreach (int part in bottomUp)
        {
            int between = zigzag.HasLedge(part) ? TowerBlock.LedgeGap : TowerBlock.Gap;
            foreach (int support in zigzag.Supports[part])
                bases[part] = Math.Max(
                    bases[part],
                    bases[support] + blocks[support].Height(WidthOf(ends, support)) + between
                );
        }

        return bases;
    }

    /// <summary>
    /// The left and right ends of the blocks at a width: all grow alike as far as they fit, and then fill the rest.
    /// </summary>
    private int[] Ends(int width)
    {
        if (endsByWidth.TryGetValue(width, out int[]? ends))
            return ends;
        int least = 0,
            most = AllSteps;
        while (least < most)
        {
            int middle = (least + most + 1) / 2;
            if (SpansAt(middle).Smallest()!.Max() <= width)
                least = middle;
            else
                most = middle - 1;
        }

        ZigzagSpans spans = SpansAt(least);
        ends = spans.Smallest()!;
        spans.Widen(ends, Math.Max(width, ends.Max()), part => !blocks[part].IsFixed);
        return endsByWidth[width] = ends;
    }

    private ZigzagSpans SpansAt(int step) =>
        new(zigzag, order, blocks.Select(block => WidthAt(block, step)).ToList(), gap);

    /// <summary>The width of a block, between its minimum width at step 0 and many times that of its text.</summary>
    private static int WidthAt(Block block, int step)
    {
        if (block.IsFixed)
            return block.MinWidth;
        int[] stops = [block.MinWidth, block.PreferredWidth, block.MaxContentWidth, MaxGrowth * block.MaxContentWidth];
        int from = Math.Min(step / Steps, stops.Length - 2);
        return stops[from] + (stops[from + 1] - stops[from]) * (step - from * Steps) / Steps;
    }
}
