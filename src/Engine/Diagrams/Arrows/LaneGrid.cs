using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>A direction in a scene; opposite directions are two apart.</summary>
internal enum Direction
{
    Right,
    Down,
    Left,
    Up,
}

/// <summary>
/// The grid that arrows run on: the lanes, and lines through the middles of the boxes at their ends. A crossing of two
/// lines has an index.
/// </summary>
internal sealed class LaneGrid
{
    /// <summary>
    /// The distance from the top of a tall box to its entry from the side, which is beside its heading.
    /// </summary>
    private const int SideEntryOffset = 20;
    private const int TallBox = 90;

    /// <summary>The distance from the middle of a box to the entries of its second and third controller.</summary>
    public const int EntryOffset = 20;

    /// <summary>The distance of the lines on both sides of a box's edges.</summary>
    private const int EdgeDistance = 4;

    private readonly ArrowKind?[] verticalKinds;
    private readonly ArrowKind?[] horizontalKinds;

    public LaneGrid(Lanes lanes, IEnumerable<ArrowRequest> requests, IReadOnlyDictionary<Node, SceneBox> boxes)
        : this(Lines(lanes.Vertical), Lines(lanes.Horizontal), requests, boxes) { }

    private LaneGrid(
        SortedDictionary<int, ArrowKind?> vertical,
        SortedDictionary<int, ArrowKind?> horizontal,
        IEnumerable<ArrowRequest> requests,
        IReadOnlyDictionary<Node, SceneBox> boxes
    )
    {
        HashSet<Node> controlled = [];
        foreach (ArrowRequest request in requests)
        {
            Rectangle start = Obstacles.StartOf(request, boxes),
                end = boxes[request.To].Bounds;
            vertical.TryAdd(start.MiddleX, null);
            horizontal.TryAdd(SideEntry(start), null);
            horizontal.TryAdd(SideEntry(end), null);

            // A kernel is entered from above wherever a path leads down to it.
            if (request.Kind is not ArrowKind.Controls)
                continue;
            vertical.TryAdd(end.MiddleX, null);
            if (!controlled.Add(request.To))
            {
                vertical.TryAdd(end.MiddleX - EntryOffset, null);
                vertical.TryAdd(end.MiddleX + EntryOffset, null);
            }
        }

        X = [.. vertical.Keys];
        Y = [.. horizontal.Keys];
        verticalKinds = [.. vertical.Values];
        horizontalKinds = [.. horizontal.Values];
    }

    /// <summary>The positions of the vertical lines, ascending.</summary>
    public int[] X { get; }

    /// <summary>The positions of the horizontal lines, ascending.</summary>
    public int[] Y { get; }

    /// <summary>The number of crossings.</summary>
    public int Count => X.Length * Y.Length;

    /// <summary>A grid with additional lines around every box, so that each gap between boxes has one.</summary>
    public static LaneGrid WithAllGaps(
        Lanes lanes,
        IEnumerable<ArrowRequest> requests,
        IReadOnlyDictionary<Node, SceneBox> boxes
    )
    {
        SortedDictionary<int, ArrowKind?> vertical = Lines(lanes.Vertical),
            horizontal = Lines(lanes.Horizontal);
        foreach (Rectangle bounds in boxes.Values.Select(box => box.Bounds))
        {
            foreach (int offset in (int[])[-EdgeDistance, EdgeDistance])
            {
                vertical.TryAdd(bounds.X + offset, null);
                vertical.TryAdd(bounds.Right + offset, null);
                horizontal.TryAdd(bounds.Y + offset, null);
                horizontal.TryAdd(bounds.Bottom + offset, null);
            }
        }

        return new LaneGrid(vertical, horizontal, requests, boxes);
    }

    /// <summary>The height at which a box is entered from the side.</summary>
    public static int SideEntry(Rectangle bounds) =>
        bounds.Height > TallBox ? bounds.Y + SideEntryOffset : bounds.MiddleY;

    /// <summary>The point of a crossing.</summary>
    public ScenePoint Point(int index) => new(X[index % X.Length], Y[index / X.Length]);

    /// <summary>
    /// The first crossing in a direction from a point on a line, at a minimum distance; null if there is none.
    /// </summary>
    public int? First(ScenePoint from, Direction direction, int minDistance)
    {
        bool isHorizontal = direction is Direction.Right or Direction.Left;
        int line = Array.BinarySearch(isHorizontal ? Y : X, isHorizontal ? from.Y : from.X);
        if (line < 0)
            return null;
        int[] crossed = isHorizontal ? X : Y;
        int start = isHorizontal ? from.X : from.Y;
        bool isAscending = direction is Direction.Right or Direction.Down;
        int found = Array.BinarySearch(crossed, isAscending ? start + minDistance : start - minDistance);
        int nearest =
            found >= 0 ? found
            : isAscending ? ~found
            : ~found - 1;
        if (nearest < 0 || nearest >= crossed.Length)
            return null;
        return isHorizontal ? line * X.Length + nearest : nearest * X.Length + line;
    }

    /// <summary>The next crossing in a direction; null at the edge of the grid.</summary>
    public int? Next(int index, Direction direction)
    {
        int x = index % X.Length,
            y = index / X.Length;
        (x, y) = direction switch
        {
            Direction.Right => (x + 1, y),
            Direction.Down => (x, y + 1),
            Direction.Left => (x - 1, y),
            _ => (x, y - 1),
        };
        return x < 0 || y < 0 || x >= X.Length || y >= Y.Length ? null : y * X.Length + x;
    }

    /// <summary>
    /// The kind of arrow that a line through a crossing is meant for; null for a line that is no lane.
    /// </summary>
    public ArrowKind? KindOf(int index, Direction direction) =>
        direction is Direction.Right or Direction.Left
            ? horizontalKinds[index / X.Length]
            : verticalKinds[index % X.Length];

    private static SortedDictionary<int, ArrowKind?> Lines(IReadOnlyDictionary<int, ArrowKind> lanes) =>
        new(lanes.ToDictionary(lane => lane.Key, lane => (ArrowKind?)lane.Value));
}
