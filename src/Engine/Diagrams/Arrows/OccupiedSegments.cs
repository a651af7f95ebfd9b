using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>The ways that are taken, each by the arrows of one hub.</summary>
internal sealed class OccupiedSegments
{
    /// <summary>Lines nearer than this would be taken for one.</summary>
    private const int Apart = 6;

    private readonly List<(Node Hub, ScenePoint Start, ScenePoint End)> taken = [];

    public void Add(Node hub, IReadOnlyList<ScenePoint> points)
    {
        for (int i = 1; i < points.Count; i++)
            taken.Add((hub, points[i - 1], points[i]));
    }

    /// <summary>
    /// How many ways of others a line crosses; null where it would run along one, or meet its end or corner.
    /// </summary>
    public int? Crossings(Node hub, ScenePoint start, ScenePoint end)
    {
        int crossings = 0;
        bool upright = start.X == end.X;
        foreach ((Node other, ScenePoint one, ScenePoint two) in taken)
        {
            if (other == hub || !Near(start, end, one, two))
                continue;
            if (upright == (one.X == two.X))
                return null;
            if (!(upright ? Inside(start.X, one.X, two.X) : Inside(start.Y, one.Y, two.Y)))
                return null;
            crossings++;
        }

        return crossings;
    }

    /// <summary>No way of another is so near that a corner here would seem to be part of it.</summary>
    public bool AllowCorner(Node hub, ScenePoint point)
    {
        foreach ((Node other, ScenePoint one, ScenePoint two) in taken)
        {
            if (other != hub && Near(point, point, one, two))
                return false;
        }

        return true;
    }

    private static bool Near(ScenePoint start, ScenePoint end, ScenePoint one, ScenePoint two) =>
        Math.Max(start.X, end.X) + Apart > Math.Min(one.X, two.X)
        && Math.Min(start.X, end.X) - Apart < Math.Max(one.X, two.X)
        && Math.Max(start.Y, end.Y) + Apart > Math.Min(one.Y, two.Y)
        && Math.Min(start.Y, end.Y) - Apart < Math.Max(one.Y, two.Y);

    private static bool Inside(int value, int one, int other) =>
        value > Math.Min(one, other) + Apart - 1 && value < Math.Max(one, other) - Apart + 1;
}
