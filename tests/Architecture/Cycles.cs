namespace Strata.Tests.Architecture;

/// <summary>Cycles in a small directed graph.</summary>
internal static class Cycles
{
    /// <summary>The groups of two or more nodes that can all reach each other.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IEnumerable<(string From, string To)> edges)
    {
        ILookup<string, string> next = edges.Distinct().ToLookup(edge => edge.From, edge => edge.To);
        Dictionary<string, HashSet<string>> reached = next.ToDictionary(
            node => node.Key,
            node => Reach(node.Key, next),
            StringComparer.Ordinal
        );
        return reached
            .Keys.Where(node => reached[node].Contains(node))
            .GroupBy(node => reached[node].Where(other => Reaches(other, node)).Min(StringComparer.Ordinal)!)
            .Select(group => (IReadOnlyList<string>)[.. group.Order(StringComparer.Ordinal)])
            .Where(group => group.Count > 1)
            .OrderBy(group => group[0], StringComparer.Ordinal)
            .ToList();

        bool Reaches(string from, string to) => reached.TryGetValue(from, out HashSet<string>? all) && all.Contains(to);
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([start]);
        while (waiting.TryPop(out string? node))
            foreach (string to in next[node].Where(reached.Add))
                waiting.Push(to);
        return reached;
    }
}
