namespace Strata.Engine.Rules;

/// <summary>The rules on containers that vocabularies cannot declare, by subject.</summary>
internal static class ContainerRules
{
    /// <summary>The name that selects these rules in a vocabulary: <c>rules: containers</c>.</summary>
    public const string Name = "containers";

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. WindowsRules.All,
        .. ImageRules.All,
        .. IsolationRules.All,
        .. UtilityMachineRules.All,
        .. KernelRules.All,
        .. ArchitectureRules.All,
        .. LinuxOnWindowsRules.All,
        .. GlossaryRules.All,
    ];
}
