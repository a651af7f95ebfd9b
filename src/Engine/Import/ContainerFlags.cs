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
}
