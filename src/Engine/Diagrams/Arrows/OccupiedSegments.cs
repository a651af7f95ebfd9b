using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>The segments of the routed arrows, each with its hub.</summary>
internal sealed class OccupiedSegments
{
    /// <summary>The distance below which two parallel lines look like one.</summary>
    private const int MinDistance = 6;

    /// <summary>The binary logarithm of the width of a strip, in which the segments are looked up.</summary>
    private const int StripBits = 4;

    private readonly Dictionary<int, List<Segment>> vertical = [];
    private readonly Dictionary<int, List<Segment>> horizontal = [];
    private readonly Dictionary<(Node Hub, ScenePoint Start, ScenePoint End), Segment> known = [];

    /// <summary>Adds the segments of a path.</summary>
    public void Add(Node hub, IReadOnlyList<ScenePoint> points)
    {
        for (int i = 1; i < points.Count; i++)
        {
            (Node, ScenePoint Start, ScenePoint End) key = (hub, points[i - 1], points[i]);
            if (!known.TryGetValue(key, out Segment? segment))
            {
                known.Add(key, segment = new Segment(hub, key.Start, key.End));
                bool isVertical = key.Start.X == key.End.X;
                Dictionary<int, List<Segment>> strips = isVertical ? vertical : horizontal;
                int strip = (isVertical ? key.Start.X : key.Start.Y) >> StripBits;
                if (!strips.TryGetValue(strip, out List<Segment>? segments))
                    strips.Add(strip, segments = []);
                segments.Add(segment);
            }

            segment.Arrows++;
        }
    }

    /// <summary>
    /// Counts the crossings of a segment with paths of other hubs; null if it would run along one of them, or touch its
    /// end or corner.
    /// </summary>
    public int? Crossings(Node hub, ScenePoint start, ScenePoint end)
    {
        int crossings = 0;
        bool isVertical = start.X == end.X;
        if ((isVertical ? AlongX(hub, start, end) : AlongY(hub, start, end)).Any())
            return null;
        foreach (Segment other in isVertical ? AlongY(hub, start, end) : AlongX(hub, start, end))
        {
            if (
                !(
                    isVertical
                        ? IsInside(start.X, other.Start.X, other.End.X)
                        : IsInside(start.Y, other.Start.Y, other.End.Y)
                )
            )
                return null;
            crossings += other.Arrows;
        }

        return crossings;
    }

    /// <summary>
    /// Whether a corner at a point is far enough from the paths of other hubs not to look like theirs.
    /// </summary>
    public bool AllowCorner(Node hub, ScenePoint point) =>
        !AlongX(hub, point, point).Any() && !AlongY(hub, point, point).Any();

    /// <summary>The vertical segments of other hubs near a segment.</summary>
    private IEnumerable<Segment> AlongX(Node hub, ScenePoint start, ScenePoint end) =>
        Near(vertical, Math.Min(start.X, end.X), Math.Max(start.X, end.X), hub, start, end);

    /// <summary>The horizontal segments of other hubs near a segment.</summary>
    private IEnumerable<Segment> AlongY(Node hub, ScenePoint start, ScenePoint end) =>
        Near(horizontal, Math.Min(start.Y, end.Y), Math.Max(start.Y, end.Y), hub, start, end);

    private static IEnumerable<Segment> Near(
        Dictionary<int, List<Segment>> strips,
        int from,
        int to,
        Node hub,
        ScenePoint start,
        ScenePoint end
    )
    {
        int last = (to + MinDistance) >> StripBits;
        for (int strip = (from - MinDistance) >> StripBits; strip <= last; strip++)
        {
            if (!strips.TryGetValue(strip, out List<Segment>? segments))
                continue;
            foreach (Segment segment in segments)
            {
                if (segment.Hub != hub && AreNear(start, end, segment.Start, segment.End))
                    yield return segment;
            }
        }
    }

    private static bool AreNear(ScenePoint start, ScenePoint end, ScenePoint otherStart, ScenePoint otherEnd) =>
        Math.Max(start.X, end.X) + MinDistance > Math.Min(otherStart.X, otherEnd.X)
        && Math.Min(start.X, end.X) - MinDistance < Math.Max(otherStart.X, otherEnd.X)
        && Math.Max(start.Y, end.Y) + MinDistance > Math.Min(otherStart.Y, otherEnd.Y)
        && Math.Min(start.Y, end.Y) - MinDistance < Math.Max(otherStart.Y, otherEnd.Y);

    /// <summary>Whether a coordinate is between two others, and not near either.</summary>
    private static bool IsInside(int value, int start, int end) =>
        value >= Math.Min(start, end) + MinDistance && value <= Math.Max(start, end) - MinDistance;

    /// <summary>A segment, with the number of arrows of its hub that share it.</summary>
    private sealed class Segment(Node hub, ScenePoint start, ScenePoint end)
    {
        public Node Hub => hub;

        public ScenePoint Start => start;

        public ScenePoint End => end;

        public int Arrows { get; set; }
    }
}
