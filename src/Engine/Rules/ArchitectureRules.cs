using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>Rules on processor architectures.</summary>
internal static class ArchitectureRules
{
    private const string Emulated = "emulated";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.ArchitectureMismatch,
            "Programs are built for one processor architecture. Others run them only in an emulator such as "
                + "QEMU, which is slow, so a topology must name it.",
            RuleSources.MultiPlatform,
            Mismatch
        ),
    ];

    private static IEnumerable<Finding> Mismatch(RuleContext context) =>
        from node in context.Nodes
        where node.Properties.ContainsKey(PropertyNames.Architecture) && !node.Flags.Contains(Emulated)
        let architecture = node.Properties[PropertyNames.Architecture]
        let machine = NodeQueries.MachineOf(node)
        where machine is not null
        let processor = NodeQueries.ArchitectureOf(machine)
        where processor is not null && !CanRun(processor, architecture.Value)
        select new Finding(
            node,
            architecture.Span,
            $"'{node.Name}' is built for {architecture.Value}, but the processor of '{machine.Name}' around it is "
                + $"{processor}.",
            $"Write '{processor}', or add 'flags: [{Emulated}]' if an emulator runs it."
        );

    /// <summary>
    /// Whether a processor runs programs of an architecture: 64-bit processors also run those of their 32-bit
    /// predecessors.
    /// </summary>
    private static bool CanRun(string processor, string architecture) =>
        processor == architecture || (processor, architecture) is ("amd64", "386") or ("arm64", "arm");
}
