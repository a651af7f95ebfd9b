using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content;

internal sealed class LinkHtml(MarkdownSurroundings surroundings) : HtmlObjectRenderer<LinkInline>
{
    /// <summary>What makes an image wait until it is near what the reader sees.</summary>
    public const string Waiting = " loading=\"lazy\" decoding=\"async\"";

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (MarkdownText.IsDiagram(link))
        {
            renderer.WriteChildren(link);
        }
        else if (link.IsImage)
        {
            renderer.Write(Image(link, surroundings, withTitle: true));
        }
        else if (WebAddress.KindOf(link.Url ?? "") is AddressKind.Data)
        {
            renderer.Write(surroundings.Data(MarkdownHtml.LinkOf(link, surroundings.Place), MarkdownHtml.RenderInlines(link, surroundings)));
        }
        else
        {
            renderer.Write($"<a href=\"{Address(link, surroundings)}\"{Title(link)}>");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    /// <summary>An image has its size, so that the text below does not move when it comes. All but the foremost wait until they are near.</summary>
    public static string Image(LinkInline image, MarkdownSurroundings surroundings, bool withTitle)
    {
        string size = surroundings.Measure(MarkdownHtml.LinkOf(image, surroundings.Place));
        string wait = image == surroundings.Foremost ? "" : Waiting;
        return $"<img src=\"{Address(image, surroundings)}\" alt=\"{HtmlText.Encode(MarkdownText.PlainText(image))}\"{(withTitle ? Title(image) : "")}{size}{wait}>";
    }

    private static string Address(LinkInline link, MarkdownSurroundings surroundings) =>
        HtmlText.Encode(surroundings.Resolve(MarkdownHtml.LinkOf(link, surroundings.Place)));

    private static string Title(LinkInline link) => string.IsNullOrEmpty(link.Title) ? "" : $" title=\"{HtmlText.Encode(link.Title)}\"";
}

internal sealed class AutolinkHtml(MarkdownSurroundings surroundings) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        string target = (link.IsEmail ? "mailto:" : "") + link.Url;
        var place = surroundings.Place(link.Span.Start, link.Span.Length);
        renderer.Write($"<a href=\"{HtmlText.Encode(surroundings.Resolve(new Link(target, LinkKind.Page, place)))}\">");
        renderer.WriteEscape(link.Url).Write("</a>");
    }
}

internal sealed class RawBlockHtml(MarkdownSurroundings surroundings) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        if (MarkdownText.IsMore(block))
            return;
        renderer.EnsureLine();
        renderer.Write(RawHtmlLinks.Rewrite(RawHtmlSource.Of(block), surroundings));
        renderer.EnsureLine();
    }
}

internal sealed class RawInlineHtml(MarkdownSurroundings surroundings) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline) =>
        renderer.Write(RawHtmlLinks.Rewrite(RawHtmlSource.Of(inline), surroundings));
}
