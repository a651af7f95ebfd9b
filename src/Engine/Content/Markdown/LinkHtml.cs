using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;

namespace Strata.Engine.Content.Markdown;

internal sealed class LinkHtml(MarkdownRenderContext context) : HtmlObjectRenderer<LinkInline>
{
    /// <summary>What makes an image wait until it is near what the reader sees.</summary>
    public const string LazyLoading = " loading=\"lazy\" decoding=\"async\"";

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (MarkdownText.IsDiagram(link))
        {
            renderer.WriteChildren(link);
        }
        else if (link.IsImage)
        {
            renderer.Write(Image(link, context, withTitle: true));
        }
        else if (WebAddress.KindOf(link.Url ?? "") is AddressKind.Data)
        {
            renderer.Write(
                context.Data(MarkdownHtml.LinkOf(link, context.SpanAt), MarkdownHtml.RenderInlines(link, context))
            );
        }
        else
        {
            renderer.Write($"<a href=\"{Address(link, context)}\"{Title(link)}>");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    /// <summary>
    /// An image has its size, so that the text below does not move when it comes. All but the foremost wait until they
    /// are near.
    /// </summary>
    public static string Image(LinkInline image, MarkdownRenderContext context, bool withTitle)
    {
        string size = context.ImageSize(MarkdownHtml.LinkOf(image, context.SpanAt));
        string wait = image == context.FirstImage ? "" : LazyLoading;
        return $"<img src=\"{Address(image, context)}\" "
            + $"alt=\"{HtmlText.Encode(MarkdownText.PlainText(image))}\"{(withTitle ? Title(image) : "")}{size}{wait}>";
    }

    private static string Address(LinkInline link, MarkdownRenderContext context) =>
        HtmlText.Encode(context.Resolve(MarkdownHtml.LinkOf(link, context.SpanAt)));

    private static string Title(LinkInline link) =>
        string.IsNullOrEmpty(link.Title) ? "" : $" title=\"{HtmlText.Encode(link.Title)}\"";
}

internal sealed class AutolinkHtml(MarkdownRenderContext context) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        string target = (link.IsEmail ? "mailto:" : "") + link.Url;
        var place = context.SpanAt(link.Span.Start, link.Span.Length);
        renderer.Write($"<a href=\"{HtmlText.Encode(context.Resolve(new Link(target, LinkKind.Page, place)))}\">");
        renderer.WriteEscape(link.Url).Write("</a>");
    }
}

internal sealed class RawBlockHtml(MarkdownRenderContext context) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        if (MarkdownText.IsMore(block))
            return;
        renderer.EnsureLine();
        renderer.Write(RawHtmlLinks.Rewrite(RawHtmlSource.Of(block), context));
        renderer.EnsureLine();
    }
}

internal sealed class RawInlineHtml(MarkdownRenderContext context) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline) =>
        renderer.Write(RawHtmlLinks.Rewrite(RawHtmlSource.Of(inline), context));
}
