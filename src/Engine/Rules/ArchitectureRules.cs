using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Rules;

/// <summary>What runs on which processor.</summary>
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
        where node.Properties.ContainsKey(NodeKeys.ArchitectureName) && !node.Flags.Contains(Emulated)
        let own = node.Properties[NodeKeys.ArchitectureName]
        let around = NodeQueries.MachineOf(node)
        where around is not null
        let processor = NodeQueries.ArchitectureOf(around)
        where processor is not null && !Runs(processor, own.Value)
        select new Finding(
            node,
            own.Span,
            $"'{node.Name}' is made for {own.Value}, and '{around.Name}' around it has a processor of {processor}.",
            $"Write '{processor}', or 'flags: [{Emulated}]' where an emulator is between them."
        );

    /// <summary>The 64-bit processors run the programs of their 32-bit forerunners.</summary>
    private static bool Runs(string processor, string architecture) =>
        processor == architecture || (processor, architecture) is ("amd64", "386") or ("arm64", "arm");
}
