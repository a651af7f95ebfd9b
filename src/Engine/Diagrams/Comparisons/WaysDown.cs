using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>
/// The way from each node to the bottom: where a node stands on several, through one that leads to a kernel, then
/// through the one with the most below it, then through the first.
/// </summary>
/// <param name="below">The nodes that a node stands on.</param>
internal sealed class WaysDown(Func<Node, IReadOnlyList<Node>> below)
{
    private readonly Dictionary<Node, Way> ways = [];

    /// <summary>The next node of a way, its length and whether a kernel is on it.</summary>
    private readonly record struct Way(Node? Next, int Length, bool HasKernel);

    /// <summary>The nodes from one to the bottom, itself included.</summary>
    public IReadOnlyList<Node> From(Node top)
    {
        List<Node> steps = [];
        HashSet<Node> seen = [];
        for (Node? node = top; node is not null && seen.Add(node); node = Of(node).Next)
            steps.Add(node);
        return steps;
    }

    private Way Of(Node node)
    {
        if (ways.TryGetValue(node, out Way known))
            return known;

        // What stands on itself, in a topology with errors, ends here.
        ways[node] = new Way(null, 1, NodeQueries.IsKernel(node));
        (Node Node, Way Way)? next = null;
        foreach (Node each in below(node))
        {
            Way way = Of(each);
            if (
                next is not { } best
                || (way.HasKernel, way.Length).CompareTo((best.Way.HasKernel, best.Way.Length)) > 0
            )
                next = (each, way);
        }

        return ways[node] = new Way(
            next?.Node,
            1 + (next?.Way.Length ?? 0),
            NodeQueries.IsKernel(node) || next?.Way.HasKernel == true
        );
    }
}
