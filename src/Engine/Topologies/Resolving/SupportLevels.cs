using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>Reports the first node with too many nodes below it.</summary>
/// <param name="supports">The nodes that each node stands on, without circles.</param>
/// <param name="report">Receives the error.</param>
internal sealed class SupportLevels(IReadOnlyDictionary<Node, IReadOnlyList<Node>> supports, FileReport report)
{
    private readonly Dictionary<Node, int> levels = [];

    public void Check(IReadOnlyList<Node> nodes)
    {
        if (nodes.FirstOrDefault(node => LevelsOf(node) > TopologyBounds.MaxLevels) is { } high)
            TopologyBounds.Report(
                report,
                high.Span,
                $"more than {TopologyBounds.MaxLevels} nodes that rest on each other"
            );
    }

    /// <summary>The number of nodes from this one to the bottom, on the longest way.</summary>
    private int LevelsOf(Node start)
    {
        Stack<Node> open = new([start]);
        while (open.TryPeek(out Node? node))
        {
            IReadOnlyList<Node> below = supports.GetValueOrDefault(node, []);
            if (below.FirstOrDefault(support => !levels.ContainsKey(support)) is { } missing)
            {
                open.Push(missing);
                continue;
            }

            levels[node] = 1 + below.Select(support => levels[support]).DefaultIfEmpty(0).Max();
            open.Pop();
        }

        return levels[start];
    }
}
