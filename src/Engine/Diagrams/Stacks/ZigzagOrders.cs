namespace Strata.Engine.Diagrams.Stacks;

/// <summary>Finds the order of a zigzag's parts from left to right.</summary>
internal sealed class ZigzagOrders
{
    /// <summary>The most parts for which all orders are compared.</summary>
    private const int MaxCompared = 7;

    /// <summary>The most parts for which some orders are tried.</summary>
    public const int MaxParts = 24;

    /// <summary>The most parts for which orders besides those of the sweeps are tried.</summary>
    private const int MaxExtended = 12;

    /// <summary>The most beginnings of such orders.</summary>
    private const int MaxExtensions = 300;

    private readonly Zigzag zigzag;
    private readonly IReadOnlyList<int> widths;
    private readonly Func<int, int, int> gap;
    private readonly List<int> current = [];
    private int remaining = int.MaxValue;
    private (int Width, int Swaps)? leastCost;
    private int[]? best;

    private ZigzagOrders(Zigzag zigzag, IReadOnlyList<int> widths, Func<int, int, int> gap)
    {
        this.zigzag = zigzag;
        this.widths = widths;
        this.gap = gap;
    }

    /// <summary>
    /// The order with the least width and then with the fewest swaps against the order written; null if no order puts
    /// each part on all that it stands on.
    /// </summary>
    /// <param name="zigzag">The relations between the parts.</param>
    /// <param name="widths">By part: its width.</param>
    /// <param name="gap">The gap between two parts side by side.</param>
    public static IReadOnlyList<int>? Best(Zigzag zigzag, IReadOnlyList<int> widths, Func<int, int, int> gap)
    {
        var orders = new ZigzagOrders(zigzag, widths, gap);
        if (zigzag.Count <= MaxCompared)
            orders.Extend();
        else if (zigzag.Count <= MaxParts)
            orders.Sweep();
        return orders.best;
    }

    /// <summary>Whether there is an order.</summary>
    public static bool Exists(Zigzag zigzag) => Best(zigzag, new int[zigzag.Count], (_, _) => 1) is not null;

    /// <summary>Tries the orders of barycentre sweeps; if none is possible, a bounded number of others.</summary>
    private void Sweep()
    {
        foreach (IReadOnlyList<int> order in BarycentreOrders.Of(zigzag))
        {
            current.Clear();
            current.AddRange(order);
            if (Cost() is { } cost)
                Keep(cost);
        }

        if (best is not null || zigzag.Count > MaxExtended)
            return;
        current.Clear();
        remaining = MaxExtensions;
        Extend();
    }

    /// <summary>Extends the current order by each of the remaining parts, unless it already costs too much.</summary>
    private void Extend()
    {
        if (remaining-- <= 0 || Cost() is not { } cost || (leastCost is { } least && cost.CompareTo(least) >= 0))
            return;
        if (current.Count == zigzag.Count)
        {
            Keep(cost);
            return;
        }

        for (int part = 0; part < zigzag.Count; part++)
        {
            // Parts on top of each other have no order: of two adjacent ones the first written comes first.
            bool isTwin = current.Count > 0 && part < current[^1] && zigzag.AreComparable(part, current[^1]);
            if (isTwin || current.Contains(part))
                continue;
            current.Add(part);
            Extend();
            current.RemoveAt(current.Count - 1);
        }
    }

    private void Keep((int Width, int Swaps) cost)
    {
        if (leastCost is { } least && cost.CompareTo(least) >= 0)
            return;
        leastCost = cost;
        best = [.. current];
    }

    /// <summary>The least cost of all orders that begin with the current one; null if there is none.</summary>
    private (int Width, int Swaps)? Cost()
    {
        if (new ZigzagSpans(zigzag, current, widths, gap).Smallest() is not { } ends)
            return null;
        int swaps = 0;
        for (int i = 0; i < current.Count; i++)
        {
            for (int j = i + 1; j < current.Count; j++)
                swaps += current[j] < current[i] && !zigzag.AreComparable(current[i], current[j]) ? 1 : 0;
        }

        return (ends.Max(), swaps);
    }
}
