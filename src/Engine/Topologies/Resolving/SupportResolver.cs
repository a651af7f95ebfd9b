using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>Finds the node that each node stands on.</summary>
/// <remarks>
/// <para>An explicit <c>on</c> wins. Otherwise it is the nearest node of a kind that the node needs: first in its own
/// frame, then the node that this frame stands on, then in the surrounding frame, and so on outwards. Within a frame
/// the kind's order of preference decides, then the order written; proximity comes before preference.</para>
/// <para>The search does not leave a machine that stands on something: the kernel of a guest stands on the hypervisor
/// of its VM and not on another hypervisor beside it, and nothing in a VM stands on the host's kernel. Skipped are
/// siblings of the same kind, and all nodes that stand on the node itself: KVM stands on the kernel, and the kernel
/// not on KVM.</para>
/// </remarks>
/// <param name="tree">The nodes.</param>
/// <param name="isTruncated">Whether some nodes could not be read, so that a missing node may not be an error.</param>
/// <param name="report">Receives the errors.</param>
internal sealed class SupportResolver(NodeTree tree, bool isTruncated, FileReport report)
{
    private readonly Dictionary<Node, Node> standsOn = [];
    private readonly HashSet<Node> unsupported = [];
    private readonly HashSet<(Node? Machine, string Kinds)> reported = [];

    public IReadOnlyDictionary<Node, Node> StandsOn()
    {
        foreach (Node node in tree.All)
        {
            if (tree.OnOf(node) is { } id)
                ResolveExplicit(node, id);
        }

        // In reading order the support of a frame is known before its children search for theirs.
        foreach (Node node in tree.All.Where(node => node.Kind.On.Count > 0 && tree.OnOf(node) is null))
        {
            if (NearestSupport(node) is { } support)
                standsOn[node] = support;
            else if (!isTruncated)
                ReportUnsupported(node);
        }

        ReportLevels();
        return standsOn;
    }

    /// <summary>Reports the first node with too many nodes below it.</summary>
    private void ReportLevels()
    {
        Dictionary<Node, int> levels = [];
        foreach (Node node in tree.All)
        {
            Stack<Node> path = [];
            for (Node? next = node; next is not null && !levels.ContainsKey(next); )
            {
                path.Push(next);
                next = standsOn.GetValueOrDefault(next);
            }

            foreach (Node step in path)
                levels[step] = 1 + (standsOn.TryGetValue(step, out Node? below) ? levels[below] : 0);
            if (levels[node] <= TopologyBounds.MaxLevels)
                continue;
            TopologyBounds.Report(
                report,
                node.Span,
                $"more than {TopologyBounds.MaxLevels} nodes that rest on each other"
            );
            return;
        }
    }

    /// <summary>
    /// Reports a missing support once for all nodes of a machine that need the same kinds, and not again for the nodes
    /// inside them.
    /// </summary>
    private void ReportUnsupported(Node node)
    {
        Node? machine = NodeQueries.MachineOf(node);
        bool isInsideUnsupported = node.SelfAndAncestors().Any(unsupported.Contains);
        unsupported.Add(node);
        if (isInsideUnsupported || !reported.Add((machine, string.Join(' ', node.Kind.On))))
            return;
        string reason = machine is null ? "no machine is around it" : $"'{machine.Name}' has none that can support it";
        string kind =
            node.Kind.On.LastOrDefault(kind => machine?.Kind.Holds.Contains(kind) ?? true) ?? node.Kind.On[^1];
        report.Add(
            Codes.TopologyNothingBelow,
            node.Span,
            $"'{node.Name}' needs {QuotedList.Of(node.Kind.On, "or")} below it, but {reason}.",
            $"Add '- {kind}: NAME' there, or name another node with 'on:'."
        );
    }

    private void ResolveExplicit(Node node, YamlScalar id)
    {
        if (tree.Find(id, NodeKeys.On.Name, node.Kind.On, isTruncated, report) is not { } target)
            return;
        if (target == node)
            report.Add(
                Codes.TopologyCircular,
                id.Span,
                $"'{node.Name}' rests on itself.",
                "Name another node, or remove 'on:'."
            );
        else if (node.SelfAndAncestors().Contains(target))
            report.Add(
                Codes.TopologyCircular,
                id.Span,
                $"'{node.Name}' rests on '{target.Name}', which contains it.",
                "Name another node, or remove 'on:'.",
                target.Span
            );
        else if (SupportPath(target, node) is { } path)
            report.Add(
                Codes.TopologyCircular,
                id.Span,
                $"'{node.Name}' rests on itself through {QuotedList.Of(path.Select(step => step.Name))}.",
                "Put one of them on another node.",
                target.Span
            );
        else
            standsOn[node] = target;
    }

    private Node? NearestSupport(Node node)
    {
        for (Node? parent = node.Parent; ; parent = parent.Parent)
        {
            IReadOnlyList<Node> frame = tree.ChildrenOf(parent);
            foreach (string kind in node.Kind.On)
            {
                if (
                    frame.FirstOrDefault(candidate => candidate.Kind.Name == kind && CanSupport(candidate, node)) is
                    { } found
                )
                    return found;
            }

            if (parent is null)
                return null;
            if (!standsOn.TryGetValue(parent, out Node? below))
                continue;
            if (node.Kind.On.Contains(below.Kind.Name) && CanSupport(below, node))
                return below;
            if (parent.Kind.Machine)
                return null;
        }
    }

    private bool CanSupport(Node candidate, Node node) =>
        !(candidate.Parent == node.Parent && candidate.Kind == node.Kind)
        && !node.SelfAndAncestors().Contains(candidate)
        && SupportPath(candidate, node) is null;

    /// <summary>
    /// The nodes through which one node rests on another: each stands on the next or is inside it. Null if it does not
    /// rest on it. A node rests on whatever its frame stands on; otherwise two frames could stand on nodes inside each
    /// other.
    /// </summary>
    private List<Node>? SupportPath(Node from, Node to)
    {
        Dictionary<Node, Node?> previous = new() { [from] = null };
        Queue<Node> next = new([from]);
        while (next.TryDequeue(out Node? node))
        {
            if (node == to)
                return PathTo(node, previous);
            if (standsOn.TryGetValue(node, out Node? below) && previous.TryAdd(below, node))
                next.Enqueue(below);
            if (node.Parent is { } parent && previous.TryAdd(parent, node))
                next.Enqueue(parent);
        }

        return null;
    }

    /// <summary>The nodes before the end of a path, in order.</summary>
    private static List<Node> PathTo(Node end, Dictionary<Node, Node?> previous)
    {
        List<Node> path = [];
        for (Node? step = previous[end]; step is not null; step = previous[step])
            path.Insert(0, step);
        return path;
    }
}
