using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>The arrows of a stack: who steers whom, where a straight line shows it.</summary>
internal static class ArrowPlanner
{
    /// <summary>The least room for an arrow with its head.</summary>
    public const int Length = 26;

    /// <summary>The longest that still shows what belongs together.</summary>
    private const int LongestLength = 64;

    /// <summary>How far the sides of two boxes must face each other for an arrow between them.</summary>
    private const int LeastFacing = 24;

    /// <summary>
    /// An arrow for each that steers something which steers others in turn; what steers the many would cross the
    /// picture.
    /// </summary>
    public static IReadOnlyList<Control> Wanted(Topology topology) =>
        topology.Controls.Where(control => control.To.Kind.Controls.Count > 0).ToList();

    /// <summary>The arrows for which there is a straight way that crosses no box but those around its ends.</summary>
    public static IReadOnlyList<SceneArrow> Route(
        Topology topology,
        IReadOnlyList<Control> controls,
        Placement placement
    )
    {
        List<SceneArrow> arrows = [];
        foreach (Control control in controls)
        {
            SceneBox from = placement.Of(control.From),
                to = placement.Of(control.To);
            if (Straight(from, to) is not var (start, end) || Distance(start, end) is < Length or > LongestLength)
                continue;
            HashSet<Node> around = [.. control.From.SelfAndAncestors(), .. control.To.SelfAndAncestors()];
            if (
                topology.Nodes.All(node =>
                    around.Contains(node)
                        ? !CrossesText(start, end, placement.Of(node))
                        : !Crosses(start, end, placement.Of(node))
                )
            )
                arrows.Add(new SceneArrow(control.From.Id, control.To.Id, ArrowKind.Controls, [start, end]));
        }

        return arrows;
    }

    private static (ScenePoint Start, ScenePoint End)? Straight(SceneBox from, SceneBox to)
    {
        if (Middle(from.X, from.Width, to.X, to.Width) is { } x)
        {
            return from.Y < to.Y
                ? (new ScenePoint(x, from.Y + from.Height), new ScenePoint(x, to.Y))
                : (new ScenePoint(x, from.Y), new ScenePoint(x, to.Y + to.Height));
        }

        if (Middle(from.Y, from.Height, to.Y, to.Height) is { } y)
        {
            return from.X < to.X
                ? (new ScenePoint(from.X + from.Width, y), new ScenePoint(to.X, y))
                : (new ScenePoint(from.X, y), new ScenePoint(to.X + to.Width, y));
        }

        return null;
    }

    /// <summary>The middle of what two stretches have in common; null for too little.</summary>
    private static int? Middle(int one, int length, int other, int otherLength)
    {
        int start = Math.Max(one, other),
            end = Math.Min(one + length, other + otherLength);
        return end - start < LeastFacing ? null : (start + end) / 2;
    }

    private static bool CrossesText(ScenePoint start, ScenePoint end, SceneBox box) =>
        box.Lines.Any(line =>
        {
            int width = TextMeasure.Width(line.Text, line.Role);
            return Crosses(
                start,
                end,
                box with
                {
                    X = line.Centred ? line.X - width / 2 : line.X,
                    Y = line.Y - TextMeasure.Ascent,
                    Width = width,
                    Height = TextMeasure.LineHeight(line.Role),
                }
            );
        });

    private static int Distance(ScenePoint start, ScenePoint end) =>
        Math.Abs(start.X - end.X) + Math.Abs(start.Y - end.Y);

    private static bool Crosses(ScenePoint start, ScenePoint end, SceneBox box) =>
        Math.Max(start.X, end.X) > box.X
        && Math.Min(start.X, end.X) < box.X + box.Width
        && Math.Max(start.Y, end.Y) > box.Y
        && Math.Min(start.Y, end.Y) < box.Y + box.Height;
}
