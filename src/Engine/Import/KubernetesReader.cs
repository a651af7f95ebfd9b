using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Reads manifests, and the nodes and pods that <c>kubectl get -o json</c> prints.</summary>
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

    /// <summary>The nodes with their pods; null, and reported, if the file has neither or cannot be read.</summary>
    public ActualTopology? Read(ImportFile file)
    {
        var report = new FileReport(file.Path, bag);
        if (ImportText.YamlOrJson(file, report) is not { } documents || bag.HasErrors)
            return null;
        List<Fields> objects = documents.SelectMany(document => Flatten(document, report)).ToList();
        foreach (Fields runtimeClass in objects.Where(item => item.Text("kind") == "RuntimeClass"))
            handlers[NameOf(runtimeClass)] = runtimeClass.Text("handler") ?? NameOf(runtimeClass);
        foreach (Fields node in objects.Where(item => item.Text("kind") == "Node"))
            nodes[NameOf(node)] = KubernetesNode.Read(NameOf(node), node.Child("status")?.Child("nodeInfo"));
        var reader = new KubernetesPods(naming, handlers);
        foreach (Fields item in objects)
            AddPod(item, reader);
        if (bag.HasErrors)
            return null;
        if (nodes.Count == 0 && pods.Count == 0)
        {
            report.Add(
                Codes.ImportNothing,
                SourceSpan.Start,
                "The input has no node, no running pod and no object that creates pods.",
                "Import manifests, or the output of 'kubectl get nodes,pods -o json'."
            );
            return null;
        }

        List<ActualHost> hosts = Hosts().ToList();
        return new ActualTopology(
            hosts is [var only] ? $"Pods on {only.Name}" : "Pods of a Kubernetes cluster",
            "Kubernetes output",
            hosts
        );
    }

    /// <summary>The objects of a document, including those inside lists.</summary>
    private static IEnumerable<Fields> Flatten(YamlNode document, FileReport report)
    {
        if (document is YamlSequence sequence)
            return sequence.Items.SelectMany(item => Flatten(item, report));
        if (Fields.Of(document, "a Kubernetes object", report) is not { } fields)
            return [];
        return fields.Text("kind")?.EndsWith("List", StringComparison.Ordinal) is true
            ? fields.Children("items", "a Kubernetes object")
            : [fields];
    }

    private void AddPod(Fields item, KubernetesPods reader)
    {
        string kind = item.Text("kind") ?? "";
        if (kind == "Pod" && item.Child("status")?.Text("phase") is null or "Running")
            Add(item.Child("spec"), null);
        else if (kind == "CronJob")
            Add(item.Child("spec")?.Child("jobTemplate")?.Child("spec")?.Child("template")?.Child("spec"), null);
        else if (Workloads.Contains(kind))
            Add(item.Child("spec")?.Child("template")?.Child("spec"), item.Child("spec")?.Text("replicas"));

        void Add(Fields? spec, string? replicas)
        {
            if (kind.Length == 0 || spec is null || (kind != "Pod" && replicas == "0"))
                return;
            string node = spec.Text("nodeName") ?? NoNode;
            string os =
                nodes.TryGetValue(node, out ActualHost? host) && host.Os is { } known
                    ? known
                    : KubernetesPods.OsOf(spec, naming);
            pods.Add((node, os, reader.Read(NameOf(item), item, spec, os, replicas)));
        }
    }

    private static string NameOf(Fields item) => item.Child("metadata")?.Text("name") ?? "unnamed";

    /// <summary>
    /// The nodes with their pods, then, for the pods whose node is not in the input, one host for each node name and
    /// operating system.
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
                group.Key.Node != NoNode ? group.Key.Node
                : group.Key.Os == "windows" ? "Windows node"
                : "Kubernetes node";
            yield return KubernetesNode.Unknown(name, group.Key.Os) with
            {
                Pods = group.Select(pod => pod.Pod).ToList(),
            };
        }
    }
}
