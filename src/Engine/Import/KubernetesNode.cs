namespace Strata.Engine.Import;

/// <summary>Reads a node of a cluster from its <c>nodeInfo</c>.</summary>
internal static class KubernetesNode
{
    public static ActualHost Read(string name, Fields? info)
    {
        string? os = Runtimes.Os(info?.Text("operatingSystem"));
        if (info is null || os is null)
            return Unknown(name, "linux");
        string? runtime = info.Text("containerRuntimeVersion")?.Split("://")[0];
        return new ActualHost
        {
            Name = name,
            System = info.Text("osImage"),
            Note = info.Text("osImage"),
            Os = os,
            Build = os == "windows" ? WindowsNames.BuildIn(info.Text("kernelVersion")) : null,
            Architecture = Runtimes.Architecture(info.Text("architecture")),
            Kernel = os == "windows" ? null : info.Text("kernelVersion"),
            Engine = new ActualEngine
            {
                Daemon = "kubelet",
                DaemonVersion = info.Text("kubeletVersion")?.TrimStart('v'),
                Runtime = runtime,
                Runtimes = runtime is null ? [] : [runtime],
            },
        };
    }

    /// <summary>A node that is known only from its pods.</summary>
    public static ActualHost Unknown(string name, string os) =>
        new()
        {
            Name = name,
            Os = os,
            Engine = new ActualEngine { Daemon = "kubelet" },
            MissingInfo =
            [
                new MissingInfo(
                    "The input has no details of this node.",
                    os == "windows"
                        ? "Write its name, 'build:' and its runtime."
                        : "Write its name and its runtime; 'kubectl get nodes,pods -o json' shows both."
                ),
            ],
        };
}
