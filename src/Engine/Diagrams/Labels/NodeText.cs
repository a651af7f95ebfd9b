using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>What is said of a node, alike in pictures and in prose: what it is called, and its details.</summary>
/// <param name="topology">The stack.</param>
/// <param name="words">The words of the language.</param>
internal sealed class NodeText(Topology topology, MessageCatalog words)
{
    private const string Purpose = "purpose",
        AsHost = "host";

    private readonly ILookup<Node?, Node> users = topology
        .Nodes.Where(node => node.Kind.Name == "container")
        .ToLookup(node => NodeQueries.KernelOf(topology, node));

    private readonly bool oneKernel = topology.Nodes.Count(NodeQueries.IsKernel) == 1;

    /// <summary>
    /// What readers call it: the label of its kind, or what a property such as its purpose makes of that.
    /// </summary>
    public string KindOf(Node node)
    {
        foreach ((string name, Property property) in node.Properties)
        {
            if (Renamed(node, name, property) is { } special)
                return special;
        }

        if (StandsIn(node) && words.All.TryGetValue($"diagram.kinds.{node.Kind.Name}.on_kernel", out string? standIn))
            return standIn;

        // What is around a machine that serves as container host is no container host itself.
        bool aroundHost =
            node.Kind.Machine
            && node.SelfAndDescendants()
                .Skip(1)
                .Any(inside => inside.Properties.TryGetValue(Purpose, out Property purpose) && purpose.Value == AsHost);
        return aroundHost && words.All.TryGetValue($"diagram.kinds.{node.Kind.Name}.around_host", out string? outer)
            ? outer
            : words.LabelOf(node.Kind);
    }

    /// <summary>The name says of what kind it is, as in "Docker Engine", "Linux kernel" or "Utility VM 1".</summary>
    public bool NameTells(Node node) => node.Name.Contains(KindOf(node), StringComparison.OrdinalIgnoreCase);

    /// <summary>The build of a kernel or of a base image, where it is known.</summary>
    public IEnumerable<string> Build(Node node)
    {
        if (topology.Builds.TryGetValue(node, out string? build))
            yield return words.Get("diagram.build", build);
    }

    /// <summary>Who uses a kernel.</summary>
    public IEnumerable<string> Sharing(Node kernel)
    {
        Node? machine = NodeQueries.MachineOf(kernel);
        bool inner = machine is not null && NodeQueries.MachineOf(machine) is not null;
        int containers = users[kernel].Count();
        if (!inner)
        {
            if (containers > 0)
                yield return words.Count("diagram.kernel.shared_with_host", containers);
            else if (!oneKernel)
                yield return words.Get("diagram.kernel.of_host");
            yield break;
        }

        List<string> others = NodeQueries
            .StandingOn(topology, kernel)
            .Where(node => node.Parent == machine && Steers(node))
            .Select(node => node.Name)
            .ToList();
        if (containers > 0 && others.Count > 0)
            yield return words.Count("diagram.kernel.shared_with", containers, Join(others));
        else if (containers > 1)
            yield return words.Count("diagram.kernel.shared", containers);
        else if (!StandsIn(kernel))
            yield return words.Get("diagram.kernel.own");
    }

    /// <summary>A property's value by its word where there is one; null where the kind's own word says it.</summary>
    public string? Value(Node node, string name, Property property) =>
        Renamed(node, name, property) is not null
            ? null
            : Word($"diagram.values.{name}.{property.Value}", $"diagram.values.{name}.other", property.Value);

    public IEnumerable<string> Flags(Node node) =>
        node.Flags.Select(flag => Word($"diagram.flags.{flag}", "diagram.flags.other", flag));

    /// <summary>What is written in an empty slot.</summary>
    public string Empty(Node node) => Word($"diagram.empty.{node.Kind.Name}", "diagram.empty.other", node.Name);

    public IEnumerable<string> Notes(Node node) => NodeNotes.Of(node, words);

    /// <summary>"a, b and c".</summary>
    public string Join(IEnumerable<string> names)
    {
        List<string> all = names.ToList();
        if (all.Count < 2)
            return string.Concat(all);
        string start = all[..^1].Aggregate((left, right) => words.Get("prose.comma", left, right));
        return words.Get("prose.and", start, all[^1]);
    }

    /// <summary>A kernel on another, which it stands in for: an application kernel.</summary>
    private bool StandsIn(Node node) =>
        NodeQueries.IsKernel(node)
        && topology.StandsOn.TryGetValue(node, out Node? below)
        && NodeQueries.IsKernel(below);

    private string? Renamed(Node node, string name, Property property) =>
        words.All.GetValueOrDefault($"diagram.kinds.{node.Kind.Name}.{name}.{property.Value}");

    /// <summary>It steers others, or holds what does: an engine, a daemon.</summary>
    private static bool Steers(Node node) => node.SelfAndDescendants().Any(inside => inside.Kind.Controls.Count > 0);

    /// <summary>The word of one key, else of the other, with the value filled in; else the value itself.</summary>
    private string Word(string key, string otherwise, string value)
    {
        string? known =
            words.All.ContainsKey(key) ? key
            : words.All.ContainsKey(otherwise) ? otherwise
            : null;
        return known is null ? value : words.Get(known, value);
    }
}
