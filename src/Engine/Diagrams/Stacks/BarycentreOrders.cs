namespace Strata.Engine.Diagrams.Stacks;

/// <summary>
/// Orders of many parts: in sweeps up and down, each part moves to the middle of the parts that it stands on, and of
/// those that stand on it.
/// </summary>
internal static class BarycentreOrders
{
    private const int Sweeps = 8;

    /// <summary>The order written, and the order after each sweep.</summary>
    public static IEnumerable<IReadOnlyList<int>> Of(Zigzag zigzag)
    {
        int[] order = Enumerable.Range(0, zigzag.Count).ToArray();
        ILookup<int, int> carried = order
            .SelectMany(part => zigzag.Supports[part].Select(support => (part, support)))
            .ToLookup(pair => pair.support, pair => pair.part);
        yield return order;
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool isUp = sweep % 2 == 0;
            order = Sweep(order, part => isUp ? zigzag.Supports[part] : carried[part]);
            yield return order;
        }
    }

    private static int[] Sweep(int[] order, Func<int, IEnumerable<int>> neighbours)
    {
        var position = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            position[order[i]] = i;
        return order.OrderBy(part => Middle(position, neighbours(part).ToList(), position[part])).ToArray();
    }

    /// <summary>The mean position of the neighbours, in thousandths; that of the part itself if it has none.</summary>
    private static int Middle(int[] position, List<int> neighbours, int own) =>
        neighbours.Count == 0 ? 1000 * own : 1000 * neighbours.Sum(part => position[part]) / neighbours.Count;
}
