using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>
/// What is written on the nodes of one stack in a comparison: where they are and what carries them, too.
/// </summary>
internal sealed class ComparisonTexts(Topology topology, ComparisonLayer layer, MessageCatalog words)
{
    private readonly NodeLabels labels = new(topology, words);
    private readonly NodeText said = new(topology, words);

    /// <summary>
    /// A node with what is written on it. The uppermost part speaks for what it is a part of, which is not drawn
    /// itself.
    /// </summary>
    public ComparedNode Of(Node node)
    {
        Node[] reported = StackProse.IsPart(node) && node.Parent!.Children[0] == node ? [node, node.Parent] : [node];
        return new ComparedNode(
            node,
            node.IsEmpty ? said.Empty(node) : node.Name,
            reported.SelectMany(Details).ToList(),
            reported.SelectMany(one => said.Notes(one)).ToList()
        );
    }

    private IEnumerable<string> Details(Node node)
    {
        if (!said.NameTells(node) && (layer.IsMixed || said.KindOf(node) != words.LabelOf(node.Kind)))
            yield return said.KindOf(node);
        Node? machine = NodeQueries.MachineOf(node);
        if (!StackProse.IsPart(node) && machine is { Parent: not null })
            yield return words.Get("compare.inside", machine.Name);
        if (Carrier(node) is { } below && (machine is null || Carrier(machine) != below))
            yield return words.Get("compare.on", below.Name);
        foreach (string detail in labels.Details(node))
            yield return detail;
    }

    /// <summary>What a slab or a machine stands on; what stands on the very bottom need not say so.</summary>
    private Node? Carrier(Node node) =>
        (node.Kind.Shape is Shape.Slab || node.Kind.Machine)
        && topology.StandsOn.TryGetValue(node, out Node? below)
        && below.Kind.On.Count > 0
            ? below
            : null;
}
