using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>
/// Writes the text alternative of a comparison: a sentence for each stack, and a table with the rows of the picture.
/// </summary>
internal sealed class CompareProse
{
    private readonly Comparison comparison;
    private readonly MessageCatalog messages;
    private readonly RowNames names;
    private readonly List<ComparisonTexts> texts;
    private readonly List<StackPhrases> phrases;

    private CompareProse(IReadOnlyList<Topology> topologies, MessageCatalog messages)
    {
        this.messages = messages;
        comparison = Comparison.Of(topologies);
        names = new RowNames(comparison, messages);
        texts = comparison.Stacks.Select(stack => new ComparisonTexts(stack, messages)).ToList();
        phrases = topologies.Select(topology => new StackPhrases(topology, messages)).ToList();
    }

    /// <summary>Writes the text alternative of a comparison of two or more topologies.</summary>
    public static TextAlternative Describe(IReadOnlyList<Topology> topologies, MessageCatalog messages) =>
        new CompareProse(topologies, messages).Describe();

    private TextAlternative Describe()
    {
        List<string> titles = comparison.Stacks.Select(stack => stack.Topology.Title).ToList();
        string description = messages.Get(
            comparison.Rows.Any(row => row.IsCalled) ? "compare.description" : "compare.description_without_kernel"
        );
        return new TextAlternative
        {
            Title = messages.Get("compare.title", phrases[0].Join(titles)),
            Description = description,
            PictureDescription = $"{description} {messages.Get("compare.order")}",
            Paragraphs = comparison.Stacks.Select((_, column) => Sentence(column)).ToList(),
            Outline = [],
            Columns = [messages.Get("compare.column"), .. titles],
            Rows = [.. SubjectRow(), .. comparison.Rows.Select(Row), .. MachinesRow()],
        };
    }

    /// <summary>Which kernel the subject of a stack calls or cannot run on; without one, what it stands on.</summary>
    private string Sentence(int column)
    {
        ComparedStack stack = comparison.Stacks[column];
        string subject = Subject(column);
        Node? ground = stack.Kernel ?? stack.Steps.FirstOrDefault(step => !stack.IsInside(step));
        string clause =
            ground is null || ground == stack.Steps[0] ? messages.Get("compare.alone", subject)
            : stack.CannotRun
                ? messages.GetPlural("prose.cannot_run", 1, subject, Named(column, ground), Reasons(stack))
            : stack.Kernel is null ? messages.GetPlural("prose.on", 1, subject, Named(column, ground))
            : messages.Get("compare.calls", subject, Named(column, ground));
        return messages.Get("compare.about", stack.Topology.Title, clause);
    }

    private string Subject(int column)
    {
        ComparedStack stack = comparison.Stacks[column];
        string subject = phrases[column].One(stack.Subject);
        if (stack.Number == 1)
            return subject;
        string all = phrases[column].Nodes.Counted(stack.Subject.Kind, stack.Number);
        return messages.Get(stack.HasOthers ? "compare.one_of_different" : "compare.one_of_all", subject, all);
    }

    private string Named(int column, Node node) => phrases[column].Named(node).Text;

    private string Reasons(ComparedStack stack) =>
        string.Join(
            messages.Get("diagram.pause"),
            stack
                .Subject.SelfAndDescendants()
                .SelectMany(node => node.Expects)
                .Select(code => messages.Get("prose.group", NodeNotes.TitleOf(code.Value, messages), code.Value))
        );

    /// <summary>The row of the table with the processes that have no box, but boxes for their parts.</summary>
    private IEnumerable<IReadOnlyList<string>> SubjectRow()
    {
        List<ComparedStack> stacks = comparison.Stacks.Where(stack => !stack.Steps.Contains(stack.Subject)).ToList();
        if (stacks.Count > 0)
            yield return
            [
                string.Join(" / ", stacks.Select(stack => messages.LabelOf(stack.Subject.Kind)).Distinct()),
                .. comparison.Stacks.Select(stack =>
                    stacks.Contains(stack) ? stack.Subject.Name : messages.Get("compare.none")
                ),
            ];
    }

    private IReadOnlyList<string> Row(ComparisonRow row) =>
        [
            names.Of(row),
            .. row.Cells.Select(
                (cell, column) =>
                    cell.Count == 0
                        ? messages.Get("compare.none")
                        : phrases[column].Join(cell.Select(texts[column].InTable))
            ),
        ];

    /// <summary>The row of the table with the machines around the processes, if there are any.</summary>
    private IEnumerable<IReadOnlyList<string>> MachinesRow()
    {
        if (comparison.Stacks.Any(stack => stack.Machines.Count > 0))
            yield return
            [
                messages.Get("prose.inside"),
                .. comparison.Stacks.Select(
                    (stack, column) =>
                        stack.Machines.Count == 0
                            ? messages.Get("compare.none")
                            : phrases[column].Join(stack.Machines.Select(texts[column].MachineInTable))
                ),
            ];
    }
}
