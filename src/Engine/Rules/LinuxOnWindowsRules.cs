using NodaTime;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>The rule on Linux containers in utility VMs of Windows (LCOW).</summary>
internal static class LinuxOnWindowsRules
{
    private const int FirstMajorWithoutSupport = 23;

    /// <summary>The day on which Docker Engine 23.0 was released.</summary>
    private static readonly LocalDate Docker23Release = new(2023, 2, 1);

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.LinuxOnWindowsGone,
            "Docker ran Linux containers in utility VMs of Windows as an experiment, which it removed in version "
                + "23.0. Today they run in one Linux VM, as in Docker Desktop.",
            RuleSources.Docker23,
            Unsupported
        ),
    ];

    private static IEnumerable<Finding> Unsupported(RuleContext context) =>
        from container in context.Containers
        where
            container
                is { HostOs: "windows", KernelOs: "linux", HasDedicatedMachine: true, Isolation: IsolationModes.HyperV }
        let docker = DockerOf(context.Topology, container.Node)
        where docker is not null
        let version = VersionOf(docker)
        where version is not null ? Major(version) >= FirstMajorWithoutSupport : context.AsOf >= Docker23Release
        select new Finding(
            container.Node,
            $"'{container.Node.Name}' is a Linux container in a utility VM of Windows, which '{docker.Name}' "
                + $"{(version is null ? "of that day" : version)} does not support.",
            "Move it into a '- vm:' with 'purpose: desktop', 'os: linux' and the daemon, or set an older "
                + "'version:' or 'as_of:'."
        );

    /// <summary>
    /// The Docker daemon that controls a container directly or through a runtime; null if the topology has none, or
    /// another daemon.
    /// </summary>
    private static Node? DockerOf(Topology topology, Node container)
    {
        List<Node> controllers = ControllersOf(container, topology).ToList();
        return controllers
            .Concat(
                controllers
                    .Where(node => node.Kind.Name == "runtime")
                    .SelectMany(runtime => ControllersOf(runtime, topology))
            )
            .FirstOrDefault(node =>
                node.Kind.Name == "daemon" && node.Name.Contains("docker", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static IEnumerable<Node> ControllersOf(Node node, Topology topology) =>
        topology.Controls.Where(control => control.To == node).Select(control => control.From);

    private static string? VersionOf(Node daemon)
    {
        foreach (Node node in new[] { daemon, daemon.Parent }.OfType<Node>())
        {
            if (
                node.Kind.Name is "daemon" or "engine"
                && node.Properties.TryGetValue(PropertyNames.Version, out Property version)
            )
                return version.Value;
        }

        return null;
    }

    private static int Major(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], out int major) ? major : 0;
}
