using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>
/// Holds nodes to the compatibility tables that their kinds name. What a table does not know is not judged.
/// </summary>
internal static class CompatibilityCheck
{
    public static IEnumerable<Finding> Find(RuleContext context, Verdict verdict)
    {
        foreach (Node node in context.Nodes)
        {
            if (
                node.Kind.Compatible is not { } held
                || context.Inputs.Tables.GetValueOrDefault(held.Matrix) is not { } table
            )
                continue;
            if (
                NameIn(context.Topology, node, held.Row) is not { } rowName
                || NameIn(context.Topology, node, held.Column) is not { } columnName
            )
                continue;
            if (
                Entry(table.RowFor, table.Rows, rowName) is not { } row
                || Entry(table.ColumnFor, table.Columns, columnName) is not { } column
            )
                continue;
            string? asked = held.Mode is null ? null : NameIn(context.Topology, node, held.Mode);
            string mode = asked is null or PlacedContainer.Default ? row.DefaultMode ?? table.Modes[0].Id : asked;
            if (table.CellOf(row.Id, column.Id, mode) is { } cell && cell.Verdict == verdict)
                yield return Finding(node, table, cell, rowName, columnName);
        }
    }

    private static Finding Finding(Node node, CompatibilityTable table, Cell cell, string row, string column)
    {
        string inMode = cell.Mode.Id.Length > 0 ? $" in the mode '{cell.Mode.Label}'" : "";
        string what =
            cell.Verdict is Verdict.No
                ? $"'{column}' does not work with '{row}'{inMode}."
                : $"The sources disagree on whether '{column}' works with '{row}'{inMode}.";
        List<string> columns = table
            .Columns.Where(other => table.Of(cell.Row.Id, other.Id, cell.Mode.Id) is Verdict.Yes)
            .Select(other => other.Label)
            .ToList();
        List<string> rows = table
            .Rows.Where(other => table.Of(other.Id, cell.Column.Id, cell.Mode.Id) is Verdict.Yes)
            .Select(other => other.Label)
            .ToList();
        List<string> cures =
        [
            .. columns.Count > 0
                ? [$"With '{cell.Row.Label}' works {QuotedList.Of(columns, "or")}."]
                : Array.Empty<string>(),
            .. rows.Count > 0
                ? [$"With '{cell.Column.Label}' works {QuotedList.Of(rows, "or")}."]
                : Array.Empty<string>(),
        ];
        return new Finding(node, cell.Remark is { } remark ? $"{what} {remark.Text}" : what, string.Join(' ', cures));
    }

    /// <summary>
    /// What a name in a constraint means for a node: itself, a property, a part, or the nearest of a kind below it.
    /// </summary>
    private static string? NameIn(Topology topology, Node node, string name)
    {
        if (node.Kind.Name == name)
            return Written(node);
        if (node.Properties.TryGetValue(name, out Property property))
            return property.Value;
        if (node.Children.FirstOrDefault(part => part.Kind.Name == name) is { } part)
            return Written(part);
        foreach (Node start in node.SelfAndAncestors())
        {
            for (Node? below = start; below is not null; below = topology.StandsOn.GetValueOrDefault(below))
            {
                if (below.Kind.Name == name)
                    return Written(below);
            }
        }

        return null;
    }

    private static string? Written(Node node) => node.IsEmpty ? null : node.Name;

    /// <summary>
    /// By id, other name or label, else by the version in the name: its first word that begins with a digit.
    /// </summary>
    private static TableEntry? Entry(
        Func<string, string, TableEntry?> find,
        IReadOnlyList<TableEntry> side,
        string name
    )
    {
        TableEntry? entry =
            find(name, name)
            ?? side.FirstOrDefault(entry => entry.Label.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (entry is not null)
            return entry;
        string? version = name.Split(' ').FirstOrDefault(word => word.Length > 0 && char.IsAsciiDigit(word[0]));
        entry = version is null ? null : find(version, name);
        return
            entry is { Named: [_, ..] named }
            && !named.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            ? null
            : entry;
    }
}
