using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>The segments of the routed arrows, each with its hub.</summary>
internal sealed class OccupiedSegments
{
    /// <summary>The distance below which two parallel lines look like one.</summary>
    private const int MinDistance = 6;

    private readonly List<(Node Hub, ScenePoint Start, ScenePoint End)> segments = [];

    /// <summary>Adds the segments of a path.</summary>
    public void Add(Node hub, IReadOnlyList<ScenePoint> points)
    {
        for (int i = 1; i < points.Count; i++)
            segments.Add((hub, points[i - 1], points[i]));
    }

    /// <summary>
    /// Counts the crossings of a segment with paths of other hubs; null if it would run along one of them, or touch its
    /// end or corner.
    /// </summary>
    public int? Crossings(Node hub, ScenePoint start, ScenePoint end)
    {
        int crossings = 0;
        bool isVertical = start.X == end.X;
        foreach ((Node otherHub, ScenePoint otherStart, ScenePoint otherEnd) in segments)
        {
            if (otherHub == hub || !AreNear(start, end, otherStart, otherEnd))
                continue;
            if (isVertical == (otherStart.X == otherEnd.X))
                return null;
            if (
                !(
                    isVertical
                        ? IsInside(start.X, otherStart.X, otherEnd.X)
                        : IsInside(start.Y, otherStart.Y, otherEnd.Y)
                )
            )
                return null;
            crossings++;
        }

        return crossings;
    }

    /// <summary>
    /// Whether a corner at a point is far enough from the paths of other hubs not to look like theirs.
    /// </summary>
    public bool AllowCorner(Node hub, ScenePoint point)
    {
        foreach ((Node otherHub, ScenePoint start, ScenePoint end) in segments)
        {
            if (otherHub != hub && AreNear(point, point, start, end))
                return false;
        }

        return true;
    }

    private static bool AreNear(ScenePoint start, ScenePoint end, ScenePoint otherStart, ScenePoint otherEnd) =>
        Math.Max(start.X, end.X) + MinDistance > Math.Min(otherStart.X, otherEnd.X)
        && Math.Min(start.X, end.X) - MinDistance < Math.Max(otherStart.X, otherEnd.X)
        && Math.Max(start.Y, end.Y) + MinDistance > Math.Min(otherStart.Y, otherEnd.Y)
        && Math.Min(start.Y, end.Y) - MinDistance < Math.Max(otherStart.Y, otherEnd.Y);

    /// <summary>Whether a coordinate is between two others, and not near either.</summary>
    private static bool IsInside(int value, int start, int end) =>
        value >= Math.Min(start, end) + MinDistance && value <= Math.Max(start, end) - MinDistance;
}
