using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// Finds the shortest line with the fewest corners from a box to the top of another one, in the gaps between boxes.
/// </summary>
internal sealed class LineRouter
{
    /// <summary>The distance of the lines from boxes: half the gap between two of them.</summary>
    private const int Distance = 4;

    private const int CornerCost = 24;
    private const int SharedCost = 200;

    /// <summary>The cost of leaving a box at a side: a support is below it.</summary>
    private const int SideCost = 100;

    private readonly Rectangle end;
    private readonly IReadOnlyList<Rectangle> obstacles;
    private readonly List<(ScenePoint Start, ScenePoint End)> earlier;
    private readonly int[] columns;
    private readonly int[] rows;
    private readonly Dictionary<Step, (int Cost, Step? Previous)> reached = [];
    private readonly PriorityQueue<Step, (int Cost, int Number)> open = new();

    private LineRouter(
        Rectangle start,
        Rectangle end,
        Rectangle area,
        IReadOnlyList<Rectangle> obstacles,
        IReadOnlyList<SceneArrow> lines
    )
    {
        this.end = end;
        this.obstacles = obstacles;
        earlier = lines.SelectMany(line => line.Points.Zip(line.Points.Skip(1))).ToList();
        List<Rectangle> boxes = [start, end, .. obstacles];
        columns = Sorted(
            boxes
                .SelectMany(box => new[] { box.X - Distance, box.Right + Distance })
                .Concat(Ports(start))
                .Concat(Ports(end)),
            area.X,
            area.Right
        );
        rows = Sorted(
            boxes.SelectMany(box => new[] { box.Y - Distance, box.Bottom + Distance }).Append(start.MiddleY),
            area.Y,
            area.Bottom
        );
        foreach (int x in Ports(start))
            Leave(new ScenePoint(x, start.Bottom), new ScenePoint(x, start.Bottom + Distance));
        Leave(new ScenePoint(start.X, start.MiddleY), new ScenePoint(start.X - Distance, start.MiddleY));
        Leave(new ScenePoint(start.Right, start.MiddleY), new ScenePoint(start.Right + Distance, start.MiddleY));
    }

    /// <summary>A crossing on a line, with the direction in which the line reaches it.</summary>
    private readonly record struct Step(ScenePoint Point, bool IsVertical);

    /// <summary>The corners of a line, with both ends; null if there is none.</summary>
    /// <param name="start">The box at its start.</param>
    /// <param name="end">The box at its end.</param>
    /// <param name="area">The area that it does not leave.</param>
    /// <param name="obstacles">The rectangles that it does not pass through, besides both boxes.</param>
    /// <param name="lines">The earlier lines, which it only crosses if possible.</param>
    public static IReadOnlyList<ScenePoint>? Route(
        Rectangle start,
        Rectangle end,
        Rectangle area,
        IReadOnlyList<Rectangle> obstacles,
        IReadOnlyList<SceneArrow> lines
    ) => new LineRouter(start, end, area, [.. obstacles, start, end], lines).Find();

    private List<ScenePoint>? Find()
    {
        int last = end.Y - Distance;
        while (open.TryDequeue(out Step step, out (int Cost, int Number) priority))
        {
            int cost = reached[step].Cost;
            if (priority.Cost > cost)
                continue;
            if (step.Point.Y == last && Ports(end).Contains(step.Point.X))
                return PathTo(step);
            foreach (ScenePoint next in Neighbours(step.Point))
                Continue(step, next, cost);
        }

        return null;
    }

    private void Leave(ScenePoint edge, ScenePoint crossing)
    {
        bool isVertical = edge.X == crossing.X;
        var first = new Step(edge, isVertical);
        if (!columns.Contains(crossing.X) || !rows.Contains(crossing.Y) || !IsFree(edge, crossing))
            return;
        reached[first] = (0, null);
        Reach(new Step(crossing, isVertical), isVertical ? 0 : SideCost, first);
    }

    private void Continue(Step step, ScenePoint next, int cost)
    {
        if (!IsFree(step.Point, next))
            return;
        bool isVertical = next.X == step.Point.X;
        int length = Math.Abs(step.Point.X - next.X) + Math.Abs(step.Point.Y - next.Y),
            corner = isVertical == step.IsVertical ? 0 : CornerCost,
            shared = earlier.Exists(line => AreOnTop(line, (step.Point, next))) ? SharedCost : 0;
        Reach(new Step(next, isVertical), cost + length + corner + shared, step);
    }

    private void Reach(Step step, int cost, Step previous)
    {
        if (reached.TryGetValue(step, out (int Cost, Step? Previous) known) && known.Cost <= cost)
            return;
        reached[step] = (cost, previous);
        open.Enqueue(step, (cost, reached.Count));
    }

    /// <summary>The positions at which a line may leave or reach a box: its middle and its quarters.</summary>
    private static int[] Ports(Rectangle box) => [box.MiddleX, box.X + box.Width / 4, box.Right - box.Width / 4];

    private static int[] Sorted(IEnumerable<int> values, int min, int max) =>
        values.Where(value => value > min && value < max).Distinct().Order().ToArray();

    private IEnumerable<ScenePoint> Neighbours(ScenePoint point)
    {
        int column = Array.BinarySearch(columns, point.X),
            row = Array.BinarySearch(rows, point.Y);
        if (column > 0)
            yield return new ScenePoint(columns[column - 1], point.Y);
        if (column < columns.Length - 1)
            yield return new ScenePoint(columns[column + 1], point.Y);
        if (row > 0)
            yield return new ScenePoint(point.X, rows[row - 1]);
        if (row < rows.Length - 1)
            yield return new ScenePoint(point.X, rows[row + 1]);
    }

    private bool IsFree(ScenePoint from, ScenePoint to) => !obstacles.Any(obstacle => obstacle.IsCrossedBy(from, to));

    /// <summary>Whether two segments have more than a point in common.</summary>
    private static bool AreOnTop((ScenePoint Start, ScenePoint End) one, (ScenePoint Start, ScenePoint End) other)
    {
        bool isVertical = one.Start.X == one.End.X;
        if (isVertical != (other.Start.X == other.End.X))
            return false;
        return isVertical
            ? one.Start.X == other.Start.X && Overlap(one.Start.Y, one.End.Y, other.Start.Y, other.End.Y)
            : one.Start.Y == other.Start.Y && Overlap(one.Start.X, one.End.X, other.Start.X, other.End.X);
    }

    private static bool Overlap(int start, int end, int otherStart, int otherEnd) =>
        Math.Max(start, end) > Math.Min(otherStart, otherEnd) && Math.Max(otherStart, otherEnd) > Math.Min(start, end);

    private List<ScenePoint> PathTo(Step last)
    {
        List<ScenePoint> points = [new ScenePoint(last.Point.X, end.Y)];
        for (Step? step = last; step is { } current; step = reached[current].Previous)
        {
            bool isStraight =
                points.Count > 1
                && (
                    (points[0].X == points[1].X && points[0].X == current.Point.X)
                    || (points[0].Y == points[1].Y && points[0].Y == current.Point.Y)
                );
            if (isStraight)
                points.RemoveAt(0);
            points.Insert(0, current.Point);
        }

        return points;
    }
}
