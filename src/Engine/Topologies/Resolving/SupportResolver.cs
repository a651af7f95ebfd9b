using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>
/// Finds what each node stands on. What its own <c>on</c> names comes first. Else it is the nearest node of a kind it
/// needs: in its
/// own frame, then what that frame itself stands on, then the frame around it, and so outward; in a frame, the kind's
/// order of
/// preference decides, then the order written: nearness goes before preference. A machine that stands on something lets
/// nothing
/// else through: a guest's kernel stands on the hypervisor of its VM and not on a neighbour of that, and nothing in a
/// VM stands on
/// the host's kernel. Passed over are siblings of the same kind, which stand side by side, and whatever stands on the
/// node
/// itself: KVM on the kernel, and not the kernel on KVM.
/// </summary>
/// <param name="tree">The nodes.</param>
/// <param name="someLeftOut">The file has nodes that could not be read: what seems missing may be among them.</param>
/// <param name="report">Where mistakes go.</param>
internal sealed class SupportResolver(NodeTree tree, bool someLeftOut, FileReport report)
{
    private readonly Dictionary<Node, Node> standsOn = [];
    private readonly HashSet<Node> withoutGround = [];
    private readonly HashSet<(Node? Machine, string Need)> reported = [];

    public IReadOnlyDictionary<Node, Node> StandsOn()
    {
        foreach (Node node in tree.All)
        {
            if (tree.OnOf(node) is { } id)
                Explicit(node, id);
        }

        // Reading order: what a frame stands on is known before what is inside it looks for the same.
        foreach (Node node in tree.All.Where(node => node.Kind.On.Count > 0 && tree.OnOf(node) is null))
        {
            if (NearestBelow(node) is { } below)
                standsOn[node] = below;
            else if (!someLeftOut)
                ReportNothingBelow(node);
        }

        return standsOn;
    }

    /// <summary>Once for all that need the same in a machine, and not again for what is inside them.</summary>
    private void ReportNothingBelow(Node node)
    {
        Node? machine = NodeQueries.MachineOf(node);
        bool holderHasNone = node.SelfAndAncestors().Any(withoutGround.Contains);
        withoutGround.Add(node);
        if (holderHasNone || !reported.Add((machine, string.Join(' ', node.Kind.On))))
            return;
        string around = machine is null ? "there is none around it" : $"'{machine.Name}' holds none that can carry it";
        string kind =
            node.Kind.On.LastOrDefault(kind => machine?.Kind.Holds.Contains(kind) ?? true) ?? node.Kind.On[^1];
        report.Add(
            Codes.TopologyNothingBelow,
            node.Span,
            $"'{node.Name}' needs {QuotedList.Of(node.Kind.On, "or")} to stand on, and {around}.",
            $"Add '- {kind}: NAME' there, or name another node with 'on:'."
        );
    }

    private void Explicit(Node node, YamlScalar id)
    {
        if (tree.Find(id, NodeKeys.On.Name, node.Kind.On, someLeftOut, report) is not { } target)
            return;
        if (target == node)
            report.Add(
                Codes.TopologyCircular,
                id.Span,
                $"'{node.Name}' stands on itself.",
                "Name another node, or leave 'on:' out."
            );
        else if (node.SelfAndAncestors().Contains(target))
            report.Add(
                Codes.TopologyCircular,
                id.Span,
                $"'{node.Name}' stands on '{target.Name}', which holds it.",
                "Name another node, or leave 'on:' out.",
                target.Span
            );
        else if (WayDown(target, node) is { } way)
            report.Add(
                Codes.TopologyCircular,
                id.Span,
                $"'{node.Name}' stands on itself, by way of {QuotedList.Of(way.Select(step => step.Name))}.",
                "Let one of them stand on something else.",
                target.Span
            );
        else
            standsOn[node] = target;
    }

    private Node? NearestBelow(Node node)
    {
        for (Node? holder = node.Parent; ; holder = holder.Parent)
        {
            IReadOnlyList<Node> frame = tree.Frame(holder);
            foreach (string kind in node.Kind.On)
            {
                if (
                    frame.FirstOrDefault(candidate => candidate.Kind.Name == kind && MayCarry(candidate, node)) is
                    { } found
                )
                    return found;
            }

            if (holder is null)
                return null;
            if (!standsOn.TryGetValue(holder, out Node? below))
                continue;
            if (node.Kind.On.Contains(below.Kind.Name) && MayCarry(below, node))
                return below;
            if (holder.Kind.Machine)
                return null;
        }
    }

    private bool MayCarry(Node candidate, Node node) =>
        !(candidate.Parent == node.Parent && candidate.Kind == node.Kind)
        && !node.SelfAndAncestors().Contains(candidate)
        && WayDown(candidate, node) is null;

    /// <summary>
    /// The nodes by which one comes to rest on another: each stands on the next, or is inside it. Null where it does
    /// not. What
    /// is inside a frame rests on what the frame stands on, or two frames could stand on each other by their insides.
    /// </summary>
    private List<Node>? WayDown(Node from, Node to)
    {
        Dictionary<Node, Node?> cameFrom = new() { [from] = null };
        Queue<Node> next = new([from]);
        while (next.TryDequeue(out Node? node))
        {
            if (node == to)
                return Way(cameFrom, node);
            if (standsOn.TryGetValue(node, out Node? below) && cameFrom.TryAdd(below, node))
                next.Enqueue(below);
            if (node.Parent is { } holder && cameFrom.TryAdd(holder, node))
                next.Enqueue(holder);
        }

        return null;
    }

    private static List<Node> Way(Dictionary<Node, Node?> cameFrom, Node end)
    {
        List<Node> way = [];
        for (Node? step = cameFrom[end]; step is not null; step = cameFrom[step])
            way.Insert(0, step);
        return way;
    }
}
