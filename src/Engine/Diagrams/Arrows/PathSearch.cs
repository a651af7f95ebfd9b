using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>A path that a search found.</summary>
/// <param name="Leaf">The port it starts at.</param>
/// <param name="Crossings">Its crossings, in reverse order.</param>
/// <param name="Hub">The port it ends at; null if it joins the tree at its last crossing.</param>
internal sealed record FoundPath(ArrowPort Leaf, IReadOnlyList<int> Crossings, ArrowPort? Hub);

/// <summary>
/// Searches the cheapest path of an arrow over a grid (Dijkstra's algorithm). A state is a crossing and the direction
/// of arrival. Length, corners, crossings with other arrows and lanes meant for other arrows cost.
/// </summary>
/// <param name="grid">The grid.</param>
/// <param name="occupied">The paths of all arrows so far.</param>
/// <param name="obstacles">The rectangles that the arrow must avoid.</param>
/// <param name="request">The arrow.</param>
/// <param name="tree">By crossing of the hub's tree: the points from there to the hub.</param>
internal sealed class PathSearch(
    LaneGrid grid,
    OccupiedSegments occupied,
    Obstacles obstacles,
    ArrowRequest request,
    IReadOnlyDictionary<int, IReadOnlyList<ScenePoint>> tree
)
{
    private const int PixelCost = 2;
    private const int PixelCostOutsideLanes = 3;
    private const int PixelCostInOtherLane = 6;
    private const int CornerCost = 40;
    private const int CrossingCost = 120;
    private const int SideEntryCost = 100;
    private const int SecondStartCost = 200;

    private static readonly Direction[] Directions = Enum.GetValues<Direction>();

    private readonly Node hub = request.Hub;

    /// <summary>By state: the least known cost.</summary>
    private readonly int[] costs = Enumerable.Repeat(int.MaxValue, grid.Count * Directions.Length).ToArray();

    /// <summary>By state: the state before it, or -1 minus the index of a leaf port.</summary>
    private readonly int[] previous = new int[grid.Count * Directions.Length];

    /// <summary>The states by cost; equal costs by state, so that the result is deterministic.</summary>
    private readonly PriorityQueue<int, long> queue = new();

    /// <summary>The cheapest path to the hub or its tree: its cost, its last state, and its port at the hub.</summary>
    private (int Cost, int State, ArrowPort? Hub) best = (int.MaxValue, -1, null);

    /// <summary>Finds the cheapest path from a leaf port to a hub port or the tree; null if there is none.</summary>
    public FoundPath? Find(IReadOnlyList<ArrowPort> leaves, IReadOnlyList<ArrowPort> hubs)
    {
        for (int i = 0; i < leaves.Count; i++)
        {
            ArrowPort leaf = leaves[i];
            bool isSideEntry = request.Kind is ArrowKind.Controls && leaf.Outward is not Direction.Up;
            int cost = Distance(leaf.Point, grid.Point(leaf.Crossing)) * PixelCost + (isSideEntry ? SideEntryCost : 0);
            Offer(State(leaf.Crossing, leaf.Outward), cost, -1 - i);
        }

        ILookup<int, ArrowPort> hubsAt = hubs.ToLookup(port => port.Crossing);
        while (queue.TryDequeue(out int state, out long priority))
        {
            int cost = (int)(priority >> 32);
            if (cost >= best.Cost)
                break;
            if (cost > costs[state])
                continue;
            TryJoinTree(state, cost);
            foreach (ArrowPort port in hubsAt[CrossingOf(state)])
                TryEndAt(port, state, cost);
            foreach (Direction direction in Directions)
                Step(state, cost, direction);
        }

        return best.State < 0 ? null : Trace(leaves);
    }

    private void Offer(int state, int cost, int from)
    {
        if (cost >= costs[state])
            return;
        costs[state] = cost;
        previous[state] = from;
        queue.Enqueue(state, ((long)cost << 32) + state);
    }

    private void TryJoinTree(int state, int cost)
    {
        // The rest of the path may be free for another arrow only: it may cross a box that contains that one's end.
        if (
            cost + CornerCost < best.Cost
            && tree.TryGetValue(CrossingOf(state), out IReadOnlyList<ScenePoint>? rest)
            && obstacles.Allow(rest)
        )
            best = (cost + CornerCost, state, null);
    }

    private void TryEndAt(ArrowPort port, int state, int cost)
    {
        int crossing = CrossingOf(state);
        Direction direction = DirectionOf(state);
        if (port.Outward == direction)
            return;
        int turn = Opposite(port.Outward) == direction ? 0 : CornerCost;
        int total =
            cost
            + turn
            + Distance(port.Point, grid.Point(crossing)) * PixelCost
            + (tree.Count > 0 && request.Kind is ArrowKind.Controls ? SecondStartCost : 0);
        if (total < best.Cost && (turn == 0 || occupied.AllowCorner(hub, grid.Point(crossing))))
            best = (total, state, port);
    }

    /// <summary>Offers the next crossing in a direction.</summary>
    private void Step(int state, int cost, Direction direction)
    {
        int crossing = CrossingOf(state);
        Direction arrival = DirectionOf(state);
        if (direction == Opposite(arrival) || grid.Next(crossing, direction) is not { } neighbour)
            return;
        ScenePoint start = grid.Point(crossing),
            end = grid.Point(neighbour);
        bool isCorner = direction != arrival;
        int next = State(neighbour, direction);
        int nextCost = cost + Distance(start, end) * PixelCostAt(crossing, direction) + (isCorner ? CornerCost : 0);
        if (
            nextCost >= costs[next]
            || !obstacles.Allow(start, end)
            || occupied.Crossings(hub, start, end) is not { } crossings
            || (isCorner && !occupied.AllowCorner(hub, start))
        )
            return;
        Offer(next, nextCost + crossings * CrossingCost, state);
    }

    private int PixelCostAt(int crossing, Direction direction) =>
        grid.KindOf(crossing, direction) is not { } kind ? PixelCostOutsideLanes
        : kind == request.Kind ? PixelCost
        : PixelCostInOtherLane;

    private FoundPath Trace(IReadOnlyList<ArrowPort> leaves)
    {
        List<int> crossings = [];
        int state = best.State;
        for (; state >= 0; state = previous[state])
            crossings.Add(CrossingOf(state));
        return new FoundPath(leaves[-1 - state], crossings, best.Hub);
    }

    private static int State(int crossing, Direction direction) => crossing * Directions.Length + (int)direction;

    private static int CrossingOf(int state) => state / Directions.Length;

    private static Direction DirectionOf(int state) => (Direction)(state % Directions.Length);

    private static int Distance(ScenePoint one, ScenePoint other) =>
        Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Direction Opposite(Direction direction) => (Direction)(((int)direction + 2) % Directions.Length);
}
