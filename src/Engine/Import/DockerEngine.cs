using Strata.Engine.Catalogues;

namespace Strata.Engine.Import;

/// <summary>What <c>docker info</c> and <c>docker version</c> tell of an engine and its machine.</summary>
internal sealed class DockerEngine(Fields? info, Fields? version, string os)
{
    private const string WslMark = "microsoft-standard-WSL2";

    private readonly Fields? server = version?.Inside("Server");
    private readonly Fields? client = version?.Inside("Client") ?? info?.Inside("ClientInfo");

    public string Os => os;

    public string? DefaultRuntime { get; } = info?.Text("DefaultRuntime");

    private string? System => info?.Text("OperatingSystem");

    private string? Kernel => info?.Text("KernelVersion") ?? server?.Text("KernelVersion");

    private string? ClientOs => Runtimes.Os(client?.Text("Os"));

    private bool IsDesktop =>
        System == "Docker Desktop"
        || (
            os == "linux"
            && server?.Inside("Platform")?.Text("Name")?.StartsWith("Docker Desktop", StringComparison.Ordinal) is true
        );

    private bool IsOnWsl => Kernel?.Contains(WslMark, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The isolation of a container on Windows: its own, or the engine's default.</summary>
    public string? IsolationOf(string? asked) =>
        os != "windows"
            ? null
            : asked?.ToLowerInvariant() switch
            {
                "process" or "hyperv" => asked.ToLowerInvariant(),
                _ => info?.Text("Isolation")?.ToLowerInvariant() is "process" or "hyperv"
                    ? info.Text("Isolation")!.ToLowerInvariant()
                    : null,
            };

    public ActualHost Host(CompatibilityTable? windows)
    {
        string? build = os == "windows" ? WindowsNames.BuildIn(System) ?? WindowsNames.BuildIn(Kernel) : null;
        OuterMachine? around = Around();
        bool isRemote = around is null && ClientOs is { } at && at != os;
        List<MissingInfo> missingInfo = [];
        if (System is null)
            missingInfo.Add(
                new MissingInfo(
                    "Nothing that was read tells the operating system of the container host.",
                    "Write its name, and 'build:' for Windows; 'docker info' tells both."
                )
            );
        if (isRemote)
            missingInfo.Add(
                new MissingInfo(
                    $"The client runs on {NameOf(ClientOs!)}, and the engine on another machine.",
                    "Add the client's machine as a 'host:' of its own, or as the one around this, if it belongs "
                        + "into the picture."
                )
            );
        else if (client is null)
            missingInfo.Add(
                new MissingInfo(
                    "Nothing that was read tells where the client runs.",
                    "Take 'client:' out if it is on another machine; 'docker version' tells."
                )
            );
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
            Engine = new ActualEngine
            {
                Name = "Docker Engine",
                Version = info?.Text("ServerVersion") ?? server?.Text("Version"),
                Client = isRemote || around is { HasClient: true } ? null : "docker",
                Daemon = "dockerd",
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
            },
            Around = around,
            MissingInfo = missingInfo,
        };
    }

    /// <summary>
    /// Docker Desktop keeps its Linux engine in a virtual machine; a kernel made for WSL 2 is in one whoever started
    /// it.
    /// </summary>
    private OuterMachine? Around()
    {
        if (!IsDesktop && !IsOnWsl)
            return null;
        string? outer = IsOnWsl ? "windows" : ClientOs;
        List<MissingInfo> missingInfo =
        [
            outer is null
                ? new MissingInfo(
                    "Nothing that was read tells which computer Docker Desktop runs on.",
                    "Write its name and its 'os:'; 'docker version' tells the latter."
                )
                : new MissingInfo(
                    "Docker tells nothing of the computer around its virtual machine but that it runs "
                        + $"{NameOf(outer)}.",
                    outer == "windows" ? "Write its name and 'build:'." : "Write its name."
                ),
        ];
        return new OuterMachine
        {
            Name = outer is null ? "Computer" : NameOf(outer),
            Os = outer,
            Machine = IsOnWsl ? "WSL 2" : "Docker Desktop VM",
            Purpose = IsDesktop ? "desktop" : "host",
            HasClient = ClientOs is null || ClientOs == outer,
            MissingInfo = missingInfo,
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
