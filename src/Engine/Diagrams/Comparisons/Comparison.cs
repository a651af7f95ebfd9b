using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>Stacks side by side: what each has in every layer, from the top down.</summary>
/// <param name="Topologies">The stacks.</param>
/// <param name="Rows">The layers.</param>
internal sealed record Comparison(IReadOnlyList<Topology> Topologies, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>
    /// Compares stacks by what is written on their nodes: two are the same where a reader sees the same words.
    /// </summary>
    public static Comparison Of(IReadOnlyList<Topology> topologies, MessageCatalog words)
    {
        List<ComparisonRow> rows = [];
        foreach (ComparisonLayer layer in ComparisonLayer.Of(topologies, words))
        {
            List<ComparisonCell> cells = [];
            foreach (Topology topology in topologies)
            {
                var texts = new ComparisonTexts(topology, layer, words);
                cells.Add(new ComparisonCell(topology, topology.Nodes.Where(layer.Has).Select(texts.Of).ToList()));
            }

            rows.Add(new ComparisonRow(layer, cells));
        }

        return new Comparison(topologies, rows);
    }
}

/// <summary>A layer in all stacks.</summary>
internal sealed record ComparisonRow(ComparisonLayer Layer, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>Whether all stacks have the same there.</summary>
    public bool Same { get; } = Cells.Select(cell => cell.Key).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Whether some stack has nothing like a node in this layer.</summary>
    public bool Differs(ComparedNode node) => !Cells.All(cell => cell.Nodes.Any(other => other.Key == node.Key));
}

/// <summary>What one stack has in a layer.</summary>
internal sealed record ComparisonCell(Topology Topology, IReadOnlyList<ComparedNode> Nodes)
{
    public string Key { get; } = string.Join('\n', Nodes.Select(node => node.Key).Order(StringComparer.Ordinal));
}

/// <summary>A node and what is written on it.</summary>
internal sealed record ComparedNode(Node Node, string Name, IReadOnlyList<string> Details, IReadOnlyList<string> Notes)
{
    public string Key { get; } = string.Join('\t', [Name, .. Details, .. Notes]);
}
