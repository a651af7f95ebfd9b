namespace Strata.Engine.Catalogues;

/// <summary>Whether a combination works.</summary>
internal enum Verdict
{
    Yes,
    No,

    /// <summary>The sources disagree.</summary>
    Disputed,
}

/// <summary>A row or a column of a table.</summary>
internal sealed record TableEntry
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>The versions or builds that it covers.</summary>
    public IReadOnlyList<VersionRange> Matches { get; init; } = [];

    /// <summary>The version or build that it covers, if it covers a single one; otherwise null.</summary>
    public string? OnlyVersion =>
        Matches is [{ To: { } to, From: var from }] && from.SequenceEqual(to) ? string.Join('.', from) : null;

    /// <summary>Other names, such as tags.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// The beginnings of the names it applies to, for versions that several entries cover: builds of Windows 11 are
    /// also builds of Windows Server. Empty if it applies to any name.
    /// </summary>
    public IReadOnlyList<string> NamePrefixes { get; init; } = [];

    /// <summary>The mode that applies if none is specified.</summary>
    public string? DefaultMode { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether a text is its id, an alias, or a version that it covers.</summary>
    public bool Covers(string text) =>
        Id == text || Aliases.Contains(text) || Matches.Any(range => range.Contains(text));
}

/// <summary>A way to combine a row with a column, such as an isolation mode.</summary>
internal sealed record TableMode(string Id, string Label);

/// <summary>The reason for a verdict.</summary>
/// <param name="Id">Its id within the file.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Sources">The sources of the reason.</param>
/// <param name="IsInferred">Whether no source states the verdict itself, and it follows from them.</param>
internal sealed record TableRemark(string Id, string Text, IReadOnlyList<Source> Sources, bool IsInferred);

/// <summary>A combination with its verdict.</summary>
internal sealed record Cell
{
    public required TableEntry Row { get; init; }

    public required TableEntry Column { get; init; }

    public required TableMode Mode { get; init; }

    public required Verdict Verdict { get; init; }

    public TableRemark? Remark { get; init; }

    /// <summary>The sources of the remark, or else of the row, or else of the table.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }
}

/// <summary>A rule that applies in addition to the cells.</summary>
internal sealed record TableRule(string Text, IReadOnlyList<Source> Sources);

/// <summary>A compatibility table: a verdict for each row, column and mode.</summary>
internal sealed class CompatibilityTable
{
    /// <summary>The name of the shipped table of Windows images (columns) and hosts (rows).</summary>
    public const string WindowsName = "windows";

    /// <summary>The name of its file without the extension.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The heading of the rows.</summary>
    public string? RowTitle { get; init; }

    /// <summary>The heading of the columns.</summary>
    public string? ColumnTitle { get; init; }

    public required IReadOnlyList<TableEntry> Rows { get; init; }

    public required IReadOnlyList<TableEntry> Columns { get; init; }

    /// <summary>The modes; a table that declares none has one with an empty id.</summary>
    public required IReadOnlyList<TableMode> Modes { get; init; }

    /// <summary>The cells by row, then column, then mode.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    public required IReadOnlyList<TableRemark> Remarks { get; init; }

    public required IReadOnlyList<TableRule> Rules { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>
    /// The row of an id, an alias or a version; null if there is none. If several rows cover a version, the one with a
    /// prefix of the name is preferred, then one without prefixes.
    /// </summary>
    public TableEntry? RowFor(string idOrVersion, string name = "") => Choose(Rows, idOrVersion, name);

    /// <inheritdoc cref="RowFor"/>
    public TableEntry? ColumnFor(string idOrVersion, string name = "") => Choose(Columns, idOrVersion, name);

    /// <summary>The cell of a row, a column and a mode, by their ids; null if the table does not have it.</summary>
    public Cell? CellOf(string row, string column, string mode = "") =>
        Cells.FirstOrDefault(cell => cell.Row.Id == row && cell.Column.Id == column && cell.Mode.Id == mode);

    /// <summary>The verdict of a cell; null if the table does not have it.</summary>
    public Verdict? VerdictOf(string row, string column, string mode = "") => CellOf(row, column, mode)?.Verdict;

    /// <summary>The columns that work with the row and mode of a cell.</summary>
    public IEnumerable<TableEntry> ColumnsThatWorkWith(Cell cell) =>
        Columns.Where(column => VerdictOf(cell.Row.Id, column.Id, cell.Mode.Id) is Verdict.Yes);

    /// <summary>The rows that work with the column and mode of a cell.</summary>
    public IEnumerable<TableEntry> RowsThatWorkWith(Cell cell) =>
        Rows.Where(row => VerdictOf(row.Id, cell.Column.Id, cell.Mode.Id) is Verdict.Yes);

    private static TableEntry? Choose(IReadOnlyList<TableEntry> entries, string idOrVersion, string name)
    {
        List<TableEntry> candidates = entries.Where(entry => entry.Covers(idOrVersion)).ToList();
        return candidates.Find(entry =>
                entry.NamePrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            )
            ?? candidates.Find(entry => entry.NamePrefixes.Count == 0)
            ?? candidates.FirstOrDefault();
    }
}
