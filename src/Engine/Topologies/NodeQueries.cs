namespace Strata.Engine.Topologies;

/// <summary>Queries on nodes that rules, diagrams and prose share.</summary>
internal static class NodeQueries
{
    /// <summary>The name of the kind of kernels in vocabularies.</summary>
    public const string Kernel = "kernel";

    /// <summary>Whether a node is a kernel: that of a machine, or one that replaces it, such as gVisor's.</summary>
    public static bool IsKernel(Node node) => node.Kind.Name == Kernel;

    /// <summary>Whether a node is a part of its parent, such as the base image of a container.</summary>
    public static bool IsPart(Node node) => node.Parent?.Kind.Parts.Contains(node.Kind.Name) == true;

    /// <summary>Whether a node has parts.</summary>
    public static bool HasParts(Node node) => node.Children.Any(IsPart);

    /// <summary>The innermost machine that contains a node; null for a node outside any machine.</summary>
    public static Node? MachineOf(Node node) =>
        node.SelfAndAncestors().Skip(1).FirstOrDefault(ancestor => ancestor.Kind.Machine);

    /// <summary>
    /// The operating system of a machine, or of the innermost machine around a node: <c>linux</c>, <c>windows</c> or
    /// <c>macos</c>.
    /// </summary>
    public static string? OsOf(Node node) => Inherited(node, PropertyNames.Os);

    /// <summary>
    /// The build of that operating system. A machine does not inherit the build of an outer machine that has another
    /// operating system.
    /// </summary>
    public static string? BuildOf(Node node)
    {
        string? os = OsOf(node);
        return node.SelfAndAncestors()
            .TakeWhile(ancestor => OsOf(ancestor) == os)
            .FirstOrDefault(ancestor => ancestor.Kind.Machine && ancestor.Properties.ContainsKey(PropertyNames.Build))
            ?.Properties[PropertyNames.Build]
            .Value;
    }

    /// <summary>The processor architecture of a machine, or of the innermost machine around a node.</summary>
    public static string? ArchitectureOf(Node node) => Inherited(node, PropertyNames.Architecture);

    /// <summary>
    /// The kernel that a node uses: the first one below it or, if there is none below it (as for a base image), below
    /// the nearest ancestor that has one. A kernel uses itself. Null if there is no kernel.
    /// </summary>
    public static Node? KernelOf(Topology topology, Node node) => FirstBelow(topology, node, IsKernel);

    /// <summary>
    /// The first node that satisfies a condition: the node itself, the chain of nodes below it, then the same for each
    /// ancestor, from the inside out. Null if there is none.
    /// </summary>
    public static Node? FirstBelow(Topology topology, Node node, Func<Node, bool> condition)
    {
        foreach (Node start in node.SelfAndAncestors())
        {
            for (Node? below = start; below is not null; below = topology.StandsOn.GetValueOrDefault(below))
            {
                if (condition(below))
                    return below;
            }
        }

        return null;
    }

    /// <summary>All nodes that stand directly on a node, in reading order.</summary>
    public static IEnumerable<Node> StandingOn(Topology topology, Node carrier) =>
        topology.Nodes.Where(node => topology.StandsOn.GetValueOrDefault(node) == carrier);

    private static string? Inherited(Node node, string property)
    {
        foreach (Node ancestor in node.SelfAndAncestors())
        {
            if (ancestor.Kind.Machine && ancestor.Properties.TryGetValue(property, out Property found))
                return found.Value;
        }

        return null;
    }
}
