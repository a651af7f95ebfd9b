using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>A container, and what it runs on.</summary>
internal sealed record PlacedContainer
{
    public const string Process = "process",
        HyperV = "hyperv",
        None = "none",
        Default = "default";

    private const string IsolationName = "isolation";

    public required Node Node { get; init; }

    /// <summary>Its image; null where it names none.</summary>
    public ImageFacts? Image { get; init; }

    /// <summary>The kernel that it uses.</summary>
    public Node? Kernel { get; init; }

    /// <summary>The machine of that kernel.</summary>
    public Node? Machine { get; init; }

    /// <summary>
    /// The container host: the machine that runs the engine, around the machines that are made for containers.
    /// </summary>
    public Node? Host { get; init; }

    /// <summary>The host's row of the table of Windows images; null for other hosts.</summary>
    public TableEntry? HostRow { get; init; }

    /// <summary>The operating system of the kernel that it uses.</summary>
    public string? KernelOs => Kernel is null ? null : NodeQueries.OsOf(Kernel);

    public string? HostOs => Host is null ? null : NodeQueries.OsOf(Host);

    /// <summary>
    /// It has a machine that is not the container host: a utility VM, a pod's VM, an application kernel.
    /// </summary>
    public bool HasMachineOfItsOwn => Machine != Host;

    /// <summary>The isolation that its author asks for; null where nothing is said.</summary>
    public string? AskedIsolation =>
        Node.Properties.TryGetValue(IsolationName, out Property asked) ? asked.Value : null;

    public SourceSpan IsolationSpan =>
        Node.Properties.TryGetValue(IsolationName, out Property asked) ? asked.Span : Node.Span;

    /// <summary>
    /// The isolation that it has on a Windows host: what is asked for, or the host's default. One that asks for nothing
    /// and stands
    /// in a machine of its own has what the picture says.
    /// </summary>
    public string Isolation =>
        AskedIsolation switch
        {
            null when HasMachineOfItsOwn => HyperV,
            null or Default => HostRow?.DefaultMode ?? (HasMachineOfItsOwn ? HyperV : Process),
            { } asked => asked,
        };

    public static PlacedContainer Of(Node node, RuleContext context)
    {
        Node? kernel = NodeQueries.KernelOf(context.Topology, node);
        Node? machine = NodeQueries.MachineOf(kernel ?? node);
        Node? host = HostOf(machine);
        Node? image = node.Children.FirstOrDefault(part => part.Kind.Name == "image");
        return new PlacedContainer
        {
            Node = node,
            Image = image is null ? null : ImageFacts.Of(image, context),
            Kernel = kernel,
            Machine = machine,
            Host = host,
            HostRow = host is not null && NodeQueries.OsOf(host) == "windows" ? RowOf(host, context.Windows) : null,
        };
    }

    public static bool IsUtilityMachine(Node machine) => machine.Kind.Name == "vm" && PurposeOf(machine) == "utility";

    private static Node? HostOf(Node? machine)
    {
        while (machine is not null && !RunsEngine(machine) && NodeQueries.MachineOf(machine) is { } around)
            machine = around;
        return machine;
    }

    /// <summary>What a VM is for decides; where it does not say so, whether an engine is drawn in it.</summary>
    private static bool RunsEngine(Node machine) =>
        machine.Kind.Name switch
        {
            "sandbox" => false,
            "vm" => PurposeOf(machine) switch
            {
                "utility" or "pod" => false,
                null => machine.Children.Any(inside => inside.Kind.Name is "engine" or "daemon" or "runtime"),
                _ => true,
            },
            _ => true,
        };

    private static string? PurposeOf(Node machine) =>
        machine.Properties.TryGetValue("purpose", out Property purpose) ? purpose.Value : null;

    /// <summary>
    /// By the host's build, and by its name where several have that build; without a build, by the name alone.
    /// </summary>
    private static TableEntry? RowOf(Node host, CompatibilityTable? table) =>
        NodeQueries.BuildOf(host) is { } build
            ? table?.RowFor(build, host.Name)
            : table?.Rows.FirstOrDefault(row => row.Label.Equals(host.Name, StringComparison.OrdinalIgnoreCase));
}
