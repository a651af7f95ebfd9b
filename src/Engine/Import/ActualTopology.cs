namespace Strata.Engine.Import;

/// <summary>The machines and containers that the output of a tool describes.</summary>
/// <param name="Title">The default title of a topology of them.</param>
/// <param name="Source">The input, for the first line of the topology.</param>
/// <param name="Hosts">The container hosts.</param>
internal sealed record ActualTopology(string Title, string Source, IReadOnlyList<ActualHost> Hosts)
{
    /// <summary>What the input has and the topology does not, in sentences.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public IEnumerable<ActualContainer> AllContainers => Hosts.SelectMany(host => host.AllContainers);
}

/// <summary>The separation between a container and the kernel of its host.</summary>
internal enum Boundary
{
    None,

    /// <summary>A kernel in user mode, such as gVisor's.</summary>
    ApplicationKernel,

    /// <summary>A virtual machine of the pod or container, such as Kata's.</summary>
    VirtualMachine,

    /// <summary>A utility VM of Hyper-V isolation.</summary>
    UtilityMachine,
}

/// <summary>A container host: the machine that runs the engine.</summary>
internal sealed record ActualHost
{
    /// <summary>The name of its operating system for readers, such as "Ubuntu 24.04.3 LTS", or its host name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the name is that of this very machine, and not one for any.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The name that the operating system reports of itself; null if it is not known.</summary>
    public string? System { get; init; }

    public string? Os { get; init; }

    public string? Build { get; init; }

    public string? Architecture { get; init; }

    /// <summary>The version of its kernel.</summary>
    public string? Kernel { get; init; }

    public required ActualEngine Engine { get; init; }

    /// <summary>The machine around it if it is a virtual machine; null if that is not known.</summary>
    public OuterMachine? OuterMachine { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<ActualPod> Pods { get; init; } = [];

    /// <summary>The containers outside pods.</summary>
    public IReadOnlyList<ActualContainer> Containers { get; init; } = [];

    public IReadOnlyList<MissingInfo> MissingInfo { get; init; } = [];

    public IEnumerable<ActualContainer> AllContainers => Containers.Concat(Pods.SelectMany(pod => pod.Containers));
}

/// <summary>A container engine: client, daemon and runtime.</summary>
internal sealed record ActualEngine
{
    /// <summary>
    /// The name of the engine; null if daemon and runtime do not belong to one, as on a Kubernetes node.
    /// </summary>
    public string? Name { get; init; }

    public string? Version { get; init; }

    /// <summary>The client; null if it is on another machine.</summary>
    public string? Client { get; init; }

    public required string Daemon { get; init; }

    public string? DaemonVersion { get; init; }

    /// <summary>The default runtime of containers; null if it is not known.</summary>
    public string? Runtime { get; init; }

    /// <summary>All runtimes that the engine has.</summary>
    public IReadOnlyList<string> Runtimes { get; init; } = [];

    public bool IsRootless { get; init; }
}

/// <summary>The machine around a container host that is itself a virtual machine.</summary>
internal sealed record OuterMachine
{
    public required string Name { get; init; }

    public string? Os { get; init; }

    /// <summary>The name of the virtual machine.</summary>
    public required string VirtualMachine { get; init; }

    /// <summary><c>desktop</c> or <c>host</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the virtual machine is that of Docker Desktop, whose hypervisor is known.</summary>
    public bool IsDockerDesktop { get; init; }

    /// <summary>Whether the client runs outside the virtual machine.</summary>
    public required bool HasClient { get; init; }

    public IReadOnlyList<MissingInfo> MissingInfo { get; init; } = [];
}

internal sealed record ActualPod
{
    public required string Name { get; init; }

    /// <summary>Other names that a topology may use: those of the workload that created the pod.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? RuntimeClass { get; init; }

    public Boundary Boundary { get; init; }

    /// <summary>The number of such pods on the host.</summary>
    public int Count { get; init; } = 1;

    public string? Note { get; init; }

    public required IReadOnlyList<ActualContainer> Containers { get; init; }

    public IReadOnlyList<MissingInfo> MissingInfo { get; init; } = [];
}

internal sealed record ActualContainer
{
    public required string Name { get; init; }

    /// <summary>Other names that a topology may use, such as that of the Compose service.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required ActualImage Image { get; init; }

    /// <summary>
    /// <c>process</c>, <c>hyperv</c> or <c>none</c>; null if it is not known, or outside Windows.
    /// </summary>
    public string? Isolation { get; init; }

    public Boundary Boundary { get; init; }

    /// <summary>The runtime; null for the default one.</summary>
    public string? Runtime { get; init; }

    /// <summary>Marks such as <c>privileged</c>, in the order in which they are written.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>The number of such containers on the host.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The published ports; null if the input does not state them.</summary>
    public IReadOnlyList<string>? Ports { get; init; }

    public IReadOnlyList<string> Volumes { get; init; } = [];

    /// <summary>The networks; null if the input does not state them.</summary>
    public IReadOnlyList<string>? Networks { get; init; }

    /// <summary>The names of the containers that must start before it; null if the input does not state them.</summary>
    public IReadOnlyList<string>? DependsOn { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether the input states its settings, and not only that it exists.</summary>
    public bool HasSettings => Ports is not null;

    public bool IsStopped => Flags.Contains(ContainerFlags.Stopped);

    public IReadOnlyList<MissingInfo> MissingInfo { get; init; } = [];
}

/// <summary>The image of a container.</summary>
internal sealed record ActualImage
{
    /// <summary>The name that the container uses, without digest; null if it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>The base image that it was built on; null if it is not known.</summary>
    public string? Base { get; init; }

    /// <summary>
    /// Whether the base is that of this very image, by its layers or its Dockerfile, and not only that of its name.
    /// </summary>
    public bool IsBaseObserved { get; init; }

    /// <summary>The application in it, derived from names; null if it is not known.</summary>
    public string? App { get; init; }

    public string? Os { get; init; }

    /// <summary>The Windows build of its files.</summary>
    public string? Build { get; init; }

    public string? Architecture { get; init; }
}
