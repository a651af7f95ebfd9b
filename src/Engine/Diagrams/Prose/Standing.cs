using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>Nodes that stand on the same nodes, for one sentence.</summary>
/// <param name="On">The nodes below.</param>
/// <param name="Nodes">The nodes above, in reading order.</param>
internal sealed record Standing(IReadOnlyList<Node> On, IReadOnlyList<Node> Nodes)
{
    /// <summary>
    /// All nodes that stand on something, except parts, users of a kernel that stand on nothing else, the engines of a
    /// kernel's owner, and nodes inside one that stands on the same nodes or on more.
    /// </summary>
    public static List<Standing> AllOf(Topology topology) =>
        topology
            .Nodes.Where(node =>
                topology.SupportsOf(node).Count > 0
                && !NodeQueries.IsPart(node)
                && !IsUser(topology, node)
                && !node.SelfAndAncestors()
                    .Skip(1)
                    .Any(around => topology.SupportsOf(node).All(topology.SupportsOf(around).Contains))
                && !topology.SupportsOf(node).All(NodeQueries.IsPart)
            )
            .GroupBy(node => string.Join(' ', topology.SupportsOf(node).Select(support => support.Id)))
            .Select(group => new Standing(topology.SupportsOf(group.First()), [.. group]))
            .ToList();

    /// <summary>
    /// Whether the sentence about a kernel's users includes a node, or everything in a frame such as a pod.
    /// </summary>
    private static bool IsUser(Topology topology, Node node)
    {
        if (topology.SupportsOf(node) is not [var kernel] || !topology.Kernels.TryGetValue(kernel, out KernelUse? use))
            return false;
        if (use.Users.Contains(node) || use.Failing.Contains(node))
            return true;
        if (node.Kind.Role is Role.Engine)
            return !use.IsGuest && NodeQueries.MachineOf(node) == use.Owner;
        List<Node> inside = node.Children.Where(child => topology.SupportsOf(child).Contains(kernel)).ToList();
        return inside.Count > 0 && inside.TrueForAll(child => IsUser(topology, child));
    }
}
