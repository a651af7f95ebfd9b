using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Reads pods, and the pod templates of workloads.</summary>
/// <param name="naming">Derives facts from the names of images.</param>
/// <param name="handlers">The handlers of the runtime classes in the input, by name.</param>
internal sealed class KubernetesPods(ImageNaming naming, IReadOnlyDictionary<string, string> handlers)
{
    private static readonly string[] Kinds = ["initContainers", "containers"];

    /// <param name="owner">The names of the pod, or of the workload that creates it.</param>
    /// <param name="spec">The <c>spec</c> of the pod, or of the workload's pod template.</param>
    /// <param name="os">The operating system of its node.</param>
    /// <param name="stopped">Why it does not run; null if it does.</param>
    public ActualPod Read(PodOwner owner, Fields spec, string os, string? stopped)
    {
        string? runtimeClass = spec.Text("runtimeClassName");
        Boundary? boundary = runtimeClass is null
            ? Boundary.None
            : Runtimes.BoundaryOf(handlers.GetValueOrDefault(runtimeClass, runtimeClass))
                ?? Runtimes.BoundaryOf(runtimeClass);
        List<string> flags = PodFlags(spec, stopped is not null).ToList();
        bool isPodHostProcess = IsHostProcess(spec);
        return new ActualPod
        {
            Name = owner.Name,
            Aliases = owner.Aliases,
            Count = owner.Count,
            RuntimeClass = runtimeClass,
            Boundary = boundary ?? Boundary.None,
            Note = stopped,
            Containers = Kinds
                .SelectMany(key =>
                    spec.Children(key, "a container")
                        .Select(container =>
                            Container(
                                container,
                                os,
                                boundary ?? Boundary.None,
                                isPodHostProcess,
                                [.. flags, .. OwnFlags(container, key == "initContainers")]
                            )
                        )
                )
                .ToList(),
            MissingInfo = boundary is null ? [Runtimes.MissingBoundary(runtimeClass!)] : [],
        };
    }

    private ActualContainer Container(
        Fields container,
        string os,
        Boundary boundary,
        bool isPodHostProcess,
        IReadOnlyList<string> flags
    )
    {
        string? image = container.Text("image") is { } reference ? ImageNaming.ShortName(reference) : null;
        bool isBase = image is not null && naming.IsBaseImage(image);
        string name = container.Text("name") ?? "container";
        bool isHostProcess = isPodHostProcess || IsHostProcess(container);
        var actual = new ActualImage
        {
            Name = image,
            Base = image is null ? null : naming.BaseOf(image),
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
            Flags = flags,
            Ports = container.Children("ports", "a port").Select(PortText).OfType<string>().Distinct().ToList(),
            Volumes = container
                .Children("volumeMounts", "a mount")
                .Select(mount => $"{mount.Text("name")}:{mount.Text("mountPath")}")
                .Where(mount => !mount.Contains("/var/run/secrets/kubernetes.io/", StringComparison.Ordinal))
                .Distinct()
                .ToList(),
            Note = isHostProcess ? "HostProcess" : null,
            MissingInfo = naming.MissingBaseImage(actual, name) is { } missing ? [missing] : [],
        };
    }

    private static string? PortText(Fields port)
    {
        if (port.Text("containerPort") is not { } number)
            return null;
        string host = port.Text("hostPort") is { } hostPort ? $"{hostPort}:" : "";
        string protocol = port.Text("protocol") is { } name and not "TCP" ? $"/{name.ToLowerInvariant()}" : "";
        return $"{host}{number}{protocol}";
    }

    private static IEnumerable<string> PodFlags(Fields spec, bool isStopped)
    {
        if (isStopped)
            yield return ContainerFlags.Stopped;
        if (spec.Flag("hostNetwork"))
            yield return ContainerFlags.HostNetwork;
        if (spec.Flag("hostPID"))
            yield return ContainerFlags.HostProcesses;
    }

    private static IEnumerable<string> OwnFlags(Fields container, bool isInit)
    {
        if (isInit)
            yield return container.Text("restartPolicy") == "Always" ? ContainerFlags.Sidecar : ContainerFlags.Init;
        if (container.ChildIfAny("securityContext")?.Flag("privileged") is true)
            yield return ContainerFlags.Privileged;
    }

    /// <summary>Whether a pod or a container is a HostProcess container of Windows.</summary>
    public static bool IsHostProcess(Fields fields) =>
        fields.ChildIfAny("securityContext")?.ChildIfAny("windowsOptions")?.Flag("hostProcess") is true;
}

/// <summary>The names under which a pod is drawn and found.</summary>
/// <param name="Name">The name of the workload that creates it, or its own.</param>
/// <param name="Aliases">Other names that a topology may use.</param>
/// <param name="Count">The number of such pods.</param>
internal sealed record PodOwner(string Name, IReadOnlyList<string> Aliases, int Count);
