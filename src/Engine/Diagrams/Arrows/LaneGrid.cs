using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>
/// The lines that ways are made of: the lanes, and those through the middles of what arrows begin and end at.
/// </summary>
internal sealed class LaneGrid
{
    /// <summary>How far below its top a high box is entered from the side: beside its heading.</summary>
    private const int SideEntry = 20;
    private const int HighBox = 90;

    /// <summary>How far from its middle a box is entered by those who steer it besides the first.</summary>
    public const int SecondEntry = 20;

    /// <summary>The line around a box.</summary>
    private const int Around = 4;

    public LaneGrid(Lanes lanes, IEnumerable<WantedArrow> arrows, Placement placement)
        : this(
            new SortedDictionary<int, ArrowKind?>(lanes.Vertical.ToDictionary()),
            new SortedDictionary<int, ArrowKind?>(lanes.Horizontal.ToDictionary()),
            arrows,
            placement
        ) { }

    private LaneGrid(
        SortedDictionary<int, ArrowKind?> vertical,
        SortedDictionary<int, ArrowKind?> horizontal,
        IEnumerable<WantedArrow> arrows,
        Placement placement
    )
    {
        HashSet<Node> steered = [];
        foreach (WantedArrow arrow in arrows)
        {
            Area start = Obstacles.StartOf(arrow, placement),
                end = Area.Of(placement.Of(arrow.To));
            vertical.TryAdd(start.MiddleX, null);
            horizontal.TryAdd(SideOf(start), null);
            horizontal.TryAdd(SideOf(end), null);

            // A kernel is reached from above wherever a way leads down to it.
            if (arrow.Kind is not ArrowKind.Controls)
                continue;
            vertical.TryAdd(end.MiddleX, null);
            if (!steered.Add(arrow.To))
            {
                vertical.TryAdd(end.MiddleX - SecondEntry, null);
                vertical.TryAdd(end.MiddleX + SecondEntry, null);
            }
        }

        X = [.. vertical.Keys];
        Y = [.. horizontal.Keys];
        VerticalKinds = [.. vertical.Values];
        HorizontalKinds = [.. horizontal.Values];
    }

    public int[] X { get; }

    public int[] Y { get; }

    public ArrowKind?[] VerticalKinds { get; }

    public ArrowKind?[] HorizontalKinds { get; }

    public int Count => X.Length * Y.Length;

    /// <summary>With lines around each box besides, so that there is a way wherever there is a gap.</summary>
    public static LaneGrid AroundAll(
        Lanes lanes,
        IEnumerable<WantedArrow> arrows,
        Topology topology,
        Placement placement
    )
    {
        SortedDictionary<int, ArrowKind?> vertical = new(lanes.Vertical.ToDictionary()),
            horizontal = new(lanes.Horizontal.ToDictionary());
        foreach (Area area in topology.Nodes.Select(node => Area.Of(placement.Of(node))))
        {
            foreach (int x in (int[])[area.Left - Around, area.Left + Around, area.Right - Around, area.Right + Around])
                vertical.TryAdd(x, null);
            foreach (int y in (int[])[area.Top - Around, area.Top + Around, area.Bottom - Around, area.Bottom + Around])
                horizontal.TryAdd(y, null);
        }

        return new LaneGrid(vertical, horizontal, arrows, placement);
    }

    public static int SideOf(Area area) => area.Bottom - area.Top > HighBox ? area.Top + SideEntry : area.MiddleY;

    public ScenePoint Point(int index) => new(X[index % X.Length], Y[index / X.Length]);

    /// <summary>
    /// The first crossing of lines in a direction from a point on a line, no nearer than a distance; null for none.
    /// </summary>
    public int? First(ScenePoint from, Direction direction, int distance)
    {
        bool along = direction is Direction.Right or Direction.Left;
        int[] lines = along ? X : Y;
        int fixedLine = Array.BinarySearch(along ? Y : X, along ? from.Y : from.X);
        if (fixedLine < 0)
            return null;
        int start = along ? from.X : from.Y;
        bool up = direction is Direction.Right or Direction.Down;
        int found = Array.BinarySearch(lines, up ? start + distance : start - distance);
        int at =
            found >= 0 ? found
            : up ? ~found
            : ~found - 1;
        if (at < 0 || at >= lines.Length)
            return null;
        return along ? fixedLine * X.Length + at : at * X.Length + fixedLine;
    }

    /// <summary>The next crossing in a direction; null at the rim.</summary>
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

    /// <summary>What the line through a crossing was made for.</summary>
    public ArrowKind? KindOf(int index, Direction direction) =>
        direction is Direction.Right or Direction.Left
            ? HorizontalKinds[index / X.Length]
            : VerticalKinds[index % X.Length];
}

internal enum Direction
{
    Right,
    Down,
    Left,
    Up,
}
