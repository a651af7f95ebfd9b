namespace Strata.Engine.Catalogues;

/// <summary>Whether a combination works.</summary>
internal enum Verdict
{
    Yes,
    No,

    /// <summary>The sources disagree.</summary>
    Disputed,
}

/// <summary>One side of a table: what a row or a column stands for.</summary>
internal sealed record TableEntry
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>The versions or builds that it stands for.</summary>
    public IReadOnlyList<VersionRange> Matches { get; init; } = [];

    /// <summary>Other names, such as tags.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>
    /// How names of what it stands for begin, where versions alone do not tell: Windows 11 has builds of Windows
    /// Server.
    /// </summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>The mode that holds where none is chosen.</summary>
    public string? DefaultMode { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether it is meant by an id, another name, or a version.</summary>
    public bool IsMeantBy(string written) =>
        Id == written || Also.Contains(written) || Matches.Any(range => range.Contains(written));
}

/// <summary>One way to combine a row with a column, such as an isolation mode.</summary>
internal sealed record TableMode(string Id, string Label);

/// <summary>Why a verdict is what it is.</summary>
/// <param name="Id">Its name within the file.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Sources">Where that is said.</param>
/// <param name="IsInferred">No source says the verdict itself; it follows from what they say.</param>
internal sealed record TableRemark(string Id, string Text, IReadOnlyList<Source> Sources, bool IsInferred);

/// <summary>One combination and its verdict.</summary>
internal sealed record Cell
{
    public required TableEntry Row { get; init; }

    public required TableEntry Column { get; init; }

    public required TableMode Mode { get; init; }

    public required Verdict Verdict { get; init; }

    public TableRemark? Remark { get; init; }

    /// <summary>The remark's, else the row's, else the table's; at least two where they disagree.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }
}

/// <summary>A rule that holds besides the cells.</summary>
internal sealed record TableRule(string Text, IReadOnlyList<Source> Sources);

/// <summary>What works with what: rows and columns, and a verdict for each mode of each pair.</summary>
internal sealed class CompatibilityTable
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>What the rows are, in words.</summary>
    public string? RowTitle { get; init; }

    /// <summary>What the columns are, in words.</summary>
    public string? ColumnTitle { get; init; }

    public required IReadOnlyList<TableEntry> Rows { get; init; }

    public required IReadOnlyList<TableEntry> Columns { get; init; }

    /// <summary>The modes; a table that declares none has one without a name.</summary>
    public required IReadOnlyList<TableMode> Modes { get; init; }

    /// <summary>Row by row, column by column, mode by mode.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    public required IReadOnlyList<TableRemark> Remarks { get; init; }

    public required IReadOnlyList<TableRule> Rules { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>
    /// The row of an id, another name, or a version; null where there is none. Where a version has several, the name
    /// tells:
    /// the row whose <c>named</c> it begins with, else the row that asks for no name.
    /// </summary>
    public TableEntry? RowFor(string written, string name = "") => Choose(Rows, written, name);

    /// <inheritdoc cref="RowFor"/>
    public TableEntry? ColumnFor(string written, string name = "") => Choose(Columns, written, name);

    /// <summary>The cell of three ids; null where the table lacks it.</summary>
    public Cell? CellOf(string row, string column, string mode = "") =>
        Cells.FirstOrDefault(cell => cell.Row.Id == row && cell.Column.Id == column && cell.Mode.Id == mode);

    /// <summary>The verdict of three ids; null where the table lacks the cell.</summary>
    public Verdict? Of(string row, string column, string mode = "") => CellOf(row, column, mode)?.Verdict;

    private static TableEntry? Choose(IReadOnlyList<TableEntry> entries, string written, string name)
    {
        List<TableEntry> meant = entries.Where(entry => entry.IsMeantBy(written)).ToList();
        return meant.Find(entry => entry.Named.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            ?? meant.Find(entry => entry.Named.Count == 0)
            ?? meant.FirstOrDefault();
    }
}
