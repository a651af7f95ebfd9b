using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Rules;

/// <summary>
/// Checks nodes against the compatibility tables that their kinds name. Names that a table does not contain are
/// skipped.
/// </summary>
internal static class CompatibilityCheck
{
    /// <summary>Finds the nodes whose combination has the given verdict.</summary>
    public static IEnumerable<Finding> Find(RuleContext context, Verdict verdict)
    {
        foreach (Node node in context.Nodes)
        {
            if (
                node.Kind.Compatible is not { } constraint
                || context.Inputs.Tables.GetValueOrDefault(constraint.Matrix) is not { } table
            )
                continue;
            if (
                ValueOf(constraint.Row, context.Topology, node) is not { } rowName
                || ValueOf(constraint.Column, context.Topology, node) is not { } columnName
            )
                continue;
            if (
                FindEntry(table.RowFor, table.Rows, rowName) is not { } row
                || FindEntry(table.ColumnFor, table.Columns, columnName) is not { } column
            )
                continue;
            string? requested = constraint.Mode is null ? null : ValueOf(constraint.Mode, context.Topology, node);
            string mode = requested is null or IsolationModes.Default
                ? row.DefaultMode ?? table.Modes[0].Id
                : requested;
            if (table.CellOf(row.Id, column.Id, mode) is { } cell && cell.Verdict == verdict)
                yield return Finding(node, table, cell, rowName, columnName);
        }
    }

    private static Finding Finding(Node node, CompatibilityTable table, Cell cell, string row, string column)
    {
        string inMode = cell.Mode.Id.Length > 0 ? $" in the mode '{cell.Mode.Label}'" : "";
        string message =
            cell.Verdict is Verdict.No
                ? $"'{column}' does not work with '{row}'{inMode}."
                : $"The sources disagree on whether '{column}' works with '{row}'{inMode}.";
        List<string> columns = table.ColumnsThatWorkWith(cell).Select(other => other.Label).ToList();
        List<string> rows = table.RowsThatWorkWith(cell).Select(other => other.Label).ToList();
        List<string> fixes = [];
        if (columns.Count > 0)
            fixes.Add($"Use {QuotedList.Of(columns, "or")} with '{cell.Row.Label}'.");
        if (rows.Count > 0)
            fixes.Add($"Use {QuotedList.Of(rows, "or")} with '{cell.Column.Label}'.");
        return new Finding(
            node,
            cell.Remark is { } remark ? $"{message} {remark.Text}" : message,
            string.Join(' ', fixes)
        );
    }

    /// <summary>
    /// The value that a name in a constraint has for a node: its own name, a property, the name of a part, or that of
    /// the nearest node of a kind below it. Null if there is none.
    /// </summary>
    private static string? ValueOf(string name, Topology topology, Node node)
    {
        if (node.Kind.Name == name)
            return NameOf(node);
        if (node.Properties.TryGetValue(name, out Property property))
            return property.Value;
        if (node.Children.FirstOrDefault(part => part.Kind.Name == name) is { } part)
            return NameOf(part);
        return NodeQueries.FirstBelow(topology, node, below => below.Kind.Name == name) is { } found
            ? NameOf(found)
            : null;
    }

    private static string? NameOf(Node node) => node.IsEmpty ? null : node.Name;

    /// <summary>
    /// Finds a row or column by its id, an alias or the label, or else by the version in the name: its first word that
    /// begins with a digit.
    /// </summary>
    private static TableEntry? FindEntry(
        Func<string, string, TableEntry?> find,
        IReadOnlyList<TableEntry> entries,
        string name
    )
    {
        TableEntry? entry =
            find(name, name)
            ?? entries.FirstOrDefault(entry => entry.Label.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (entry is not null)
            return entry;
        string? version = name.Split(' ').FirstOrDefault(word => word.Length > 0 && char.IsAsciiDigit(word[0]));
        entry = version is null ? null : find(version, name);
        return
            entry is { NamePrefixes: [_, ..] prefixes }
            && !prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            ? null
            : entry;
    }
}
