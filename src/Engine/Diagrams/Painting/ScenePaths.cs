using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Painting;

/// <summary>SVG path data for the shapes that are not plain rectangles.</summary>
internal static class ScenePaths
{
    private const int HeadLength = 8;
    private const int HeadHalfWidth = 5;

    /// <summary>The outline of a slab with a rail, its corners rounded like those of all boxes.</summary>
    /// <param name="box">The slab.</param>
    /// <param name="top">The top of the rail.</param>
    public static string SlabWithRail(SceneBox box, int top)
    {
        const int Corner = PaintedShape.CornerRadius,
            End = SceneBox.RailWidth / 2;
        Rectangle bounds = box.Bounds;
        return $"M{bounds.X} {top + End}a{End} {End} 0 0 1 {SceneBox.RailWidth} 0V{bounds.Y}"
            + $"H{bounds.Right - Corner}a{Corner} {Corner} 0 0 1 {Corner} {Corner}"
            + $"V{bounds.Bottom - Corner}a{Corner} {Corner} 0 0 1-{Corner} {Corner}"
            + $"H{bounds.X + Corner}a{Corner} {Corner} 0 0 1-{Corner}-{Corner}z";
    }

    /// <summary>What is visible of the two boxes behind the foremost one of a pile.</summary>
    public static string Pile(SceneBox box)
    {
        Rectangle bounds = box.Bounds;
        const int Step = SceneBox.PileDepth / 2;
        return Behind(1) + Behind(2);

        string Behind(int number)
        {
            int rest = SceneBox.PileDepth - number * Step;
            return $"M{bounds.X + number * Step} {bounds.Y + rest + Step}v-{Step}H{bounds.Right - rest}"
                + $"V{bounds.Bottom - number * Step}h-{Step}V{bounds.Y + rest + Step}z";
        }
    }

    /// <summary>The line from the name of a row to the row.</summary>
    public static string Leader(SceneLeader leader) => $"M{leader.X} {leader.Y}H{leader.Right}";

    /// <summary>A zigzag through the gap between a box and what it is on.</summary>
    public static string Fault(Rectangle gap)
    {
        const int Tooth = 6;
        int count = gap.Width / (2 * Tooth);
        int start = gap.X + (gap.Width - 2 * Tooth * count) / 2;
        return $"M{start} {gap.MiddleY + Tooth / 2}"
            + string.Concat(Enumerable.Repeat($"l{Tooth}-{Tooth} {Tooth} {Tooth}", count));
    }

    /// <summary>The outline of a ledge, whose corners are not rounded.</summary>
    public static string Ledge(Rectangle ledge) => $"M{ledge.X} {ledge.Y}H{ledge.Right}V{ledge.Bottom}H{ledge.X}z";

    /// <summary>
    /// The line and the head of an arrow. If it shares its path with an earlier arrow, only that one has a line,
    /// because dashes on dashes would look heavier; if both end at the same point, only that one has a head.
    /// </summary>
    public static (string Line, string Head) Arrow(SceneArrow arrow, IEnumerable<SceneArrow> earlier)
    {
        if (arrow.Kind is ArrowKind.StandsOn)
            return ($"M{string.Join('L', arrow.Points.Select(point => $"{point.X} {point.Y}"))}", "");
        IReadOnlyList<ScenePoint> path = SharedPath.Remaining(arrow, earlier.Where(other => other.Kind == arrow.Kind));
        bool hasHead = path[^1] == arrow.Points[^1];
        ScenePoint end = arrow.Points[^1],
            previous = arrow.Points[^2];
        int right = Math.Sign(end.X - previous.X),
            down = Math.Sign(end.Y - previous.Y);
        IEnumerable<string> corners = path.SkipLast(1).Skip(1).Select(point => $"L{point.X} {point.Y}");

        // The line ends inside the head, so that its end is not visible beside the tip.
        string last =
            !hasHead ? $"L{path[^1].X} {path[^1].Y}"
            : down == 0 ? $"H{end.X - right * 2}"
            : $"V{end.Y - down * 2}";
        int baseX = end.X - right * HeadLength,
            baseY = end.Y - down * HeadLength;
        return (
            $"M{path[0].X} {path[0].Y}{string.Concat(corners)}{last}",
            hasHead
                ? $"M{baseX - down * HeadHalfWidth} {baseY - right * HeadHalfWidth}L{end.X} {end.Y} "
                    + $"{baseX + down * HeadHalfWidth} {baseY + right * HeadHalfWidth}z"
                : ""
        );
    }
}
