using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Stacks;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// Builds the blocks of a stack. A box is below the boxes that stand on it, and as wide as all of them; a box that
/// stands on several is above all of them, and reaches over each.
/// </summary>
internal sealed class TowerBuilder
{
    private const int Gap = 8;

    private readonly IReadOnlyList<DiagramBox> roots;
    private readonly ILookup<DiagramBox?, FrameSupport> supports;
    private readonly HashSet<DiagramBox> standing;
    private readonly IReadOnlyList<(DiagramBox From, DiagramBox To)> arrows;
    private readonly IReadOnlyList<DiagramBoundary> boundaries;
    private readonly int maxWidth;
    private readonly List<FrameSupports> frames = [];
    private readonly Dictionary<DiagramBox, FrameSupports> byFrame = [];

    /// <summary>Prepares the blocks.</summary>
    /// <param name="stack">The boxes.</param>
    /// <param name="arrows">The pairs of boxes between which an arrow needs space.</param>
    /// <param name="variant">The variant, whose width no zigzag exceeds.</param>
    /// <param name="boundaries">The boundaries, whose members stay together where nothing stands elsewhere for
    /// that.</param>
    /// <param name="margin">The width that the names of rows take.</param>
    public TowerBuilder(
        BoxStack stack,
        IReadOnlyList<(DiagramBox From, DiagramBox To)> arrows,
        Variant variant,
        IReadOnlyList<DiagramBoundary>? boundaries = null,
        int margin = 0
    )
    {
        this.boundaries = (boundaries ?? []).OrderByDescending(boundary => boundary.Members.Count).ToList();
        this.arrows = arrows;
        roots = stack.Roots;
        supports = stack.ByFrame();
        standing = supports.SelectMany(frame => frame.Select(support => support.Box)).ToHashSet();
        maxWidth = variant.Width - 2 * Placement.Margin - margin;
    }

    /// <summary>The boxes of each frame with their supports, after the blocks are built.</summary>
    public IReadOnlyList<FrameSupports> Frames => frames;

    /// <summary>The number of lanes above the contents of a frame, or above the whole picture.</summary>
    public Func<DiagramBox?, int> LaneCount { get; init; } = _ => 0;

    /// <summary>Builds the block with all boxes; null if there are none.</summary>
    public Block? Build() =>
        roots.Count == 0
            ? null
            : WithLanes(
                Content(
                    new FrameSupports(null, roots, supports[null]),
                    new TowerContext(Flow.Row, maxWidth, OnGround: true)
                ),
                null
            );

    private Block WithLanes(Block content, DiagramBox? frame) =>
        LaneCount(frame) is > 0 and var count ? new LaneBlock(content, frame, count) : content;

    /// <summary>An order of a frame's boxes that is being arranged, and the zigzags found.</summary>
    private sealed record Frame(IReadOnlyList<DiagramBox> Boxes, SiblingOrder Order)
    {
        public List<(ZigzagTree Tree, Block Block)> Zigzags { get; } = [];

        public BoundaryParts Inside { get; } = new(Boxes);

        public bool HasSeveralTops(StackTree tree) => Order.Tops(tree.Boxes).Count > 1;

        public bool HasSeveralFeet(StackTree tree) => Order.Feet(tree.Boxes).Count > 1;
    }

    private Block Content(FrameSupports content, TowerContext context)
    {
        if (!frames.Contains(content))
            frames.Add(content);
        while (true)
        {
            StackTree tree = Decomposition.Of(content.Order);
            ZigzagTree? impossible = tree.Zigzags()
                .FirstOrDefault(zigzag => !ZigzagOrders.Exists(new Zigzag(content.Order, zigzag)));
            if (impossible is not null)
            {
                content.DropImpossible(impossible);
                continue;
            }

            var frame = new Frame(content.Parts, content.Order);
            Block block = Arrange(tree, frame, context);
            ZigzagTree? tooWide = frame.Zigzags.Find(zigzag => zigzag.Block.MinWidth > context.MaxWidth).Tree;
            if (tooWide is null && (block.MinWidth <= context.MaxWidth || !content.RemovePassage()))
                return block;
            if (tooWide is null)
                continue;
            content.DropTooWide(
                tooWide,
                order =>
                {
                    Block narrower = Arrange(Decomposition.Of(order), new Frame(content.Parts, order), context);
                    return Math.Max(0, narrower.MinWidth - context.MaxWidth);
                }
            );
        }
    }

