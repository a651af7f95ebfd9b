using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>Tells in words what stacks have in common and where they differ, a sentence a layer.</summary>
internal sealed class CompareProse
{
    private readonly Comparison comparison;
    private readonly MessageCatalog words;
    private readonly StackPhrases phrases;

    private CompareProse(IReadOnlyList<Topology> topologies, MessageCatalog words)
    {
        comparison = Comparison.Of(topologies, words);
        this.words = words;
        phrases = new StackPhrases(topologies[0], words);
    }

    /// <summary>Tells two or more stacks.</summary>
    public static TextAlternative Describe(IReadOnlyList<Topology> topologies, MessageCatalog words) =>
        new CompareProse(topologies, words).Describe();

    private TextAlternative Describe()
    {
        List<(Topology Stack, TextAlternative Text)> reported = comparison
            .Topologies.Select(topology => (topology, StackProse.Describe(topology, words)))
            .ToList();
        List<ComparisonRow> same = comparison.Rows.Where(row => row.Same).ToList();
        List<ComparisonRow> different = comparison.Rows.Where(row => !row.Same).ToList();
        string description =
            $"{words.Get("compare.differing_layers", Layers(different))} "
            + $"{words.Get("compare.same_layers", Layers(same))}";
        return new TextAlternative
        {
            Title = words.Get("compare.title", phrases.Join(comparison.Topologies.Select(topology => topology.Title))),
            Description = description,
            PictureDescription = $"{description} {words.Get("compare.order")}",
            Paragraphs =
            [
                .. different.Concat(same).Select(Sentence),
                .. reported.Select(one =>
                    words.Get("compare.about", one.Stack.Title, string.Join(' ', one.Text.Paragraphs))
                ),
            ],
            Outline = reported.Select(one => new OutlineItem(one.Stack.Title, one.Text.Outline)).ToList(),
            Columns = [words.Get("compare.column"), .. comparison.Topologies.Select(topology => topology.Title)],
            Rows = comparison.Rows.Select(Row).ToList(),
        };
    }

    private string Layers(List<ComparisonRow> rows) =>
        rows.Count == 0
            ? words.Get("compare.no_layer")
            : phrases.Join(rows.Select(row => words.InSentence(row.Layer.Heading)));

    private string Sentence(ComparisonRow row)
    {
        string clauses = row.Same
            ? words.Get("compare.all_have", Named(row.Cells[0]))
            : row
                .Cells.GroupBy(cell => cell.Key, StringComparer.Ordinal)
                .Select(Clause)
                .Aggregate((left, right) => words.Get("compare.clauses", left, right));
        return words.Get("compare.layer", row.Layer.Heading, clauses);
    }

    /// <summary>What some of the stacks have, or that they have nothing, in a layer.</summary>
    private string Clause(IGrouping<string, ComparisonCell> cells)
    {
        ComparisonCell first = cells.First();
        string who = phrases.Join(cells.Select(cell => cell.Topology.Title));
        string number = cells.Count() == 1 ? "one" : "other";
        return first.Nodes.Count == 0
            ? words.Get($"compare.has_none.{number}", who)
            : words.Get($"compare.has.{number}", who, Named(first));
    }

    private string Named(ComparisonCell cell) =>
        phrases.Join(
            cell.Nodes.Select(node =>
                node.Details.Count + node.Notes.Count == 0
                    ? node.Name
                    : words.Get(
                        "compare.node",
                        node.Name,
                        string.Join(
                            words.Get("diagram.pause"),
                            [
                                .. node.Details.Select(detail =>
                                    detail == words.LabelOf(node.Node.Kind) ? words.InSentence(detail) : detail
                                ),
                                .. node.Notes,
                            ]
                        )
                    )
            )
        );

    private IReadOnlyList<string> Row(ComparisonRow row) =>
        [
            words.Get(row.Same ? "compare.heading.same" : "compare.heading.differs", row.Layer.Heading),
            .. row.Cells.Select(cell => cell.Nodes.Count == 0 ? words.Get("compare.none") : Named(cell)),
        ];
}
