using Strata.Engine.Diagnostics;
using static Strata.Engine.Topologies.IsolationModes;

namespace Strata.Engine.Rules;

/// <summary>Rules on the containers in utility VMs.</summary>
internal static class UtilityMachineRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.UtilityMachineShared,
            "Docker starts a utility VM for each container under Hyper-V isolation, and stops it with the "
                + "container. Only the containers of one pod share one.",
            RuleSources.IsolationModes,
            Shared
        ),
        new(
            Codes.UtilityMachineProcess,
            "A utility VM exists only because of Hyper-V isolation. A container under process isolation, and a "
                + "HostProcess container, use the host's kernel.",
            RuleSources.IsolationModes,
            WithoutHyperV
        ),
    ];

    private static IEnumerable<Finding> Shared(RuleContext context) =>
        from machine in context.Nodes
        where PlacedContainer.IsUtilityMachine(machine)
        let contents = machine.Children.Where(node => node.Kind.Name is "container" or "group").ToList()
        where contents.Count > 1
        select new Finding(
            machine,
            $"The utility VM '{machine.Name}' contains {QuotedList.Of(contents.Select(node => node.Name))}, but "
                + "each container needs its own.",
            "Give each its own '- vm:', or put the containers of a pod into one '- group:'."
        );

    private static IEnumerable<Finding> WithoutHyperV(RuleContext context) =>
        from container in context.Containers
        where
            container is { HostOs: "windows", Machine: { } machine, Isolation: Process or None }
            && PlacedContainer.IsUtilityMachine(machine)
        let defaultClause = container.RequestedIsolation == Default ? ", the default of its host" : ""
        select new Finding(
            container.Node,
            container.IsolationSpan,
            $"'{container.Node.Name}' is in the utility VM '{container.Machine!.Name}', but its isolation is "
                + $"'{container.Isolation}'{defaultClause}.",
            "Write 'isolation: hyperv', or move the container into its host."
        );
}
