using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>Finds the nodes that each node stands on.</summary>
/// <remarks>
/// <para>Explicit <c>on</c> wins. Otherwise they are the nearest nodes of a kind that the node needs: first in its own
/// frame, then the nodes that this frame stands on, then in the surrounding frame, and so on outwards. Within a frame
/// the kind's order of preference decides; proximity comes before preference. All nodes of the kind found carry it, as
/// eight GPUs carry one driver; but a node has one kernel, hypervisor, machine and image, the first one written.</para>
/// <para>The search does not leave a machine that stands on something: the kernel of a guest stands on the hypervisor
/// of its VM and not on another hypervisor beside it, and nothing in a VM stands on the host's kernel. Skipped are
/// siblings of the same kind, unless the kind names them for the node's name and theirs is another, and all nodes that
/// stand on the node itself: KVM stands on the kernel, and the kernel not on KVM.</para>
/// </remarks>
/// <param name="tree">The nodes.</param>
/// <param name="isTruncated">Whether some nodes could not be read, so that a missing node may not be an error.</param>
/// <param name="report">Receives the errors.</param>
internal sealed class SupportResolver(NodeTree tree, bool isTruncated, FileReport report)
{
    private readonly Dictionary<Node, IReadOnlyList<Node>> supports = [];
    private readonly HashSet<Node> unsupported = [];
    private readonly HashSet<(Node? Machine, string Kind)> reported = [];
    private readonly HashSet<Node> chosen = [];
    private int count;

    public IReadOnlyDictionary<Node, IReadOnlyList<Node>> Supports()
    {
        foreach (Node node in tree.All)
        {
            if (tree.OnOf(node) is { } names)
                ResolveExplicit(node, names);
        }

        // In reading order the supports of a frame are known before its children search for theirs.
        List<Node> others = tree.All.Where(node => tree.OnOf(node) is null).ToList();
        foreach (Node node in others)
        {
            if (node.Kind.Known.TryGetValue(node.Name, out IReadOnlyList<IReadOnlyList<string>>? alternatives))
                ResolveDefault(node, alternatives, canBeSiblings: true);
        }

        foreach (Node node in others.Where(node => node.Kind.On.Count > 0 && !supports.ContainsKey(node)))
        {
            if (!ResolveDefault(node, node.Kind.On, canBeSiblings: false) && !isTruncated && node.Kind.RequiresSupport)
                ReportUnsupported(node);
        }

        new SupportLevels(supports, report).Check(tree.All);
        TopologyBounds.CheckInstances(tree.All, report);
        return supports;
    }

    private void ResolveExplicit(Node node, IReadOnlyList<YamlScalar> names)
    {
        List<Node> targets = [];
        foreach (YamlScalar name in names is [{ Value: NodeKeys.None }] ? [] : names)
        {
            if (ExplicitSupport(node, name) is { } target && !targets.Contains(target))
                targets.Add(target);
        }

        Set(node, targets);
    }

    private Node? ExplicitSupport(Node node, YamlScalar name)
    {
        IReadOnlyList<string> kinds = [.. node.Kind.OnKinds];
        if (tree.Find(node, name, NodeKeys.On.Name, kinds, isTruncated, report) is not { } target)
            return null;
        (string Problem, string Fix)? circle =
            target == node ? ("itself", "Name another node, or remove 'on:'.")
            : node.SelfAndAncestors().Contains(target)
                ? ($"'{target.Name}', which contains it", "Name another node, or remove 'on:'.")
            : SupportPath(target, node) is { } path
                ? (
                    $"itself through {QuotedList.Of(path.Select(step => step.Name))}",
                    "Put one of them on another node."
                )
            : null;
        if (circle is not { } found)
            return target;
        report.Add(
            Codes.TopologyCircular,
            name.Span,
            $"'{node.Name}' rests on {found.Problem}.",
            found.Fix,
            target == node ? null : target.Span
        );
        return null;
    }

    /// <summary>Sets the supports of a node to the nearest ones; false if there are none.</summary>
    private bool ResolveDefault(Node node, IReadOnlyList<IReadOnlyList<string>> alternatives, bool canBeSiblings)
    {
        List<Node> nearest = Nearest(node, alternatives, canBeSiblings);
        if (nearest.Count > 0)
            Set(node, OneOfEachRole(node, nearest));
        return nearest.Count > 0;
    }

