using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders links, images, and terms and facts.</summary>
internal sealed class LinkHtml(MarkdownRenderContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (DiagramSyntax.IsDiagram(link))
        {
            renderer.WriteChildren(link);
        }
        else if (link is WikiLink wiki)
        {
            Write(renderer, wiki);
        }
        else if (link.IsImage)
        {
            renderer.Write(ImageHtml.Of(link, context, withTitle: true));
        }
        else if (WebAddress.KindOf(link.Url ?? "") is AddressKind.Data)
        {
            renderer.Write(
                context.Data(LinkSyntax.LinkOf(link, context.Positions), MarkdownHtml.Render(link, context))
            );
        }
        else
        {
            string address = context.Resolve(LinkSyntax.LinkOf(link, context.Positions));
            renderer.Write($"<a href=\"{HtmlText.Encode(address)}\"{ImageHtml.TitleAttribute(link)}>");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    /// <summary>The text of an excerpt is no link: whether its page exists is not known yet.</summary>
    private void Write(HtmlRenderer renderer, WikiLink link)
    {
        string address =
            context.Target is RenderTarget.Excerpt ? "" : context.Resolve(LinkSyntax.LinkOf(link, context.Positions));
        if (address.Length > 0)
            renderer.Write($"<a href=\"{HtmlText.Encode(address)}\">");
        else if (context.Target is not RenderTarget.Excerpt)
        {
            renderer.Write(HtmlText.Encode(link.Source));
            return;
        }

        renderer.WriteChildren(link);
        if (address.Length > 0)
            renderer.Write("</a>");
    }
}

/// <summary>Renders addresses that the text contains without link syntax.</summary>
internal sealed class AutolinkHtml(MarkdownRenderContext context) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        string target = (link.IsEmail ? "mailto:" : "") + link.Url;
        string address = context.Resolve(
            new Link(target, LinkKind.Page, context.Positions.SpanAt(link.Span.Start, link.Span.Length))
        );
        if (address.Length == 0)
            renderer.WriteEscape(link.Url);
        else
            renderer.Write($"<a href=\"{HtmlText.Encode(address)}\">").WriteEscape(link.Url).Write("</a>");
    }
}
