using Strata.Engine.Catalogues;
using Strata.Engine.Localization;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>A compatibility table in a language.</summary>
internal sealed record ListedTable(CompatibilityTable Table, MessageCatalog Messages)
{
    /// <summary>The number of a remark, from 1; 0 for none.</summary>
    public int NumberOf(TableRemark? remark) => remark is null ? 0 : Table.Remarks.ToList().IndexOf(remark) + 1;
}

/// <summary>A row of a table.</summary>
internal readonly record struct ListedRow(TableEntry Entry, ListedTable Table)
{
    public string DefaultMode
    {
        get
        {
            string? id = Entry.DefaultMode;
            return Table.Table.Modes.FirstOrDefault(mode => mode.Id == id)?.Label ?? "";
        }
    }

    public IEnumerable<ListedCell> Cells
    {
        get
        {
            ListedRow row = this;
            return Table.Table.Columns.Select(column => new ListedCell(row, column));
        }
    }
}

/// <summary>A cell of a table: the verdicts on a row and a column.</summary>
internal readonly record struct ListedCell(ListedRow Row, TableEntry Column)
{
    public IEnumerable<ListedVerdict> Verdicts
    {
        get
        {
            (ListedRow row, TableEntry column) = this;
            ListedTable table = row.Table;
            return table
                .Table.Modes.Select(mode => table.Table.CellOf(row.Entry.Id, column.Id, mode.Id))
                .OfType<Cell>()
                .Select(cell => new ListedVerdict(cell, table));
        }
    }
}

/// <summary>A verdict in a cell.</summary>
internal readonly record struct ListedVerdict(Cell Cell, ListedTable Table)
{
    public string Name => Cell.Verdict.ToString().ToLowerInvariant();
}

/// <summary>The model of the layout of a compatibility table.</summary>
internal static class CompatibilityModels
{
    private const string RemarkId = "remark-";

    private static readonly TemplateType<TableEntry> Column = new(
        "a column",
        new("label", "Its heading.", column => column.Label),
        new("note", "A remark; may be empty.", column => column.Note)
    );

    private static readonly TemplateType<ListedVerdict> Verdict = new(
        "a verdict",
        new("mode", "The mode, such as an isolation mode; may be empty.", entry => entry.Cell.Mode.Label),
        new("verdict", "`yes`, `no` or `disputed`.", entry => entry.Name),
        new("label", "The verdict in words.", entry => entry.Table.Messages.Get($"verdict.{entry.Name}")),
        new(
            "remark",
            "The id of its remark; empty for none.",
            entry => entry.Cell.Remark is { } remark ? RemarkId + remark.Id : ""
        ),
        new("remark_number", "The number of its remark; 0 for none.", entry => entry.Table.NumberOf(entry.Cell.Remark))
    );

    private static readonly TemplateType<ListedCell> CellType = new(
        "a cell",
        new("column", "The heading of its column.", cell => cell.Column.Label),
        TemplateField<ListedCell>.List("modes", "Its verdicts, one for each mode.", Verdict, cell => cell.Verdicts)
    );

    private static readonly TemplateType<ListedRow> Row = new(
        "a row",
        new("id", "An id for links to it.", row => row.Entry.Id),
        new("label", "Its heading.", row => row.Entry.Label),
        new("note", "A remark; may be empty.", row => row.Entry.Note),
        new("default", "The mode that is the default; may be empty.", row => row.DefaultMode),
        TemplateField<ListedRow>.List("cells", "Its cells, one for each column.", CellType, row => row.Cells)
    );

    private static readonly TemplateType<(TableRemark Remark, int Number)> Remark = new(
        "a remark",
        new("id", "Its id.", item => RemarkId + item.Remark.Id),
        new("number", "Its number, from 1.", item => item.Number),
        new("text", "Its text.", item => item.Remark.Text),
        new("inferred", "Whether it is not in the sources but follows from them.", item => item.Remark.IsInferred),
        SourceModels.Field<(TableRemark Remark, int Number)>("sources", "The sources.", item => item.Remark.Sources)
    );

    private static readonly TemplateType<TableRule> Rule = new(
        "a rule of the table",
        new("text", "Its text.", rule => rule.Text),
        SourceModels.Field<TableRule>("sources", "The sources.", rule => rule.Sources)
    );

    private static readonly TemplateType<ListedTable> Table = new(
        "a table",
        new("title", "Its title.", item => item.Table.Title),
        new("row_title", "The heading above the rows; may be empty.", item => item.Table.RowTitle),
        new("column_title", "The heading of the columns; may be empty.", item => item.Table.ColumnTitle),
        TemplateField<ListedTable>.List("columns", "The columns.", Column, item => item.Table.Columns),
        TemplateField<ListedTable>.List(
            "rows",
            "The rows.",
            Row,
            item => item.Table.Rows.Select(row => new ListedRow(row, item))
        ),
        TemplateField<ListedTable>.List(
            "remarks",
            "The remarks on verdicts.",
            Remark,
            item => item.Table.Remarks.Select((remark, index) => (remark, index + 1))
        ),
        TemplateField<ListedTable>.List("rules", "The rules behind the verdicts.", Rule, item => item.Table.Rules),
        SourceModels.Field<ListedTable>("sources", "The sources.", item => item.Table.Sources)
    );

    public static TemplateType<ListedTable> Root { get; } =
        new("compatibility table", TemplateField<ListedTable>.Model("table", "The table.", Table, item => item));
}
