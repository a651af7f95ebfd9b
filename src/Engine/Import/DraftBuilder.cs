namespace Strata.Engine.Import;

/// <summary>
/// Makes the nodes of a topology from what tools told: the shapes that containers have on each kind of host.
/// </summary>
internal static class DraftBuilder
{
    private static readonly MissingInfo IsMachineUntold = new(
        "Nothing tells whether this machine is a virtual one.",
        "Put the host into a 'vm:' of the machine around it if it is, or delete this line."
    );

    public static IReadOnlyList<Draft> Of(ActualTopology topology) => topology.Hosts.Select(Host).ToList();

    private static Draft Host(ActualHost host)
    {
        if (host.Around is { } around)
            return Around(host, around);
        Draft kernel = Kernel(host.Os, host.Kernel);
        return Machine(new Draft("host", host.Name), host)
            .Holding(Inside(host))
            .Holding(Hypervisors(host, kernel))
            .Holding(kernel, new Draft("hardware", "Hardware").Lacking([IsMachineUntold]));
    }

    /// <summary>An engine in a virtual machine on somebody's computer.</summary>
    private static Draft Around(ActualHost host, OuterMachine around)
    {
        Draft outerKernel = Kernel(around.Os, null);
        Draft kernel = new Draft(
            "kernel",
            around.Os == "windows" && around.Machine == "WSL 2" ? "Linux kernel" : "LinuxKit kernel"
        ).With("note", host.Kernel);
        Draft vm = Machine(new Draft("vm", around.Purpose == "host" ? host.Name : around.Machine), host, around.Purpose)
            .Holding(Inside(host))
            .Holding(Hypervisors(host, kernel))
            .Holding(kernel);
        Draft hypervisor = around.Os switch
        {
            "windows" => new Draft("hypervisor", "Hyper-V"),
            "macos" => new Draft("hypervisor", "Virtualization framework") { On = outerKernel },
            "linux" => new Draft("hypervisor", "KVM") { On = outerKernel },
            _ => new Draft("hypervisor", "Hypervisor").Lacking([
                new MissingInfo("Nothing tells the hypervisor of Docker Desktop.", "Write its name."),
            ]),
        };
        return new Draft("host", around.Name)
            .With("os", around.Os)
            .Lacking(around.MissingInfo)
            .Holding(
                around.HasClient ? new Draft("client", "docker") : null,
                outerKernel,
                vm,
                hypervisor,
                new Draft("hardware", "Hardware")
            );
    }

    private static Draft Machine(Draft machine, ActualHost host, string? purpose = null) =>
        machine
            .With("os", host.Os)
            .With("build", host.Build)
            .With("architecture", host.Architecture)
            .With("purpose", purpose)
            .With("note", host.Note)
            .Lacking(host.MissingInfo);

    private static Draft Kernel(string? os, string? version) =>
        new Draft(
            "kernel",
            os switch
            {
                "windows" => "Windows kernel",
                "macos" => "XNU kernel",
                "linux" => "Linux kernel",
                _ => "Kernel",
            }
        ).With("note", version);

    private static IEnumerable<Draft> Inside(ActualHost host) => [.. Engine(host.Engine), .. BoundaryDrafts.Of(host)];

    private static IEnumerable<Draft> Engine(ActualEngine engine)
    {
        Draft daemon = new Draft("daemon", engine.Daemon)
            .With("version", engine.DaemonVersion)
            .With("note", engine.IsRootless ? "in a user namespace" : null);
        Draft? runtime = engine.Runtime is null ? null : new Draft("runtime", engine.Runtime);
        Draft? client = engine.Client is null ? null : new Draft("client", engine.Client);
        return engine.Name is null
            ? new[] { client, daemon, runtime }.OfType<Draft>()
            :
            [
                new Draft("engine", engine.Name)
                    .With("version", engine.Version)
                    .With("flags", engine.IsRootless ? "rootless" : null)
                    .Holding(client, daemon, runtime),
            ];
    }

    /// <summary>What the virtual machines of containers stand on.</summary>
    private static IEnumerable<Draft> Hypervisors(ActualHost host, Draft kernel)
    {
        List<Boundary> boundaries = host
            .Containers.Select(container => container.Boundary)
            .Concat(host.Pods.Select(pod => pod.Boundary))
            .ToList();
        if (boundaries.Contains(Boundary.UtilityMachine))
            yield return new Draft("hypervisor", "Hyper-V");
        if (boundaries.Contains(Boundary.VirtualMachine))
            yield return new Draft("hypervisor", "KVM") { On = kernel }.Lacking([
                new MissingInfo(
                    "Nothing tells the hypervisor of these virtual machines.",
                    "Write another name where it is not KVM, and the program that runs them above it, such as "
                        + "'hypervisor: Cloud Hypervisor'."
                ),
            ]);
    }
}
