namespace Strata.Engine.Rules;

/// <summary>The rules of container stacks that data cannot say, family by family.</summary>
internal static class ContainerRules
{
    /// <summary>What a vocabulary writes to be held to them: <c>rules: containers</c>.</summary>
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
