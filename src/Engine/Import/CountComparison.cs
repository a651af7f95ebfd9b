using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>A container of a topology with what was found for it, and the group around it; null for none.</summary>
internal sealed record ContainerMatch(Node Container, Node? Group, IReadOnlyList<FoundContainer> Found);

/// <summary>A number of containers or pods that is not the one of a topology.</summary>
/// <param name="Node">The first node that documents them.</param>
/// <param name="Shown">The number in the topology.</param>
/// <param name="Found">The number that was read.</param>
/// <param name="Written">The value of its <c>count</c> that makes them equal; null if several nodes decide.</param>
internal sealed record CountDifference(Node Node, long Shown, long Found, int? Written);

/// <summary>
/// Compares how many containers and pods there are. Several nodes may document them, such as one for each host; their
/// sum counts.
/// </summary>
internal static class CountComparison
{
    public static IReadOnlyList<CountDifference> Of(ActualTopology actual, IEnumerable<ContainerMatch> matches)
    {
        Dictionary<ActualContainer, int> order = new(ReferenceEqualityComparer.Instance);
        foreach (ActualContainer container in actual.AllContainers)
            order.TryAdd(container, order.Count);
        return matches
            .Where(match => match.Found.Count > 0)
            .Where(match => match.Found.All(each => each.Container.HasSettings))
            // Pods move between the nodes of a cluster, and their number changes with it.
            .Where(match => actual.Hosts.Count == 1 || match.Found.All(each => each.Pod is null))
            .GroupBy(match => match.Found.Min(each => order[each.Container]))
            .Select(group => Compare([.. group]))
            .OfType<CountDifference>()
            .DistinctBy(difference => difference.Node)
            .ToList();
    }

    public static void Report(CountDifference difference, FileReport report) =>
        report.Add(
            Codes.VerifySettings,
            difference.Node.Span,
            $"The input has '{difference.Node.Name}' {Times(difference.Found)}, but the topology has it "
                + $"{Times(difference.Shown)}.",
            difference.Written == 1 ? "Remove 'count'."
                : difference.Written is { } count ? $"Write 'count: {count}'."
                : "Change the 'count' of the nodes that show it."
        );

    private static CountDifference? Compare(IReadOnlyList<ContainerMatch> matches)
    {
        List<Node> nodes = [.. matches.Select(NodeOf).Distinct()];
        long shown = nodes.Sum(node => Total(node.SelfAndAncestors())),
            found = TotalOf(matches[0]);
        if (shown == found)
            return null;
        bool decidesAlone = nodes.Count == 1 && Total(nodes[0].SelfAndAncestors().Skip(1)) == 1;
        return new CountDifference(nodes[0], shown, found, decidesAlone ? (int)Math.Min(found, int.MaxValue) : null);
    }

    /// <summary>The node whose number it is: a pod, or else the container.</summary>
    private static Node NodeOf(ContainerMatch match) => IsInPod(match) ? match.Group! : match.Container;

    private static bool IsInPod(ContainerMatch match) =>
        match.Group is not null && match.Found.All(each => each.Pod is not null);

    private static long TotalOf(ContainerMatch match) =>
        IsInPod(match)
            ? match
                .Found.Select(each => each.Pod!)
                .ToHashSet<ActualPod>(ReferenceEqualityComparer.Instance)
                .Sum(pod => (long)pod.Count)
            : match.Found.Sum(each => (long)(each.Pod?.Count ?? 1) * each.Container.Count);

    private static long Total(IEnumerable<Node> nodes) => nodes.Aggregate(1L, (total, node) => total * node.Count);

    private static string Times(long number) => number == 1 ? "once" : $"{number} times";
}
