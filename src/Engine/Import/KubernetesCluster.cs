using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>
/// Collects the nodes and pods of a cluster: pods of one owner on one node are one pod with a count.
/// </summary>
internal sealed class KubernetesCluster(ImageNaming naming, KubernetesPods reader, FileReport report)
{
    private const string NoNode = "";

    private readonly OrderedDictionary<string, ActualHost> nodes = new(StringComparer.Ordinal);
    private readonly List<CollectedPod> pods = [];
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private int ended;

    /// <summary>What the input has and the topology does not, in sentences.</summary>
    public IReadOnlyList<string> LeftOut =>
        [
            .. leftOut.Count == 0
                ? []
                : new[]
                {
                    "Left out, since they run nothing themselves: "
                        + $"{string.Join(", ", leftOut.Select(kind => $"{kind.Key} ({kind.Value})"))}.",
                },
            .. ended == 0 ? [] : new[] { $"Left out, since they have ended: {ended} {(ended == 1 ? "pod" : "pods")}." },
        ];

    public void AddNode(Fields node)
    {
        string name = KubernetesOwners.NameOf(node);
        nodes[name] = KubernetesNode.Read(name, node.ChildIfAny("status")?.ChildIfAny("nodeInfo"));
    }

    /// <summary>Adds a pod, or the pods that an object creates.</summary>
    public void Add(Fields item, KubernetesOwners owners)
    {
        string kind = item.Text("kind") ?? "";
        Fields? spec = kind switch
        {
            "" or "Node" or "RuntimeClass" => null,
            "Pod" => item.ChildIfAny("spec"),
            "PodTemplate" => item.ChildIfAny("template")?.ChildIfAny("spec"),
            _ => TemplateOf(item.ChildIfAny("spec")),
        };
        if (spec is null || !spec.Has("containers"))
        {
            if (kind is not ("" or "Node" or "RuntimeClass"))
                leftOut[kind] = leftOut.GetValueOrDefault(kind) + 1;
            return;
        }

        if (kind == "Pod" && item.ChildIfAny("status")?.Text("phase") is "Succeeded" or "Failed")
        {
            ended++;
            return;
        }

        if (IsTemplate(item, spec) || (kind != "Pod" && owners.IsShownByOthers(item)))
            return;
        string node = spec.Text("nodeName") ?? NoNode;
        string os =
            nodes.TryGetValue(node, out ActualHost? host) && host.Os is { } known
                ? known
                : KubernetesSystems.OsOf(spec, naming);
        KubernetesOwner? owner = kind == "Pod" ? owners.OutermostOf(item) : null;
        pods.Add(
            new CollectedPod(
                node,
                os,
                KubernetesOwners.NamespaceOf(item),
                owner?.Key ?? $"{kind}/{pods.Count}",
                reader.Read(OwnerOf(item, owner), spec, os, ReasonToStop(item, kind))
            )
        );
    }

    /// <summary>
    /// The nodes with their pods, then, for the pods whose node is not in the input, one host for each node name and
    /// operating system.
    /// </summary>
    public IReadOnlyList<ActualHost> Hosts()
    {
        List<CollectedPod> named = WithNamespaces(pods);
        return
        [
            .. nodes.Select(node => node.Value with { Pods = Grouped(named.Where(pod => pod.Node == node.Key)) }),
            .. named
                .Where(pod => !nodes.ContainsKey(pod.Node))
                .GroupBy(pod => (pod.Node, pod.Os))
                .Select(group =>
                    KubernetesNode.Unknown(NameOf(group.Key.Node, group.Key.Os), group.Key.Os) with
                    {
                        Pods = Grouped(group),
                    }
                ),
        ];
    }

    /// <summary>The pods, each with its namespace in its name if another namespace has pods of that name.</summary>
    private static List<CollectedPod> WithNamespaces(List<CollectedPod> all)
    {
        HashSet<string> ambiguous = all.GroupBy(pod => pod.Pod.Name)
            .Where(group => group.Select(pod => pod.Namespace).Distinct().Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return ambiguous.Count == 0
            ? all
            : all.Select(pod =>
                    ambiguous.Contains(pod.Pod.Name) && pod.Namespace.Length > 0
                        ? pod with
                        {
                            Pod = pod.Pod with { Name = $"{pod.Namespace}/{pod.Pod.Name}" },
                        }
                        : pod
                )
                .ToList();
    }

    private static string NameOf(string node, string os) =>
        node != NoNode ? node
        : os == "windows" ? "Windows node"
        : "Kubernetes node";

    /// <summary>
    /// Pods of one owner as one, as long as they are alike: during a rollout there are those of two versions.
    /// </summary>
    private static List<ActualPod> Grouped(IEnumerable<CollectedPod> all) =>
        all.GroupBy(pod =>
                (
                    pod.Key,
                    pod.Pod.RuntimeClass,
                    Images: string.Join('\n', pod.Pod.Containers.Select(each => $"{each.Name} {each.Image.Name}"))
                )
            )
            .Select(group =>
                group.First().Pod with
                {
                    Count = group.Sum(pod => pod.Pod.Count),
                    Aliases = group.SelectMany(pod => pod.Pod.Aliases).Distinct().ToList(),
                }
            )
            .ToList();

    /// <summary>The <c>spec</c> of the pods that an object creates, such as a workload of any kind.</summary>
    private static Fields? TemplateOf(Fields? spec) =>
        spec?.ChildIfAny("template")?.ChildIfAny("spec")
        ?? spec?.ChildIfAny("jobTemplate")?.ChildIfAny("spec")?.ChildIfAny("template")?.ChildIfAny("spec");

    private PodOwner OwnerOf(Fields item, KubernetesOwner? owner)
    {
        string name = KubernetesOwners.NameOf(item);
        List<string> aliases = [];
        if (owner is not null)
            aliases.Add(name);
        Fields? labels = item.ChildIfAny("metadata")?.ChildIfAny("labels");
        foreach (string label in new[] { "app.kubernetes.io/name", "app" })
        {
            if (labels?.Text(label) is { } text)
                aliases.Add(text);
        }

        Fields? spec = item.Text("kind") == "Pod" ? null : item.ChildIfAny("spec");
        string key = spec?.Text("replicas") is null ? "parallelism" : "replicas";
        return new PodOwner(owner?.Name ?? name, aliases, ReplicaCount.Of(spec, key, spec?.Text(key), report));
    }

    private static string? ReasonToStop(Fields item, string kind)
    {
        Fields? spec = item.ChildIfAny("spec");
        return kind == "Pod"
            ? item.ChildIfAny("status")?.Text("phase") == "Pending"
                ? "pending"
                : null
            : spec?.Text("replicas") == "0"
                ? "no replicas"
                : spec?.Flag("suspend") is true
                    ? "suspended"
                    : null;
    }

    /// <summary>Whether the name of an object or one of its images is a template, which is reported.</summary>
    private bool IsTemplate(Fields item, Fields spec)
    {
        Fields? metadata = item.ChildIfAny("metadata");
        return TemplateMarks.ReportName(metadata?.Text("name"), (metadata ?? item).SpanOf("name"), report)
            || spec.Children("containers", "a container")
                .ToList()
                .Exists(container =>
                    TemplateMarks.ReportName(container.Text("image"), container.SpanOf("image"), report)
                );
    }
}

/// <summary>A pod, or the pods of a workload, as they were found.</summary>
internal sealed record CollectedPod(string Node, string Os, string Namespace, string Key, ActualPod Pod);
