using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>
/// The machines that run containers: those with a container in them, or with an engine that runs containers or that
/// waits for some. A client alone, or a virtual machine with containers, makes no container host.
/// </summary>
internal static class ContainerHosts
{
    public static IReadOnlySet<Node> Of(Topology topology)
    {
        HashSet<string> controlled =
        [
            .. topology.Vocabulary.Kinds.Values.SelectMany(kind => kind.Controls.Where(name => name != kind.Name)),
        ];
        ILookup<Node, Node> targets = topology.Controls.ToLookup(control => control.From, control => control.To);
        HashSet<Node> hosts = [];
        foreach (Node node in topology.Nodes)
        {
            if (IsContainer(node, topology) && RunnerOf(node, topology) is { } machine)
                hosts.Add(machine);
            else if (RunsContainers(node) && NodeQueries.MachineOf(node) is { } host)
                hosts.Add(host);
        }

        return hosts;

        bool RunsContainers(Node node) =>
            node.Kind.Role is Role.Engine
            && (
                node.Kind.Shape is Shape.Frame ? node.Children.Count == 0
                : targets[node].Any() ? targets[node].Any(target => IsContainerOfMachine(node, target))
                : controlled.Contains(node.Kind.Name)
            );

        bool IsContainerOfMachine(Node node, Node target) =>
            IsContainer(target, topology) && target.SelfAndAncestors().Contains(NodeQueries.MachineOf(node));
    }

    private static bool IsContainer(Node node, Topology topology) =>
        node.Kind.Parts.Any(part => topology.Vocabulary.Kinds.GetValueOrDefault(part)?.Role is Role.Image);

    /// <summary>The machine that runs a container: not a sandbox or a VM that was made to isolate it.</summary>
    private static Node? RunnerOf(Node container, Topology topology)
    {
        Node? machine = NodeQueries.MachineOf(container);
        while (machine is not null && Isolates(machine, topology) && NodeQueries.MachineOf(machine) is { } outer)
            machine = outer;
        return machine;
    }

    private static bool Isolates(Node machine, Topology topology) =>
        NodeQueries.IsGuest(machine)
        && (
            machine.Properties.ContainsKey(PropertyNames.Purpose)
            || topology.SupportsOf(machine).Any(NodeQueries.IsKernel)
        );
}
