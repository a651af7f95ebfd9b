using Strata.Engine.Catalogues;

namespace Strata.Engine.Import;

/// <summary>
/// The engine and its machine, from the output of <c>docker info</c> and <c>docker version</c>.
/// </summary>
internal sealed class DockerEngine(Fields? info, Fields? version, string os)
{
    private const string WslKernelSuffix = "microsoft-standard-WSL2";

    private readonly Fields? server = version?.Child("Server");
    private readonly Fields? client = version?.Child("Client") ?? info?.Child("ClientInfo");

    public string Os => os;

    public string? DefaultRuntime { get; } = info?.Text("DefaultRuntime");

    private string? System => info?.Text("OperatingSystem");

    private string? Kernel => info?.Text("KernelVersion") ?? server?.Text("KernelVersion");

    private string? ClientOs => Runtimes.Os(client?.Text("Os"));

    private VirtualMachineProgram? Program => os == "linux" ? VirtualMachines.Find(info, version, ClientOs) : null;

    private bool IsPodman => VirtualMachines.IsPodman(server);

    private bool IsOnWsl => Kernel?.Contains(WslKernelSuffix, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The isolation of a container: the requested one, or the default of the engine.</summary>
    /// <returns>Null if it is not known, or outside Windows.</returns>
    public string? IsolationOf(string? requested)
    {
        if (os != "windows")
            return null;
        return Runtimes.HostIsolation(requested) ?? Runtimes.HostIsolation(info?.Text("Isolation"));
    }

    /// <summary>The container host, without its containers.</summary>
    /// <param name="windows">The table of Windows images and hosts, for the name of the host.</param>
    public ActualHost Host(CompatibilityTable? windows)
    {
        string? build = os == "windows" ? WindowsNames.BuildIn(System) ?? WindowsNames.BuildIn(Kernel) : null;
        OuterMachine? outerMachine = FindOuterMachine();
        bool isRemote = outerMachine is null && ClientOs is { } clientOs && clientOs != os;
        return new ActualHost
        {
            Name =
                os == "windows" ? WindowsNames.NameOf(System, build, windows)
                : System is null or "Docker Desktop" ? NameOf(os)
                : System,
            System = System is "Docker Desktop" ? null : System,
            Os = os,
            Build = build,
            Architecture =
                Runtimes.Architecture(info?.Text("Architecture")) ?? Runtimes.Architecture(server?.Text("Arch")),
            Kernel = os == "windows" ? null : Kernel,
            Engine = Engine(hasClient: !isRemote && outerMachine is not { HasClient: true }),
            OuterMachine = outerMachine,
            MissingInfo = MissingInfo(isRemote).ToList(),
        };
    }

    private ActualEngine Engine(bool hasClient) =>
        new()
        {
            Name = IsPodman ? "Podman" : "Docker Engine",
            Version = info?.Text("ServerVersion") ?? server?.Text("Version"),
            Client = hasClient ? "docker" : null,
            Daemon = IsPodman ? "podman" : "dockerd",
            Runtime = os == "windows" ? null : DefaultRuntime,
            Runtimes =
            [
                .. info?.Names("Runtimes") ?? [],
                .. DefaultRuntime is null ? Array.Empty<string>() : [DefaultRuntime],
                "containerd",
            ],
            IsRootless =
                info
                    ?.Texts("SecurityOptions")
                    .Any(option =>
                        option == "name=rootless" || option.StartsWith("name=rootless,", StringComparison.Ordinal)
                    )
                    is true,
        };

    private IEnumerable<MissingInfo> MissingInfo(bool isRemote)
    {
        if (System is null)
            yield return new MissingInfo(
                "The input does not name the operating system of the container host.",
                "Write its name, and 'build:' for Windows; 'docker info' shows both."
            );
        if (isRemote)
            yield return new MissingInfo(
                $"The client runs on {NameOf(ClientOs!)}, but the engine runs on another machine.",
                "Add the client's machine as a separate 'host:', or as the one around this host, if the "
                    + "diagram should show it."
            );
        else if (client is null)
            yield return new MissingInfo(
                "The input does not show where the client runs.",
                "Remove 'client:' if it is on another machine, which 'docker version' shows."
            );
    }

    /// <summary>
    /// The computer around the virtual machine that the engine runs in: that of Docker Desktop and similar programs, or
    /// any with a kernel built for WSL 2. Null if there is none.
    /// </summary>
    private OuterMachine? FindOuterMachine()
    {
        VirtualMachineProgram? program = Program;
        if (program is null && !IsOnWsl)
            return null;
        string? outerOs = IsOnWsl ? "windows" : ClientOs ?? program!.Os;
        MissingInfo missingInfo = outerOs is null
            ? new MissingInfo(
                $"The input does not show which computer {program!.Name} runs on.",
                "Write its name and its 'os:'; 'docker version' shows the latter."
            )
            : new MissingInfo(
                $"Docker reports only that the computer around its virtual machine runs {NameOf(outerOs)}.",
                outerOs == "windows" ? "Write its name and 'build:'." : "Write its name."
            );
        return new OuterMachine
        {
            Name = outerOs is null ? "Computer" : NameOf(outerOs),
            Os = outerOs,
            VirtualMachine = IsOnWsl ? "WSL 2" : program!.Machine,
            Purpose = program is null ? "host" : "desktop",
            IsDockerDesktop = program?.Name == "Docker Desktop",
            HasClient = ClientOs is null || ClientOs == outerOs,
            MissingInfo = [missingInfo],
        };
    }

    private static string NameOf(string system) =>
        system switch
        {
            "windows" => "Windows",
            "macos" => "macOS",
            _ => "Linux",
        };
}
