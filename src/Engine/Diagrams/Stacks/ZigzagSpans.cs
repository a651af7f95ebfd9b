namespace Strata.Engine.Diagrams.Stacks;

/// <summary>
/// The left and right ends of a zigzag's parts, for one order of the parts from left to right. They satisfy constraints
/// of the form "this end is at least so far right of that end", of which the smallest solution is a longest path.
/// </summary>
internal sealed class ZigzagSpans
{
    /// <summary>The least overlap of a box with what it stands on.</summary>
    public const int MinOverlap = 24;

    private readonly Zigzag zigzag;
    private readonly List<(int From, int To, int Distance)> constraints = [];

    /// <summary>Collects the constraints.</summary>
    /// <param name="zigzag">The relations between the parts.</param>
    /// <param name="order">The parts from left to right; those that are missing come after them.</param>
    /// <param name="widths">By part: its least width.</param>
    /// <param name="gap">The gap between two parts side by side.</param>
    public ZigzagSpans(Zigzag zigzag, IReadOnlyList<int> order, IReadOnlyList<int> widths, Func<int, int, int> gap)
    {
        this.zigzag = zigzag;
        int[] position = Enumerable.Repeat(order.Count, zigzag.Count).ToArray();
        for (int i = 0; i < order.Count; i++)
            position[order[i]] = i;
        for (int part = 0; part < zigzag.Count; part++)
        {
            constraints.Add((Left(part), Right(part), widths[part]));
            for (int other = 0; other < zigzag.Count; other++)
            {
                if (position[part] < position[other] && !zigzag.AreComparable(part, other))
                    constraints.Add((Right(part), Left(other), gap(part, other)));
            }

            foreach (int support in zigzag.Supports[part])
                AddSupport(part, support, widths);
        }
    }

    /// <summary>The smallest ends of all parts: left and right by turns. Null if there are none.</summary>
    public int[]? Smallest()
    {
        var ends = new int[2 * zigzag.Count];
        for (int round = 0; round <= ends.Length; round++)
        {
            bool isChanged = false;
            foreach ((int from, int to, int distance) in constraints)
            {
                if (ends[from] + distance <= ends[to])
                    continue;
                ends[to] = ends[from] + distance;
                isChanged = true;
            }

            if (!isChanged)
                return ends;
        }

        return null;
    }

    /// <summary>Widens parts into the free space around them, up to a total width; supports first.</summary>
    public void Widen(int[] ends, int total, Func<int, bool> canGrow)
    {
        int[] bottomUp = Enumerable.Range(0, zigzag.Count).Where(canGrow).OrderBy(Height).ToArray();
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (int part in bottomUp)
                isChanged |= Widen(part, ends, total);
        }
    }

    public static int Left(int part) => 2 * part;

    public static int Right(int part) => 2 * part + 1;

    private bool Widen(int part, int[] ends, int total)
    {
        int[] supports = zigzag.Supports[part];
        int right = supports.Length == 0 ? total : supports.Max(support => ends[Right(support)]),
            left = supports.Length == 0 ? 0 : supports.Min(support => ends[Left(support)]);
        foreach ((int from, int to, int distance) in constraints)
        {
            if (from == Right(part))
                right = Math.Min(right, ends[to] - distance);
            if (to == Left(part))
                left = Math.Max(left, ends[from] + distance);
        }

        bool isChanged = right > ends[Right(part)] || left < ends[Left(part)];
        ends[Right(part)] = Math.Max(ends[Right(part)], right);
        ends[Left(part)] = Math.Min(ends[Left(part)], left);
        return isChanged;
    }

    private int Height(int part) => Enumerable.Range(0, zigzag.Count).Count(other => zigzag.IsAbove(part, other));

    private void AddSupport(int part, int support, IReadOnlyList<int> widths)
    {
        bool isOnly = zigzag.Supports[part].Length == 1;
        int overlap = isOnly ? MinOverlap : Math.Max(MinOverlap, Math.Min(widths[part], widths[support]) / 3);
        constraints.Add((Left(part), Right(support), overlap));
        constraints.Add((Left(support), Right(part), overlap));
        if (isOnly)
        {
            constraints.Add((Left(support), Left(part), 0));
            constraints.Add((Right(part), Right(support), 0));
        }

        if (zigzag.HasSeveralTops[support])
        {
            constraints.Add((Left(part), Left(support), 0));
            constraints.Add((Right(support), Right(part), 0));
        }
    }
}
