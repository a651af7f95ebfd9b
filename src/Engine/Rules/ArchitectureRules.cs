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
            "Programs are made for one kind of processor. Another runs them only through an emulator such as "
                + "QEMU, which costs much time, so a stack that has one says so.",
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
            $"'{node.Name}' is made for {architecture.Value}, and '{machine.Name}' around it has a processor of "
                + $"{processor}.",
            $"Write '{processor}', or 'flags: [{Emulated}]' where an emulator is between them."
        );

    /// <summary>
    /// Whether a processor runs programs of an architecture: 64-bit processors also run those of their 32-bit
    /// predecessors.
    /// </summary>
    private static bool CanRun(string processor, string architecture) =>
        processor == architecture || (processor, architecture) is ("amd64", "386") or ("arm64", "arm");
}
