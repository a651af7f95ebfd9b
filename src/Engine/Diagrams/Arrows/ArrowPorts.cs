using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>A point on a box's edge where an arrow may start or end, with the crossing that it leads to.</summary>
/// <param name="Point">The point.</param>
/// <param name="Crossing">The index of the crossing.</param>
/// <param name="Outward">The direction from the box to the crossing.</param>
internal readonly record struct ArrowPort(ScenePoint Point, int Crossing, Direction Outward);

/// <summary>Finds the ports of an arrow that nothing blocks.</summary>
internal sealed class ArrowPorts(LaneGrid grid, OccupiedSegments occupied, Obstacles obstacles, Node hub)
{
    /// <summary>The minimum distance from the last corner to the box: space for the arrowhead.</summary>
    private const int MinHeadLength = 12;

    /// <summary>The minimum distance from a box to the first corner.</summary>
    private const int MinStartLength = 6;

    private static readonly Direction[] StartSides = [Direction.Down, Direction.Right, Direction.Left];

    /// <summary>The ports of the end that is not the hub.</summary>
    public List<ArrowPort> OfLeaf(ArrowKind kind)
    {
        if (kind is not ArrowKind.Controls)
            return AtSides(obstacles.Start, StartSides, MinStartLength);
        Rectangle end = obstacles.End;
        int[] entries = [end.MiddleX, end.MiddleX - LaneGrid.EntryOffset, end.MiddleX + LaneGrid.EntryOffset];
        return [.. AtTop(end, entries).Take(1), .. AtSides(end, [Direction.Left, Direction.Right], MinHeadLength)];
    }

    /// <summary>The ports of the hub. A kernel is entered anywhere from above, and from both sides.</summary>
    public List<ArrowPort> OfHub(ArrowKind kind) =>
        kind is ArrowKind.Controls
            ? AtSides(obstacles.Start, StartSides, MinStartLength)
            :
            [
                .. AtTop(obstacles.End, grid.X),
                .. AtSides(obstacles.End, [Direction.Right, Direction.Left], MinHeadLength),
            ];

    private List<ArrowPort> AtSides(Rectangle bounds, Direction[] sides, int minLength) =>
        sides
            .SelectMany(side =>
                At(
                    side switch
                    {
                        Direction.Down => new ScenePoint(bounds.MiddleX, bounds.Bottom),
                        Direction.Left => new ScenePoint(bounds.X, LaneGrid.SideEntry(bounds)),
                        _ => new ScenePoint(bounds.Right, LaneGrid.SideEntry(bounds)),
                    },
                    side,
                    minLength
                )
            )
            .ToList();

    private IEnumerable<ArrowPort> AtTop(Rectangle bounds, IEnumerable<int> positions) =>
        positions
            .Where(x => x >= bounds.X + Lanes.HeadMargin && x <= bounds.Right - Lanes.HeadMargin)
            .SelectMany(x => At(new ScenePoint(x, bounds.Y), Direction.Up, MinHeadLength));

    private IEnumerable<ArrowPort> At(ScenePoint point, Direction outward, int minLength) =>
        grid.First(point, outward, minLength) is { } crossing
        && obstacles.Allow(point, grid.Point(crossing))
        && occupied.Crossings(hub, point, grid.Point(crossing)) is 0
            ? [new ArrowPort(point, crossing, outward)]
            : [];
}
