using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>Rules on the kernels of machines and containers.</summary>
internal static class KernelRules
{
    private static readonly Dictionary<string, string> SystemNames = new(StringComparer.Ordinal)
    {
        ["linux"] = "Linux",
        ["windows"] = "Windows",
        ["macos"] = "macOS",
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.KernelOfAnotherSystem,
            "An image has programs and libraries, but no kernel. They call the kernel that they run on, the one of "
                + "the nearest machine around them, through the interface of their own operating system.",
            RuleSources.ContainersAndMachines,
            AnotherSystem
        ),
        new(
            Codes.KernelTwice,
            "A machine runs one kernel at a time. Another kernel needs its own virtual machine or sandbox.",
            RuleSources.Linux,
            SecondKernel
        ),
    ];

    private static IEnumerable<Finding> AnotherSystem(RuleContext context) =>
        from container in context.Containers
        where
            container is { Image: { Os: not null, Node.IsEmpty: false }, KernelOs: not null, Machine: not null }
            && container.KernelOs != container.Image.Os
        let image = container.Image!
        let imageSystem = SystemNames[image.Os!]
        let system = SystemNames[container.KernelOs!]
        select new Finding(
            image.Node,
            $"'{image.Node.Name}' is an image for {imageSystem}, but '{container.Node.Name}' uses "
                + $"'{container.Kernel!.Name}' of '{container.Machine!.Name}', a {system} kernel.",
            container.KernelOs == "macos"
                ? $"Put the container into '- vm: NAME' with 'os: {image.Os}' and its own kernel."
                : $"Use an image for {system}, or put the container into '- vm: NAME' with 'os: {image.Os}' "
                    + "and its own kernel."
        );

    private static IEnumerable<Finding> SecondKernel(RuleContext context) =>
        from machine in context.Nodes
        where machine.Kind.IsMachine
        let kernels = machine.Children.Where(NodeQueries.IsKernel).ToList()
        from extra in kernels.Skip(1)
        select new Finding(
            extra,
            $"'{machine.Name}' already has the kernel '{kernels[0].Name}'; '{extra.Name}' is another one.",
            "Move one of them, with what runs on it, into a '- vm:' or '- sandbox:'."
        );
}
