namespace Strata.Engine.Import;

/// <summary>The flags of containers that imports write.</summary>
internal static class ContainerFlags
{
    public const string Privileged = "privileged";
    public const string Emulated = "emulated";

    /// <summary>It uses the network of its machine.</summary>
    public const string HostNetwork = "host-network";

    /// <summary>It sees the processes of its machine.</summary>
    public const string HostProcesses = "host-processes";

    /// <summary>It ends before the others of its pod start.</summary>
    public const string Init = "init";

    /// <summary>It starts before the others of its pod, and runs as long as they do.</summary>
    public const string Sidecar = "sidecar";

    /// <summary>It does not run.</summary>
    public const string Stopped = "stopped";

    private static readonly string[] Rights = [Privileged, HostNetwork, HostProcesses];
    private static readonly string[] Roles = [Init, Sidecar];

    /// <summary>The flags that differ: those that a topology lacks, and those that it should not have.</summary>
    /// <param name="documented">The flags in the topology.</param>
    /// <param name="actual">The container that was read.</param>
    /// <param name="withRoles">Whether to compare roles in a pod, which an author need not show.</param>
    public static (IReadOnlyList<string> Missing, IReadOnlyList<string> Extra) Difference(
        IReadOnlyList<string> documented,
        ActualContainer actual,
        bool withRoles
    )
    {
        string[] compared = actual.HasSettings ? [Stopped, .. Rights, .. withRoles ? Roles : []] : [Stopped];
        return (
            [.. compared.Where(flag => actual.Flags.Contains(flag) && !documented.Contains(flag))],
            [.. compared.Where(flag => !actual.Flags.Contains(flag) && documented.Contains(flag))]
        );
    }
}
