namespace Strata.Engine.Topologies;

/// <summary>Queries on nodes that rules, diagrams and prose share.</summary>
internal static class NodeQueries
{
    /// <summary>Whether a node is a kernel: that of a machine, or one that replaces it, such as gVisor's.</summary>
    public static bool IsKernel(Node node) => node.Kind.Role is Role.Kernel;

    /// <summary>Whether a node is a part of its parent, such as the base image of a container.</summary>
    public static bool IsPart(Node node) => node.Parent?.Kind.Parts.Contains(node.Kind.Name) == true;

    /// <summary>
    /// Whether a node is a process of its own, such as a container, a container in a container, or a program in a
    /// virtual machine; not a program that is inside or part of another kind of process in the same machine.
    /// </summary>
    public static bool IsProcess(Node node) =>
        node.Kind.Role is Role.Process
        && !IsPart(node)
        && !node.SelfAndAncestors()
            .TakeWhile(around => !around.Kind.IsMachine)
            .Any(around => around.Kind.Role is Role.Process && around.Kind != node.Kind);

    /// <summary>Whether a node, or one around it, does not run.</summary>
    public static bool IsStopped(Node node) =>
        node.SelfAndAncestors().Any(each => each.Flags.Any(flag => flag is NodeFlags.Stopped or NodeFlags.Init));

    /// <summary>
    /// Whether a node is a machine made for its contents, such as the virtual machine of a pod: not one that is a
    /// container host or a desktop, by its purpose or by the engine inside it.
    /// </summary>
    public static bool IsGuest(Node node) =>
        node.Kind.IsGuest
        && (
            node.Properties.TryGetValue(PropertyNames.Purpose, out Property purpose)
                ? purpose.Value is not (Purposes.Host or Purposes.Desktop)
                : !node.Children.Any(child => child.Kind.Role is Role.Engine)
        );

    /// <summary>
    /// The number of instances of a node for each instance of another one, or in the whole topology: frames that are
    /// drawn once for several count as often, unless they contain the other node too.
    /// </summary>
    public static int CountFor(Node node, Node? other)
    {
        HashSet<Node> around = other is null ? [] : [.. other.SelfAndAncestors()];
        long count = 1;
        foreach (Node each in node.SelfAndAncestors().TakeWhile(each => !around.Contains(each)))
            count = Math.Min(count * each.Count, TopologyBounds.MaxInstances);
        return (int)count;
    }

    /// <summary>The number of instances of some nodes for each instance of another one.</summary>
    public static int CountFor(IEnumerable<Node> nodes, Node? other) => nodes.Sum(node => CountFor(node, other));

    /// <summary>Whether a node has parts.</summary>
    public static bool HasParts(Node node) => node.Children.Any(IsPart);

    /// <summary>The innermost machine that contains a node; null for a node outside any machine.</summary>
    public static Node? MachineOf(Node node) =>
        node.SelfAndAncestors().Skip(1).FirstOrDefault(ancestor => ancestor.Kind.IsMachine);

    /// <summary>
    /// The operating system of a machine, or of the innermost machine around a node, such as <c>linux</c>; null if it
    /// is not known.
    /// </summary>
    public static string? OsOf(Topology topology, Node node) => FactsOf(topology, node)?.Os;

    /// <summary>The build of that operating system; null if it is not known.</summary>
    public static string? BuildOf(Topology topology, Node node) => FactsOf(topology, node)?.Build;

    /// <summary>The processor architecture of a machine, or of the innermost machine that has one.</summary>
    public static string? ArchitectureOf(Node node)
    {
        foreach (Node around in node.SelfAndAncestors())
        {
            if (around.Kind.IsMachine && around.Properties.TryGetValue(PropertyNames.Architecture, out Property found))
                return found.Value;
        }

        return null;
    }

    /// <summary>
    /// The kernel that a node uses: the first one below it or, if there is none below it (as for a base image), below
    /// the nearest ancestor in the same machine that has one. A kernel uses itself. Null if there is no kernel: what
    /// runs in a virtual machine never uses a kernel outside it.
    /// </summary>
    public static Node? KernelOf(Topology topology, Node node) =>
        SelfAndAroundInMachine(node).SelectMany(start => SelfAndBelow(topology, start)).FirstOrDefault(IsKernel);

    /// <summary>A node and the nodes around it, up to its machine, which is left out.</summary>
    public static IEnumerable<Node> SelfAndAroundInMachine(Node node) =>
        node.SelfAndAncestors().Skip(1).TakeWhile(around => !around.Kind.IsMachine).Prepend(node);

    /// <summary>
    /// The first node that satisfies a condition: the node itself, a node below it, then the same for each ancestor,
    /// from the inside out. Null if there is none.
    /// </summary>
    public static Node? FirstBelow(Topology topology, Node node, Func<Node, bool> condition) =>
        node.SelfAndAncestors().SelectMany(start => SelfAndBelow(topology, start)).FirstOrDefault(condition);

    /// <summary>
    /// A node and all nodes that it stands on, directly or through others: each before those that it stands on, and a
    /// support with everything below it before the next one.
    /// </summary>
    public static IEnumerable<Node> SelfAndBelow(Topology topology, Node node)
    {
        HashSet<Node> seen = [];
        Stack<Node> next = new([node]);
        while (next.TryPop(out Node? below))
        {
            if (!seen.Add(below))
                continue;
            yield return below;
            foreach (Node support in topology.SupportsOf(below).Reverse())
                next.Push(support);
        }
    }

    /// <summary>The facts of a machine, or of the innermost machine around a node; null if there is none.</summary>
    private static MachineFacts? FactsOf(Topology topology, Node node) =>
        (node.Kind.IsMachine ? node : MachineOf(node)) is { } machine
            ? topology.Machines.GetValueOrDefault(machine)
            : null;
}
