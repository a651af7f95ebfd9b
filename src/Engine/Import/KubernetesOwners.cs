namespace Strata.Engine.Import;

/// <summary>
/// The owners of the objects in the input: a pod of a ReplicaSet of a Deployment belongs to the Deployment, also if the
/// input has only the pod.
/// </summary>
internal sealed class KubernetesOwners
{
    private readonly Dictionary<string, KubernetesOwner> owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> withPods = new(StringComparer.Ordinal);

    public KubernetesOwners(IEnumerable<Fields> objects)
    {
        List<Fields> all = objects.ToList();
        foreach (Fields item in all)
        {
            if (OwnerIn(item) is { } owner)
                owners[KeyOf(item)] = owner;
        }

        foreach (Fields pod in all.Where(item => item.Text("kind") == "Pod"))
        {
            for (KubernetesOwner? owner = OwnerIn(pod); owner is not null; owner = owners.GetValueOrDefault(owner.Key))
            {
                if (!withPods.Add(owner.Key))
                    break;
            }
        }
    }

    /// <summary>Whether an object is shown by its pods, or by the object that owns it.</summary>
    public bool IsShownByOthers(Fields item) => withPods.Contains(KeyOf(item)) || owners.ContainsKey(KeyOf(item));

    /// <summary>The outermost owner of a pod: the one that a person created. Null for a pod of its own.</summary>
    public KubernetesOwner? OutermostOf(Fields pod)
    {
        KubernetesOwner? owner = OwnerIn(pod);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (owner is not null && seen.Add(owner.Key) && owners.TryGetValue(owner.Key, out KubernetesOwner? next))
            owner = next;
        return owner is null ? null : WithoutHash(owner, pod);
    }

    public static string NameOf(Fields item) => item.ChildIfAny("metadata")?.Text("name") ?? "unnamed";

    public static string NamespaceOf(Fields item) => item.ChildIfAny("metadata")?.Text("namespace") ?? "";

    private static string KeyOf(Fields item) => $"{NamespaceOf(item)}/{item.Text("kind")}/{NameOf(item)}";

    private static KubernetesOwner? OwnerIn(Fields item)
    {
        Fields? reference = item.ChildIfAny("metadata")
            ?.Children("ownerReferences", "an owner reference")
            .Where(owner => owner.Text("kind") is not (null or "Node"))
            .OrderBy(owner => owner.Flag("controller") ? 0 : 1)
            .FirstOrDefault();
        return reference?.Text("name") is { } name
            ? new KubernetesOwner(NamespaceOf(item), reference.Text("kind")!, name)
            : null;
    }

    /// <summary>A ReplicaSet whose Deployment is not in the input: its name is the same with a hash.</summary>
    private static KubernetesOwner WithoutHash(KubernetesOwner owner, Fields pod)
    {
        Fields? labels = pod.ChildIfAny("metadata")?.ChildIfAny("labels");
        // Argo Rollouts has a label of its own.
        string hash = "-" + (labels?.Text("pod-template-hash") ?? labels?.Text("rollouts-pod-template-hash"));
        return owner.Kind == "ReplicaSet" && hash.Length > 1 && owner.Name.EndsWith(hash, StringComparison.Ordinal)
            ? owner with
            {
                Name = owner.Name[..^hash.Length],
            }
            : owner;
    }
}

/// <summary>An object that creates pods.</summary>
internal sealed record KubernetesOwner(string Namespace, string Kind, string Name)
{
    public string Key => $"{Namespace}/{Kind}/{Name}";
}
