namespace Strata.Engine.Import;

/// <summary>What the names of runtimes, runtime classes and processors tell.</summary>
internal static class Runtimes
{
    private static readonly string[] OnTheHostsKernel =
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

    /// <summary>
    /// What a runtime puts between a container and its host's kernel; null where its name does not tell.
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
        return name.Contains("wcow-process") || OnTheHostsKernel.Contains(name) ? Boundary.None : null;
    }

    /// <summary>That nothing tells what kernel a runtime gives.</summary>
    public static MissingInfo MissingBoundary(string runtime) =>
        new(
            $"The name of the runtime '{runtime}' does not tell which kernel its containers use.",
            "Put them into a 'sandbox:' or a 'vm:' with a kernel of its own if they do not use the host's."
        );

    /// <summary>A processor by the name that topologies have; null where it has none.</summary>
    public static string? Architecture(string? written) =>
        written?.ToLowerInvariant() switch
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

    /// <summary>An operating system by the name that topologies have; null where it has none.</summary>
    public static string? Os(string? written) =>
        written?.ToLowerInvariant() switch
        {
            "linux" => "linux",
            "windows" => "windows",
            "darwin" or "macos" => "macos",
            _ => null,
        };
}
