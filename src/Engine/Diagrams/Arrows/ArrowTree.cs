using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>
/// The arrows of one hub, a tree of ways: each arrow takes the cheapest way from its leaf to the hub or to where an
/// arrow before it
/// goes already. Long ways, corners, crossings and lanes made for other arrows cost.
/// </summary>
internal sealed class ArrowTree(LaneGrid grid, OccupiedSegments taken, Node hub)
{
    private const int PerPixel = 2;
    private const int PerPixelBesideLanes = 3;
    private const int PerPixelInOtherLane = 6;
    private const int Corner = 40;
    private const int Crossing = 120;
    private const int FromTheSide = 100;
    private const int SecondStart = 200;

    /// <summary>
    /// From a box to the first corner: room for the head, or for a bit of line where the arrow leaves.
    /// </summary>
    private const int BeforeHead = 12;
    private const int AfterStart = 6;

    private static readonly Direction[] Directions = Enum.GetValues<Direction>();

    /// <summary>By a crossing of lines that the tree goes through: the points from there to the hub.</summary>
    private readonly Dictionary<int, IReadOnlyList<ScenePoint>> ways = [];

    private readonly record struct Port(ScenePoint At, int Crossing, Direction Outward);

    /// <summary>The way of an arrow from where it leaves to where its head is; null where there is none.</summary>
    public IReadOnlyList<ScenePoint>? Join(WantedArrow arrow, Obstacles obstacles, Placement placement)
    {
        bool steers = arrow.Kind is ArrowKind.Controls;
        Area start = Obstacles.StartOf(arrow, placement),
            end = Area.Of(placement.Of(arrow.To));
        List<Port> leaves = steers
            ?
            [
                .. TopPorts(
                        end,
                        [end.MiddleX, end.MiddleX - LaneGrid.SecondEntry, end.MiddleX + LaneGrid.SecondEntry],
                        obstacles
                    )
                    .Take(1),
                .. Ports(end, [Direction.Left, Direction.Right], BeforeHead, obstacles),
            ]
            : Ports(start, [Direction.Down, Direction.Right, Direction.Left], AfterStart, obstacles);
        List<Port> hubs = steers
            ? Ports(start, [Direction.Down, Direction.Right, Direction.Left], AfterStart, obstacles)
            : HubPorts(end, obstacles);
        if (Search(arrow.Kind, leaves, hubs, obstacles) is not { } way)
            return null;
        taken.Add(hub, way);
        List<ScenePoint> points = WithoutStraights(way);
        if (steers)
            points.Reverse();
        return points;
    }

    private List<ScenePoint>? Search(ArrowKind kind, List<Port> leaves, List<Port> hubs, Obstacles obstacles)
    {
        int states = grid.Count * Directions.Length;
        var costs = new int[states];
        var before = new int[states];
        Array.Fill(costs, int.MaxValue);
        var queue = new PriorityQueue<int, long>();

        void Offer(int state, int cost, int from)
        {
            if (cost >= costs[state])
                return;
            costs[state] = cost;
            before[state] = from;
            queue.Enqueue(state, ((long)cost << 32) + state);
        }

        for (int i = 0; i < leaves.Count; i++)
        {
            int local = kind is ArrowKind.Controls && leaves[i].Outward is not Direction.Up ? FromTheSide : 0;
            Offer(
                leaves[i].Crossing * 4 + (int)leaves[i].Outward,
                Length(leaves[i].At, grid.Point(leaves[i].Crossing)) * PerPixel + local,
                -1 - i
            );
        }

        int best = int.MaxValue,
            last = -1;
        Port? port = null;
        while (queue.TryDequeue(out int state, out long priority))
        {
            int cost = (int)(priority >> 32),
                at = state / 4;
            var direction = (Direction)(state % 4);
            if (cost >= best)
                break;
            if (cost > costs[state])
                continue;
            if (
                cost + Corner < best
                && ways.TryGetValue(at, out IReadOnlyList<ScenePoint>? onward)
                && IsFree(onward, obstacles)
            )
                (best, last, port) = (cost + Corner, state, null);
            foreach (Port possible in hubs)
            {
                if (possible.Crossing != at || possible.Outward == direction)
                    continue;
                int turn = Opposite(possible.Outward) == direction ? 0 : Corner;
                int whole =
                    cost
                    + turn
                    + Length(possible.At, grid.Point(at)) * PerPixel
                    + (ways.Count > 0 && kind is ArrowKind.Controls ? SecondStart : 0);
                if (whole < best && (turn == 0 || taken.AllowCorner(hub, grid.Point(at))))
                    (best, last, port) = (whole, state, possible);
            }

            foreach (Direction next in Directions)
            {
                if (next == Opposite(direction) || grid.Next(at, next) is not { } neighbour)
                    continue;
                ScenePoint here = grid.Point(at),
                    there = grid.Point(neighbour);
                int stepCost =
                    Length(here, there)
                        * (
                            grid.KindOf(at, next) is { } use
                                ? use == kind
                                    ? PerPixel
                                    : PerPixelInOtherLane
                                : PerPixelBesideLanes
                        )
                    + (next == direction ? 0 : Corner);
                if (
                    cost + stepCost >= costs[neighbour * 4 + (int)next]
                    || !obstacles.Leave(here, there)
                    || taken.Crossings(hub, here, there) is not { } crossings
                    || (next != direction && !taken.AllowCorner(hub, here))
                )
                    continue;
                Offer(neighbour * 4 + (int)next, cost + stepCost + crossings * Crossing, state);
            }
        }

        return last < 0 ? null : Way(leaves, before, last, port);
    }

