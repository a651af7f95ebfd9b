using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>
/// Reads the cells of a compatibility table: every pair of a row and a column has a verdict for every mode.
/// </summary>
internal sealed class CellReader
{
    public required IReadOnlyList<TableEntry> Rows { get; init; }

    public required IReadOnlyList<TableEntry> Columns { get; init; }

    public required IReadOnlyList<TableMode> Modes { get; init; }

    public required IReadOnlyList<TableRemark> Remarks { get; init; }

    /// <summary>The sources of a row's cells whose remark has none.</summary>
    public required Func<TableEntry, IReadOnlyList<Source>> SourcesOf { get; init; }

    public required FileReport Report { get; init; }

    /// <summary>The cells in the order of the rows, columns and modes, whatever order they were written in.</summary>
    public IReadOnlyList<Cell> Read(YamlMapping written)
    {
        CheckNames(written, Rows.Select(row => row.Id), Codes.CompatibilityRowUnknown, "row");
        return Rows.SelectMany(row => RowCells(row, written)).ToList();
    }

    private List<Cell> RowCells(TableEntry row, YamlMapping written)
    {
        if (written[row.Id] is not { } node)
        {
            Missing(written.Span, $"row '{row.Id}' has no cells", $"Add '{row.Id}:' and its columns.");
            return [];
        }

        if (node is not YamlMapping columns)
        {
            Report.Add(
                Codes.KeyValue,
                node.Span,
                $"The cells of the row '{row.Id}' are a mapping, and this is {node.Describe()}.",
                "Write '{ column: verdict }'."
            );
            return [];
        }

        CheckNames(columns, Columns.Select(column => column.Id), Codes.CompatibilityColumnUnknown, "column");
        return Columns.SelectMany(column => PairCells(row, column, columns)).ToList();
    }

    private IEnumerable<Cell> PairCells(TableEntry row, TableEntry column, YamlMapping columns)
    {
        switch (columns[column.Id])
        {
            case null:
                Missing(
                    columns.Span,
                    $"row '{row.Id}' has no cell for the column '{column.Id}'",
                    $"Add '{column.Id}:' with a verdict."
                );
                return [];
            case YamlScalar one: // it holds for all modes
                return CellOf(row, column, Modes[0], one) is { } cell
                    ? Modes.Select(mode => cell with { Mode = mode })
                    : [];
            case YamlMapping modes:
                CheckNames(modes, Modes.Select(mode => mode.Id), Codes.CompatibilityModeUnknown, "mode");
                return Modes.Select(mode => ModeCell(row, column, mode, modes)).OfType<Cell>();
            case { } node:
                Report.Add(
                    Codes.CompatibilityVerdictUnknown,
                    node.Span,
                    $"A verdict is a word, and this is {node.Describe()}.",
                    "Write 'yes', 'no' or 'disputed', then perhaps a remark."
                );
                return [];
        }
    }

    private Cell? ModeCell(TableEntry row, TableEntry column, TableMode mode, YamlMapping modes)
    {
        switch (modes[mode.Id])
        {
            case null:
                Missing(
                    modes.Span,
                    $"row '{row.Id}' has no verdict for the column '{column.Id}' in the mode '{mode.Id}'",
                    $"Add '{mode.Id}:' with a verdict."
                );
                return null;
            case YamlScalar verdict:
                return CellOf(row, column, mode, verdict);
            case { } node:
                Report.Add(
                    Codes.CompatibilityVerdictUnknown,
                    node.Span,
                    $"A verdict is a word, and this is {node.Describe()}.",
                    "Write 'yes', 'no' or 'disputed', then perhaps a remark."
                );
                return null;
        }
    }

    /// <summary>Reads "no newer": a verdict, and perhaps the remark that gives the reason.</summary>
    private Cell? CellOf(TableEntry row, TableEntry column, TableMode mode, YamlScalar text)
    {
        string[] words = text.Value.Split(' ', 2, StringSplitOptions.TrimEntries);
        List<string> known = CellTypes.Verdicts.Select(verdict => verdict.Word).ToList();
        int index = known.IndexOf(words[0]);
        if (index < 0)
        {
            Report.Add(
                Codes.CompatibilityVerdictUnknown,
                text.Span,
                $"'{words[0]}' is not a verdict.",
                Suggestions.OrList(words[0], known, "Write")
            );
            return null;
        }

        TableRemark? remark = words.Length == 2 ? RemarkOf(words[1], text.Span) : null;
        Verdict verdict = CellTypes.Verdicts[index].Verdict;
        if (verdict is Verdict.Disputed && (remark is null ? words.Length == 1 : remark.Sources.Count < 2))
            Report.Add(
                Codes.CompatibilityDisputedWithoutSources,
                text.Span,
                "The sources disagree, and the cell does not name them.",
                "Write 'disputed REMARK', with a remark that names two sources or more."
            );
        return new Cell
        {
            Row = row,
            Column = column,
            Mode = mode,
            Verdict = verdict,
            Remark = remark,
            Sources = remark is { Sources: [_, ..] named } ? named : SourcesOf(row),
        };
    }

    private TableRemark? RemarkOf(string name, SourceSpan at)
    {
        TableRemark? found = Remarks.FirstOrDefault(remark => remark.Id == name);
        if (found is null)
            Report.Add(
                Codes.CompatibilityRemarkUnknown,
                at,
                $"The remark '{name}' does not exist.",
                Suggestions.For(name, Remarks.Select(remark => remark.Id).ToList(), "Declare it under 'remarks:'.")
            );
        return found;
    }

    private void CheckNames(YamlMapping written, IEnumerable<string> names, DiagnosticCode code, string what)
    {
        List<string> known = names.ToList();
        foreach (YamlEntry entry in written.Entries.Where(entry => !known.Contains(entry.Key.Value)))
            Report.Add(
                code,
                entry.Key.Span,
                $"The {what} '{entry.Key.Value}' does not exist.",
                Suggestions.OrList(entry.Key.Value, known, $"The {what}s are")
            );
    }

    private void Missing(SourceSpan at, string what, string fix) =>
        Report.Add(Codes.CompatibilityCellMissing, at, $"The {what}.", fix);
}
