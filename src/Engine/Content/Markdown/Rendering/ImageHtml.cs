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
        int? width = ImageWidths.Of(image);
        // The size of an image with a width of its own is asked for with that width as its text.
        string size = context.ImageSize(width is null ? link : link with { Text = $"{width}" });
        string sources = context.IsPage ? context.ImageSources(link, width) : "";
        string loading = image == context.FirstImage ? "" : LazyLoading;
        string title = withTitle ? TitleAttribute(image) : "";
        return $"<img src=\"{HtmlText.Encode(context.Resolve(link))}\" "
            + $"alt=\"{HtmlText.Encode(InlineText.Of(image))}\"{title}{sources}{size}{loading}>";
    }

    /// <summary>The title of a link or an image as an attribute; empty without one.</summary>
    public static string TitleAttribute(LinkInline link) =>
        string.IsNullOrEmpty(link.Title) ? "" : $" title=\"{HtmlText.Encode(link.Title)}\"";
}
