using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>The outline of a topology: every node inside its parent, with its kind, properties and notes.</summary>
internal static class StackOutline
{
    public static IReadOnlyList<OutlineItem> Of(Topology topology, StackPhrases phrases) =>
        topology.Roots.Select(root => Item(root, phrases)).ToList();

    private static OutlineItem Item(Node node, StackPhrases phrases)
    {
        NodeText nodes = phrases.Nodes;
        string name = nodes.NameOf(node, Bidirectional.Isolate(node.Name));
        string text =
            node.IsEmpty ? phrases.Get("prose.item", nodes.Empty(node), name)
            : nodes.NameContainsKind(node) ? name
            : phrases.Get("prose.item", name, phrases.InSentence(nodes.KindOf(node)));
        foreach (
            string detail in nodes
                .Build(node)
                .Concat(Properties(node, phrases))
                .Concat(nodes.Flags(node))
                .Concat(nodes.Notes(node))
        )
            text = phrases.Get("prose.item_detail", text, detail);
        return new OutlineItem(text, node.Children.Select(child => Item(child, phrases)).ToList())
        {
            Name = name,
            Link = node.Link?.Value,
        };
    }

    private static IEnumerable<string> Properties(Node node, StackPhrases phrases)
    {
        foreach ((string name, Property property) in node.Properties)
        {
            // The build of a machine is shown at its kernel.
            if (
                name == PropertyNames.Build
                && node.Children.Any(inside => NodeQueries.IsKernel(inside) && phrases.Nodes.Build(inside).Any())
            )
                continue;
            if (phrases.Nodes.Value(node, name, property) is { } value)
                yield return value != property.Value
                    ? value
                    : phrases.Get("prose.item_property", phrases.PropertyName(name), value);
        }

        foreach ((string name, IReadOnlyList<Property> texts) in node.Lists)
            yield return phrases.Nodes.ListOf(name, texts);
    }
}
