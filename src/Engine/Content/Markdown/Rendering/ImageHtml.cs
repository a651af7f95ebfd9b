using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders images.</summary>
internal static class ImageHtml
{
    /// <summary>The attributes that delay an image until it is near the viewport.</summary>
    public const string LazyLoading = " loading=\"lazy\" decoding=\"async\"";

    /// <summary>
    /// An image with its size, so that the text below does not move when it arrives. All but the first load lazily.
    /// </summary>
    public static string Of(LinkInline image, MarkdownRenderContext context, bool withTitle)
    {
        Link link = LinkSyntax.LinkOf(image, context.Positions);
        // A feed reader has no styles that hide one of the two.
        if (!context.IsPage || ImageOptions.DarkOf(image, context.Positions) is not { } dark)
        {
            string loading = image == context.FirstImage ? "" : LazyLoading;
            return Element(image, link, loading, context, withTitle);
        }

        // Browsers load a lazy image only if it is shown.
        return Element(image, link, $" class=\"on-light\"{LazyLoading}", context, withTitle)
            + Element(image, dark, $" class=\"on-dark\"{LazyLoading}", context, withTitle);
    }

    private static string Element(
        LinkInline image,
        Link link,
        string attributes,
        MarkdownRenderContext context,
        bool withTitle
    )
    {
        int? width = ImageOptions.Of(image).Width;
        // The size of an image with a width of its own is asked for with that width as its text.
        string size = context.ImageSize(width is null ? link : link with { Text = $"{width}" });
        string sources = context.IsPage ? context.ImageSources(link, width) : "";
        string title = withTitle ? TitleAttribute(image) : "";
        return $"<img src=\"{HtmlText.Encode(context.Resolve(link))}\" "
            + $"alt=\"{HtmlText.Encode(InlineText.Of(image))}\"{title}{sources}{size}{attributes}>";
    }

    /// <summary>The title of a link or an image as an attribute; empty without one.</summary>
    public static string TitleAttribute(LinkInline link) =>
        string.IsNullOrEmpty(link.Title) ? "" : $" title=\"{HtmlText.Encode(link.Title)}\"";
}
