namespace Strata.Engine.Topologies;

/// <summary>A kernel with its users: the one source of labels, sentences and highlights about who shares it.</summary>
internal sealed record KernelUse
{
    public required Node Kernel { get; init; }

    /// <summary>The machine that owns the kernel; null for a kernel outside any machine.</summary>
    public required Node? Owner { get; init; }

    /// <summary>
    /// Whether the machine was made for its contents, as a virtual machine for one pod: the kernel then serves only
    /// those, and the machine is no user of its own.
    /// </summary>
    public bool IsGuest => Owner is not null && NodeQueries.IsGuest(Owner);

    /// <summary>
    /// The users: the owner first, unless it is a guest, then the processes whose nearest kernel it is, and the
    /// machines that stand on it, directly or through a hypervisor.
    /// </summary>
    public required IReadOnlyList<Node> Users { get; init; }

    /// <summary>The users besides the owner.</summary>
    public IEnumerable<Node> Others => Users.Where(user => user != Owner);

    /// <summary>The processes that are on this kernel to show that they cannot run on it.</summary>
    public required IReadOnlyList<Node> Failing { get; init; }

    /// <summary>The number of users, each as often as there are such nodes for one kernel.</summary>
    public int Count => NodeQueries.CountFor(Users, Kernel);

    /// <summary>The use of each kernel of a topology, in reading order.</summary>
    public static IReadOnlyDictionary<Node, KernelUse> AllOf(Topology topology)
    {
        List<Node> nodes = topology.Nodes.ToList();
        ILookup<Node, Node> users = nodes
            .Where(node => (NodeQueries.IsProcess(node) || node.Kind.IsMachine) && !NodeQueries.IsStopped(node))
            .SelectMany(node => KernelsBelow(topology, node), (node, kernel) => (node, kernel))
            .ToLookup(pair => pair.kernel, pair => pair.node);
        OrderedDictionary<Node, KernelUse> uses = [];
        foreach (Node kernel in nodes.Where(NodeQueries.IsKernel))
            uses.Add(kernel, Of(kernel, users[kernel]));
        return uses;
    }

    private static KernelUse Of(Node kernel, IEnumerable<Node> users)
    {
        Node? owner = NodeQueries.MachineOf(kernel);
        List<Node> others = users.Where(user => user != owner).ToList();
        IEnumerable<Node> self = owner is not null && !NodeQueries.IsGuest(owner) ? [owner] : [];
        return new KernelUse
        {
            Kernel = kernel,
            Owner = owner,
            Users = [.. self, .. others.Where(user => !Expectation.CannotRun(user))],
            Failing = others.Where(Expectation.CannotRun).ToList(),
        };
    }

    /// <summary>
    /// The kernels of a process, which are several if it stands on several; those of a machine are the ones that it
    /// stands on.
    /// </summary>
    private static IReadOnlyCollection<Node> KernelsBelow(Topology topology, Node node)
    {
        IEnumerable<Node> starts = node.Kind.IsMachine ? [node] : node.SelfAndAncestors();
        return starts.Select(start => Nearest(topology, start)).FirstOrDefault(kernels => kernels.Count > 0) ?? [];
    }

    /// <summary>The first kernel on each way down from a node.</summary>
    private static List<Node> Nearest(Topology topology, Node start)
    {
        List<Node> kernels = [];
        HashSet<Node> seen = [start];
        Queue<Node> next = new([start]);
        while (next.TryDequeue(out Node? node))
        {
            if (NodeQueries.IsKernel(node))
            {
                kernels.Add(node);
                continue;
            }

            foreach (Node below in topology.SupportsOf(node).Where(seen.Add))
                next.Enqueue(below);
        }

        return kernels;
    }
}
