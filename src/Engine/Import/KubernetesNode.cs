namespace Strata.Engine.Import;

/// <summary>Reads a node of a cluster from its <c>nodeInfo</c>.</summary>
internal static class KubernetesNode
{
    private static readonly MissingKind LinuxDetails = Details(
        "Write its name and its runtime; 'kubectl get nodes,pods -o json' shows both."
    );

    private static readonly MissingKind WindowsDetails = Details("Write its name, 'build:' and its runtime.");

    public static ActualHost Read(string name, Fields? info)
    {
        string? os = Runtimes.Os(info?.Text("operatingSystem"));
        if (info is null || os is null)
            return Unknown(name, "linux");
        string? runtime = info.Text("containerRuntimeVersion")?.Split("://")[0];
        return new ActualHost
        {
            Name = name,
            IsNamed = true,
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

    private static MissingKind Details(string fix) =>
        new(
            $"node {fix}",
            nodes =>
                (
                    nodes.Count == 1
                        ? "The input has no details of this node."
                        : $"The input has no details of the nodes {MissingInfo.List(nodes)}.",
                    fix
                )
        );

    /// <summary>A node that is known only from its pods.</summary>
    public static ActualHost Unknown(string name, string os) =>
        new()
        {
            Name = name,
            Os = os,
            Engine = new ActualEngine { Daemon = "kubelet" },
            MissingInfo = [MissingInfo.Of(os == "windows" ? WindowsDetails : LinuxDetails, name)],
        };
}
