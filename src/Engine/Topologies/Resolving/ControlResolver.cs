using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>
/// Finds what each node steers. What its own <c>controls</c> names comes first. Else it looks in its own frame, all
/// that is inside
/// it included, then in the frame around it, and so outward, and steers everything of the first of its kinds that it
/// finds
/// there: a daemon all containers of its machine, those in utility VMs and pods too; a client the daemon beside it, or
/// the one in
/// the machine's VM. Of those that steer others themselves only the nearest are meant: the client's own machine's
/// daemon, and not
/// that of a VM as well. What has someone nearer to steer it is left to them: the containers of a VM with a daemon of
/// its own.
/// </summary>
internal sealed class ControlResolver(NodeTree tree, bool someLeftOut, FileReport report)
{
    /// <summary>The frames that somewhere inside have a node that steers a kind.</summary>
    private readonly HashSet<(Node Frame, string Kind)> steered = tree
        .All.SelectMany(node => node.Kind.Controls, (node, kind) => (node, kind))
        .SelectMany(pair => pair.node.SelfAndAncestors().Skip(1), (pair, frame) => (frame, pair.kind))
        .ToHashSet();

    public IReadOnlyList<Control> Controls() => tree.All.SelectMany(ControlsOf).ToList();

    private IEnumerable<Control> ControlsOf(Node node) =>
        (tree.ControlsOf(node) is { } ids ? Explicit(node, ids) : ByKind(node)).Select(target => new Control(
            node,
            target
        ));

    private List<Node> Explicit(Node node, IReadOnlyList<YamlScalar> ids)
    {
        List<Node> targets = [];
        foreach (YamlScalar id in ids)
        {
            if (tree.Find(id, NodeKeys.Controls.Name, node.Kind.Controls, someLeftOut, report) is not { } target)
                continue;
            if (target == node)
                report.Add(
                    Codes.TopologyCircular,
                    id.Span,
                    $"'{node.Name}' controls itself.",
                    "Name another node, or leave 'controls:' out."
                );
            else if (!targets.Contains(target))
                targets.Add(target);
        }

        return targets;
    }

    private List<Node> ByKind(Node node)
    {
        if (node.Kind.Controls.Count == 0)
            return [];
        for (Node? frame = node.Parent; ; frame = frame.Parent)
        {
            foreach (string kind in node.Kind.Controls)
            {
                List<Node> targets = tree.Frame(frame)
                    .SelectMany(inner => inner.SelfAndDescendants())
                    .Where(target => target.Kind.Name == kind && target != node && !HasNearer(target, kind, frame))
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
        int fewest = targets.Min(Machines);
        return targets.Where(target => Machines(target) == fewest).ToList();

        static int Machines(Node node) => node.SelfAndAncestors().Count(around => around.Kind.Machine);
    }

    /// <summary>Some frame around the target, inside this one, has a node that steers it.</summary>
    private bool HasNearer(Node target, string kind, Node? frame)
    {
        for (Node? around = target.Parent; around is not null && around != frame; around = around.Parent)
        {
            if (steered.Contains((around, kind)))
                return true;
        }

        return false;
    }
}
