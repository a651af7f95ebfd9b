using NodaTime;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>Linux containers in utility VMs of Windows (LCOW).</summary>
internal static class LinuxOnWindowsRules
{
    private const int FirstWithout = 23;

    /// <summary>Docker Engine 23.0 came out.</summary>
    private static readonly LocalDate Docker23 = new(2023, 2, 1);

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.LinuxOnWindowsGone,
            "Docker ran Linux containers in utility VMs of Windows as an experiment, and took that out in version "
                + "23.0. Today they run in one VM with Linux, as in Docker Desktop.",
            RuleSources.Docker23,
            Gone
        ),
    ];

    private static IEnumerable<Finding> Gone(RuleContext context) =>
        from container in context.Containers
        where
            container
                is { HostOs: "windows", KernelOs: "linux", HasMachineOfItsOwn: true, Isolation: PlacedContainer.HyperV }
        let docker = DockerOf(context.Topology, container.Node)
        where docker is not null
        let version = VersionOf(docker)
        where version is not null ? Major(version) >= FirstWithout : context.Day >= Docker23
        select new Finding(
            container.Node,
            $"'{container.Node.Name}' is a Linux container in a utility VM of Windows, which '{docker.Name}' "
                + $"{(version is null ? "of that day" : version)} does not run.",
            "Put it into a '- vm:' with 'purpose: desktop', 'os: linux' and the daemon, or give an older "
                + "'version:' or 'as_of:'."
        );

    /// <summary>
    /// The Docker daemon that steers a container, itself or by way of a runtime; null where it is another one or not
    /// drawn.
    /// </summary>
    private static Node? DockerOf(Topology topology, Node container)
    {
        List<Node> steering = Steering(topology, container).ToList();
        return steering
            .Concat(
                steering.Where(node => node.Kind.Name == "runtime").SelectMany(runtime => Steering(topology, runtime))
            )
            .FirstOrDefault(node =>
                node.Kind.Name == "daemon" && node.Name.Contains("docker", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static IEnumerable<Node> Steering(Topology topology, Node steered) =>
        topology.Controls.Where(control => control.To == steered).Select(control => control.From);

    private static string? VersionOf(Node daemon)
    {
        foreach (Node node in new[] { daemon, daemon.Parent }.OfType<Node>())
        {
            if (node.Kind.Name is "daemon" or "engine" && node.Properties.TryGetValue("version", out Property version))
                return version.Value;
        }

        return null;
    }

    private static int Major(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], out int major) ? major : 0;
}