    /// <summary>The block of a part of a frame, with the labels of the boundaries that all of it is inside.</summary>
    private Block Arrange(StackTree tree, Frame frame, TowerContext context)
    {
        List<DiagramBoundary> around = boundaries
            .Where(boundary => !context.IsOutlined(boundary) && frame.Inside.IsInside(tree, boundary))
            .ToList();
        Block block = ArrangeInside(tree, frame, around.Count == 0 ? context : context.Within(around));
        return Around(block, around, isLabelBelow: false);
    }

    private Block ArrangeInside(StackTree tree, Frame frame, TowerContext context)
    {
        switch (tree)
        {
            case SingleTree single:
                return BlockOf(frame.Boxes[single.Box], context);
            case SeriesTree series:
                return Tower(series, frame, context);
            case ParallelTree:
                return SideBySide(Grouped(tree.Parts, 0, frame, context), context);
            default:
                List<Block> blocks = tree
                    .Parts.Select(part =>
                        Arrange(part, frame, OnlyTop(part, frame) ? context.Fixed : NoOutline(context.Fixed))
                    )
                    .ToList();
                var block = ZigzagOf(new Zigzag(frame.Order, (ZigzagTree)tree), blocks);
                frame.Zigzags.Add(((ZigzagTree)tree, block));
                return block;
        }
    }

    /// <summary>Whether nothing in its frame stands on a part.</summary>
    private static bool OnlyTop(StackTree part, Frame frame) =>
        !frame
            .Boxes.Index()
            .Any(box => !part.Boxes.Contains(box.Index) && frame.Order.IsAbove(box.Index, part.Boxes[0]));

    /// <summary>The context of a part that others stand on: a label above it would lift them.</summary>
    private TowerContext NoOutline(TowerContext context) => context.Within(boundaries);

    private Block SideBySide(List<Block> row, TowerContext context, int oneRowUpTo = 0)
    {
        // Rows on the same ground have a rail or a frame; without one, a row must not seem to stand on the next.
        bool areApart = context is { OnGround: true, IsHeld: false } && row.Exists(block => block is not LabelBlock);
        int rowGap = areApart ? RowBlock.GroundGap : RowBlock.RowGap;
        return row is [var single] ? single
            : context.NeverWraps ? new SideBySideBlock(row, Gaps(row))
            : context.Flow is Flow.Column ? new ColumnBlock(row, Gaps(row))
            : new RowBlock(row, Gaps(row), rowGap, rowGap, keepsSizes: true, oneRowUpTo: oneRowUpTo);
    }

    /// <summary>
    /// The blocks of parts that are side by side: the members of a boundary together, where the first of them is.
    /// </summary>
    private List<Block> Grouped(IReadOnlyList<StackTree> parts, int level, Frame frame, TowerContext context)
    {
        if (level == boundaries.Count || parts.Count == 0)
            return parts.Select(part => Arrange(part, frame, context.Inside)).ToList();
        DiagramBoundary boundary = boundaries[level];
        List<StackTree> members = context.IsOutlined(boundary)
            ? []
            : parts.Where(part => frame.Inside.IsInside(part, boundary)).ToList();
        if (members.Count < 2)
            return Grouped(parts, level + 1, frame, context);
        List<StackTree> before = parts.TakeWhile(part => part != members[0]).ToList(),
            after = parts.Skip(before.Count).Except(members).ToList();
        List<Block> inside = Grouped(members, level + 1, frame, context.Within([boundary]));
        return
        [
            .. Grouped(before, level + 1, frame, context),
            new BoundaryBlock(SideBySide(inside, context, context.MaxWidth), boundary),
            .. Grouped(after, level + 1, frame, context),
        ];
    }

