using Strata.Engine.Topologies;

namespace Strata.Engine.Review;

/// <summary>
/// Pairs the nodes of a topology with those of a later version: by id, then by kind and name, then by the frame that
/// holds them. A part is paired with the part of the same kind of the same node.
/// </summary>
internal sealed class NodePairs
{
    private readonly Dictionary<Node, Node> afterOf = [];
    private readonly Dictionary<Node, Node> beforeOf = [];

    public NodePairs(Topology before, Topology after)
    {
        PairUnique(before, after, node => (node.Kind.Name, node.Id));
        PairUnique(before, after, node => (node.Kind.Name, node.Name));
        PairChildren(before.Roots, after.Roots);
        // From the outside in, so that the frame of a node is paired before it.
        foreach (Node node in after.Nodes)
        {
            if (Before(node) is { } earlier)
                PairChildren(earlier.Children, node.Children);
        }
    }

    /// <summary>The node in the later version; null if it was removed.</summary>
    public Node? After(Node before) => afterOf.GetValueOrDefault(before);

    /// <summary>The node in the earlier version; null if it was added.</summary>
    public Node? Before(Node after) => beforeOf.GetValueOrDefault(after);

    /// <summary>Whether two nodes are the same one, or both absent.</summary>
    public bool AreSame(Node? before, Node? after) =>
        before is null ? after is null : after is not null && After(before) == after;

    /// <summary>Pairs the nodes that are alone with a key in both versions.</summary>
    private void PairUnique(Topology before, Topology after, Func<Node, (string, string)> key)
    {
        ILookup<(string, string), Node> candidates = before.Nodes.Where(IsOpenBefore).ToLookup(key);
        foreach (IGrouping<(string, string), Node> group in after.Nodes.Where(IsOpenAfter).GroupBy(key).ToList())
        {
            if (group.ToList() is [var only] && candidates[group.Key].ToList() is [var candidate])
                Pair(candidate, only);
        }

        bool IsOpenBefore(Node node) => !NodeQueries.IsPart(node) && After(node) is null;
        bool IsOpenAfter(Node node) => !NodeQueries.IsPart(node) && Before(node) is null;
    }

    /// <summary>Pairs the remaining nodes of a frame: by name, and the last of a kind without regard to it.</summary>
    private void PairChildren(IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        foreach (IGrouping<string, Node> kind in Open(after, Before).GroupBy(node => node.Kind.Name).ToList())
        {
            foreach (Node node in kind)
            {
                if (OfKind(kind.Key).FirstOrDefault(candidate => candidate.Name == node.Name) is { } sameName)
                    Pair(sameName, node);
            }

            if (OfKind(kind.Key) is [var last] && Open(kind, Before).ToList() is [var remaining])
                PairIfRenamed(last, remaining);
        }

        List<Node> OfKind(string kind) => Open(before, After).Where(node => node.Kind.Name == kind).ToList();
    }

    private static IEnumerable<Node> Open(IEnumerable<Node> nodes, Func<Node, Node?> other) =>
        nodes.Where(node => other(node) is null);

    /// <summary>
    /// Pairs two nodes with different names. A part always is the same one; any other node, if it has something in
    /// common with its predecessor, or if both have nothing that could be.
    /// </summary>
    private void PairIfRenamed(Node before, Node after)
    {
        HashSet<string> earlier = Contents(before);
        HashSet<string> later = Contents(after);
        if (NodeQueries.IsPart(after) || (earlier.Count == 0 && later.Count == 0) || earlier.Overlaps(later))
            Pair(before, after);
    }

    private static HashSet<string> Contents(Node node) =>
        node
            .Children.Select(child => $"{child.Kind.Name}: {child.Name}")
            .Concat(node.Properties.Select(property => $"{property.Key} = {property.Value.Value}"))
            .ToHashSet(StringComparer.Ordinal);

    private void Pair(Node before, Node after)
    {
        afterOf.Add(before, after);
        beforeOf.Add(after, before);
    }
}
