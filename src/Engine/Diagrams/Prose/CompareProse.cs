using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>Writes the text alternative of a comparison: the common and the differing layers.</summary>
internal sealed class CompareProse
{
    private readonly Comparison comparison;
    private readonly MessageCatalog messages;
    private readonly StackPhrases phrases;

    private CompareProse(IReadOnlyList<Topology> topologies, MessageCatalog messages)
    {
        comparison = Comparison.Of(topologies, messages);
        this.messages = messages;
        phrases = new StackPhrases(topologies[0], messages);
    }

    /// <summary>Writes the text alternative of a comparison of two or more topologies.</summary>
    public static TextAlternative Describe(IReadOnlyList<Topology> topologies, MessageCatalog messages) =>
        new CompareProse(topologies, messages).Describe();

    private TextAlternative Describe()
    {
        List<(Topology Topology, TextAlternative Text)> described = comparison
            .Topologies.Select(topology => (topology, StackProse.Describe(topology, messages)))
            .ToList();
        List<ComparisonRow> same = comparison.Rows.Where(row => row.IsSame).ToList();
        List<ComparisonRow> different = comparison.Rows.Where(row => !row.IsSame).ToList();
        string description =
            $"{messages.Get("compare.differing_layers", Layers(different))} "
            + $"{messages.Get("compare.same_layers", Layers(same))}";
        return new TextAlternative
        {
            Title = messages.Get(
                "compare.title",
                phrases.Join(comparison.Topologies.Select(topology => topology.Title))
            ),
            Description = description,
            PictureDescription = $"{description} {messages.Get("compare.order")}",
            Paragraphs =
            [
                .. different.Concat(same).Select(Sentence),
                .. described.Select(one =>
                    messages.Get("compare.about", one.Topology.Title, string.Join(' ', one.Text.Paragraphs))
                ),
            ],
            Outline = described.Select(one => new OutlineItem(one.Topology.Title, one.Text.Outline)).ToList(),
            Columns = [messages.Get("compare.column"), .. comparison.Topologies.Select(topology => topology.Title)],
            Rows = comparison.Rows.Select(Row).ToList(),
        };
    }

    private string Layers(List<ComparisonRow> rows) =>
        rows.Count == 0
            ? messages.Get("compare.no_layer")
            : phrases.Join(rows.Select(row => messages.InSentence(row.Layer.Heading)));

    private string Sentence(ComparisonRow row)
    {
        string clauses = row.IsSame
            ? messages.Get("compare.all_have", NodesOf(row.Cells[0]))
            : row
                .Cells.GroupBy(cell => cell.Key, StringComparer.Ordinal)
                .Select(Clause)
                .Aggregate((left, right) => messages.Get("compare.clauses", left, right));
        return messages.Get("compare.layer", row.Layer.Heading, clauses);
    }

    /// <summary>The nodes of some topologies in a layer, or that they have none.</summary>
    private string Clause(IGrouping<string, ComparisonCell> cells)
    {
        ComparisonCell first = cells.First();
        string subject = phrases.Join(cells.Select(cell => cell.Topology.Title));
        string number = cells.Count() == 1 ? "one" : "other";
        return first.Nodes.Count == 0
            ? messages.Get($"compare.has_none.{number}", subject)
            : messages.Get($"compare.has.{number}", subject, NodesOf(first));
    }

    private string NodesOf(ComparisonCell cell) =>
        phrases.Join(
            cell.Nodes.Select(node =>
                node.Details.Count + node.Notes.Count == 0
                    ? node.Name
                    : messages.Get(
                        "compare.node",
                        node.Name,
                        string.Join(
                            messages.Get("diagram.pause"),
                            [
                                .. node.Details.Select(detail =>
                                    detail == messages.LabelOf(node.Node.Kind) ? messages.InSentence(detail) : detail
                                ),
                                .. node.Notes,
                            ]
                        )
                    )
            )
        );

    private IReadOnlyList<string> Row(ComparisonRow row) =>
        [
            messages.Get(row.IsSame ? "compare.heading.same" : "compare.heading.differs", row.Layer.Heading),
            .. row.Cells.Select(cell => cell.Nodes.Count == 0 ? messages.Get("compare.none") : NodesOf(cell)),
        ];
}
