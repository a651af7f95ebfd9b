using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Reads manifests, and nodes and pods as <c>kubectl get -o json</c> prints them.</summary>
internal sealed class KubernetesReader(ImageNaming naming, DiagnosticBag bag)
{
    private const string NoNode = "";

    private static readonly string[] Workloads =
    [
        "Deployment",
        "StatefulSet",
        "DaemonSet",
        "ReplicaSet",
        "Job",
        "CronJob",
    ];

    private readonly OrderedDictionary<string, ActualHost> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> handlers = new(StringComparer.Ordinal);
    private readonly List<(string Node, string Os, ActualPod Pod)> pods = [];

    public ActualTopology? Read(ImportFile file)
    {
        var report = new FileReport(file.Path, bag);
        if (ImportText.YamlOrJson(file, report) is not { } documents || bag.HasErrors)
            return null;
        List<Fields> objects = documents.SelectMany(document => Flat(document, report)).ToList();
        foreach (Fields runtimeClass in objects.Where(one => one.Text("kind") == "RuntimeClass"))
            handlers[NameOf(runtimeClass)] = runtimeClass.Text("handler") ?? NameOf(runtimeClass);
        foreach (Fields node in objects.Where(one => one.Text("kind") == "Node"))
            nodes[NameOf(node)] = KubernetesNode.Read(NameOf(node), node.Inside("status")?.Inside("nodeInfo"));
        var reader = new KubernetesPods(naming, handlers);
        foreach (Fields one in objects)
            AddPod(one, reader);
        if (bag.HasErrors)
            return null;
        if (nodes.Count == 0 && pods.Count == 0)
        {
            report.Add(
                Codes.ImportNothing,
                SourceSpan.Start,
                "This holds no node, no running pod and nothing that makes pods.",
                "Import manifests, or what 'kubectl get nodes,pods -o json' prints."
            );
            return null;
        }

        List<ActualHost> hosts = Hosts().ToList();
        return new ActualTopology(
            hosts is [var only] ? $"Pods on {only.Name}" : "Pods of a Kubernetes cluster",
            "what Kubernetes told",
            hosts
        );
    }

    /// <summary>The objects of a document, those of lists among them.</summary>
    private static IEnumerable<Fields> Flat(YamlNode document, FileReport report)
    {
        if (document is YamlSequence sequence)
            return sequence.Items.SelectMany(item => Flat(item, report));
        if (Fields.Of(document, "a Kubernetes object", report) is not { } fields)
            return [];
        return fields.Text("kind")?.EndsWith("List", StringComparison.Ordinal) is true
            ? fields.Each("items", "a Kubernetes object")
            : [fields];
    }

    private void AddPod(Fields one, KubernetesPods reader)
    {
        string kind = one.Text("kind") ?? "";
        if (kind == "Pod" && one.Inside("status")?.Text("phase") is null or "Running")
            Add(one, one.Inside("spec"), null);
        else if (kind == "CronJob")
            Add(
                one,
                one.Inside("spec")?.Inside("jobTemplate")?.Inside("spec")?.Inside("template")?.Inside("spec"),
                null
            );
        else if (Workloads.Contains(kind))
            Add(one, one.Inside("spec")?.Inside("template")?.Inside("spec"), one.Inside("spec")?.Text("replicas"));

        void Add(Fields owner, Fields? spec, string? replicas)
        {
            if (kind.Length == 0 || spec is null || (kind != "Pod" && replicas == "0"))
                return;
            string node = spec.Text("nodeName") ?? NoNode;
            string os =
                nodes.TryGetValue(node, out ActualHost? host) && host.Os is { } known
                    ? known
                    : KubernetesPods.OsOf(spec, naming);
            pods.Add((node, os, reader.Read(NameOf(owner), owner, spec, os, replicas)));
        }
    }

    private static string NameOf(Fields one) => one.Inside("metadata")?.Text("name") ?? "unnamed";

    /// <summary>
    /// The nodes with their pods, then a host for what no node was told for, one an operating system.
    /// </summary>
    private IEnumerable<ActualHost> Hosts()
    {
        foreach ((string name, ActualHost host) in nodes)
            yield return host with
            {
                Pods = pods.Where(pod => pod.Node == name).Select(pod => pod.Pod).ToList(),
            };
        foreach (var group in pods.Where(pod => !nodes.ContainsKey(pod.Node)).GroupBy(pod => (pod.Node, pod.Os)))
        {
            string name =
                group.Key.Node == NoNode
                    ? group.Key.Os == "windows"
                        ? "Windows node"
                        : "Kubernetes node"
                    : group.Key.Node;
            yield return KubernetesNode.Unknown(name, group.Key.Os) with
            {
                Pods = group.Select(pod => pod.Pod).ToList(),
            };
        }
    }
}
