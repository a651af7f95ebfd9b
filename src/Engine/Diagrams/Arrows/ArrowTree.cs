using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>
/// The arrows of one hub, as a tree of paths: each arrow takes the cheapest path from its leaf to the hub, or to a path
/// of an earlier arrow.
/// </summary>
internal sealed class ArrowTree(LaneGrid grid, OccupiedSegments occupied, Node hub)
{
    /// <summary>By crossing of the tree: the points from there to the hub.</summary>
    private readonly Dictionary<int, IReadOnlyList<ScenePoint>> paths = [];

    /// <summary>Adds an arrow. Returns its points from start to head; null if there is no path.</summary>
    public IReadOnlyList<ScenePoint>? Join(ArrowRequest request, Obstacles obstacles)
    {
        var ports = new ArrowPorts(grid, occupied, obstacles, hub);
        var search = new PathSearch(grid, occupied, obstacles, request, paths);
        if (search.Find(ports.OfLeaf(request.Kind), ports.OfHub(request.Kind)) is not { } found)
            return null;
        List<ScenePoint> path = PathOf(found);
        occupied.Add(hub, path);
        List<ScenePoint> points = WithoutStraightPoints(path);
        if (request.Kind is ArrowKind.Controls)
            points.Reverse();
        return points;
    }

    /// <summary>The points from leaf to hub; the crossings on the path become part of the tree.</summary>
    private List<ScenePoint> PathOf(FoundPath found)
    {
        int last = found.Crossings[0];
        IReadOnlyList<ScenePoint> rest = found.Hub is { } port ? [grid.Point(last), port.Point] : paths[last];
        List<ScenePoint> path = [.. rest];
        paths.TryAdd(last, rest);
        foreach (int crossing in found.Crossings.Skip(1))
        {
            path.Insert(0, grid.Point(crossing));
            paths.TryAdd(crossing, [.. path]);
        }

        path.Insert(0, found.Leaf.Point);
        return path;
    }

    private static List<ScenePoint> WithoutStraightPoints(List<ScenePoint> points) =>
        points
            .Where(
                (point, i) =>
                    i == 0
                    || i == points.Count - 1
                    || !(
                        (points[i - 1].X == point.X && point.X == points[i + 1].X)
                        || (points[i - 1].Y == point.Y && point.Y == points[i + 1].Y)
                    )
            )
            .ToList();
}
