using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The outlines of boundaries: one around all members that are side by side or on top of each other, in the gaps
/// between boxes. Members that are apart get an outline each.
/// </summary>
internal sealed class BoundaryOutlines
{
    /// <summary>The most outlines around the same box: more do not fit in the gap between two boxes.</summary>
    private const int MaxLevels = 3;

    /// <summary>The distance between two tried positions of a label.</summary>
    private const int LabelStep = 2;

    /// <summary>The least distance of a label from a line.</summary>
    private const int LabelDistance = 8;

    /// <summary>The margin of a picture with outlines around the outermost boxes.</summary>
    public const int Margin = Placement.Margin + 7;

    private readonly Placement placement;
    private readonly List<Outline> outlines = [];

    /// <summary>An outline with its distance from the members, as a number of outlines.</summary>
    private sealed record Outline(PlacedBoundary Unit, HashSet<DiagramBox> Boxes, int Level);

    private BoundaryOutlines(Placement placement)
    {
        this.placement = placement;
        foreach (PlacedBoundary unit in placement.Boundaries.OrderBy(unit => BoxesIn(unit).Count))
            outlines.Add(new Outline(unit, BoxesIn(unit), LevelOf(unit)));
    }

    /// <summary>The outlines of a picture, the inner ones first.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="placement">The placed boxes and labels.</param>
    /// <param name="report">Receives the members that no outline is around.</param>
    public static IReadOnlyList<SceneBoundary> Of(Topology topology, Placement placement, FileReport report)
    {
        var all = new BoundaryOutlines(placement);
        foreach (Boundary boundary in topology.Boundaries)
            all.ReportMissing(topology, boundary, report);
        return all.Draw();
    }

    private IEnumerable<Outline> Drawn => outlines.Where(outline => outline.Level <= MaxLevels);

    private void ReportMissing(Topology topology, Boundary boundary, FileReport report)
    {
        List<Node> missing = boundary.Members.Where(member => !Contains(Drawn, boundary, member)).ToList();
        List<Node> full = missing.Where(member => Contains(outlines, boundary, member)).ToList();
        Report(
            full,
            $"{(full.Count == 1 ? "it has" : "they have")} {MaxLevels} outlines already",
            "Let fewer boundaries be around the same nodes; the text names all members."
        );
        List<Node> carrying = missing.Except(full).ToList();
        Node? carried = topology.Nodes.FirstOrDefault(node =>
            !boundary.Encloses(node) && topology.DrawnSupports(node).Any(below => IsIn(below, carrying))
        );
        Report(
            carrying,
            carried is null ? "others are between the members" : $"'{carried.Name}' stands there and is not a member",
            "Make those members that stand on it, or the frame around them; the text names all members."
        );

        void Report(List<Node> nodes, string reason, string fix)
        {
            if (nodes.Count > 0)
                report.Add(
                    Codes.BoundaryOmitted,
                    nodes[0].Span,
                    $"The outline '{boundary.Label}' cannot be drawn around "
                        + $"{QuotedList.Of(nodes.Select(node => node.Name))}: {reason}.",
                    fix
                );
        }
    }

    private static bool Contains(IEnumerable<Outline> outlines, Boundary boundary, Node member) =>
        outlines.Any(outline =>
            outline.Unit.Boundary.Source == boundary && outline.Unit.Members.Any(box => box.Node == member)
        );

    private static bool IsIn(Node node, List<Node> nodes) => node.SelfAndAncestors().Any(nodes.Contains);

    /// <summary>
    /// Draws the inner outlines first; two are farther apart than three, or than those above and below the same gap.
    /// </summary>
    private List<SceneBoundary> Draw()
    {
        bool isTight =
            Drawn.Any(outline => outline.Level == MaxLevels)
            || Drawn.Any(lower => lower.Unit.IsLabelBelow && Drawn.Any(upper => AreAdjacent(upper, lower)));
        (int first, int next) = isTight ? (2, 2) : (4, 3);
        List<(Outline Outline, SceneBoundary Drawn)> drawn = [];
        foreach (Outline outline in Drawn)
        {
            PlacedBoundary unit = outline.Unit;
            Rectangle bounds = unit.Label.Inflate(first) with { Y = unit.Label.Y, Height = unit.Label.Height };
            bounds = unit.Members.Select(box => placement.BoundsOf(box).Inflate(first)).Aggregate(bounds, Around);
            foreach ((Outline inner, SceneBoundary line) in drawn)
            {
                if (inner.Boxes.IsSubsetOf(outline.Boxes))
                    bounds = Around(bounds, line.Bounds.Inflate(next));
            }

            drawn.Add((outline, new SceneBoundary(unit.Boundary.Source.Token, bounds, unit.Lines)));
        }

        return drawn.ConvertAll(each => each.Drawn);
    }

    /// <summary>Whether two outlines are in the same gap, one above the other.</summary>
    private bool AreAdjacent(Outline upper, Outline lower)
    {
        Rectangle above = BoundsOf(upper),
            below = BoundsOf(lower);
        return below.Y >= above.Bottom
            && below.Y - above.Bottom <= TowerBlock.LedgeGap
            && above.X < below.Right
            && below.X < above.Right;
    }

    private Rectangle BoundsOf(Outline outline) => outline.Unit.Members.Select(placement.BoundsOf).Aggregate(Around);

    /// <summary>One more than the outlines inside it that are around boxes of the same frame.</summary>
    private int LevelOf(PlacedBoundary unit) =>
        1
        + outlines
            .Where(inner => inner.Unit.Members.All(unit.Members.Contains))
            .Select(inner => inner.Level)
            .DefaultIfEmpty(0)
            .Max();

    private static HashSet<DiagramBox> BoxesIn(PlacedBoundary unit) =>
        unit.Members.SelectMany(box => box.SelfAndDescendants()).ToHashSet();

    /// <summary>
    /// The outlines with their labels moved along it to where no line crosses them.
    /// </summary>
    public static IReadOnlyList<SceneBoundary> ClearOf(
        IReadOnlyList<SceneArrow> arrows,
        IReadOnlyList<SceneBoundary> outlines
    )
    {
        List<(ScenePoint Start, ScenePoint End)> lines = arrows
            .SelectMany(arrow => arrow.Points.Zip(arrow.Points.Skip(1)))
            .ToList();
        return outlines.Select(Moved).ToList();

        SceneBoundary Moved(SceneBoundary outline)
        {
            int width = outline.Lines.Max(line => TextMeasure.Width(line.Text, line.Style)),
                left = outline.Lines[0].X,
                last = outline.Bounds.Right - (left - outline.Bounds.X) - width;
            for (int x = left; x <= last; x += LabelStep)
            {
                List<SceneText> moved = outline.Lines.Select(line => line with { X = x }).ToList();
                if (!moved.Exists(line => IsCrossed(TextMeasure.BoundsOf(line).Widen(LabelDistance))))
                    return outline with { Lines = moved };
            }

            return outline;
        }

        bool IsCrossed(Rectangle label) => lines.Exists(line => label.IsCrossedBy(line.Start, line.End));
    }

    private static Rectangle Around(Rectangle one, Rectangle other)
    {
        int x = Math.Min(one.X, other.X),
            y = Math.Min(one.Y, other.Y);
        return new Rectangle(x, y, Math.Max(one.Right, other.Right) - x, Math.Max(one.Bottom, other.Bottom) - y);
    }
}
