using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Content.Markdown.Rendering;

namespace Strata.Engine.Content;

/// <summary>Renders the body of a content file that planning has read without error.</summary>
internal static class BodyRenderer
{
    public static RenderedBody Render(ParsedBody body, MarkdownRenderContext context)
    {
        List<Block> blocks = body.Tree.Skip(body.OpensWithTitle ? 1 : 0).ToList();
        int lead = LeadLength(blocks);
        context = context with
        {
            FirstImage = body.Text.Contains("![", StringComparison.Ordinal)
                ? body
                    .Tree.Descendants<LinkInline>()
                    .FirstOrDefault(link => link.IsImage && !DiagramSyntax.IsDiagram(link))
                : null,
        };
        string opening =
            body.OpensWithTitle && context.IsPage
                ? $"<a id=\"{HtmlText.Encode(HeadingIds.Of((HeadingBlock)body.Tree[0]))}\"></a>\n"
                : "";
        string before = MarkdownHtml.Render(blocks[..lead], context);
        string rest = MarkdownHtml.Render(blocks[lead..], context);
        return before.Length > 0 ? new RenderedBody(opening + before, rest) : new RenderedBody("", opening + rest);
    }

    private static int LeadLength(List<Block> blocks)
    {
        int more = blocks.FindIndex(ExcerptSyntax.IsMore);
        return
            more > 0
            && blocks[..more].TrueForAll(block => block is ParagraphBlock && DiagramSyntax.FigureOf(block) is null)
            ? more
            : 0;
    }
}
