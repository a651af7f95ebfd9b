using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Text;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>
/// Compares a topology with the containers that were read: host by host, container by container. Facts that the input
/// does not contain are not compared.
/// </summary>
internal sealed class TopologyComparison(
    ActualTopology actual,
    Topology documented,
    RuleInputs inputs,
    FileReport report
)
{
    private const int MaxSuggestions = 20;

    private readonly HashSet<ActualContainer> matched = [];

    public void Run()
    {
        var context = new RuleContext(documented, inputs);
        Dictionary<Node, ActualHost> pairs = [];
        foreach (Node host in DocumentedHosts(context.Containers))
        {
            if (FindActual(host) is not { } actualHost)
                continue;
            pairs.Add(host, actualHost);
            new HostComparison(documented, host, actualHost, report).Run();
        }

        foreach (PlacedContainer container in context.Containers)
        {
            if (container.Host is { } host && pairs.TryGetValue(host, out ActualHost? actualHost))
                Compare(container, actualHost);
        }

        foreach ((Node host, ActualHost actualHost) in pairs)
            ReportUndocumented(host, actualHost);
    }

    /// <summary>The container hosts of the topology, with or without containers; none is reported.</summary>
    private List<Node> DocumentedHosts(IReadOnlyList<PlacedContainer> containers)
    {
        IEnumerable<Node?> engineHosts = documented
            .Nodes.Where(node => node.Kind.Name is "engine" or "daemon")
            .Select(NodeQueries.MachineOf);
        List<Node> hosts = containers
            .Select(container => container.Host)
            .Concat(engineHosts)
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
        return hosts;
    }

    /// <summary>The only host in the input, or the one with the same name; otherwise null, and reported.</summary>
    private ActualHost? FindActual(Node host)
    {
        if (actual.Hosts is [var only])
            return only;
        if (actual.Hosts.FirstOrDefault(candidate => HasName(host, [candidate.Name])) is { } named)
            return named;
        report.Add(
            Codes.VerifyHost,
            host.Span,
            $"The input has no node '{host.Name}'.",
            Suggestions.OrList(
                host.Name,
                actual.Hosts.Select(candidate => candidate.Name).Take(MaxSuggestions).ToList(),
                "The nodes are"
            )
        );
        return null;
    }

    private void Compare(PlacedContainer container, ActualHost host)
    {
        List<(ActualPod? Pod, ActualContainer Container)> all =
        [
            .. host.Containers.Select(candidate => ((ActualPod?)null, candidate)),
            .. host.Pods.SelectMany(pod => pod.Containers.Select(candidate => ((ActualPod?)pod, candidate))),
        ];
        Node? group = container.Node.Parent is { Kind.Name: "group" } parent ? parent : null;
        List<(ActualPod? Pod, ActualContainer Container)> sameName = all.Where(pair =>
                HasName(container.Node, [pair.Container.Name, .. pair.Container.Aliases])
                && (group is null || pair.Pod is null || HasName(group, [pair.Pod.Name, .. pair.Pod.Aliases]))
            )
            .ToList();
        if (sameName.Count == 0)
            ReportMissing(container.Node, group, all.Select(pair => pair.Container.Name));

        // One node documents all replicas, so each of them must agree with it.
        foreach ((ActualPod? pod, ActualContainer actualContainer) in sameName)
        {
            matched.Add(actualContainer);
            new ContainerComparison(container, group, inputs.ImageNames, report).Run(actualContainer, pod, host.Os);
        }
    }

    private void ReportMissing(Node container, Node? group, IEnumerable<string> names)
    {
        string fix = Suggestions.OrList(
            container.Name,
            names.Distinct().Take(MaxSuggestions).ToList(),
            "Its containers are"
        );
        report.Add(
            Codes.VerifyContainerMissing,
            container.Span,
            "The input has no container " + $"'{container.Name}'{(group is null ? "" : $" in a pod '{group.Name}'")}.",
            fix.Length == 0 ? "Import the output again while the containers run." : fix
        );
    }

    private void ReportUndocumented(Node host, ActualHost actualHost)
    {
        foreach (ActualContainer container in actualHost.AllContainers.Where(item => !matched.Contains(item)))
            report.Add(
                Codes.VerifyContainerUndocumented,
                host.Span,
                $"The container '{container.Name}' is missing in the topology.",
                $"Add '- container: {container.Name}' to '{host.Name}', or ignore this warning."
            );
    }

    /// <summary>Whether one of the names has the same slug as the id or the name of a node.</summary>
    private static bool HasName(Node node, IEnumerable<string> names) =>
        names.Select(Slug.Of).Any(slug => slug.Length > 0 && (slug == node.Id || slug == Slug.Of(node.Name)));
}
