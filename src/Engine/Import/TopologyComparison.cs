using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Text;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>
/// Compares a topology with what tools told: host by host, container by container. What no tool told is not judged.
/// </summary>
internal sealed class TopologyComparison(
    ActualTopology actual,
    Topology documented,
    RuleInputs inputs,
    FileReport report
)
{
    private readonly HashSet<ActualContainer> met = [];

    public void Run()
    {
        var context = new RuleContext(documented, inputs);
        List<PlacedContainer> containers = documented
            .Nodes.Where(node => node.Kind.Name == "container")
            .Select(node => PlacedContainer.Of(node, context))
            .ToList();
        List<Node> hosts = containers
            .Select(container => container.Host)
            .Concat(
                documented.Nodes.Where(node => node.Kind.Name is "engine" or "daemon").Select(NodeQueries.MachineOf)
            )
            .OfType<Node>()
            .Distinct()
            .ToList();
        if (hosts.Count == 0)
            report.Add(
                Codes.VerifyHost,
                documented.Roots[0].Span,
                "The topology has no container host to compare.",
                "Name a topology with a host and its containers."
            );

        Dictionary<Node, ActualHost> pairs = [];
        foreach (Node host in hosts)
        {
            if (Pair(host) is not { } found)
                continue;
            pairs.Add(host, found);
            new HostComparison(host, found, report).Run();
        }

        var compare = new ContainerComparison(inputs, report);
        foreach (PlacedContainer container in containers)
        {
            if (container.Host is { } host && pairs.TryGetValue(host, out ActualHost? at))
                Compare(container, at, compare);
        }

        foreach ((Node host, ActualHost found) in pairs)
            ReportUndocumented(host, found);
    }

    /// <summary>The one host that there is, or the one of the same name.</summary>
    private ActualHost? Pair(Node host)
    {
        if (actual.Hosts is [var only])
            return only;
        if (actual.Hosts.FirstOrDefault(candidate => IsCalled(host, candidate.Name)) is { } named)
            return named;
        report.Add(
            Codes.VerifyHost,
            host.Span,
            $"There is no node '{host.Name}'.",
            Suggestions.OrList(
                host.Name,
                actual.Hosts.Select(candidate => candidate.Name).Take(20).ToList(),
                "The nodes are"
            )
        );
        return null;
    }

    private void Compare(PlacedContainer container, ActualHost host, ContainerComparison compare)
    {
        List<(ActualPod? Pod, ActualContainer Container)> all =
        [
            .. host.Containers.Select(one => ((ActualPod?)null, one)),
            .. host.Pods.SelectMany(pod => pod.Containers.Select(one => ((ActualPod?)pod, one))),
        ];
        Node? group = container.Node.Parent is { Kind.Name: "group" } pod ? pod : null;
        List<(ActualPod? Pod, ActualContainer Container)> called = all.Where(pair =>
                IsCalled(container.Node, [pair.Container.Name, .. pair.Container.Aliases])
            )
            .Where(pair => group is null || pair.Pod is null || IsCalled(group, [pair.Pod.Name, .. pair.Pod.Aliases]))
            .ToList();
        if (called.Count == 0)
        {
            string fix = Suggestions.OrList(
                container.Node.Name,
                all.Select(pair => pair.Container.Name).Distinct().Take(20).ToList(),
                "It has"
            );
            report.Add(
                Codes.VerifyContainerMissing,
                container.Node.Span,
                "There is no container "
                    + $"'{container.Node.Name}'{(group is null ? "" : $" in a pod '{group.Name}'")} in what was read.",
                fix.Length == 0 ? "It has no container." : fix
            );
            return;
        }

        // Replicas are documented by one: each of them has to be as it is.
        foreach ((ActualPod? pod2, ActualContainer found) in called)
        {
            met.Add(found);
            compare.Run(container, group, found, pod2, host);
        }
    }

    private void ReportUndocumented(Node host, ActualHost found)
    {
        foreach (ActualContainer container in found.AllContainers.Where(container => !met.Contains(container)))
            report.Add(
                Codes.VerifyContainerUndocumented,
                host.Span,
                $"What was read has a container '{container.Name}', and the topology does not.",
                $"Add '- container: {container.Name}' to '{host.Name}', or leave it out on purpose."
            );
    }

    /// <summary>
    /// Whether a node is meant by a name: by its id, or by its own name as far as a path would show the difference.
    /// </summary>
    private static bool IsCalled(Node node, params IReadOnlyList<string> names) =>
        names.Select(Slug.Of).Any(slug => slug.Length > 0 && (slug == node.Id || slug == Slug.Of(node.Name)));
}