    /// <summary>The points from the leaf to the hub; crossings on the way are kept, for others to join.</summary>
    private List<ScenePoint> Way(List<Port> leaves, int[] before, int last, Port? port)
    {
        List<int> crossings = [];
        int state = last;
        for (; state >= 0; state = before[state])
            crossings.Add(state / 4);
        IReadOnlyList<ScenePoint> rest = port is { } end ? [grid.Point(crossings[0]), end.At] : ways[crossings[0]];
        List<ScenePoint> way = [.. rest];
        ways.TryAdd(crossings[0], rest);
        foreach (int crossing in crossings.Skip(1))
        {
            way.Insert(0, grid.Point(crossing));
            ways.TryAdd(crossing, [.. way]);
        }

        way.Insert(0, leaves[-1 - state].At);
        return way;
    }

    private List<Port> Ports(Area area, Direction[] sides, int least, Obstacles obstacles) =>
        sides
            .Select(side =>
                (
                    At: side switch
                    {
                        Direction.Down => new ScenePoint(area.MiddleX, area.Bottom),
                        Direction.Left => new ScenePoint(area.Left, LaneGrid.SideOf(area)),
                        _ => new ScenePoint(area.Right, LaneGrid.SideOf(area)),
                    },
                    side
                )
            )
            .SelectMany(item => PortAt(item.At, item.side, least, obstacles))
            .ToList();

    /// <summary>A kernel is reached anywhere from above, and from both sides.</summary>
    private List<Port> HubPorts(Area area, Obstacles obstacles) =>
        [
            .. TopPorts(area, grid.X, obstacles),
            .. Ports(area, [Direction.Right, Direction.Left], BeforeHead, obstacles),
        ];

    private IEnumerable<Port> TopPorts(Area area, IEnumerable<int> places, Obstacles obstacles) =>
        places
            .Where(x => x >= area.Left + Lanes.HeadRoom && x <= area.Right - Lanes.HeadRoom)
            .SelectMany(x => PortAt(new ScenePoint(x, area.Top), Direction.Up, BeforeHead, obstacles));

    private IEnumerable<Port> PortAt(ScenePoint at, Direction outward, int least, Obstacles obstacles) =>
        grid.First(at, outward, least) is { } crossing
        && obstacles.Leave(at, grid.Point(crossing))
        && taken.Crossings(hub, at, grid.Point(crossing)) is 0
            ? [new Port(at, crossing, outward)]
            : [];

    /// <summary>A way that is free for one arrow may lead through a box that holds only that one's end.</summary>
    private static bool IsFree(IReadOnlyList<ScenePoint> way, Obstacles obstacles)
    {
        for (int i = 1; i < way.Count; i++)
        {
            if (!obstacles.Leave(way[i - 1], way[i]))
                return false;
        }

        return true;
    }

    private static List<ScenePoint> WithoutStraights(List<ScenePoint> points) =>
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

    private static int Length(ScenePoint one, ScenePoint other) =>
        Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Direction Opposite(Direction direction) => (Direction)(((int)direction + 2) % 4);
}
