using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content;

/// <summary>Collects the text of a body while its parts are visited in order.</summary>
/// <param name="opensWithTitle">Whether the first heading is the page's title.</param>
internal sealed class SectionReader(bool opensWithTitle)
{
    private readonly List<TextSection> sections = [];
    private readonly List<TextSection> diagrams = [];
    private readonly StringBuilder text = new();
    private bool isTitleAhead = opensWithTitle;

    /// <summary>The number of diagrams in sections that have ended.</summary>
    private int endedDiagrams;
    private string heading = "";
    private string anchor = "";

    public void Read(MarkdownObject part)
    {
        switch (part)
        {
            case HeadingBlock when isTitleAhead:
                isTitleAhead = false;
                break;
            case HeadingBlock block:
                End();
                (heading, anchor) = (InlineText.Of(block.Inline), HeadingIds.Of(block));
                break;
            case LinkInline image when DiagramSyntax.IsDiagram(image):
                AddDiagram(InlineText.Of(image));
                break;
            case CodeBlock topology when DiagramSyntax.IsTopology(topology):
                AddDiagram("");
                break;
            case TableRow row:
                AddLine(RowText(row));
                break;
            case ParagraphBlock { Parent: TableCell } or CalloutMark:
                break;
            case HtmlBlock html:
                AddLine(HtmlText.WithoutTags(html.Lines.ToString()));
                break;
            case CodeBlock code:
                foreach (string line in code.Lines.ToString().Split('\n'))
                    AddLine(line);
                break;
            case LeafBlock { Inline: not null } block when DiagramSyntax.FigureOf(block) is null:
                AddLine(InlineText.Of(block.Inline));
                break;
        }
    }

    /// <summary>Ends the current section, and returns all sections so far.</summary>
    public IReadOnlyList<TextSection> End()
    {
        if (text.Length > 0 || heading.Length > 0)
            sections.Add(new TextSection(heading, anchor, null, Encoding.UTF8.GetBytes(text.ToString())));
        sections.AddRange(diagrams.Skip(endedDiagrams));
        endedDiagrams = diagrams.Count;
        text.Clear();
        (heading, anchor) = ("", "");
        return sections;
    }

    private static string RowText(TableRow row) =>
        string.Join(
            " · ",
            row.Descendants<ParagraphBlock>().Select(cell => InlineText.Of(cell.Inline)).Where(cell => cell.Length > 0)
        );

    private void AddDiagram(string caption) => diagrams.Add(new TextSection(caption, "", diagrams.Count, []));

    private void AddLine(string line)
    {
        line = line.Trim();
        if (line.Length == 0)
            return;
        if (text.Length > 0)
            text.Append('\n');
        int start = text.Length;
        text.Append(line);
        for (int i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]))
                text[start + i] = ' ';
        }
    }
}
