using System.Text;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>
/// The text version for terminals and mails: paragraphs, a nested list, a table, set in characters alone.
/// </summary>
internal static class PlainTextDiagram
{
    private const string ColumnGap = "  ";

    public static string Of(TextAlternative text)
    {
        var written = new StringBuilder();
        written.Append(text.Title).Append('\n').Append('=', text.Title.Length).Append("\n\n");
        if (!text.Paragraphs.Any(paragraph => paragraph.StartsWith(text.Description, StringComparison.Ordinal)))
            written.Append(text.Description).Append("\n\n");
        foreach (string paragraph in text.Paragraphs)
            written.Append(paragraph).Append("\n\n");
        foreach (OutlineItem item in text.Outline)
            Append(written, item, "");
        if (text.Rows.Count > 0)
            Append(written.Append('\n'), [text.Columns, .. text.Rows]);
        return written.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder written, OutlineItem item, string indent)
    {
        written.Append(indent).Append("- ").Append(item.Text).Append('\n');
        foreach (OutlineItem inner in item.Items)
            Append(written, inner, indent + "  ");
    }

    private static void Append(StringBuilder written, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        List<int> widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        for (int i = 0; i < rows.Count; i++)
        {
            Append(written, rows[i], widths);
            if (i == 0)
                Append(written, widths.Select(width => new string('-', width)).ToList(), widths);
        }
    }

    private static void Append(StringBuilder written, IReadOnlyList<string> cells, List<int> widths) =>
        written
            .Append(string.Join(ColumnGap, cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd())
            .Append('\n');
}
