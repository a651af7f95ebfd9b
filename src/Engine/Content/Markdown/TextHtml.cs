using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;

namespace Strata.Engine.Content.Markdown;

/// <summary>A heading is a link to itself: its words name the link, so that it needs no others.</summary>
internal sealed class HeadingHtml(MarkdownRenderContext context) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        string id = MarkdownText.IdOf(heading);
        bool isLink = context.IsPage && MarkdownText.PlainText(heading.Inline).Length > 0 && !HoldsLinks(heading);
        renderer.EnsureLine();
        renderer.Write($"<h{heading.Level}").Write(context.IsPage ? $" id=\"{id}\">" : ">");
        if (isLink)
            renderer.Write($"<a class=\"anchor\" href=\"#{Uri.EscapeDataString(id)}\">");
        renderer.WriteLeafInline(heading).Write(isLink ? "</a>" : "").Write($"</h{heading.Level}>");
        renderer.EnsureLine();
    }

    /// <summary>A link within a link is none. Raw HTML may be one.</summary>
    private static bool HoldsLinks(HeadingBlock heading) =>
        heading
            .Inline?.Descendants()
            .Any(inline =>
                inline
                    is LinkInline { IsImage: false }
                        or AutolinkInline
                        or HtmlInline
                        or Markdig.Extensions.Footnotes.FootnoteLink
            ) == true;
}

/// <summary>A paragraph; one that holds nothing but a diagram, or an image with a title, is a figure.</summary>
internal sealed class ParagraphHtml(MarkdownRenderContext context) : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (MarkdownText.DiagramOf(paragraph) is { } diagram)
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
            renderer.Write("<figure>").Write(LinkHtml.Image(image, context, withTitle: false));
            renderer.Write("<figcaption>").Write(HtmlText.Encode(image.Title)).Write("</figcaption></figure>");
            renderer.EnsureLine();
        }
        else
        {
            plain.Write(renderer, paragraph);
        }
    }
}
