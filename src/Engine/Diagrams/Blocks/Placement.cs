using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>The positions of a diagram's boxes.</summary>
internal sealed class Placement
{
    /// <summary>The margin of a scene: space for the outlines of the outermost boxes.</summary>
    public const int Margin = 1;

    /// <summary>The thickness of a ledge.</summary>
    private const int LedgeHeight = 3;

    /// <summary>The distance from the top of a ledge to the boxes below it.</summary>
    private const int LedgeBottom = 7;

    private readonly Dictionary<DiagramBox, SceneBox> placed = [];
    private readonly HashSet<DiagramBox> reported = [];
    private readonly List<Rectangle> ledges = [];
    private readonly List<PlacedBoundary> boundaries = [];
    private readonly List<(DiagramBox? Frame, int Top)> lanes = [];
    private readonly Variant variant;
    private readonly FileReport report;
    private int width;
    private int height;

    private Placement(Variant variant, FileReport report)
    {
        this.variant = variant;
        this.report = report;
    }

    /// <summary>Places the boxes of a block in a scene that is as wide as the variant, or as the block needs.</summary>
    /// <param name="root">The block with all boxes; null for an empty scene.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="report">The report for labels that do not fit.</param>
    /// <param name="margin">The margin.</param>
    /// <param name="left">The width at the left that stays free.</param>
    public static Placement Compute(Block? root, Variant variant, FileReport report, int margin = Margin, int left = 0)
    {
        var placement = new Placement(variant, report);
        placement.width = Math.Max(variant.Width, (root?.MinWidth ?? 0) + 2 * margin + left);
        int contentWidth = placement.width - 2 * margin - left;
        int contentHeight = root?.Height(contentWidth) ?? 0;
        placement.height = contentHeight + 2 * margin;
        root?.Place(new Rectangle(margin + left, margin, contentWidth, contentHeight), placement);
        return placement;
    }

    /// <summary>The placed boxes by the nodes that they show.</summary>
    public IReadOnlyDictionary<Node, SceneBox> ByNode() =>
        placed.Values.Where(box => box.Node is not null).ToDictionary(box => box.Node!);

    /// <summary>The scene with the placed boxes.</summary>
    /// <param name="view">The name of the view.</param>
    /// <param name="roots">The outermost boxes, in reading order.</param>
    /// <param name="arrows">The arrows.</param>
    public Scene ToScene(string view, IReadOnlyList<DiagramBox> roots, IReadOnlyList<SceneArrow> arrows) =>
        new()
        {
            View = view,
            Variant = variant,
            Width = width,
            Height = height,
            Boxes = Tree(roots),
            Ledges = ledges,
            Arrows = arrows,
        };

    /// <summary>Places a box.</summary>
    /// <param name="box">The box.</param>
    /// <param name="bounds">Its rectangle.</param>
    /// <param name="lines">The lines of its label, at their positions.</param>
    /// <param name="maxLineWidth">The width that the lines have to fit in.</param>
    public void Add(DiagramBox box, Rectangle bounds, IReadOnlyList<SceneText> lines, int maxLineWidth)
    {
        ReportOverflow(box, lines, maxLineWidth);
        placed.Add(
            box,
            new SceneBox
            {
                Id = box.Id,
                Node = box.Node,
                Kind = box.Kind,
                Name = box.Name,
                AccessibleDescription = box.AccessibleDescription,
                Shape = box.Shape,
                Token = box.Token,
                IsDashed = box.IsDashed,
                IsPile = box.IsPile,
                IsFailing = box.IsFailing,
                Bounds = bounds,
                Lines = lines,
            }
        );
    }

    /// <summary>Places the label of a boundary above or below some of its members.</summary>
    public void AddBoundary(PlacedBoundary boundary) => boundaries.Add(boundary);

    /// <summary>Places the lanes of a frame, or of the whole picture.</summary>
    public void AddLanes(DiagramBox? frame, int top) => lanes.Add((frame, top));

    /// <summary>The top of the lanes of a frame, or of the whole picture.</summary>
    public int LanesOf(DiagramBox? frame) => lanes.Find(each => each.Frame == frame).Top;

