using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Builds the nodes of a topology from the containers and machines that were read.</summary>
internal static class DraftBuilder
{
    private static readonly MissingKind MachineType = new(
        "machine",
        names =>
            names.Count == 1
                ? (
                    "The input does not show whether this machine is virtual.",
                    "If it is, put the host into a 'vm:' of the machine around it; otherwise delete this line."
                )
                : (
                    $"The input does not show whether these machines are virtual: {MissingInfo.List(names)}.",
                    "Put each that is into a 'vm:' of the machine around it; otherwise delete this line."
                )
    );

    public static DraftTopology Build(ActualTopology topology)
    {
        List<Draft> hosts = topology.Hosts.Select(Host).ToList();
        return new DraftTopology(hosts, Relations(hosts));
    }

    /// <summary>The containers that each container depends on, by the names that they have for each other.</summary>
    private static List<DraftRelation> Relations(IReadOnlyList<Draft> hosts)
    {
        List<Draft> containers = hosts
            .SelectMany(host => host.SelfAndDescendants())
            .Where(node => node.Container is not null)
            .ToList();
        Dictionary<string, Draft> byName = new(StringComparer.Ordinal);
        foreach (Draft node in containers)
        {
            foreach (string name in node.Container!.Aliases.Append(node.Container.Name))
                byName.TryAdd(name, node);
        }

        return containers
            .Select(node => new DraftRelation(
                node,
                (node.Container!.DependsOn ?? [])
                    .Select(byName.GetValueOrDefault)
                    .OfType<Draft>()
                    .Where(other => other != node)
                    .Distinct()
                    .ToList()
            ))
            .Where(relation => relation.To.Count > 0)
            .ToList();
    }

    private static Draft Host(ActualHost host)
    {
        if (host.OuterMachine is { } outer)
            return HostWithVirtualMachine(host, outer);
        Draft kernel = Kernel(host.Os, host.Kernel);
        return Machine(new Draft("host", host.Name), host)
            .Containing(EngineAndContainers(host))
            .Containing(Hypervisors(host, kernel))
            .Containing(
                kernel,
                new Draft("hardware", "Hardware").WithMissingInfo(MissingInfo.Of(MachineType, host.Name))
            );
    }

    /// <summary>A computer with a virtual machine that runs the engine.</summary>
    private static Draft HostWithVirtualMachine(ActualHost host, OuterMachine outer)
    {
        Draft outerKernel = Kernel(outer.Os, null);
        Draft kernel = new Draft(
            "kernel",
            outer.IsDockerDesktop && !(outer.Os == "windows" && outer.VirtualMachine == "WSL 2")
                ? "LinuxKit kernel"
                : "Linux kernel"
        ).With("note", host.Kernel);
        string vmName = outer.Purpose == "host" ? host.Name : outer.VirtualMachine;
        Draft vm = Machine(new Draft("vm", vmName), host, outer.Purpose)
            .Containing(EngineAndContainers(host))
            .Containing(Hypervisors(host, kernel))
            .Containing(kernel);
        Draft hypervisor = outer.Os switch
        {
            "windows" when outer.IsDockerDesktop || outer.VirtualMachine == "WSL 2" => new Draft(
                "hypervisor",
                "Hyper-V"
            ),
            "macos" when outer.IsDockerDesktop => new Draft("hypervisor", "Virtualization framework")
            {
                On = outerKernel,
            },
            "linux" when outer.IsDockerDesktop => new Draft("hypervisor", "KVM") { On = outerKernel },
            _ => new Draft("hypervisor", "Hypervisor").WithMissingInfo(
                new MissingInfo(
                    $"The input does not name the hypervisor of '{outer.VirtualMachine}'.",
                    "Write its name."
                )
            ),
        };
        return new Draft("host", outer.Name)
            .With(PropertyNames.Os, outer.Os)
            .WithMissingInfo(outer.MissingInfo)
            .Containing(
                outer.HasClient ? new Draft("client", "docker") : null,
                outerKernel,
                vm,
                hypervisor,
                new Draft("hardware", "Hardware")
            );
    }

    private static Draft Machine(Draft machine, ActualHost host, string? purpose = null) =>
        machine
            .With(PropertyNames.Os, host.Os)
            .With(PropertyNames.Build, host.Build)
            .With(PropertyNames.Architecture, host.Architecture)
            .With(PropertyNames.Purpose, purpose)
            .With("note", host.Note)
            .WithMissingInfo(host.MissingInfo);

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

    private static IEnumerable<Draft> EngineAndContainers(ActualHost host) =>
        [.. Engine(host.Engine), .. BoundaryDrafts.Build(host)];

    private static IEnumerable<Draft> Engine(ActualEngine engine)
    {
        Draft daemon = new Draft("daemon", engine.Daemon)
            .With(PropertyNames.Version, engine.DaemonVersion)
            .With("note", engine.IsRootless ? "in a user namespace" : null);
        Draft? runtime = engine.Runtime is null ? null : new Draft("runtime", engine.Runtime);
        Draft? client = engine.Client is null ? null : new Draft("client", engine.Client);
        return engine.Name is null
            ? new[] { client, daemon, runtime }.OfType<Draft>()
            :
            [
                new Draft("engine", engine.Name)
                    .With(PropertyNames.Version, engine.Version)
                    .WithList("flags", engine.IsRootless ? ["rootless"] : [])
                    .Containing(client, daemon, runtime),
            ];
    }

    /// <summary>The hypervisors of the containers' virtual machines.</summary>
    private static IEnumerable<Draft> Hypervisors(ActualHost host, Draft kernel)
    {
        List<Boundary> boundaries = host
            .Containers.Select(container => container.Boundary)
            .Concat(host.Pods.Select(pod => pod.Boundary))
            .ToList();
        if (boundaries.Contains(Boundary.UtilityMachine))
            yield return new Draft("hypervisor", "Hyper-V");
        if (boundaries.Contains(Boundary.VirtualMachine))
            yield return new Draft("hypervisor", "KVM") { On = kernel }.WithMissingInfo(
                new MissingInfo(
                    "The input does not name the hypervisor of these virtual machines.",
                    "Write another name if it is not KVM, and add the program that runs them above it, such as "
                        + "'hypervisor: Cloud Hypervisor'."
                )
            );
    }
}
