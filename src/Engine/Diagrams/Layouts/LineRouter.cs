using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>Finds the shortest line with the fewest corners from below a box to the top of another one.</summary>
internal sealed class LineRouter
{
    /// <summary>The distance of the lines from boxes: half the gap between two of them.</summary>
    private const int Distance = 4;

    private const int CornerCost = 24;
    private const int SharedCost = 200;

    /// <summary>The most boxes around which lines are routed.</summary>
    private const int MaxBoxes = 60;

    private readonly List<Rectangle> boxes;
    private readonly List<Rectangle> obstacles;
    private readonly List<(ScenePoint Start, ScenePoint End)> earlier;
    private readonly Rectangle area;

    /// <summary>Prepares the search.</summary>
    /// <param name="area">The area that the lines do not leave.</param>
    /// <param name="boxes">The boxes, between which the lines are.</param>
    /// <param name="obstacles">The rectangles that no line passes through.</param>
    /// <param name="lines">The earlier lines, which later ones only cross.</param>
    public LineRouter(
        Rectangle area,
        IEnumerable<Rectangle> boxes,
        IEnumerable<Rectangle> obstacles,
        IEnumerable<SceneArrow> lines
    )
    {
        this.area = area;
        this.boxes = boxes.ToList();
        this.obstacles = obstacles.ToList();
        earlier = lines.SelectMany(line => line.Points.Zip(line.Points.Skip(1))).ToList();
    }

    private readonly record struct Step(ScenePoint Point, bool IsVertical);

    /// <summary>The corners of the line, with both ends; null if there is none.</summary>
    public IReadOnlyList<ScenePoint>? Route(Rectangle start, Rectangle end)
    {
        if (boxes.Count > MaxBoxes)
            return null;
        int[] columns = Sorted(
            boxes
                .SelectMany(box => new[] { box.X - Distance, box.Right + Distance })
                .Concat(Ports(start))
                .Concat(Ports(end)),
            area.X,
            area.Right
        );
        int[] rows = Sorted(
            boxes.SelectMany(box => new[] { box.Y - Distance, box.Bottom + Distance }),
            area.Y,
            area.Bottom
        );
        Dictionary<Step, (int Cost, Step? Previous)> reached = [];
        PriorityQueue<Step, (int Cost, int Number)> open = new();
        void Reach(Step step, int cost, Step? previous)
        {
            if (reached.TryGetValue(step, out var known) && known.Cost <= cost)
                return;
            reached[step] = (cost, previous);
            open.Enqueue(step, (cost, reached.Count));
        }

        foreach (int x in Ports(start))
        {
            foreach (int y in rows.Where(y => y > start.Bottom).Take(1))
            {
                if (IsFree(new ScenePoint(x, start.Bottom), new ScenePoint(x, y)))
                    Reach(new Step(new ScenePoint(x, y), IsVertical: true), y - start.Bottom, null);
            }
        }

        int lastRow = Array.FindLast(rows, y => y < end.Y);
        while (open.TryDequeue(out Step step, out var priority))
        {
            int cost = reached[step].Cost;
            if (priority.Cost > cost)
                continue;
            if (step.IsVertical && step.Point.Y == lastRow && Ports(end).Contains(step.Point.X))
                return PathTo(step, reached, start.Bottom, end.Y);
            foreach (ScenePoint next in Neighbours(step.Point, columns, rows))
            {
                bool isVertical = next.X == step.Point.X;
                if (IsFree(step.Point, next))
                    Reach(
                        new Step(next, isVertical),
                        cost + CostOf(step.Point, next) + (isVertical == step.IsVertical ? 0 : CornerCost),
                        step
                    );
            }
        }

        return null;
    }

    /// <summary>The positions at which a line may leave or reach a box: its middle and its quarters.</summary>
    private static int[] Ports(Rectangle box) => [box.MiddleX, box.X + box.Width / 4, box.Right - box.Width / 4];

    private static int[] Sorted(IEnumerable<int> values, int min, int max) =>
        values.Where(value => value > min && value < max).Distinct().Order().ToArray();

    private static IEnumerable<ScenePoint> Neighbours(ScenePoint point, int[] columns, int[] rows)
    {
        int column = Array.BinarySearch(columns, point.X),
            row = Array.BinarySearch(rows, point.Y);
        if (column > 0)
            yield return point with
            {
                X = columns[column - 1],
            };
        if (column < columns.Length - 1)
            yield return point with
            {
                X = columns[column + 1],
            };
        if (row > 0)
            yield return point with
            {
                Y = rows[row - 1],
            };
        if (row < rows.Length - 1)
            yield return point with
            {
                Y = rows[row + 1],
            };
    }

    private bool IsFree(ScenePoint start, ScenePoint end) =>
        !obstacles.Exists(obstacle => obstacle.IsCrossedBy(start, end));

    private int CostOf(ScenePoint start, ScenePoint end)
    {
        int length = Math.Abs(start.X - end.X) + Math.Abs(start.Y - end.Y);
        return length + (earlier.Exists(line => AreOnTop(line, (start, end))) ? SharedCost : 0);
    }

    /// <summary>Whether two segments have a part in common that is longer than a point.</summary>
    private static bool AreOnTop((ScenePoint Start, ScenePoint End) one, (ScenePoint Start, ScenePoint End) other) =>
        one.Start.X == one.End.X && other.Start.X == other.End.X
            ? one.Start.X == other.Start.X && Overlap(one.Start.Y, one.End.Y, other.Start.Y, other.End.Y)
            : one.Start.Y == one.End.Y
                && other.Start.Y == other.End.Y
                && one.Start.Y == other.Start.Y
                && Overlap(one.Start.X, one.End.X, other.Start.X, other.End.X);

    private static bool Overlap(int start, int end, int otherStart, int otherEnd) =>
        Math.Max(start, end) > Math.Min(otherStart, otherEnd) && Math.Max(otherStart, otherEnd) > Math.Min(start, end);

    private static List<ScenePoint> PathTo(
        Step last,
        Dictionary<Step, (int Cost, Step? Previous)> reached,
        int startY,
        int endY
    )
    {
        List<ScenePoint> points = [last.Point with { Y = endY }];
        for (Step? step = last; step is { } current; step = reached[current].Previous)
        {
            if (
                points.Count > 1
                && (
                    (points[0].X == points[1].X && points[0].X == current.Point.X)
                    || (points[0].Y == points[1].Y && points[0].Y == current.Point.Y)
                )
            )
                points[0] = current.Point;
            else
                points.Insert(0, current.Point);
        }

        if (points.Count > 1 && points[0].X == points[1].X)
            points[0] = points[0] with { Y = startY };
        else
            points.Insert(0, points[0] with { Y = startY });
        return points;
    }
}