    private void Set(Node node, List<Node> targets)
    {
        supports[node] = targets;
        int before = count;
        count += targets.Count;
        if (before <= TopologyBounds.MaxSupports && count > TopologyBounds.MaxSupports)
            TopologyBounds.Report(
                report,
                node.Span,
                $"more than {TopologyBounds.MaxSupports} pairs of a node and one that it stands on"
            );
    }

    private List<Node> Nearest(Node node, IReadOnlyList<IReadOnlyList<string>> alternatives, bool canBeSiblings)
    {
        for (Node? parent = node.Parent; ; parent = parent.Parent)
        {
            IReadOnlyList<Node> frame = tree.ChildrenOf(parent);
            IReadOnlyList<Node> below = parent is null ? [] : supports.GetValueOrDefault(parent, []);
            foreach (IReadOnlyList<Node> candidates in new[] { frame, below })
            {
                foreach (IReadOnlyList<string> kinds in alternatives)
                {
                    if (Usable(candidates.Where(one => kinds.Contains(one.Kind.Name))) is [_, ..] found)
                        return found;
                }
            }

            if (parent is null || (below.Count > 0 && parent.Kind.IsMachine))
                return [];
        }

        List<Node> Usable(IEnumerable<Node> candidates)
        {
            IEnumerable<Node> usable = candidates.Where(candidate => CanSupport(candidate, node, canBeSiblings));
            return (count > TopologyBounds.MaxSupports ? usable.Take(1) : usable).ToList();
        }
    }

    /// <summary>
    /// The nodes found, but one of those that a node has one of: the first that no other of them rests on. A choice
    /// among several is reported, once for each node chosen.
    /// </summary>
    private List<Node> OneOfEachRole(Node node, List<Node> found)
    {
        List<Node> all = [];
        foreach (IGrouping<Kind, Node> kind in found.GroupBy(candidate => candidate.Kind))
        {
            List<Node> candidates = kind.ToList();
            if (kind.Key.Role is not (Role.Kernel or Role.Hypervisor or Role.Machine or Role.Image))
            {
                all.AddRange(candidates);
                continue;
            }

            List<Node> top = candidates
                .Where(one => !candidates.Exists(other => other != one && SupportPath(other, one) is not null))
                .ToList();
            all.Add(top[0]);
            bool isReportedByRule = kind.Key.Role is Role.Kernel && tree.HasKernelRules;
            if (top.Count > 1 && !isReportedByRule && chosen.Add(top[0]))
                report.Add(
                    Codes.TopologySeveralSupports,
                    node.Span,
                    $"'{node.Name}' can stand on {QuotedList.Of(top.Select(one => one.Name), "or")}; the first is "
                        + "used.",
                    $"Name one: 'on: {top[0].Id}'."
                );
        }

        return all;
    }

    private bool CanSupport(Node candidate, Node node, bool canBeSiblings) =>
        (
            candidate.Parent != node.Parent
            || candidate.Kind != node.Kind
            || (canBeSiblings && candidate.Name != node.Name)
        )
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
            foreach (Node below in supports.GetValueOrDefault(node, []))
            {
                if (previous.TryAdd(below, node))
                    next.Enqueue(below);
            }

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

    /// <summary>
    /// Reports a missing support once for all nodes of a machine that need the same kinds, and not again for the nodes
    /// inside them.
    /// </summary>
    private void ReportUnsupported(Node node)
    {
        Node? machine = NodeQueries.MachineOf(node);
        bool isInsideUnsupported = node.SelfAndAncestors().Any(unsupported.Contains);
        unsupported.Add(node);
        List<string> kinds = [.. node.Kind.OnKinds];
        if (isInsideUnsupported || !reported.Add((machine, kinds[^1])))
            return;
        string reason = machine is null ? "no machine is around it" : $"'{machine.Name}' has none that can support it";
        string kind = kinds.LastOrDefault(kind => machine?.Kind.Holds.Contains(kind) ?? true) ?? kinds[^1];
        report.Add(
            Codes.TopologyNothingBelow,
            node.Span,
            $"'{node.Name}' needs {QuotedList.Of(kinds, "or")} below it, but {reason}.",
            $"Add '- {kind}: NAME' there, or name another node with 'on:'."
        );
    }
}
