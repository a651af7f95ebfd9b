using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>Finds the nodes that each node controls.</summary>
/// <remarks>
/// <para>Explicit <c>controls</c> win. Otherwise the search starts in the node's own frame, with everything nested in
/// it, and continues with the surrounding frames from the inside out. The first of its <c>controls</c> kinds that a
/// frame contains decides.</para>
/// <para>Of a kind that itself controls others, a node controls the first one in the fewest nested machines. Engines
/// of one kind side by side form a chain in reading order, of which only the end controls the containers. The chain
/// ends at one with an explicit <c>controls</c>: the next one is an alternative to it, with the same controller. Other
/// nodes of one kind side by side are alternatives too, and control nothing of their own kind outside them.</para>
/// <para>Of any other kind a node controls all nodes: a daemon controls all containers of its machine, also those in
/// utility VMs and pods. Nodes with a nearer controller are left to it: the containers of a VM that has its own daemon,
/// and what another node of the controller's kind names. Outside of its machine, a node controls only nodes that
/// control others.</para>
/// </remarks>
internal sealed class ControlResolver(NodeTree tree, bool isTruncated, FileReport report)
{
    /// <summary>By frame and kind: the nodes in the frame, at any depth, that control the kind.</summary>
    private readonly ILookup<(Node Frame, string Kind), Node> controllers = tree
        .All.SelectMany(node => node.Kind.Controls, (node, kind) => (node, kind))
        .SelectMany(pair => pair.node.SelfAndAncestors().Skip(1), (pair, frame) => (pair.node, frame, pair.kind))
        .ToLookup(each => (each.frame, each.kind), each => each.node);

    /// <summary>What each node with an explicit <c>controls</c> names.</summary>
    private readonly Dictionary<Node, List<Node>> named = [];

    /// <summary>By kind of controller: the nodes that an explicit <c>controls</c> names.</summary>
    private readonly HashSet<(Kind Controller, Node Target)> taken = [];

    private readonly Dictionary<Node, int> order = tree
        .All.Select((node, index) => (node, index))
        .ToDictionary(pair => pair.node, pair => pair.index);

    public IReadOnlyList<Control> Controls()
    {
        foreach (Node node in tree.All)
        {
            if (tree.ControlsOf(node) is { } names)
                named.Add(node, ExplicitTargets(node, names));
        }

        taken.UnionWith(named.SelectMany(pair => pair.Value.Select(target => (pair.Key.Kind, target))));
        List<Control> controls = tree.All.SelectMany(ControlsOf).Take(TopologyBounds.MaxControls + 1).ToList();
        if (controls.Count > TopologyBounds.MaxControls)
            TopologyBounds.Report(
                report,
                controls[^1].From.Span,
                $"more than {TopologyBounds.MaxControls} pairs of a node and one that it controls"
            );
        else
            ReportSeveral(controls);
        return controls;
    }

    /// <summary>Reports nodes with two controllers that were not named, once for each pair of controllers.</summary>
    private void ReportSeveral(List<Control> controls)
    {
        HashSet<(Node, Node)> reported = [];
        foreach (
            IGrouping<Node, Control> group in controls
                .Where(control => tree.ControlsOf(control.From) is null)
                .GroupBy(control => control.To)
        )
        {
            if (group.Take(2).ToList() is not [var first, var second] || !reported.Add((first.From, second.From)))
                continue;
            report.Add(
                Codes.TopologySeveralControllers,
                second.From.Span,
                $"Both '{first.From.Name}' and '{second.From.Name}' control '{group.Key.Name}'.",
                $"Name what each controls with 'controls:', such as 'controls: {group.Key.Id}' or 'controls: none'."
            );
        }
    }

    private IEnumerable<Control> ControlsOf(Node node) =>
        (named.TryGetValue(node, out List<Node>? targets) ? targets : TargetsByKind(node)).Select(target => new Control(
            node,
            target
        ));

