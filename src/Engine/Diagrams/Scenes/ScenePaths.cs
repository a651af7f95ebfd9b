using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Blocks;

namespace Strata.Engine.Diagrams.Scenes;

/// <summary>Path data of what is no plain rectangle, as SVG has them.</summary>
internal static class ScenePaths
{
    private const int HeadLength = 8;
    private const int HeadHalfWidth = 5;

    /// <summary>The outline of a slab that reaches up at its left, its corners rounded as those of all boxes.</summary>
    public static string Rail(SceneBox box, int top)
    {
        const int Corner = PaintedShape.Corner,
            End = TowerBlock.Rail / 2;
        int right = box.X + box.Width,
            bottom = box.Y + box.Height;
        return $"M{box.X} {top + End}a{End} {End} 0 0 1 {TowerBlock.Rail} 0V{box.Y}H{right - Corner}a{Corner} "
            + $"{Corner} 0 0 1 {Corner} {Corner}V{bottom - Corner}a{Corner} {Corner} 0 0 1-{Corner} "
            + $"{Corner}H{box.X + Corner}a{Corner} {Corner} 0 0 1-{Corner}-{Corner}z";
    }

    /// <summary>The bar that marks a difference, at the left; of what holds others beside the heading only.</summary>
    public static string Bar(SceneBox box)
    {
        const int Inset = 4,
            BesideHeading = 20;
        int end = box.Inner.Count > 0 ? box.Y + Inset + BesideHeading : box.Y + box.Height - Inset;
        return $"M{box.X + Inset} {box.Y + Inset + 2}V{end - 2}";
    }

    /// <summary>
    /// The line of an arrow, and its head; no head where another arrow ends there too. Where it shares its way with one
    /// before it, the
    /// line is drawn once: dashes upon dashes would look heavier.
    /// </summary>
    public static (string Way, string Head) Arrow(SceneArrow arrow, IEnumerable<SceneArrow> before)
    {
        IReadOnlyList<ScenePoint> way = SharedPath.Without(arrow, before.Where(other => other.Kind == arrow.Kind));
        bool hasHead = way[^1] == arrow.Points[^1];
        ScenePoint end = arrow.Points[^1],
            previous = arrow.Points[^2];
        int right = Math.Sign(end.X - previous.X),
            down = Math.Sign(end.Y - previous.Y);
        IEnumerable<string> corners = way.SkipLast(1).Skip(1).Select(point => $"L{point.X} {point.Y}");

        // The line ends inside the head, so that its end does not show beside the point.
        string last =
            !hasHead ? $"L{way[^1].X} {way[^1].Y}"
            : down == 0 ? $"H{end.X - right * 2}"
            : $"V{end.Y - down * 2}";
        int baseX = end.X - right * HeadLength,
            baseY = end.Y - down * HeadLength;
        return (
            $"M{way[0].X} {way[0].Y}{string.Concat(corners)}{last}",
            hasHead
                ? $"M{baseX - down * HeadHalfWidth} {baseY - right * HeadHalfWidth}L{end.X} {end.Y} "
                    + $"{baseX + down * HeadHalfWidth} {baseY + right * HeadHalfWidth}z"
                : ""
        );
    }
}
