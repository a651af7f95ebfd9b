using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies;

/// <summary>What rules, pictures and prose ask about a node.</summary>
internal static class NodeQueries
{
    /// <summary>The kind of kernels, as vocabularies name it.</summary>
    public const string Kernel = "kernel";

    /// <summary>Whether a node is a kernel: of a machine, or one that stands in for it.</summary>
    public static bool IsKernel(Node node) => node.Kind.Name == Kernel;

    /// <summary>Whether a node is a part of its parent, such as the base image of a container.</summary>
    public static bool IsPart(Node node) => node.Parent?.Kind.Parts.Contains(node.Kind.Name) == true;

    /// <summary>Whether a node has parts.</summary>
    public static bool HasParts(Node node) => node.Children.Any(IsPart);

    /// <summary>The nearest machine that holds a node; null for one that no machine holds.</summary>
    public static Node? MachineOf(Node node) =>
        node.SelfAndAncestors().Skip(1).FirstOrDefault(holder => holder.Kind.Machine);

    /// <summary>
    /// The operating system of a machine, or of the machine that a node is in: <c>linux</c>, <c>windows</c> or
    /// <c>macos</c>.
    /// </summary>
    public static string? OsOf(Node node) => Inherited(node, NodeKeys.OsName);

    /// <summary>
    /// The build of that operating system; a machine with another operating system than the one around it does not
    /// inherit it.
    /// </summary>
    public static string? BuildOf(Node node)
    {
        string? os = OsOf(node);
        return node.SelfAndAncestors()
            .TakeWhile(holder => OsOf(holder) == os)
            .FirstOrDefault(holder => holder.Kind.Machine && holder.Properties.ContainsKey(NodeKeys.BuildName))
            ?.Properties[NodeKeys.BuildName]
            .Value;
    }

    /// <summary>The processor of a machine, or of the machine that a node is in.</summary>
    public static string? ArchitectureOf(Node node) => Inherited(node, NodeKeys.ArchitectureName);

    /// <summary>
    /// The kernel that a node uses: the first one down from it, or, for what stands on none itself (a base image), from
    /// what holds
    /// it. A kernel uses itself. Null where there is none.
    /// </summary>
    public static Node? KernelOf(Topology topology, Node node)
    {
        foreach (Node start in node.SelfAndAncestors())
        {
            for (Node? below = start; below is not null; below = topology.StandsOn.GetValueOrDefault(below))
            {
                if (IsKernel(below))
                    return below;
            }
        }

        return null;
    }

    /// <summary>All nodes that use a kernel directly, in reading order: those that stand on it.</summary>
    public static IEnumerable<Node> StandingOn(Topology topology, Node carrier) =>
        topology.Nodes.Where(node => topology.StandsOn.GetValueOrDefault(node) == carrier);

    private static string? Inherited(Node node, string property)
    {
        foreach (Node holder in node.SelfAndAncestors())
        {
            if (holder.Kind.Machine && holder.Properties.TryGetValue(property, out Property own))
                return own.Value;
        }

        return null;
    }
}
