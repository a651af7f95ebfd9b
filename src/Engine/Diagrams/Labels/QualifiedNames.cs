using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>
/// Names that say which node is meant if several have the same one: "wg0 of Laptop". A node inside one of the same
/// name, such as an application in its container, leaves the outer one unambiguous.
/// </summary>
internal sealed class QualifiedNames
{
    private readonly MessageCatalog messages;

    /// <summary>The nodes of each name that several have.</summary>
    private readonly Dictionary<string, List<Node>> alike;

    /// <summary>How many nodes of a name are in frames of another name.</summary>
    private readonly Dictionary<(string Name, string Around), int> around = [];

    /// <summary>How many nodes of its own name are in a node.</summary>
    private readonly Dictionary<Node, int> within = [];

    public QualifiedNames(Topology topology, MessageCatalog messages)
    {
        this.messages = messages;
        alike = topology
            .Nodes.GroupBy(node => node.Name, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (Node node in alike.Values.SelectMany(nodes => nodes))
            CountAround(node);
    }

    /// <summary>A text with a node's name, and with its frame or id if the name alone is ambiguous.</summary>
    public string Of(Node node, string text)
    {
        if (!alike.TryGetValue(node.Name, out List<Node>? nodes))
            return text;
        int own = within.GetValueOrDefault(node) + 1;
        if (nodes.Count == own)
            return text;
        if (nodes.Exists(other => other != node && other.Parent == node.Parent))
            return messages.Get("prose.group", text, node.Id);
        Node? frame = nodes.Exists(other => other != node && other.Parent?.Name == node.Parent?.Name)
            ? node.SelfAndAncestors().Skip(1).FirstOrDefault(frame => around[(node.Name, frame.Name)] == own)
            : node.Parent;
        return frame is not null ? messages.Get("prose.of", text, NameOf(frame))
            : node.Parent is null ? text
            : messages.Get("prose.group", text, node.Id);
    }

    private string NameOf(Node frame)
    {
        string name = Bidirectional.Isolate(frame.Name);
        return IsCommonNoun(frame, messages.InSentence(messages.LabelOf(frame.Kind)))
            ? messages.Get("prose.the", name)
            : name;
    }

    /// <summary>Whether a name is no proper noun: it ends with its kind in small letters, as in "GPU driver".</summary>
    public static bool IsCommonNoun(Node node, string kind) =>
        node.Count == 1
        && node.Name.EndsWith($" {kind}", StringComparison.Ordinal)
        && char.IsLower(node.Name[^kind.Length]);

    private void CountAround(Node node)
    {
        List<Node> frames = node.SelfAndAncestors().Skip(1).ToList();
        foreach (string name in frames.Select(frame => frame.Name).Distinct(StringComparer.Ordinal))
            around[(node.Name, name)] = around.GetValueOrDefault((node.Name, name)) + 1;
        foreach (Node frame in frames.Where(frame => frame.Name == node.Name))
            within[frame] = within.GetValueOrDefault(frame) + 1;
    }
}
