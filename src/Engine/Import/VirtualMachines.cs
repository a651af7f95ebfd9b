namespace Strata.Engine.Import;

/// <summary>
/// Recognizes the programs that run an engine in a virtual machine of their own, by the marks that they leave in the
/// output of <c>docker</c>.
/// </summary>
internal static class VirtualMachines
{
    private const string DockerDesktop = "Docker Desktop";

    /// <summary>The program; null if none is known to run the engine.</summary>
    /// <param name="info">The output of <c>docker info</c>.</param>
    /// <param name="version">The output of <c>docker version</c>.</param>
    /// <param name="clientOs">The operating system of the client.</param>
    public static VirtualMachineProgram? Find(Fields? info, Fields? version, string? clientOs)
    {
        Fields? server = version?.Child("Server");
        string system = info?.Text("OperatingSystem") ?? "";
        string kernel = info?.Text("KernelVersion") ?? server?.Text("KernelVersion") ?? "";
        string context = info?.ChildIfAny("ClientInfo")?.Text("Context") ?? "";
        string platform = server?.Child("Platform")?.Text("Name") ?? "";
        if (system == DockerDesktop || platform.StartsWith(DockerDesktop, StringComparison.Ordinal))
            return new VirtualMachineProgram(DockerDesktop, "Docker Desktop VM", null);
        if (kernel.Contains("-orbstack", StringComparison.Ordinal) || context == "orbstack")
            return new VirtualMachineProgram("OrbStack", "OrbStack VM", "macos");
        if (context.StartsWith("colima", StringComparison.Ordinal))
            return new VirtualMachineProgram("Colima", "Colima VM", null);
        if (context == "rancher-desktop")
            return new VirtualMachineProgram("Rancher Desktop", "Rancher Desktop VM", null);
        if (IsPodman(server) && clientOs is not (null or "linux"))
            return new VirtualMachineProgram("Podman", "Podman machine", null);
        if (
            kernel.EndsWith("-moby", StringComparison.Ordinal) || kernel.Contains("-linuxkit", StringComparison.Ordinal)
        )
            return clientOs == "windows"
                ? new VirtualMachineProgram("Docker for Windows", "Docker for Windows VM", "windows")
                : new VirtualMachineProgram("Docker for Mac", "Docker for Mac VM", clientOs);
        return null;
    }

    /// <summary>Whether the server is Podman, which answers like Docker.</summary>
    public static bool IsPodman(Fields? server) =>
        server?.Children("Components", "a component").Any(component => component.Text("Name") == "Podman Engine")
            is true;
}

/// <summary>A program that runs an engine in a virtual machine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Machine">The name of its virtual machine.</param>
/// <param name="Os">The operating system of the computer if the program runs only there.</param>
internal sealed record VirtualMachineProgram(string Name, string Machine, string? Os);
