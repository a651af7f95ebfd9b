using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>
/// Translates the names of runtimes, isolation modes, processors and operating systems that tools print.
/// </summary>
internal static class Runtimes
{
    private static readonly string[] HostKernelRuntimes =
    [
        "runc",
        "crun",
        "youki",
        "nvidia",
        "spin",
        "wasm",
        "io.containerd.runc.v2",
        "io.containerd.runhcs.v1",
        "com.docker.hcsshim.v1",
    ];

    private static readonly MissingKind UnknownBoundary = new(
        "boundary",
        runtimes =>
            (
                runtimes.Count == 1
                    ? $"The name of the runtime '{runtimes[0]}' does not show which kernel its containers use."
                    : $"The names of the runtimes {MissingInfo.List(runtimes)} do not show which kernel their "
                        + "containers use.",
                "If they do not use the host's kernel, put them into a 'sandbox:' or a 'vm:' with its own."
            )
    );

    /// <summary>
    /// The boundary between the containers of a runtime and the kernel of their host; null if the name is unknown.
    /// </summary>
    public static Boundary? BoundaryOf(string runtime)
    {
        string name = runtime.ToLowerInvariant();
        if (name.Contains("runsc") || name.Contains("gvisor"))
            return Boundary.ApplicationKernel;
        if (name.Contains("kata"))
            return Boundary.VirtualMachine;
        if (name.Contains("wcow-hypervisor") || name.Contains("hyperv"))
            return Boundary.UtilityMachine;
        return name.Contains("wcow-process") || HostKernelRuntimes.Contains(name) ? Boundary.None : null;
    }

    /// <summary>The boundary of a container with an isolation and a runtime; null if the runtime is unknown.</summary>
    /// <param name="isolation">The isolation; null outside Windows.</param>
    /// <param name="runtime">The runtime; null for the default one.</param>
    public static Boundary? BoundaryOf(string? isolation, string? runtime) =>
        isolation == IsolationModes.HyperV ? Boundary.UtilityMachine
        : runtime is null ? Boundary.None
        : BoundaryOf(runtime);

    /// <summary>The information that the boundary of a runtime is unknown.</summary>
    public static MissingInfo MissingBoundary(string runtime) => MissingInfo.Of(UnknownBoundary, runtime);

    /// <summary>An isolation mode of container hosts in topologies; null for any other text.</summary>
    public static string? HostIsolation(string? text) =>
        text?.ToLowerInvariant() is IsolationModes.Process or IsolationModes.HyperV ? text.ToLowerInvariant() : null;

    /// <summary>The name of a processor architecture in topologies; null if there is none.</summary>
    public static string? Architecture(string? text) =>
        text?.ToLowerInvariant() switch
        {
            "x86_64" or "amd64" => "amd64",
            "aarch64" or "arm64" => "arm64",
            "i386" or "i686" or "386" or "x86" => "386",
            "arm" or "armv7l" or "armv6l" or "armhf" => "arm",
            "loongarch64" or "loong64" => "loong64",
            "ppc64le" => "ppc64le",
            "riscv64" => "riscv64",
            "s390x" => "s390x",
            _ => null,
        };

    /// <summary>The name of an operating system in topologies; null if there is none.</summary>
    public static string? Os(string? text) =>
        text?.ToLowerInvariant() switch
        {
            "linux" => "linux",
            "windows" => "windows",
            "darwin" or "macos" => "macos",
            _ => null,
        };
}
