using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>
/// The texts of one topology's nodes in a layer of a comparison, which include what contains and supports them.
/// </summary>
internal sealed class ComparisonTexts(Topology topology, ComparisonLayer layer, MessageCatalog messages)
{
    private readonly NodeLabels labels = new(topology, messages);
    private readonly NodeText text = new(topology, messages);

    /// <summary>
    /// A node with its texts. The first part includes the texts of its parent, which has no box of its own.
    /// </summary>
    public ComparedNode Of(Node node)
    {
        Node[] described = NodeQueries.IsPart(node) && node.Parent!.Children[0] == node ? [node, node.Parent] : [node];
        return new ComparedNode(
            node,
            node.IsEmpty ? text.Empty(node) : text.NameOf(node),
            described.SelectMany(Details).ToList(),
            described.SelectMany(text.Notes).ToList()
        );
    }

    private IEnumerable<string> Details(Node node)
    {
        if (!text.NameContainsKind(node) && (layer.IsMixed || text.KindOf(node) != messages.LabelOf(node.Kind)))
            yield return text.KindOf(node);
        Node? machine = NodeQueries.MachineOf(node);
        if (!NodeQueries.IsPart(node) && machine is { Parent: not null })
            yield return messages.Get("compare.inside", machine.Name);
        if (Carrier(node) is { } below && (machine is null || Carrier(machine) != below))
            yield return messages.Get("compare.on", below.Name);
        foreach (string detail in labels.Details(node))
            yield return detail;
    }

    /// <summary>
    /// The node that a slab or a machine stands on; null if that is at the very bottom, where it is obvious.
    /// </summary>
    private Node? Carrier(Node node) =>
        (node.Kind.Shape is Shape.Slab || node.Kind.IsMachine)
        && topology.SupportsOf(node) is [var below, ..]
        && below.Kind.On.Count > 0
            ? below
            : null;
}