    /// <summary>The placed labels of boundaries.</summary>
    public IReadOnlyList<PlacedBoundary> Boundaries => boundaries;

    /// <summary>The placed ledges.</summary>
    public IReadOnlyList<Rectangle> Ledges => ledges;

    /// <summary>The rectangle of a placed box.</summary>
    public Rectangle BoundsOf(DiagramBox box) => placed[box].Bounds;

    /// <summary>The rectangle of the scene.</summary>
    public Rectangle Bounds => new(0, 0, width, height);

    /// <summary>The top of the rail of a placed slab; null if it has none.</summary>
    public int? RailTopOf(DiagramBox slab) => placed[slab].RailTop;

    /// <summary>The least width of a placed box at which its label stays as it is.</summary>
    public int MinWidthOf(DiagramBox box) =>
        placed[box].Lines.Select(line => TextMeasure.Width(line.Text, line.Style)).DefaultIfEmpty(0).Max()
        + 2 * LabelBlock.Padding;

    /// <summary>Narrows a placed slab, whose label stays in its middle.</summary>
    public void Narrow(DiagramBox slab, int x, int newWidth)
    {
        SceneBox box = placed[slab];
        Rectangle bounds = box.Bounds with { X = x, Width = newWidth };
        placed[slab] = box with
        {
            Bounds = bounds,
            Lines = box.Lines.Select(line => line with { X = bounds.MiddleX }).ToList(),
        };
    }

    /// <summary>Moves the top of a placed slab up; its label stays in its middle.</summary>
    public void Heighten(DiagramBox slab, int growth)
    {
        SceneBox box = placed[slab];
        placed[slab] = box with
        {
            Bounds = box.Bounds with { Y = box.Bounds.Y - growth, Height = box.Bounds.Height + growth },
            Lines = box.Lines.Select(line => line with { Y = line.Y - growth / 2 }).ToList(),
        };
    }

    /// <summary>Places a ledge in the gap above blocks.</summary>
    public void AddLedge(int x, int ledgeWidth, int bottom) =>
        ledges.Add(new Rectangle(x, bottom - LedgeBottom, ledgeWidth, LedgeHeight));

    /// <summary>Gives a placed slab a rail up to a height.</summary>
    public void AddRail(DiagramBox slab, int top) => placed[slab] = placed[slab] with { RailTop = top };

    /// <summary>Gives a placed box a slot.</summary>
    public void AddSlot(DiagramBox box, SceneSlot slot, int maxLineWidth)
    {
        ReportOverflow(box, slot.Lines, maxLineWidth);
        placed[box] = placed[box] with { Slot = slot };
    }

    /// <summary>Reports the first line that is too wide, once a box.</summary>
    private void ReportOverflow(DiagramBox box, IReadOnlyList<SceneText> lines, int maxLineWidth)
    {
        foreach (SceneText line in lines)
        {
            int lineWidth = TextMeasure.Width(line.Text, line.Style);
            if (lineWidth <= maxLineWidth || !reported.Add(box))
                continue;
            report.Add(
                Codes.LabelTooWide,
                box.Span,
                $"'{line.Text}' is {lineWidth} pixels wide, but its box has room for {Math.Max(0, maxLineWidth)}.",
                "Shorten it, or add spaces or hyphens, at which lines can break."
            );
        }
    }

    private List<SceneBox> Tree(IReadOnlyList<DiagramBox> boxes) =>
        boxes.Select(box => placed[box] with { Children = Tree(box.Children) }).ToList();
}

/// <summary>The label of a boundary above or below some of its members.</summary>
/// <param name="Boundary">The boundary.</param>
/// <param name="Label">The space of the label.</param>
/// <param name="Lines">The lines of the label.</param>
/// <param name="Members">The members beside it.</param>
/// <param name="IsLabelBelow">Whether the label is below them.</param>
internal sealed record PlacedBoundary(
    DiagramBoundary Boundary,
    Rectangle Label,
    IReadOnlyList<SceneText> Lines,
    IReadOnlyList<DiagramBox> Members,
    bool IsLabelBelow
);
