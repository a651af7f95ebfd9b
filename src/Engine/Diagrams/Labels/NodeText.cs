using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>The texts about a node that pictures and prose share: the name of its kind, and its details.</summary>
internal sealed class NodeText(Topology topology, MessageCatalog messages)
{
    private const string Purpose = "purpose",
        AsHost = "host";

    private readonly ILookup<Node?, Node> users = topology
        .Nodes.Where(node => node.Kind.Name == "container")
        .ToLookup(node => NodeQueries.KernelOf(topology, node));

    private readonly bool hasOneKernel = topology.Nodes.Count(NodeQueries.IsKernel) == 1;

    /// <summary>The label of the node's kind, or a more specific one by a property such as its purpose.</summary>
    public string KindOf(Node node)
    {
        foreach ((string name, Property property) in node.Properties)
        {
            if (SpecificKind(node, name, property) is { } special)
                return special;
        }

        if (
            IsApplicationKernel(node)
            && messages.All.TryGetValue($"diagram.kinds.{node.Kind.Name}.on_kernel", out string? label)
        )
            return label;

        // A machine around a container host is not a container host itself.
        bool aroundHost =
            node.Kind.Machine
            && node.SelfAndDescendants()
                .Skip(1)
                .Any(inside => inside.Properties.TryGetValue(Purpose, out Property purpose) && purpose.Value == AsHost);
        return aroundHost && messages.All.TryGetValue($"diagram.kinds.{node.Kind.Name}.around_host", out string? outer)
            ? outer
            : messages.LabelOf(node.Kind);
    }

    /// <summary>Whether the name contains the kind, as in "Docker Engine", "Linux kernel" or "Utility VM 1".</summary>
    public bool NameContainsKind(Node node) => node.Name.Contains(KindOf(node), StringComparison.OrdinalIgnoreCase);

    /// <summary>The build of a kernel or of a base image, if known; at most one text.</summary>
    public IEnumerable<string> Build(Node node)
    {
        if (topology.Builds.TryGetValue(node, out string? build))
            yield return messages.Get("diagram.build", build);
    }

    /// <summary>The containers and others that use a kernel; at most one text.</summary>
    public IEnumerable<string> KernelUsers(Node kernel)
    {
        Node? machine = NodeQueries.MachineOf(kernel);
        bool isGuest = machine is not null && NodeQueries.MachineOf(machine) is not null;
        int containers = users[kernel].Count();
        if (!isGuest)
        {
            if (containers > 0)
                yield return messages.Count("diagram.kernel.shared_with_host", containers);
            else if (!hasOneKernel)
                yield return messages.Get("diagram.kernel.of_host");
            yield break;
        }

        List<string> others = NodeQueries
            .StandingOn(topology, kernel)
            .Where(node => node.Parent == machine && IsController(node))
            .Select(node => node.Name)
            .ToList();
        if (containers > 0 && others.Count > 0)
            yield return messages.Count("diagram.kernel.shared_with", containers, Join(others));
        else if (containers > 1)
            yield return messages.Count("diagram.kernel.shared", containers);
        else if (!IsApplicationKernel(kernel))
            yield return messages.Get("diagram.kernel.own");
    }

    /// <summary>The text for a property's value; null if the label of the kind already expresses it.</summary>
    public string? Value(Node node, string name, Property property) =>
        SpecificKind(node, name, property) is not null
            ? null
            : TextOf($"diagram.values.{name}.{property.Value}", $"diagram.values.{name}.other", property.Value);

    /// <summary>The texts for the flags.</summary>
    public IEnumerable<string> Flags(Node node) =>
        node.Flags.Select(flag => TextOf($"diagram.flags.{flag}", "diagram.flags.other", flag));

    /// <summary>The text in an empty slot.</summary>
    public string Empty(Node node) => TextOf($"diagram.empty.{node.Kind.Name}", "diagram.empty.other", node.Name);

    /// <summary>The notes of a node.</summary>
    public IEnumerable<string> Notes(Node node) => NodeNotes.Of(node, messages);

    /// <summary>Joins names to a list: "a, b and c".</summary>
    public string Join(IEnumerable<string> names)
    {
        List<string> all = names.ToList();
        if (all.Count < 2)
            return string.Concat(all);
        string start = all[..^1].Aggregate((left, right) => messages.Get("prose.comma", left, right));
        return messages.Get("prose.and", start, all[^1]);
    }

    /// <summary>Whether a node is an application kernel: a kernel on another one, which it replaces.</summary>
    private bool IsApplicationKernel(Node node) =>
        NodeQueries.IsKernel(node)
        && topology.StandsOn.TryGetValue(node, out Node? below)
        && NodeQueries.IsKernel(below);

    /// <summary>The label of the kind that a property value calls for; null for none.</summary>
    private string? SpecificKind(Node node, string name, Property property) =>
        messages.All.GetValueOrDefault($"diagram.kinds.{node.Kind.Name}.{name}.{property.Value}");

    /// <summary>Whether a node or one inside it controls others, such as an engine or a daemon.</summary>
    private static bool IsController(Node node) =>
        node.SelfAndDescendants().Any(inside => inside.Kind.Controls.Count > 0);

    /// <summary>The message of a key or of a fallback key, with the value filled in; otherwise the value.</summary>
    private string TextOf(string key, string fallbackKey, string value)
    {
        string? existing =
            messages.All.ContainsKey(key) ? key
            : messages.All.ContainsKey(fallbackKey) ? fallbackKey
            : null;
        return existing is null ? value : messages.Get(existing, value);
    }
}
