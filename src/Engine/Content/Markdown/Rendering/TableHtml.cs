using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>
/// Renders tables: they scroll on a narrow screen, and columns are aligned with classes, since pages have no style
/// attributes.
/// </summary>
internal sealed class TableHtml(MarkdownRenderContext context) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write(context.IsPage ? "<div class=\"scroll\" tabindex=\"0\"><table>" : "<table>");
        renderer.WriteLine();
        List<TableRow> rows = table.OfType<TableRow>().ToList();
        WritePart(renderer, table, "thead", "th", rows.Where(row => row.IsHeader));
        WritePart(renderer, table, "tbody", "td", rows.Where(row => !row.IsHeader));
        renderer.Write(context.IsPage ? "</table></div>" : "</table>");
        renderer.EnsureLine();
    }

    private static void WritePart(
        HtmlRenderer renderer,
        Table table,
        string part,
        string element,
        IEnumerable<TableRow> rows
    )
    {
        bool isFirst = true;
        foreach (TableRow row in rows)
        {
            renderer.Write(isFirst ? $"<{part}><tr>" : "<tr>");
            isFirst = false;
            foreach (TableCell cell in row.OfType<TableCell>())
                WriteCell(renderer, table, element, cell, cell.ColumnIndex >= 0 ? cell.ColumnIndex : row.IndexOf(cell));
            renderer.Write("</tr>");
            renderer.WriteLine();
        }

        if (!isFirst)
            renderer.Write($"</{part}>");
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, string element, TableCell cell, int column)
    {
        TableColumnAlign? align =
            column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        string alignment = align switch
        {
            TableColumnAlign.Right => " class=\"end\"",
            TableColumnAlign.Center => " class=\"middle\"",
            _ => "",
        };
        renderer.Write($"<{element}{alignment}>");
        bool implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write($"</{element}>");
    }
}
