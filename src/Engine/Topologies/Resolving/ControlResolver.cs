using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>Finds the nodes that each node controls.</summary>
/// <remarks>
/// <para>Explicit <c>controls</c> win. Otherwise the search starts in the node's own frame, with everything nested in
/// it, and continues with the surrounding frames from the inside out. The node controls all nodes of the first of its
/// <c>controls</c> kinds that a frame contains: a daemon controls all containers of its machine, also those in utility
/// VMs and pods; a client controls the daemon beside it, or the one in the machine's VM.</para>
/// <para>If the kind found itself controls others, only the nodes in the fewest nested machines count: the daemon of
/// the client's machine, but not also that of a VM. Nodes with a nearer controller are left to it: the containers of a
/// VM that has its own daemon.</para>
/// </remarks>
internal sealed class ControlResolver(NodeTree tree, bool isTruncated, FileReport report)
{
    /// <summary>The frames that contain, at any depth, a node that controls a kind.</summary>
    private readonly HashSet<(Node Frame, string Kind)> framesWithController = tree
        .All.SelectMany(node => node.Kind.Controls, (node, kind) => (node, kind))
        .SelectMany(pair => pair.node.SelfAndAncestors().Skip(1), (pair, frame) => (frame, pair.kind))
        .ToHashSet();

    public IReadOnlyList<Control> Controls()
    {
        List<Control> controls = tree.All.SelectMany(ControlsOf).Take(TopologyBounds.MaxControls + 1).ToList();
        if (controls.Count > TopologyBounds.MaxControls)
            TopologyBounds.Report(
                report,
                controls[^1].From.Span,
                $"more than {TopologyBounds.MaxControls} pairs of a node and one that it controls"
            );
        return controls;
    }

    private IEnumerable<Control> ControlsOf(Node node) =>
        (tree.ControlsOf(node) is { } ids ? ExplicitTargets(node, ids) : TargetsByKind(node)).Select(
            target => new Control(node, target)
        );

    private List<Node> ExplicitTargets(Node node, IReadOnlyList<YamlScalar> ids)
    {
        List<Node> targets = [];
        foreach (YamlScalar id in ids)
        {
            if (tree.Find(id, NodeKeys.Controls.Name, node.Kind.Controls, isTruncated, report) is not { } target)
                continue;
            if (target == node)
                report.Add(
                    Codes.TopologyCircular,
                    id.Span,
                    $"'{node.Name}' controls itself.",
                    "Name another node, or remove 'controls:'."
                );
            else if (!targets.Contains(target))
                targets.Add(target);
        }

        return targets;
    }

    private List<Node> TargetsByKind(Node node)
    {
        if (node.Kind.Controls.Count == 0)
            return [];
        for (Node? frame = node.Parent; ; frame = frame.Parent)
        {
            foreach (string kind in node.Kind.Controls)
            {
                List<Node> targets = tree.ChildrenOf(frame)
                    .SelectMany(child => child.SelfAndDescendants())
                    .Where(target =>
                        target.Kind.Name == kind && target != node && !HasNearerController(target, kind, frame)
                    )
                    .ToList();
                if (targets is [var first, ..])
                    return first.Kind.Controls.Count == 0 ? targets : InFewestMachines(targets);
            }

            if (frame is null)
                return [];
        }
    }

    private static List<Node> InFewestMachines(List<Node> targets)
    {
        int fewest = targets.Min(CountMachines);
        return targets.Where(target => CountMachines(target) == fewest).ToList();

        static int CountMachines(Node node) => node.SelfAndAncestors().Count(ancestor => ancestor.Kind.Machine);
    }

    /// <summary>Whether a frame inside this one, around the target, contains a node that controls its kind.</summary>
    private bool HasNearerController(Node target, string kind, Node? frame)
    {
        for (Node? inner = target.Parent; inner is not null && inner != frame; inner = inner.Parent)
        {
            if (framesWithController.Contains((inner, kind)))
                return true;
        }

        return false;
    }
}
