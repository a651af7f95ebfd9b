namespace Strata.Engine.Import;

/// <summary>Reads pods.</summary>
/// <param name="naming">What names of images tell.</param>
/// <param name="handlers">The handlers of the runtime classes that were read.</param>
internal sealed class KubernetesPods(ImageNaming naming, IReadOnlyDictionary<string, string> handlers)
{
    /// <summary>The operating system of a pod without a node.</summary>
    public static string OsOf(Fields spec, ImageNaming naming) =>
        Runtimes.Os(spec.Inside("os")?.Text("name"))
        ?? Runtimes.Os(spec.Inside("nodeSelector")?.Text("kubernetes.io/os"))
        ?? spec.Each("containers", "a container")
            .Select(container => naming.OsOf(container.Text("image") ?? ""))
            .FirstOrDefault(os => os is not null)
        ?? "linux";

    public ActualPod Read(string name, Fields owner, Fields spec, string os, string? replicas)
    {
        string? runtimeClass = spec.Text("runtimeClassName");
        Boundary? boundary = runtimeClass is null
            ? Boundary.None
            : Runtimes.BoundaryOf(handlers.GetValueOrDefault(runtimeClass, runtimeClass))
                ?? Runtimes.BoundaryOf(runtimeClass);
        bool podIsHostProcess = IsHostProcess(spec);
        IEnumerable<Fields> sidecars = spec.Each("initContainers", "a container")
            .Where(container => container.Text("restartPolicy") == "Always");
        return new ActualPod
        {
            Name = name,
            Aliases = AliasesOf(owner).ToList(),
            RuntimeClass = runtimeClass,
            Boundary = boundary ?? Boundary.None,
            Note = replicas is null or "1" ? null : $"{replicas} replicas",
            Containers = sidecars
                .Concat(spec.Each("containers", "a container"))
                .Select(container => Container(container, os, boundary ?? Boundary.None, podIsHostProcess))
                .ToList(),
            MissingInfo = boundary is null ? [Runtimes.MissingBoundary(runtimeClass!)] : [],
        };
    }

    private ActualContainer Container(Fields container, string os, Boundary boundary, bool podIsHostProcess)
    {
        string? image = container.Text("image") is { } written ? ImageNaming.Short(written) : null;
        bool isBase = image is not null && naming.IsBaseImage(image);
        string name = container.Text("name") ?? "container";
        bool isHostProcess = podIsHostProcess || IsHostProcess(container);
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
                : isHostProcess ? "none"
                : boundary is Boundary.UtilityMachine ? "hyperv"
                : "process",
            IsPrivileged = container.Inside("securityContext")?.Flag("privileged") is true,
            Note = isHostProcess ? "HostProcess" : null,
            MissingInfo = naming.Missing(actual, "Kubernetes") is { } missing ? [missing] : [],
        };
    }

    private static bool IsHostProcess(Fields fields) =>
        fields.Inside("securityContext")?.Inside("windowsOptions")?.Flag("hostProcess") is true;

    /// <summary>The names of what made a pod: a ReplicaSet's name is its Deployment's and a hash.</summary>
    private static IEnumerable<string> AliasesOf(Fields owner)
    {
        Fields? metadata = owner.Inside("metadata");
        Fields? labels = metadata?.Inside("labels");
        string hash = "-" + labels?.Text("pod-template-hash");
        foreach (
            string? made in metadata
                ?.Each("ownerReferences", "an owner reference")
                .Select(reference => reference.Text("name"))
                ?? []
        )
        {
            if (made is not null)
                yield return hash.Length > 1 && made.EndsWith(hash, StringComparison.Ordinal)
                    ? made[..^hash.Length]
                    : made;
        }

        foreach (string label in new[] { "app.kubernetes.io/name", "app" })
        {
            if (labels?.Text(label) is { } name)
                yield return name;
        }
    }
}
