using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>
/// Compares a topology with the containers that were read: host by host, container by container. Facts that the input
/// does not contain are not compared.
/// </summary>
/// <param name="actual">What was read.</param>
/// <param name="documented">The topology.</param>
/// <param name="isImported">Whether the topology says that it has what an import writes.</param>
/// <param name="inputs">The images that the rules know.</param>
/// <param name="report">Receives the differences.</param>
internal sealed class TopologyComparison(
    ActualTopology actual,
    Topology documented,
    bool isImported,
    RuleInputs inputs,
    FileReport report
)
{
    private const int MaxSuggestions = 20;

    private static readonly string[] ComparedLists =
    [
        PropertyNames.Ports,
        PropertyNames.Volumes,
        PropertyNames.Networks,
    ];

    private readonly HashSet<ActualContainer> matched = new(ReferenceEqualityComparer.Instance);

    private readonly List<ContainerMatch> matches = [];
    private readonly List<(Node Host, ActualHost Actual)> hosts = [];

    /// <summary>The containers of the topology, each with those that were found for it.</summary>
    public IReadOnlyList<(Node Container, IReadOnlyList<ActualContainer> Found)> Pairs =>
        [
            .. matches.Select(match =>
                (match.Container, (IReadOnlyList<ActualContainer>)[.. match.Found.Select(each => each.Container)])
            ),
        ];

    /// <summary>Whether the topology says that it was imported, so that it has what an import writes.</summary>
    public bool IsImported => isImported;

    /// <summary>The numbers of containers and pods that differ.</summary>
    public IReadOnlyList<CountDifference> Counts { get; private set; } = [];

    /// <summary>The dependencies that differ.</summary>
    public RelationDifference Relations { get; private set; } = new([], []);

    /// <summary>The lists that the topology shows, by key, such as ports.</summary>
    public IReadOnlySet<string> ShownLists { get; private set; } = new HashSet<string>();

    /// <summary>The hosts of the topology, each with the one that was read.</summary>
    public IReadOnlyList<(Node Host, ActualHost Actual)> Hosts => hosts;

    /// <summary>Whether a container was found in the topology.</summary>
    public bool IsDocumented(ActualContainer container) => matched.Contains(container);

    public void Run()
    {
        var context = new RuleContext(documented, inputs);
        foreach (Node host in DocumentedHosts(context.Containers))
        {
            if (FindActual(host) is not { } actualHost)
                continue;
            hosts.Add((host, actualHost));
            new HostComparison(documented, host, actualHost, report).Run();
        }

        // An author who shows no ports at all means that they are left out.
        ShownLists = ComparedLists
            .Where(key => isImported || context.Containers.Any(container => container.Node.Lists.ContainsKey(key)))
            .ToHashSet();
        ILookup<string, PlacedContainer> byName = context.Containers.ToLookup(container => container.Node.Name);
        foreach (PlacedContainer container in context.Containers)
        {
            if (hosts.Find(pair => pair.Host == container.Host).Actual is { } actualHost)
                Compare(container, actualHost, isOneOfSeveral: byName[container.Node.Name].Skip(1).Any());
        }

        Counts = CountComparison.Of(actual, matches);
        foreach (CountDifference difference in Counts)
            CountComparison.Report(difference, report);
        if (isImported || documented.Relations.Any(relation => relation.Kind.Name == RelationComparison.Kind))
            Relations = RelationComparison.Of(actual, documented, Pairs);
        RelationComparison.Report(Relations, report);
        foreach ((Node host, ActualHost actualHost) in hosts)
            ReportUndocumented(host, actualHost);
    }

    /// <summary>The container hosts of the topology, with or without containers; none is reported.</summary>
    private List<Node> DocumentedHosts(IReadOnlyList<PlacedContainer> containers)
    {
        IEnumerable<Node?> engineHosts = documented
            .Nodes.Where(node => node.Kind.Name is "engine" or "daemon")
            .Select(NodeQueries.MachineOf);
        List<Node> found = containers
            .Select(container => container.Host)
            .Concat(engineHosts)
            .OfType<Node>()
            .Distinct()
            .ToList();
        if (found.Count == 0)
            report.Add(
                Codes.VerifyHost,
                documented.Roots[0].Span,
                "The topology has no container host to compare.",
                "Name a topology with a host and its containers."
            );
        return found;
    }

    /// <summary>The only host in the input, or the one with the same name; otherwise null, and reported.</summary>
    private ActualHost? FindActual(Node host)
    {
        if (actual.Hosts is [var only])
            return only;
        if (actual.Hosts.FirstOrDefault(candidate => ContainerSearch.HasName(host, [candidate.Name])) is { } named)
            return named;
        if (FindBySystem(host) is { } renamed)
            return renamed;
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

    private void Compare(PlacedContainer container, ActualHost host, bool isOneOfSeveral)
    {
        Node? group = container.Node.Parent is { Kind.Name: "group" } parent ? parent : null;
        List<FoundContainer> all = ContainersFor(host).ToList();
        IReadOnlyList<FoundContainer> found = ContainerSearch.Find(container.Node, group, all);
        if (found.Count == 0)
            ReportMissing(container.Node, group, all.Select(pair => pair.Container.Name));
        // During a rollout there are nodes of one name for two versions.
        if (
            isOneOfSeveral
            && container.Image is { } image
            && found
                .Where(each => ImageComparison.Matches(image.Node, each.Container.Image, inputs.ImageNames))
                .ToList()
                is { Count: > 0 } same
        )
            found = same;

        matches.Add(new ContainerMatch(container.Node, group, found));
        // One node documents all replicas, so each of them must agree with it.
        foreach (FoundContainer each in found)
        {
            matched.Add(each.Container);
            var comparison = new ContainerComparison(container, group, inputs.ImageNames, report);
            comparison.Run(each.Container, each.Pod, host.Os);
            comparison.CompareFlags(each.Container, isImported);
            if (ShownLists.Contains(PropertyNames.Ports))
                comparison.ComparePorts(each.Container);
            foreach ((string key, IReadOnlyList<string> texts) in ListedTexts.Of(each.Container))
            {
                if (ShownLists.Contains(key))
                    comparison.CompareList(key, texts);
            }
        }
    }

    /// <summary>
    /// The containers that a host may have: its own, and the pods of the whole cluster, since pods move.
    /// </summary>
    private IEnumerable<FoundContainer> ContainersFor(ActualHost host) =>
        host
            .Containers.Select(container => new FoundContainer(null, container))
            .Concat(
                actual
                    .Hosts.OrderBy(other => other == host ? 0 : 1)
                    .SelectMany(other => other.Pods)
                    .SelectMany(pod => pod.Containers.Select(container => new FoundContainer(pod, container)))
            );

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
        // Init containers are a detail of their pods.
        foreach (
            ActualContainer container in actualHost.AllContainers.Where(item =>
                !matched.Contains(item) && !item.Flags.Contains(ContainerFlags.Init)
            )
        )
            report.Add(
                Codes.VerifyContainerUndocumented,
                host.Span,
                $"The container '{container.Name}' is missing in the topology.",
                $"Add '- container: {container.Name}' to '{host.Name}', or ignore this warning."
            );
    }

    /// <summary>
    /// The only host with the operating system of one in the topology that is the only one too, and whose name is not
    /// known: the author has named it.
    /// </summary>
    private ActualHost? FindBySystem(Node host)
    {
        if (NodeQueries.OsOf(documented, host) is not { } os)
            return null;
        List<ActualHost> same = actual.Hosts.Where(candidate => candidate.Os == os && !candidate.IsNamed).ToList();
        bool isOnly = documented.Roots.Count(root => NodeQueries.OsOf(documented, root) == os) == 1;
        return same.Count == 1 && isOnly ? same[0] : null;
    }
}