    /// <summary>
    /// The parts on top of each other. A boundary is around those at the top that are members, with its label above
    /// them, or around those at the bottom of the frame, with its label below them.
    /// </summary>
    private Block Tower(SeriesTree series, Frame frame, TowerContext context)
    {
        IReadOnlyList<StackTree> parts = series.Parts;
        List<DiagramBoundary> open = boundaries.Where(boundary => !context.IsOutlined(boundary)).ToList();
        ILookup<int, DiagramBoundary> upper = open.ToLookup(boundary => frame.Inside.StartOfUpper(parts, boundary));
        int start = upper.Min(group => (int?)group.Key) ?? parts.Count;
        ILookup<int, DiagramBoundary> lower = open.Where(_ => context.OnGround)
            .ToLookup(boundary =>
                frame.Inside.CountOfLower(parts, boundary) is var count && count <= start ? count : 0
            );
        int ofGround = lower.Max(group => (int?)group.Key) is { } most and > 0 ? most : 1;
        IEnumerable<DiagramBoundary> around = upper.Where(group => group.Key < parts.Count).SelectMany(group => group);
        TowerContext above = context.Within(around) with { OnGround = false };
        Block tower = Around(
            Arrange(parts[^1], frame, frame.HasSeveralTops(parts[^2]) ? above.Fixed : above.Inside),
            upper[parts.Count - 1],
            isLabelBelow: false
        );
        for (int i = parts.Count - 2; i >= ofGround; i--)
            tower = Around(On(GroundOf(parts[i], frame, context), i, tower), upper[i], isLabelBelow: false);
        Block ground = Around(GroundOf(parts[0], frame, context), lower[1], isLabelBelow: true);
        for (int i = 1; i < ofGround; i++)
            ground = Around(On(ground, i - 1, GroundOf(parts[i], frame, context)), lower[i + 1], isLabelBelow: true);
        return On(ground, ofGround - 1, tower);

        TowerBlock On(Block below, int top, Block upper) =>
            new(
                below,
                upper,
                SlabOf(parts[top], frame),
                frame.HasSeveralTops(parts[top]) && frame.HasSeveralFeet(parts[top + 1])
            );
    }

    private Block GroundOf(StackTree part, Frame frame, TowerContext context) =>
        Arrange(part, frame, NoOutline(part is SingleTree ? context.Inside : context.Fixed));

    private static DiagramBox? SlabOf(StackTree part, Frame frame) =>
        part is SingleTree single && frame.Boxes[single.Box] is { Shape: not BoxShape.Frame } box ? box : null;

    /// <summary>A block with the labels of boundaries, of which the one with the fewest members is inside.</summary>
    private static Block Around(Block block, IEnumerable<DiagramBoundary> around, bool isLabelBelow) =>
        around.Reverse().Aggregate(block, (inner, boundary) => new BoundaryBlock(inner, boundary, isLabelBelow));

    private ZigzagBlock ZigzagOf(Zigzag zigzag, List<Block> blocks)
    {
        int GapBetween(int one, int other) => HasArrow(blocks[one], blocks[other]) ? StraightArrows.MinLength : Gap;
        IReadOnlyList<int> order = ZigzagOrders.Best(
            zigzag,
            blocks.ConvertAll(block => block.PreferredWidth),
            GapBetween
        )!;
        return new ZigzagBlock(zigzag, order, blocks, GapBetween);
    }

    private Block BlockOf(DiagramBox box, TowerContext context)
    {
        if (box.IsPassage)
            return new PassageBlock(box);
        if (box.Shape is not BoxShape.Frame)
            return new LabelBlock(box, fitsWords: context.FitsWords);
        if (box.Children.Count == 0)
            return new FrameBlock(box, null, fitsWords: context.FitsWords);
        if (!byFrame.TryGetValue(box, out FrameSupports? inside))
            byFrame[box] = inside = new FrameSupports(box, box.Children, supports[box]);
        var inner = new TowerContext(box.Flow, context.MaxWidth - 2 * FrameBlock.Padding, context.FitsWords)
        {
            OnGround = true,
            IsHeld = context.IsHeld || standing.Contains(box),
        };
        return new FrameBlock(box, WithLanes(Content(inside, inner), box), fitsWords: context.FitsWords);
    }

    /// <summary>By block: the gap before it, which is wider if an arrow leads from the previous one.</summary>
    private List<int> Gaps(List<Block> blocks) =>
        blocks.Select((block, i) => i > 0 && HasArrow(blocks[i - 1], block) ? StraightArrows.MinLength : Gap).ToList();

    private bool HasArrow(Block one, Block other) =>
        arrows.Any(arrow =>
            (one.Contains(arrow.From) && other.Contains(arrow.To))
            || (one.Contains(arrow.To) && other.Contains(arrow.From))
        );
}
