using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>
/// Reads the cells of a compatibility table: a verdict for every row, column and mode.
/// </summary>
internal sealed class CellReader
{
    public required IReadOnlyList<TableEntry> Rows { get; init; }

    public required IReadOnlyList<TableEntry> Columns { get; init; }

    public required IReadOnlyList<TableMode> Modes { get; init; }

    public required IReadOnlyList<TableRemark> Remarks { get; init; }

    /// <summary>The sources of the cells of a row that have no remark with sources.</summary>
    public required Func<TableEntry, IReadOnlyList<Source>> SourcesOf { get; init; }

    public required FileReport Report { get; init; }

    /// <summary>The cells in the order of the rows, columns and modes.</summary>
    public IReadOnlyList<Cell> Read(YamlMapping rows)
    {
        CheckNames(rows, Rows.Select(row => row.Id), Codes.CompatibilityRowUnknown, "row");
        return Rows.SelectMany(row => RowCells(row, rows)).ToList();
    }

    private List<Cell> RowCells(TableEntry row, YamlMapping rows)
    {
        if (rows[row.Id] is not { } node)
        {
            ReportMissing(rows.Span, $"row '{row.Id}' has no cells", $"Add '{row.Id}:' and its columns.");
            return [];
        }

        if (node is not YamlMapping columns)
        {
            Report.Add(
                Codes.KeyValue,
                node.Span,
                $"Expected a mapping for the cells of the row '{row.Id}', found {node.Describe()}.",
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
                ReportMissing(
                    columns.Span,
                    $"row '{row.Id}' has no cell for the column '{column.Id}'",
                    $"Add '{column.Id}:' with a verdict."
                );
                return [];
            case YamlScalar verdict: // the same for all modes
                return CellOf(row, column, Modes[0], verdict) is { } cell
                    ? Modes.Select(mode => cell with { Mode = mode })
                    : [];
            case YamlMapping modes:
                CheckNames(modes, Modes.Select(mode => mode.Id), Codes.CompatibilityModeUnknown, "mode");
                return Modes.Select(mode => ModeCell(row, column, mode, modes)).OfType<Cell>();
            case { } node:
                Report.Add(
                    Codes.CompatibilityVerdictUnknown,
                    node.Span,
                    $"Expected a verdict, found {node.Describe()}.",
                    "Write 'yes', 'no' or 'disputed', optionally followed by a remark."
                );
                return [];
        }
    }

    private Cell? ModeCell(TableEntry row, TableEntry column, TableMode mode, YamlMapping modes)
    {
        switch (modes[mode.Id])
        {
            case null:
                ReportMissing(
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
                    $"Expected a verdict, found {node.Describe()}.",
                    "Write 'yes', 'no' or 'disputed', optionally followed by a remark."
                );
                return null;
        }
    }

    /// <summary>Reads a verdict and an optional remark, such as "no newer".</summary>
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
                $"Unknown verdict '{words[0]}'.",
                Suggestions.OrChoice(words[0], known, "Write")
            );
            return null;
        }

        TableRemark? remark = words.Length == 2 ? FindRemark(words[1], text.Span) : null;
        Verdict verdict = CellTypes.Verdicts[index].Verdict;
        if (verdict is Verdict.Disputed && (remark is null ? words.Length == 1 : remark.Sources.Count < 2))
            Report.Add(
                Codes.CompatibilityDisputedWithoutSources,
                text.Span,
                "The disputed cell has no sources.",
                "Write 'disputed REMARK', with a remark that names at least two sources."
            );
        return new Cell
        {
            Row = row,
            Column = column,
            Mode = mode,
            Verdict = verdict,
            Remark = remark,
            Sources = remark is { Sources: [_, ..] sources } ? sources : SourcesOf(row),
        };
    }

    private TableRemark? FindRemark(string name, SourceSpan span)
    {
        TableRemark? found = Remarks.FirstOrDefault(remark => remark.Id == name);
        if (found is null)
            Report.Add(
                Codes.CompatibilityRemarkUnknown,
                span,
                $"Unknown remark '{name}'.",
                Suggestions.For(name, Remarks.Select(remark => remark.Id).ToList(), "Add it under 'remarks:'.")
            );
        return found;
    }

    private void CheckNames(YamlMapping mapping, IEnumerable<string> names, DiagnosticCode code, string noun)
    {
        List<string> known = names.ToList();
        foreach (YamlEntry entry in mapping.Entries.Where(entry => !known.Contains(entry.Key.Value)))
            Report.Add(
                code,
                entry.Key.Span,
                $"Unknown {noun} '{entry.Key.Value}'.",
                Suggestions.OrList(entry.Key.Value, known, $"The {noun}s are")
            );
    }

    private void ReportMissing(SourceSpan span, string problem, string fix) =>
        Report.Add(Codes.CompatibilityCellMissing, span, $"The {problem}.", fix);
}
