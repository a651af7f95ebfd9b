using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Reads manifests, and the objects that <c>kubectl get -o json</c> prints.</summary>
internal sealed class KubernetesReader(ImageNaming naming, DiagnosticBag bag)
{
    private const int MaxDepth = 5;

    /// <summary>The nodes with their pods; null, and reported, if the file has neither or cannot be read.</summary>
    public ActualTopology? Read(ImportFile file)
    {
        var report = new FileReport(file.Path, bag);
        if (ImportText.YamlOrJson(file, report) is not { } documents || bag.HasErrors)
            return null;
        List<Fields> objects = documents.SelectMany(document => Flatten(document, report, depth: 0)).ToList();
        if (objects.Any(item => TemplateMarks.ReportKustomization(item, report)))
            return null;
        Dictionary<string, string> handlers = new(StringComparer.Ordinal);
        foreach (Fields runtimeClass in objects.Where(item => item.Text("kind") == "RuntimeClass"))
            handlers[KubernetesOwners.NameOf(runtimeClass)] =
                runtimeClass.Text("handler") ?? KubernetesOwners.NameOf(runtimeClass);
        var cluster = new KubernetesCluster(naming, new KubernetesPods(naming, handlers), report);
        foreach (Fields node in objects.Where(item => item.Text("kind") == "Node"))
            cluster.AddNode(node);
        var owners = new KubernetesOwners(objects);
        foreach (Fields item in objects)
            cluster.Add(item, owners);
        if (bag.HasErrors)
            return null;
        IReadOnlyList<ActualHost> hosts = cluster.Hosts();
        if (hosts.Count == 0)
        {
            report.Add(
                Codes.ImportNothing,
                SourceSpan.Start,
                "The input has no node, no running pod and no object that creates pods.",
                "Import manifests, or the output of 'kubectl get nodes,pods -o json'."
            );
            return null;
        }

        return new ActualTopology(
            hosts is [var only] ? $"Pods on {only.Name}" : "Pods of a Kubernetes cluster",
            "Kubernetes output",
            hosts
        )
        {
            LeftOut = cluster.LeftOut,
        };
    }

    /// <summary>The objects of a document, including those inside lists and templates of OpenShift.</summary>
    private static IEnumerable<Fields> Flatten(YamlNode document, FileReport report, int depth)
    {
        if (document is YamlScalar { IsNull: true } || depth > MaxDepth)
            return [];
        if (document is YamlSequence sequence)
            return sequence.Items.SelectMany(item => Flatten(item, report, depth + 1));
        if (Fields.Of(document, "a Kubernetes object", report) is not { } fields)
            return [];
        string kind = fields.Text("kind") ?? "";
        string? key =
            kind.EndsWith("List", StringComparison.Ordinal) ? "items"
            : kind == "Template" ? "objects"
            : null;
        return key is not null && document is YamlMapping mapping && mapping[key] is YamlSequence items
            ? Flatten(items, report, depth + 1)
            : [fields];
    }
}
