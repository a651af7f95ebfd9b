using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Strata.Engine.Content.Html;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders the footnotes at the end of a page.</summary>
internal sealed class FootnotesHtml(MarkdownRenderContext context) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        string label = HtmlText.Encode(context.Messages.Get("footnotes.label"));
        renderer.EnsureLine();
        renderer.Write($"<section class=\"footnotes\" aria-label=\"{label}\"><ol>");
        foreach (Footnote footnote in group.OfType<Footnote>().OrderBy(footnote => footnote.Order))
        {
            renderer.Write(context.IsPage ? $"<li id=\"fn:{footnote.Order}\">" : "<li>");
            renderer.WriteChildren(footnote);
            renderer.Write("</li>");
        }

        renderer.Write("</ol></section>");
        renderer.EnsureLine();
    }
}

/// <summary>
/// Renders the number in the text and the link back to it. In a feed, next to other bodies, the number is no link.
/// </summary>
internal sealed class FootnoteLinkHtml(MarkdownRenderContext context) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        int order = link.Footnote.Order;
        if (context.Target is RenderTarget.Feed && !link.IsBackLink)
            renderer.Write($"<sup>{order}</sup>");
        else if (context.IsPage && link.IsBackLink)
            renderer.Write($" <a href=\"#fnref:{link.Index}\" aria-label=\"{Label("back", order)}\">↩</a>");
        else if (context.IsPage)
            renderer.Write(
                $"<sup><a id=\"fnref:{link.Index}\" href=\"#fn:{order}\" "
                    + $"aria-label=\"{Label("note", order)}\">{order}</a></sup>"
            );
    }

    private string Label(string key, int order) =>
        HtmlText.Encode(context.Messages.Get($"footnotes.{key}", $"{order}"));
}
