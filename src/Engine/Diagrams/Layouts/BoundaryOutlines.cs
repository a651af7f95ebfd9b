using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The outlines of boundaries: one around all members that are side by side, in the gaps between boxes. Members that
/// are apart get an outline each.
/// </summary>
internal sealed class BoundaryOutlines
{
    /// <summary>The most outlines around the same box: more do not fit in the gap between two boxes.</summary>
    private const int MaxLevels = 3;

    /// <summary>The distance between two tried positions of a label.</summary>
    private const int LabelStep = 8;

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
            all.ReportMissing(boundary, report);
        return all.Draw();
    }

    private IEnumerable<Outline> Drawn => outlines.Where(outline => outline.Level <= MaxLevels);

    private void ReportMissing(Boundary boundary, FileReport report)
    {
        List<Node> missing = boundary
            .Members.Where(member =>
                !Drawn.Any(outline =>
                    outline.Unit.Boundary.Source == boundary && outline.Unit.Members.Any(box => box.Node == member)
                )
            )
            .ToList();
        if (missing.Count > 0)
            report.Add(
                Codes.BoundaryOmitted,
                missing[0].Span,
                $"The outline '{boundary.Label}' cannot be drawn around "
                    + $"{QuotedList.Of(missing.Select(node => node.Name))}: others stand there, or it has "
                    + $"{MaxLevels} outlines already.",
                "Make those members that stand on it, or the frame around them; the text names them all."
            );
    }

    /// <summary>Draws the inner outlines first; two are farther apart than three.</summary>
    private List<SceneBoundary> Draw()
    {
        (int first, int next) = Drawn.Any(outline => outline.Level == MaxLevels) ? (2, 2) : (4, 3);
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
    /// The outlines with their labels moved along the top to where no line of a relation crosses them.
    /// </summary>
    public static IReadOnlyList<SceneBoundary> ClearOf(
        IReadOnlyList<SceneArrow> relations,
        IReadOnlyList<SceneBoundary> outlines
    )
    {
        List<(ScenePoint Start, ScenePoint End)> lines = relations
            .SelectMany(relation => relation.Points.Zip(relation.Points.Skip(1)))
            .ToList();
        return outlines.Select(Moved).ToList();

        SceneBoundary Moved(SceneBoundary outline)
        {
            int width = outline.Lines.Max(line => TextMeasure.Width(line.Text, line.Style)),
                left = outline.Lines[0].X,
                last = outline.Bounds.Right - (left - outline.Bounds.X) - width;
            for (int x = left; x <= last; x += LabelStep)
            {
                var label = new Rectangle(x - LabelStep, outline.Bounds.Y, width + 2 * LabelStep, LabelStep * 2);
                if (!lines.Exists(line => label.IsCrossedBy(line.Start, line.End)))
                    return outline with { Lines = outline.Lines.Select(line => line with { X = x }).ToList() };
            }

            return outline;
        }
    }

    private static Rectangle Around(Rectangle one, Rectangle other)
    {
        int x = Math.Min(one.X, other.X),
            y = Math.Min(one.Y, other.Y);
        return new Rectangle(x, y, Math.Max(one.Right, other.Right) - x, Math.Max(one.Bottom, other.Bottom) - y);
    }
}
