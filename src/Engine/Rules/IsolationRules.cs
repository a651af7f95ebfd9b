using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using static Strata.Engine.Topologies.IsolationModes;

namespace Strata.Engine.Rules;

/// <summary>Rules on the requirements of isolation modes.</summary>
internal static class IsolationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.IsolationOnLinux,
            "Docker offers isolation modes on Windows. On Linux, 'default' is the only one; a "
                + "sandbox is chosen by the runtime.",
            RuleSources.RunIsolation,
            OnLinux
        ),
        new(
            Codes.IsolationWithoutGuestKernel,
            "Under Hyper-V isolation, each container runs on its own kernel in a small virtual machine. A container "
                + "on the host's kernel has process isolation.",
            RuleSources.IsolationModes,
            WithoutGuestKernel
        ),
        new(
            Codes.IsolationWithoutHypervisor,
            "The hypervisor of the container host starts the VM of a container under Hyper-V isolation. "
                + "If the host is itself a virtual machine, this requires nested virtualization: a "
                + "hypervisor inside it.",
            RuleSources.SystemRequirements,
            WithoutHypervisor
        ),
        new(
            Codes.IsolationGuestBuild,
            "The kernel of a utility VM comes with the container's base image, from its own 'UtilityVM' files, so "
                + "their builds are the same.",
            RuleSources.UtilityMachineFiles,
            GuestBuild
        ),
    ];

    private static IEnumerable<PlacedContainer> UnderHyperV(RuleContext context) =>
        context.Containers.Where(container => container is { HostOs: "windows", Isolation: HyperV });

    private static IEnumerable<Finding> OnLinux(RuleContext context) =>
        from container in context.Containers
        where container is { HostOs: "linux", RequestedIsolation: not (null or Default) }
        select new Finding(
            container.Node,
            container.IsolationSpan,
            $"'{container.Node.Name}' has the isolation '{container.RequestedIsolation}', but its host "
                + $"'{container.Host!.Name}' runs Linux.",
            "Remove 'isolation'."
        );

    private static IEnumerable<Finding> WithoutGuestKernel(RuleContext context) =>
        from container in UnderHyperV(context)
        where !container.HasDedicatedMachine
        // A Linux image that does not request Hyper-V isolation is reported by KernelRules.
        where container.RequestedIsolation == HyperV || container.Image?.Os != "linux"
        let isolationClause = container.RequestedIsolation == HyperV
            ? "has Hyper-V isolation"
            : "has no isolation mode and gets Hyper-V isolation, the default of its host"
        select new Finding(
            container.Node,
            container.IsolationSpan,
            $"'{container.Node.Name}' {isolationClause}, but uses the kernel of its host '{container.Host!.Name}'.",
            "Put it into '- vm: NAME' with 'purpose: utility' and its own kernel, or write 'isolation: process'."
        );

    private static IEnumerable<Finding> WithoutHypervisor(RuleContext context) =>
        from container in UnderHyperV(context)
            .Where(container => container.HasDedicatedMachine)
            .DistinctBy(container => container.Machine)
        let machine = container.Machine!
        let host = container.Host!
        let below = context.Topology.SupportsOf(machine) is [var first, ..] ? first : null
        where below is not null
        let isHypervisor = below.Kind.Role is Role.Hypervisor
        where !isHypervisor || (host.Kind.Name == "vm" && !below.SelfAndAncestors().Contains(host))
        select new Finding(
            machine,
            isHypervisor
                ? $"'{machine.Name}' runs on '{below.Name}', which is outside its container host '{host.Name}'."
                : $"'{machine.Name}' is a VM for Hyper-V isolation, but runs on '{below.Name}', which is "
                    + "not a hypervisor.",
            "Add '- hypervisor: Hyper-V' to "
                + $"'{host.Name}'{(isHypervisor ? " for nested virtualization" : " and put the VM on it")}."
        );

    private static IEnumerable<Finding> GuestBuild(RuleContext context) =>
        from container in UnderHyperV(context)
        where container is { HasDedicatedMachine: true, KernelOs: "windows", Image.Column: not null }
        let machine = container.Machine!
        where machine.Properties.ContainsKey(PropertyNames.Build)
        let build = machine.Properties[PropertyNames.Build]
        let image = container.Image!
        where !image.Column!.Covers(build.Value)
        select new Finding(
            machine,
            build.Span,
            $"'{machine.Name}' has the build {build.Value}, but the image '{image.Node.Name}' of its container "
                + $"has another ({image.Version}).",
            "Remove 'build': the VM has the build of the image."
        );
}
