using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Extracts raw HTML from a parsed body.</summary>
internal static class RawHtmlSyntax
{
    public static RawHtmlFragment FragmentOf(HtmlInline inline, SourceMap positions) =>
        new(inline.Tag, [new RawHtmlLine(0, inline.Span.Start)], positions);

    public static RawHtmlFragment FragmentOf(HtmlBlock block, SourceMap positions)
    {
        var html = new StringBuilder();
        List<RawHtmlLine> lines = [];
        foreach (StringLine line in block.Lines)
        {
            if (lines.Count > 0)
                html.Append('\n');
            lines.Add(new RawHtmlLine(html.Length, line.Slice.Start));
            html.Append(line.Slice.AsSpan());
        }

        return new RawHtmlFragment(html.ToString(), lines, positions);
    }
}
