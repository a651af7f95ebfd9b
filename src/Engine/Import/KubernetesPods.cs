using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Reads pods, and the pod templates of workloads.</summary>
/// <param name="naming">Derives facts from the names of images.</param>
/// <param name="handlers">The handlers of the runtime classes in the input, by name.</param>
internal sealed class KubernetesPods(ImageNaming naming, IReadOnlyDictionary<string, string> handlers)
{
    /// <summary>The operating system of a pod whose node is not in the input.</summary>
    public static string OsOf(Fields spec, ImageNaming naming) =>
        Runtimes.Os(spec.Child("os")?.Text("name"))
        ?? Runtimes.Os(spec.Child("nodeSelector")?.Text("kubernetes.io/os"))
        ?? spec.Children("containers", "a container")
            .Select(container => naming.OsOf(container.Text("image") ?? ""))
            .FirstOrDefault(os => os is not null)
        ?? "linux";

    /// <param name="name">The name of the pod or workload.</param>
    /// <param name="owner">The pod or workload.</param>
    /// <param name="spec">The <c>spec</c> of the pod, or of the workload's pod template.</param>
    /// <param name="os">The operating system of its node.</param>
    /// <param name="replicas">The number of replicas as written; null if it is absent.</param>
    public ActualPod Read(string name, Fields owner, Fields spec, string os, string? replicas)
    {
        string? runtimeClass = spec.Text("runtimeClassName");
        Boundary? boundary = runtimeClass is null
            ? Boundary.None
            : Runtimes.BoundaryOf(handlers.GetValueOrDefault(runtimeClass, runtimeClass))
                ?? Runtimes.BoundaryOf(runtimeClass);
        bool isPodHostProcess = IsHostProcess(spec);
        IEnumerable<Fields> sidecars = spec.Children("initContainers", "a container")
            .Where(container => container.Text("restartPolicy") == "Always");
        return new ActualPod
        {
            Name = name,
            Aliases = AliasesOf(owner).ToList(),
            RuntimeClass = runtimeClass,
            Boundary = boundary ?? Boundary.None,
            Note = replicas is null or "1" ? null : $"{replicas} replicas",
            Containers = sidecars
                .Concat(spec.Children("containers", "a container"))
                .Select(container => Container(container, os, boundary ?? Boundary.None, isPodHostProcess))
                .ToList(),
            MissingInfo = boundary is null ? [Runtimes.MissingBoundary(runtimeClass!)] : [],
        };
    }

    private ActualContainer Container(Fields container, string os, Boundary boundary, bool isPodHostProcess)
    {
        string? image = container.Text("image") is { } reference ? ImageNaming.ShortName(reference) : null;
        bool isBase = image is not null && naming.IsBaseImage(image);
        string name = container.Text("name") ?? "container";
        bool isHostProcess = isPodHostProcess || IsHostProcess(container);
        var actual = new ActualImage
        {
            Name = image,
            Base = isBase ? image : null,
            App = isBase || image is null ? name : ImageNaming.AppOf(image),
            Os = os,
        };
        return new ActualContainer
        {
            Name = name,
            Image = actual,
            Isolation =
                os != "windows" ? null
                : isHostProcess ? IsolationModes.None
                : boundary is Boundary.UtilityMachine ? IsolationModes.HyperV
                : IsolationModes.Process,
            IsPrivileged = container.Child("securityContext")?.Flag("privileged") is true,
            Note = isHostProcess ? "HostProcess" : null,
            MissingInfo = naming.MissingBaseImage(actual, "Kubernetes") is { } missing ? [missing] : [],
        };
    }

    private static bool IsHostProcess(Fields fields) =>
        fields.Child("securityContext")?.Child("windowsOptions")?.Flag("hostProcess") is true;

    /// <summary>
    /// The names of the workload that created a pod. The name of a ReplicaSet is that of its Deployment with a hash.
    /// </summary>
    private static IEnumerable<string> AliasesOf(Fields owner)
    {
        Fields? metadata = owner.Child("metadata");
        Fields? labels = metadata?.Child("labels");
        string hash = "-" + labels?.Text("pod-template-hash");
        foreach (
            string? ownerName in metadata
                ?.Children("ownerReferences", "an owner reference")
                .Select(reference => reference.Text("name"))
                ?? []
        )
        {
            if (ownerName is not null)
                yield return hash.Length > 1 && ownerName.EndsWith(hash, StringComparison.Ordinal)
                    ? ownerName[..^hash.Length]
                    : ownerName;
        }

        foreach (string label in new[] { "app.kubernetes.io/name", "app" })
        {
            if (labels?.Text(label) is { } name)
                yield return name;
        }
    }
}
