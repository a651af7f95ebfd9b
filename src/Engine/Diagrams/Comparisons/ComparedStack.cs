using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>What one process of a topology stands on: all that a comparison shows of it.</summary>
/// <param name="Topology">The topology.</param>
/// <param name="Subject">The process, such as a container; in a topology without any, the node at the top.</param>
/// <param name="Steps">The nodes from the top down: each stands on the next one, or the subject around it does.</param>
internal sealed record ComparedStack(Topology Topology, Node Subject, IReadOnlyList<Node> Steps)
{
    /// <summary>The kernel that the subject calls; null for a stack without any.</summary>
    public Node? Kernel { get; } = Steps.FirstOrDefault(NodeQueries.IsKernel);

    /// <summary>Whether the subject is there to show that it cannot run on what is below it.</summary>
    public bool CannotRun => Expectation.CannotRun(Subject);

    /// <summary>
    /// The machines inside other machines, such as a virtual machine, that the subject is in, from the outside in.
    /// </summary>
    public IReadOnlyList<Node> Machines { get; } =
        Subject
            .SelfAndAncestors()
            .Where(node => node.Kind.IsMachine && node != Steps[0])
            .Where(machine => machine.Kind.IsGuest || NodeQueries.MachineOf(machine) is not null)
            .Reverse()
            .ToList();

    /// <summary>The number of processes of the subject's kind in the topology, as far as they run.</summary>
    public required int Number { get; init; }

    /// <summary>Whether these stand on different things.</summary>
    public required bool HasOthers { get; init; }

    /// <summary>Whether a machine has an application kernel: its kernel is on another one.</summary>
    public bool IsSandbox(Node machine) =>
        Steps
            .Zip(Steps.Skip(1))
            .Any(pair =>
                NodeQueries.IsKernel(pair.First)
                && NodeQueries.IsKernel(pair.Second)
                && NodeQueries.MachineOf(pair.First) == machine
            );

    /// <summary>Whether a step is inside the subject: a part of a container, or the subject itself.</summary>
    public bool IsInside(Node step) => step.SelfAndAncestors().Contains(Subject);

    /// <summary>The nodes that a step stands on besides the next step.</summary>
    public IEnumerable<Node> OthersBelow(Node step) => Below(Topology, step).Where(below => !Steps.Contains(below));

    /// <summary>
    /// The stack of a topology: of its processes, the one whose kernel is farthest from the bottom; of several, the one
    /// with the most layers, then the first. In a topology without processes, the node with the most below it.
    /// </summary>
    public static ComparedStack Of(Topology topology)
    {
        var ways = new WaysDown(node => Below(topology, node));
        HashSet<Node> below = topology.Supports.Values.SelectMany(supports => supports).ToHashSet();
        List<Node> leaves = topology.Nodes.Where(node => node.Children.Count == 0).ToList();
        List<ComparedStack> stacks = leaves
            .Where(node => node.Kind.Role is not Role.Engine && !below.Contains(node))
            .Concat(leaves.Take(1))
            .Select(node => From(topology, node, ways))
            .ToList();
        ComparedStack chosen = stacks
            .OrderBy(stack => NodeQueries.IsProcess(stack.Subject) ? 0 : 1)
            .ThenBy(stack => NodeQueries.IsStopped(stack.Subject) ? 1 : 0)
            .ThenByDescending(stack => stack.Ground.Count)
            .ThenByDescending(stack => stack.Steps.Count)
            .First();
        List<ComparedStack> alike = stacks
            .Where(stack => stack.Subject.Kind == chosen.Subject.Kind)
            .Where(stack => !NodeQueries.IsStopped(stack.Subject) || stack.Subject == chosen.Subject)
            .DistinctBy(stack => stack.Subject)
            .ToList();
        return chosen with
        {
            Number = NodeQueries.CountFor(alike.Select(stack => stack.Subject), null),
            HasOthers = alike.Exists(stack => !stack.Names.SequenceEqual(chosen.Names)),
        };
    }

    /// <summary>The steps from the kernel on.</summary>
    private List<Node> Ground => Kernel is null ? [] : Steps.SkipWhile(step => step != Kernel).ToList();

    /// <summary>The kinds and names of the steps below the subject.</summary>
    private IEnumerable<(Kind Kind, string Name)> Names =>
        Steps.Where(step => !IsInside(step)).Select(step => (step.Kind, step.Name));

    private static ComparedStack From(Topology topology, Node top, WaysDown ways)
    {
        Node subject = top.SelfAndAncestors().FirstOrDefault(NodeQueries.IsProcess) ?? top;
        return new ComparedStack(topology, subject, ways.From(top)) { Number = 1, HasOthers = false };
    }

    /// <summary>What a node stands on, or else the nearest node around it that stands on something.</summary>
    private static IReadOnlyList<Node> Below(Topology topology, Node node) =>
        node.SelfAndAncestors().Select(topology.DrawnSupports).FirstOrDefault(supports => supports.Count > 0) ?? [];
}
