using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>Stacks side by side, with the nodes of each in common rows.</summary>
/// <param name="Stacks">The stacks.</param>
/// <param name="Rows">The rows, from the top down.</param>
internal sealed record Comparison(IReadOnlyList<ComparedStack> Stacks, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>
    /// Compares topologies. A row has nodes of one kind; the kernels that the processes call share one row. In each
    /// stack the rows are in the order of its nodes, so a kind may have several.
    /// </summary>
    public static Comparison Of(IReadOnlyList<Topology> topologies)
    {
        List<ComparedStack> stacks = topologies.Select(ComparedStack.Of).ToList();
        var order = new RowOrder(topologies);

        // The longest first: the others then mostly fit between its rows.
        List<int> longestFirst = Enumerable
            .Range(0, stacks.Count)
            .OrderByDescending(column => stacks[column].Steps.Count)
            .ToList();
        List<ComparisonRow> above = [],
            kernel = [],
            below = [];
        foreach (int column in longestFirst.Where(column => stacks[column].Kernel is not null))
        {
            List<ComparisonRow> rows = RowsOf(stacks[column], column, stacks.Count);
            int datum = rows.FindIndex(row => row.IsCalled);
            above = order.Merge(above, rows[..datum], isBelow: false);
            kernel = order.Merge(kernel, rows[datum..(datum + 1)], isBelow: false);
            below = order.Merge(below, rows[(datum + 1)..], isBelow: true);
        }

        List<ComparisonRow> all = [.. above, .. kernel, .. below];
        foreach (int column in longestFirst.Where(column => stacks[column].Kernel is null))
            all = order.Merge(all, RowsOf(stacks[column], column, stacks.Count), isBelow: false);
        return new Comparison(stacks, all);
    }

    /// <summary>The rows of one stack; nodes of a kind that stand on each other share one.</summary>
    private static List<ComparisonRow> RowsOf(ComparedStack stack, int column, int count)
    {
        List<ComparisonRow> rows = [];
        foreach (Node step in stack.Steps)
        {
            bool isCalled = step == stack.Kernel;
            IReadOnlyList<Node>[] cells = Enumerable.Repeat<IReadOnlyList<Node>>([], count).ToArray();
            if (rows is [.., { IsCalled: false } last] && !isCalled && last.IsOf(step.Kind))
            {
                cells[column] = [.. last.Cells[column], step];
                rows.RemoveAt(rows.Count - 1);
            }
            else
            {
                cells[column] = [step];
            }

            rows.Add(new ComparisonRow(step.Kind, isCalled, cells));
        }

        return rows;
    }
}

/// <summary>A row of a comparison.</summary>
/// <param name="Kind">The kind of its nodes; that of other vocabularies has the same name and label.</param>
/// <param name="IsCalled">Whether its nodes are the kernels that the processes call.</param>
/// <param name="Cells">By stack: its nodes from the top down, of which each stands on the next; none for an empty cell.
/// </param>
internal sealed record ComparisonRow(Kind Kind, bool IsCalled, IReadOnlyList<IReadOnlyList<Node>> Cells)
{
    /// <summary>All nodes of the row.</summary>
    public IEnumerable<Node> Nodes => Cells.SelectMany(cell => cell);

    /// <summary>Whether the row is of a kind.</summary>
    public bool IsOf(Kind kind) => Kind.Name == kind.Name && Kind.Label == kind.Label;

    /// <summary>Whether the nodes of another row belong into this one.</summary>
    public bool Matches(ComparisonRow other) => IsCalled ? other.IsCalled : !other.IsCalled && IsOf(other.Kind);

    /// <summary>The row with the nodes of another one, which has none in the same stacks.</summary>
    public ComparisonRow With(ComparisonRow other) =>
        this with
        {
            Cells = Cells.Zip(other.Cells, (one, more) => one.Count > 0 ? one : more).ToList(),
        };
}
