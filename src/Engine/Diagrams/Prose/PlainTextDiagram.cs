using System.Text;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>
/// Formats a text alternative as plain text, for terminals and mails: paragraphs, an indented list, and a table.
/// </summary>
internal static class PlainTextDiagram
{
    private const string ColumnGap = "  ";

    public static string Of(TextAlternative alternative)
    {
        var text = new StringBuilder();
        text.Append(alternative.Title).Append('\n').Append('=', alternative.Title.Length).Append("\n\n");
        bool startsWithDescription = alternative.Paragraphs.Any(paragraph =>
            paragraph.StartsWith(alternative.Description, StringComparison.Ordinal)
        );
        if (!startsWithDescription)
            text.Append(alternative.Description).Append("\n\n");
        foreach (string paragraph in alternative.Paragraphs)
            text.Append(paragraph).Append("\n\n");
        foreach (OutlineItem item in alternative.Outline)
            Append(text, item, "");
        if (alternative.Rows.Count > 0)
            Append(text.Append('\n'), [alternative.Columns, .. alternative.Rows]);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, OutlineItem item, string indent)
    {
        text.Append(indent).Append("- ").Append(item.Text).Append('\n');
        foreach (OutlineItem inner in item.Items)
            Append(text, inner, indent + "  ");
    }

    private static void Append(StringBuilder text, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        List<int> widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        for (int i = 0; i < rows.Count; i++)
        {
            Append(text, rows[i], widths);
            if (i == 0)
                Append(text, widths.Select(width => new string('-', width)).ToList(), widths);
        }
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> cells, List<int> widths) =>
        text.Append(string.Join(ColumnGap, cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd())
            .Append('\n');
}
