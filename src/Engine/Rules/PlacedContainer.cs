using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using static Strata.Engine.Topologies.IsolationModes;

namespace Strata.Engine.Rules;

/// <summary>A container with its image, kernel, machine and host.</summary>
internal sealed record PlacedContainer
{
    public required Node Node { get; init; }

    /// <summary>The image; null if it has none.</summary>
    public ImageFacts? Image { get; init; }

    /// <summary>The kernel that the container uses.</summary>
    public Node? Kernel { get; init; }

    /// <summary>The machine of that kernel.</summary>
    public Node? Machine { get; init; }

    /// <summary>
    /// The container host: the machine that runs the engine, outside any machine that exists for containers only.
    /// </summary>
    public Node? Host { get; init; }

    /// <summary>The row of the host in the table of Windows images and hosts; null if it has none.</summary>
    public TableEntry? HostRow { get; init; }

    /// <summary>The operating system of the kernel.</summary>
    public required string? KernelOs { get; init; }

    public required string? HostOs { get; init; }

    /// <summary>The build of the host's operating system; null if it is not known.</summary>
    public required string? HostBuild { get; init; }

    /// <summary>
    /// Whether its machine is not the container host: a utility VM, the VM of a pod, or an application kernel.
    /// </summary>
    public bool HasDedicatedMachine => Machine != Host;

    /// <summary>The isolation in the topology; null if the key is absent.</summary>
    public string? RequestedIsolation =>
        Node.Properties.TryGetValue(PropertyNames.Isolation, out Property isolation) ? isolation.Value : null;

    public SourceSpan IsolationSpan =>
        Node.Properties.TryGetValue(PropertyNames.Isolation, out Property isolation) ? isolation.Span : Node.Span;

    /// <summary>
    /// The isolation that the container has on a Windows host: the requested one, or the default of the host. A
    /// container in a dedicated machine has Hyper-V isolation unless it requests another one.
    /// </summary>
    public string Isolation =>
        RequestedIsolation switch
        {
            null when HasDedicatedMachine => HyperV,
            null or Default => HostRow?.DefaultMode ?? (HasDedicatedMachine ? HyperV : Process),
            { } requested => requested,
        };

    public static PlacedContainer Of(Node node, RuleContext context)
    {
        Node? kernel = NodeQueries.KernelOf(context.Topology, node);
        Node? machine = NodeQueries.MachineOf(kernel ?? node);
        Node? host = FindHost(machine);
        Node? image = node.Children.FirstOrDefault(part => part.Kind.Role is Role.Image);
        string? hostOs = host is null ? null : NodeQueries.OsOf(context.Topology, host);
        string? hostBuild = host is null ? null : NodeQueries.BuildOf(context.Topology, host);
        return new PlacedContainer
        {
            Node = node,
            Image = image is null ? null : ImageFacts.Of(image, context),
            Kernel = kernel,
            Machine = machine,
            Host = host,
            KernelOs = kernel is null ? null : NodeQueries.OsOf(context.Topology, kernel),
            HostOs = hostOs,
            HostBuild = hostBuild,
            HostRow = host is not null && hostOs == "windows" ? FindRow(host, hostBuild, context.Windows) : null,
        };
    }

    public static bool IsUtilityMachine(Node machine) => PurposeOf(machine) == Purposes.Utility;

    private static Node? FindHost(Node? machine)
    {
        while (machine is not null && NodeQueries.IsGuest(machine) && NodeQueries.MachineOf(machine) is { } outer)
            machine = outer;
        return machine;
    }

    private static string? PurposeOf(Node machine) =>
        machine.Properties.TryGetValue(PropertyNames.Purpose, out Property purpose) ? purpose.Value : null;

    /// <summary>
    /// The row of a host's build, and of its name if several rows have that build; without a build, that of the name.
    /// </summary>
    private static TableEntry? FindRow(Node host, string? build, CompatibilityTable? table) =>
        build is not null
            ? table?.RowFor(build, host.Name)
            : table?.Rows.FirstOrDefault(row => row.Label.Equals(host.Name, StringComparison.OrdinalIgnoreCase));
}
