namespace Strata.Engine.Import;

/// <summary>What tools said of the machines that containers run on.</summary>
/// <param name="Title">What a topology of it may be called.</param>
/// <param name="Source">What was read, for the first line of the topology.</param>
/// <param name="Hosts">The container hosts.</param>
internal sealed record ActualTopology(string Title, string Source, IReadOnlyList<ActualHost> Hosts);

/// <summary>
/// Something that no tool told: what, and what the author can do. It belongs to a key of its node, or to the node
/// itself.
/// </summary>
internal readonly record struct MissingInfo(string Message, string Fix, string? Key = null);

/// <summary>What lies between a container and the kernel of its host.</summary>
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
    /// <summary>Its operating system as readers call it, such as "Ubuntu 24.04.3 LTS", or its own name.</summary>
    public required string Name { get; init; }

    /// <summary>How its operating system calls itself; null where that is not told.</summary>
    public string? System { get; init; }

    public string? Os { get; init; }

    public string? Build { get; init; }

    public string? Architecture { get; init; }

    /// <summary>The version of its kernel.</summary>
    public string? Kernel { get; init; }

    /// <summary>What starts the containers.</summary>
    public required ActualEngine Engine { get; init; }

    /// <summary>The machine around it, where it is a virtual machine; null where that is not told.</summary>
    public OuterMachine? Around { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<ActualPod> Pods { get; init; } = [];

    /// <summary>The containers outside of pods.</summary>
    public IReadOnlyList<ActualContainer> Containers { get; init; } = [];

    public IReadOnlyList<MissingInfo> MissingInfo { get; init; } = [];

    public IEnumerable<ActualContainer> AllContainers => Containers.Concat(Pods.SelectMany(pod => pod.Containers));
}

/// <summary>Client, daemon and runtime.</summary>
internal sealed record ActualEngine
{
    /// <summary>The frame around them; null where daemon and runtime stand alone, as on a Kubernetes node.</summary>
    public string? Name { get; init; }

    public string? Version { get; init; }

    /// <summary>The client; null where it is on another machine.</summary>
    public string? Client { get; init; }

    public required string Daemon { get; init; }

    public string? DaemonVersion { get; init; }

    /// <summary>The runtime that containers have as a rule; null where it is not told.</summary>
    public string? Runtime { get; init; }

    /// <summary>All runtimes that it knows.</summary>
    public IReadOnlyList<string> Runtimes { get; init; } = [];

    public bool IsRootless { get; init; }
}

/// <summary>The machine around a container host that is a virtual machine itself.</summary>
internal sealed record OuterMachine
{
    public required string Name { get; init; }

    public string? Os { get; init; }

    /// <summary>What the virtual machine is called.</summary>
    public required string Machine { get; init; }

    /// <summary><c>desktop</c> or <c>host</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>The client runs outside of the virtual machine.</summary>
    public required bool HasClient { get; init; }

    public IReadOnlyList<MissingInfo> MissingInfo { get; init; } = [];
}

/// <summary>A pod.</summary>
internal sealed record ActualPod
{
    public required string Name { get; init; }

    /// <summary>The names that a topology may know it by: its own, and those of what made it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? RuntimeClass { get; init; }

    public Boundary Boundary { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<ActualContainer> Containers { get; init; }

    public IReadOnlyList<MissingInfo> MissingInfo { get; init; } = [];
}

/// <summary>A container.</summary>
internal sealed record ActualContainer
{
    public required string Name { get; init; }

    /// <summary>The other names that a topology may know it by, such as its Compose service.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required ActualImage Image { get; init; }

    /// <summary>
    /// <c>process</c>, <c>hyperv</c> or <c>none</c>; null where there is no such thing or it is not told.
    /// </summary>
    public string? Isolation { get; init; }

    public Boundary Boundary { get; init; }

    /// <summary>Its runtime, where it has one of its own.</summary>
    public string? Runtime { get; init; }

    public bool IsPrivileged { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<MissingInfo> MissingInfo { get; init; } = [];
}

/// <summary>The image of a container.</summary>
internal sealed record ActualImage
{
    /// <summary>As the container names it, without digest; null where it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>The base image that it was built on; null where nothing tells.</summary>
    public string? Base { get; init; }

    /// <summary>What it runs, as far as names tell.</summary>
    public string? App { get; init; }

    public string? Os { get; init; }

    /// <summary>The Windows build of its files.</summary>
    public string? Build { get; init; }

    public string? Architecture { get; init; }
}
