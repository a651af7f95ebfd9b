using System.Text;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Rendering;

/// <summary>The parts of a Markdown export that are not in the text of the page.</summary>
internal static class MarkdownDocument
{
    /// <summary>A whole page: title, description, date and text.</summary>
    public static string Of(Page page, string title, string body)
    {
        var text = new StringBuilder($"# {MarkdownText.Encode(title)}\n\n");
        if (page.Description.Length > 0)
            text.Append($"> {MarkdownText.Encode(page.Description)}\n\n");
        if (page.Date is { } date)
            text.Append($"{SharedModels.Iso(date)}\n\n");
        return text.Append(body).Append('\n').ToString();
    }

    /// <summary>A diagram as text: its caption, description, nodes and table.</summary>
    public static string Figure(string caption, TextAlternative text)
    {
        var lines = new StringBuilder();
        lines.Append($"**{MarkdownText.Encode(caption.Length > 0 ? caption : text.Description)}**\n");
        foreach (string paragraph in text.Paragraphs)
            lines.Append($"\n{MarkdownText.Encode(paragraph)}\n");
        if (text.Outline.Count > 0)
            lines.Append('\n');
        Outline(text.Outline, "");
        if (text.Columns.Count > 0)
            lines.Append(
                $"\n{Row(text.Columns)}{RowOf(text.Columns.Select(_ => "---"))}{string.Concat(text.Rows.Select(Row))}"
            );
        return lines.ToString();

        static string Row(IEnumerable<string> cells) => RowOf(cells.Select(MarkdownText.Encode));

        static string RowOf(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

        void Outline(IReadOnlyList<OutlineItem> items, string indent)
        {
            foreach (OutlineItem item in items)
            {
                lines.Append($"{indent}- {MarkdownText.Encode(item.Text)}\n");
                Outline(item.Items, indent + "  ");
            }
        }
    }
}
