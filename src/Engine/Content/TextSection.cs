using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Markdown;

namespace Strata.Engine.Content;

/// <summary>The text below a heading, or a place where a diagram stands, without markup.</summary>
/// <param name="Heading">The heading, or the caption of the diagram; empty before the first heading.</param>
/// <param name="Anchor">The heading's id; empty before the first heading, and for diagrams.</param>
/// <param name="Diagram">The diagram's number on the page; null for text.</param>
/// <param name="Utf8">The text, a line for each paragraph, item, row or line of code. Kept as bytes, because every page
/// of a site has it in memory.</param>
internal sealed record TextSection(string Heading, string Anchor, int? Diagram, byte[] Utf8);

/// <summary>Collects the text of a body while its parts are walked through in order.</summary>
/// <param name="titled">Whether the first heading is the page's title.</param>
internal sealed class SectionReader(bool titled)
{
    private readonly List<TextSection> sections = [];
    private readonly List<TextSection> diagrams = [];
    private readonly StringBuilder text = new();
    private bool inTitle = titled;

    /// <summary>How many diagrams stand in sections that have ended.</summary>
    private int ended;
    private string heading = "";
    private string anchor = "";

    public void Read(MarkdownObject part)
    {
        switch (part)
        {
            case HeadingBlock when inTitle:
                inTitle = false;
                break;
            case HeadingBlock block:
                End();
                (heading, anchor) = (MarkdownText.PlainText(block.Inline), MarkdownText.IdOf(block));
                break;
            case LinkInline image when MarkdownText.IsDiagram(image):
                AddDiagram(MarkdownText.PlainText(image));
                break;
            case CodeBlock topology when MarkdownText.IsTopology(topology):
                AddDiagram("");
                break;
            case TableRow row:
                AddLine(
                    string.Join(
                        " · ",
                        row.Descendants<ParagraphBlock>()
                            .Select(cell => MarkdownText.PlainText(cell.Inline))
                            .Where(cell => cell.Length > 0)
                    )
                );
                break;
            case ParagraphBlock { Parent: TableCell } or CalloutMark:
                break;
            case HtmlBlock html:
                AddLine(RawHtml.TextOf(html.Lines.ToString()));
                break;
            case CodeBlock code:
                foreach (string line in code.Lines.ToString().Split('\n'))
                    AddLine(line);
                break;
            case LeafBlock { Inline: not null } block when MarkdownText.DiagramOf(block) is null:
                AddLine(MarkdownText.PlainText(block.Inline));
                break;
        }
    }

    /// <summary>Ends the section; all of them.</summary>
    public IReadOnlyList<TextSection> End()
    {
        if (text.Length > 0 || heading.Length > 0)
            sections.Add(new TextSection(heading, anchor, null, Encoding.UTF8.GetBytes(text.ToString())));
        sections.AddRange(diagrams.Skip(ended));
        ended = diagrams.Count;
        text.Clear();
        (heading, anchor) = ("", "");
        return sections;
    }

    private void AddDiagram(string caption) => diagrams.Add(new TextSection(caption, "", diagrams.Count, []));

    private void AddLine(string line)
    {
        line = line.Trim();
        if (line.Length == 0)
            return;
        if (text.Length > 0)
            text.Append('\n');
        foreach (char sign in line)
            text.Append(char.IsControl(sign) ? ' ' : sign);
    }
}
