using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>Tells in words what stacks have in common and where they differ, a sentence a layer.</summary>
internal sealed class CompareProse
{
    private readonly Comparison comparison;
    private readonly WordList words;
    private readonly StackPhrases phrases;

    private CompareProse(IReadOnlyList<Stack> stacks, WordList words)
    {
        comparison = Comparison.Of(stacks, words);
        this.words = words;
        phrases = new StackPhrases(stacks[0], words);
    }

    /// <summary>Tells two or more stacks.</summary>
    public static TextVersion Describe(IReadOnlyList<Stack> stacks, WordList words) => new CompareProse(stacks, words).Describe();

    private TextVersion Describe()
    {
        List<(Stack Stack, TextVersion Text)> told = comparison.Stacks.Select(stack => (stack, StackProse.Describe(stack, words))).ToList();
        List<ComparisonRow> same = comparison.Rows.Where(row => row.Same).ToList();
        List<ComparisonRow> different = comparison.Rows.Where(row => !row.Same).ToList();
        string description = $"{words.Say("compare.differing_layers", Layers(different))} {words.Say("compare.same_layers", Layers(same))}";
        return new TextVersion
        {
            Title = words.Say("compare.title", phrases.Join(comparison.Stacks.Select(stack => stack.Title))),
            Description = description,
            PictureDescription = $"{description} {words.Say("compare.order")}",
            Paragraphs =
            [
                .. different.Concat(same).Select(Sentence),
                .. told.Select(one => words.Say("compare.about", one.Stack.Title, string.Join(' ', one.Text.Paragraphs))),
            ],
            Outline = told.Select(one => new OutlineItem(one.Stack.Title, one.Text.Outline)).ToList(),
            Columns = [words.Say("compare.column"), .. comparison.Stacks.Select(stack => stack.Title)],
            Rows = comparison.Rows.Select(Row).ToList(),
        };
    }

    private string Layers(List<ComparisonRow> rows) => rows.Count == 0 ? words.Say("compare.no_layer") : phrases.Join(rows.Select(row => words.InSentence(row.Layer.Heading)));

    private string Sentence(ComparisonRow row)
    {
        string clauses = row.Same
            ? words.Say("compare.all_have", Named(row.Cells[0]))
            : row.Cells.GroupBy(cell => cell.Key, StringComparer.Ordinal).Select(Clause).Aggregate((left, right) => words.Say("compare.clauses", left, right));
        return words.Say("compare.layer", row.Layer.Heading, clauses);
    }

    /// <summary>What some of the stacks have, or that they have nothing, in a layer.</summary>
    private string Clause(IGrouping<string, ComparisonCell> cells)
    {
        ComparisonCell first = cells.First();
        string who = phrases.Join(cells.Select(cell => cell.Stack.Title));
        string number = cells.Count() == 1 ? "one" : "other";
        return first.Nodes.Count == 0 ? words.Say($"compare.has_none.{number}", who) : words.Say($"compare.has.{number}", who, Named(first));
    }

    private string Named(ComparisonCell cell) => phrases.Join(cell.Nodes.Select(node => node.Details.Count + node.Notes.Count == 0
        ? node.Name
        : words.Say("compare.node", node.Name, string.Join(words.Say("diagram.pause"), [.. node.Details.Select(detail => detail == words.LabelOf(node.Node.Kind) ? words.InSentence(detail) : detail), .. node.Notes]))));

    private IReadOnlyList<string> Row(ComparisonRow row) =>
    [
        words.Say(row.Same ? "compare.heading.same" : "compare.heading.differs", row.Layer.Heading),
        .. row.Cells.Select(cell => cell.Nodes.Count == 0 ? words.Say("compare.none") : Named(cell)),
    ];
}
