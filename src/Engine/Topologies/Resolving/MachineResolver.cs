using Strata.Engine.Catalogues;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>
/// Finds the operating system and build of machines, and the builds of images, as far as they are known. A machine does
/// not inherit them from the machine around it: a guest is another installation, often of another version.
/// </summary>
/// <param name="topology">The topology.</param>
/// <param name="images">The base images with their builds.</param>
/// <param name="windows">The table whose rows are versions of Windows; null if the site has none.</param>
internal sealed class MachineResolver(Topology topology, ImageNames images, CompatibilityTable? windows)
{
    private readonly Dictionary<Node, MachineFacts> machines = [];
    private readonly Dictionary<Node, string> builds = [];
    private readonly HashSet<Node> baseImages = [];

    /// <summary>A copy of the topology that includes the facts.</summary>
    public Topology Annotate()
    {
        foreach (Node image in topology.Nodes.Where(node => node.Kind.Role is Role.Image))
        {
            if (images.SameRepository(image.Name) is not null)
                baseImages.Add(image);
            if (images.Find(BaseImageName.Of(image, images))?.Build is { } build)
                builds.Add(image, build);
        }

        // In reading order the facts of an outer machine are known before those of a sandbox in it.
        foreach (Node machine in topology.Nodes.Where(node => node.Kind.IsMachine))
            machines.Add(machine, FactsOf(machine));
        foreach (Node kernel in topology.Nodes.Where(NodeQueries.IsKernel))
        {
            if (NodeQueries.MachineOf(kernel) is { } machine && machines[machine].Build is { } build)
                builds.Add(kernel, build);
        }

        return topology with
        {
            Machines = machines,
            Builds = builds,
            BaseImages = baseImages,
        };
    }

    /// <summary>What the keys of the machine say, or else its name, the kernel below it, or its contents.</summary>
    private MachineFacts FactsOf(Node machine)
    {
        string? written = ValueOf(machine, PropertyNames.Build);
        TableEntry? row = written is null ? RowNamed(machine.Name) : windows?.RowFor(written, machine.Name);
        List<Node> inside = IsolatedImages(machine);
        string? os =
            ValueOf(machine, PropertyNames.Os)
            ?? (row is null ? null : "windows")
            ?? OsOfKernelBelow(machine)
            ?? Only(inside.Select(image => images.OsOf(BaseImageName.Of(image, images))));
        string? build = written ?? row?.OnlyVersion ?? Only(inside.Select(image => builds.GetValueOrDefault(image)));
        return new MachineFacts(os, build);
    }

    private static string? ValueOf(Node node, string name) =>
        node.Properties.TryGetValue(name, out Property property) ? property.Value : null;

    /// <summary>
    /// The images of the containers that a guest was made for: under Hyper-V isolation its kernel comes with them.
    /// </summary>
    private List<Node> IsolatedImages(Node machine) =>
        NodeQueries.IsGuest(machine)
            ? machine
                .SelfAndDescendants()
                .Where(node =>
                    ValueOf(node, PropertyNames.Isolation) is null or IsolationModes.Default or IsolationModes.HyperV
                    && NodeQueries.MachineOf(node) == machine
                )
                .SelectMany(node => node.Children)
                .Where(part => part.Kind.Role is Role.Image && !part.IsEmpty)
                .ToList()
            : [];

    /// <summary>
    /// The row whose label begins a name, such as "Windows Server 2022" for "Windows Server 2022 node".
    /// </summary>
    private TableEntry? RowNamed(string name) =>
        windows?.Rows.FirstOrDefault(row =>
            name.StartsWith(row.Label, StringComparison.OrdinalIgnoreCase)
            && (name.Length == row.Label.Length || name[row.Label.Length] == ' ')
        );

    /// <summary>A sandbox offers the interface of the kernel that it stands on.</summary>
    private string? OsOfKernelBelow(Node machine) =>
        topology.SupportsOf(machine).FirstOrDefault(NodeQueries.IsKernel) is { } kernel
        && NodeQueries.MachineOf(kernel) is { } owner
            ? machines.GetValueOrDefault(owner).Os
            : null;

    /// <summary>The value of all; null if there is none, or if they differ.</summary>
    private static string? Only(IEnumerable<string?> values) => values.Distinct().ToList() is [var only] ? only : null;
}
