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
    /// machines that stand on it directly, such as a sandbox.
    /// </summary>
    public required IReadOnlyList<Node> Users { get; init; }

    /// <summary>The users besides the owner.</summary>
    public IEnumerable<Node> Others => Users.Where(user => user != Owner);

    /// <summary>
    /// The machines that stand on it through a hypervisor: it runs them, but nothing in them calls it.
    /// </summary>
    public required IReadOnlyList<Node> Carried { get; init; }

    /// <summary>The hypervisors on the kernel that carry these machines.</summary>
    public required IReadOnlyList<Node> Hypervisors { get; init; }

    /// <summary>The processes that are on this kernel to show that they cannot run on it.</summary>
    public required IReadOnlyList<Node> Failing { get; init; }

    /// <summary>The number of users, each as often as there are such nodes for one kernel.</summary>
    public int Count => NodeQueries.CountFor(Users, Kernel);

    /// <summary>The use of each kernel of a topology, in reading order.</summary>
    public static IReadOnlyDictionary<Node, KernelUse> AllOf(Topology topology)
    {
        List<Node> nodes = topology.Nodes.ToList();
        ILookup<Node, Way> ways = nodes
            .Where(node => (NodeQueries.IsProcess(node) || node.Kind.IsMachine) && !NodeQueries.IsStopped(node))
            .SelectMany(node => WaysDown(topology, node))
            .ToLookup(way => way.Kernel);
        OrderedDictionary<Node, KernelUse> uses = [];
        foreach (Node kernel in nodes.Where(NodeQueries.IsKernel))
            uses.Add(kernel, Of(kernel, [.. ways[kernel]]));
        return uses;
    }

    private static KernelUse Of(Node kernel, List<Way> ways)
    {
        Node? owner = NodeQueries.MachineOf(kernel);
        List<Way> others = ways.FindAll(way => way.User != owner);
        List<Way> carried = others.FindAll(way => way.Hypervisor is not null);
        List<Node> callers = others.Where(way => way.Hypervisor is null).Select(way => way.User).ToList();
        IEnumerable<Node> self = owner is not null && !NodeQueries.IsGuest(owner) ? [owner] : [];
        return new KernelUse
        {
            Kernel = kernel,
            Owner = owner,
            Users = [.. self, .. callers.Where(user => !Expectation.CannotRun(user))],
            Carried = carried.ConvertAll(way => way.User),
            Hypervisors = carried.Select(way => way.Hypervisor!).Distinct().ToList(),
            Failing = callers.FindAll(Expectation.CannotRun),
        };
    }

    /// <summary>
    /// The ways to the kernels of a process, which are several if it stands on several; those of a machine lead to the
    /// ones that it stands on.
    /// </summary>
    private static IEnumerable<Way> WaysDown(Topology topology, Node node)
    {
        IEnumerable<Node> starts = node.Kind.IsMachine ? [node] : NodeQueries.SelfAndAroundInMachine(node);
        List<(Node Kernel, Node? Above)> nearest =
            starts.Select(start => Nearest(topology, start)).FirstOrDefault(kernels => kernels.Count > 0) ?? [];
        return nearest.Select(found => new Way(node, found.Kernel, node.Kind.IsMachine ? found.Above : null));
    }

    /// <summary>The first kernel on each way down from a node, with the last hypervisor before it.</summary>
    private static List<(Node Kernel, Node? Above)> Nearest(Topology topology, Node start)
    {
        List<(Node, Node?)> kernels = [];
        HashSet<Node> seen = [start];
        Queue<(Node Node, Node? Above)> next = new([(start, null)]);
        while (next.TryDequeue(out (Node Node, Node? Above) step))
        {
            if (NodeQueries.IsKernel(step.Node))
            {
                kernels.Add(step);
                continue;
            }

            Node? hypervisor = step.Node.Kind.Role is Role.Hypervisor ? step.Node : step.Above;
            foreach (Node below in topology.SupportsOf(step.Node).Where(seen.Add))
                next.Enqueue((below, hypervisor));
        }

        return kernels;
    }

    /// <summary>A way from a user down to a kernel.</summary>
    /// <param name="User">The process or machine.</param>
    /// <param name="Kernel">The kernel.</param>
    /// <param name="Hypervisor">The last hypervisor of a machine on this way; null for none.</param>
    private readonly record struct Way(Node User, Node Kernel, Node? Hypervisor);
}
