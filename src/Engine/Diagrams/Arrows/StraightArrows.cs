using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>Routes arrows of control as straight lines between boxes that face each other.</summary>
internal static class StraightArrows
{
    /// <summary>The minimum length of an arrow with its head.</summary>
    public const int MinLength = 26;

    /// <summary>The maximum length at which an arrow still shows that its ends belong together.</summary>
    private const int MaxLength = 64;

    /// <summary>The minimum overlap of the facing sides of two boxes.</summary>
    private const int MinOverlap = 24;

    /// <summary>
    /// The controls to draw: those of nodes that control others in turn. Arrows to each controlled container would
    /// cross the whole picture.
    /// </summary>
    public static IReadOnlyList<Control> Requested(Topology topology) =>
        topology.Controls.Where(control => control.To.Kind.Controls.Count > 0).ToList();

    /// <summary>Routes the arrows for which a straight line crosses no other box and no text.</summary>
    public static IReadOnlyList<SceneArrow> Route(
        Topology topology,
        IReadOnlyList<Control> controls,
        IReadOnlyDictionary<Node, SceneBox> boxes
    )
    {
        List<SceneArrow> arrows = [];
        foreach (Control control in controls)
        {
            if (
                Line(boxes[control.From].Bounds, boxes[control.To].Bounds) is not var (start, end)
                || Length(start, end) is < MinLength or > MaxLength
            )
                continue;
            HashSet<Node> around = [.. control.From.SelfAndAncestors(), .. control.To.SelfAndAncestors()];
            if (
                topology.Nodes.All(node =>
                    around.Contains(node)
                        ? !CrossesText(start, end, boxes[node])
                        : !boxes[node].Bounds.IsCrossedBy(start, end)
                )
            )
                arrows.Add(new SceneArrow(control.From.Id, control.To.Id, ArrowKind.Controls, [start, end]));
        }

        return arrows;
    }

    /// <summary>The line between the facing sides of two rectangles; null if they overlap too little.</summary>
    private static (ScenePoint Start, ScenePoint End)? Line(Rectangle from, Rectangle to)
    {
        if (MiddleOfOverlap(from.X, from.Right, to.X, to.Right) is { } x)
        {
            return from.Y < to.Y
                ? (new ScenePoint(x, from.Bottom), new ScenePoint(x, to.Y))
                : (new ScenePoint(x, from.Y), new ScenePoint(x, to.Bottom));
        }

        if (MiddleOfOverlap(from.Y, from.Bottom, to.Y, to.Bottom) is { } y)
        {
            return from.X < to.X
                ? (new ScenePoint(from.Right, y), new ScenePoint(to.X, y))
                : (new ScenePoint(from.X, y), new ScenePoint(to.Right, y));
        }

        return null;
    }

    private static int? MiddleOfOverlap(int start, int end, int otherStart, int otherEnd)
    {
        (start, end) = (Math.Max(start, otherStart), Math.Min(end, otherEnd));
        return end - start < MinOverlap ? null : (start + end) / 2;
    }

    private static bool CrossesText(ScenePoint start, ScenePoint end, SceneBox box) =>
        box.Lines.Any(line =>
        {
            int width = TextMeasure.Width(line.Text, line.Style);
            return new Rectangle(
                line.IsCentred ? line.X - width / 2 : line.X,
                line.Y - TextMeasure.Ascent,
                width,
                TextMeasure.LineHeight(line.Style)
            ).IsCrossedBy(start, end);
        });

    private static int Length(ScenePoint start, ScenePoint end) =>
        Math.Abs(start.X - end.X) + Math.Abs(start.Y - end.Y);
}
