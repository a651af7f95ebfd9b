using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>Topologies side by side, with the nodes of each in every layer.</summary>
/// <param name="Topologies">The topologies.</param>
/// <param name="Rows">The layers, from the top down.</param>
internal sealed record Comparison(IReadOnlyList<Topology> Topologies, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>Compares topologies by the texts of their nodes: nodes with the same texts are the same.</summary>
    public static Comparison Of(IReadOnlyList<Topology> topologies, MessageCatalog messages)
    {
        List<ComparisonRow> rows = [];
        foreach (ComparisonLayer layer in ComparisonLayer.Of(topologies, messages))
        {
            List<ComparisonCell> cells = [];
            foreach (Topology topology in topologies)
            {
                var texts = new ComparisonTexts(topology, layer, messages);
                cells.Add(new ComparisonCell(topology, topology.Nodes.Where(layer.Has).Select(texts.Of).ToList()));
            }

            rows.Add(new ComparisonRow(layer, cells));
        }

        return new Comparison(topologies, rows);
    }
}

/// <summary>A layer in all topologies.</summary>
internal sealed record ComparisonRow(ComparisonLayer Layer, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>Whether all topologies have the same nodes in the layer.</summary>
    public bool IsSame { get; } = Cells.Select(cell => cell.Key).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Whether some topology lacks a node in this layer.</summary>
    public bool Differs(ComparedNode node) => !Cells.All(cell => cell.Nodes.Any(other => other.Key == node.Key));
}

/// <summary>The nodes of one topology in a layer.</summary>
internal sealed record ComparisonCell(Topology Topology, IReadOnlyList<ComparedNode> Nodes)
{
    /// <summary>The texts of the nodes in a fixed order; equal for cells that are the same.</summary>
    public string Key { get; } = string.Join('\n', Nodes.Select(node => node.Key).Order(StringComparer.Ordinal));
}

/// <summary>A node and its texts.</summary>
internal sealed record ComparedNode(Node Node, string Name, IReadOnlyList<string> Details, IReadOnlyList<string> Notes)
{
    /// <summary>All texts of the node; equal for nodes that are the same.</summary>
    public string Key { get; } = string.Join('\t', [Name, .. Details, .. Notes]);
}