    private List<Node> ExplicitTargets(Node node, IReadOnlyList<YamlScalar> names)
    {
        List<Node> targets = [];
        foreach (YamlScalar name in IsNone(names) ? [] : names)
        {
            if (
                tree.Find(node, name, NodeKeys.Controls.Name, node.Kind.Controls, isTruncated, report) is not { } target
            )
                continue;
            if (target == node)
                report.Add(
                    Codes.TopologyCircular,
                    name.Span,
                    $"'{node.Name}' controls itself.",
                    "Name another node, or remove 'controls:'."
                );
            else if (!targets.Contains(target))
                targets.Add(target);
        }

        return targets;
    }

    private static bool IsNone(IReadOnlyList<YamlScalar>? names) => names is [{ Value: NodeKeys.None }];

    /// <summary>
    /// The first node in the fewest nested machines, and the nodes beside it that no chain from there reaches.
    /// </summary>
    private IEnumerable<Node> FirstOfChains(List<Node> targets, Node controller)
    {
        Node first = targets.MinBy(CountMachines)!;
        yield return first;
        Node previous = first;
        foreach (Node next in targets.Where(target => target.Parent == first.Parent && order[target] > order[first]))
        {
            bool isReached = Chains(previous) && !named.ContainsKey(previous);
            if (!isReached && !taken.Contains((next.Kind, next)) && !taken.Contains((controller.Kind, next)))
                yield return next;
            previous = next;
        }
    }

    /// <summary>Whether nodes of its kind side by side form a chain.</summary>
    private static bool Chains(Node node) =>
        node.Kind.Role is Role.Engine && node.Kind.Controls.Contains(node.Kind.Name);

    private IEnumerable<Node> TargetsByKind(Node node)
    {
        if (node.Kind.Controls.Count == 0)
            return [];
        bool isInMachine = true;
        for (Node? frame = node.Parent; ; frame = frame.Parent)
        {
            foreach (string kind in node.Kind.Controls)
            {
                List<Node> targets = tree.ChildrenOf(frame)
                    .SelectMany(child => child.SelfAndDescendants())
                    .Where(target =>
                        target.Kind.Name == kind
                        && !HasNearerController(target, kind, frame)
                        && CanFollow(node, target)
                        && (isInMachine || target.Kind.Controls.Count > 0)
                    )
                    .ToList();
                if (targets is [var first, ..])
                    return first.Kind.Controls.Count == 0
                        ? targets.Where(target => !taken.Contains((node.Kind, target)))
                        : FirstOfChains(targets, node);
            }

            if (frame is null)
                return [];
            isInMachine &= !frame.Kind.IsMachine;
        }
    }

    /// <summary>
    /// Whether a node can be the next one in the chain of another: one of its own kind only if it is inside that one
    /// or, for engines, if it comes later, in the same machine and, for a node of an engine, in the same engine; and
    /// none that is written to control nothing.
    /// </summary>
    private bool CanFollow(Node node, Node target) =>
        target != node
        && !(target.Kind.Controls.Count > 0 && IsNone(tree.ControlsOf(target)))
        && (
            target.Kind != node.Kind
            || target.SelfAndAncestors().Contains(node)
            || (
                Chains(node)
                && order[target] > order[node]
                && NodeQueries.MachineOf(target) == NodeQueries.MachineOf(node)
                && (EngineOf(node) is not { } engine || EngineOf(target) == engine)
            )
        );

    private static Node? EngineOf(Node node) =>
        node.SelfAndAncestors()
            .Skip(1)
            .FirstOrDefault(around => around.Kind is { Role: Role.Engine, Shape: Shape.Frame });

    private static int CountMachines(Node node) => node.SelfAndAncestors().Count(around => around.Kind.IsMachine);

    /// <summary>Whether a frame inside this one, around the target, contains a node that can control it.</summary>
    private bool HasNearerController(Node target, string kind, Node? frame)
    {
        for (Node? inner = target.Parent; inner is not null && inner != frame; inner = inner.Parent)
        {
            if (controllers[(inner, kind)].Any(controller => CanFollow(controller, target)))
                return true;
        }

        return false;
    }
}
