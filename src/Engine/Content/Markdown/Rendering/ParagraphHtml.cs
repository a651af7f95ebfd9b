using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>
/// Renders a paragraph; as a figure if it contains one diagram, or one image with a title, and nothing else.
/// </summary>
internal sealed class ParagraphHtml(MarkdownRenderContext context) : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (DiagramSyntax.FigureOf(paragraph) is { } diagram)
        {
            renderer.EnsureLine();
            renderer.Write(context.Figure(MarkdownHtml.DiagramOf(diagram, context)));
            renderer.EnsureLine();
        }
        else if (
            paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null, Title.Length: > 0 } image
        )
        {
            renderer.EnsureLine();
            renderer.Write("<figure>").Write(ImageHtml.Of(image, context, withTitle: false));
            renderer.Write("<figcaption>").Write(HtmlText.Encode(image.Title)).Write("</figcaption></figure>");
            renderer.EnsureLine();
        }
        else
        {
            plain.Write(renderer, paragraph);
        }
    }
}
