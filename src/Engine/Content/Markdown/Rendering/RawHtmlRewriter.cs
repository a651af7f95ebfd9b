using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>
/// Rewrites raw HTML: resolves addresses, completes images, and removes style attributes, which the page's content
/// security policy forbids.
/// </summary>
internal static class RawHtmlRewriter
{
    /// <summary>The attributes that are removed from any element, or added to images.</summary>
    private static readonly HashSet<string> Changed = new(
        "style width height loading decoding srcset sizes".Split(' '),
        StringComparer.Ordinal
    );

    public static string Rewrite(RawHtmlFragment html, MarkdownRenderContext context)
    {
        RefusedRanges refused = context.Refused.In(html);
        List<Edit> edits =
        [
            .. refused.All.Select(range => new Edit(range.Start, range.Length, "")),
            .. RawHtmlLinks.In(html).Select(link => Resolve(link.Attribute, link.Link, html, context)).OfType<Edit>(),
            .. html
                .Scanned.Tags.Where(tag => tag is { Name: "img", IsEnd: false })
                .Select(image => new Edit(image.Offset + "<img".Length, 0, MissingAttributes(image, html, context))),
            .. html
                .Scanned.Tags.SelectMany(tag => tag.Attributes)
                .Where(attribute => attribute.Name == "style")
                .Select(style => new Edit(style.Offset, html.EndOf(style) - style.Offset, "")),
        ];
        if (refused.All.Count > 0)
            edits.RemoveAll(edit =>
                refused.At(edit.Start) is { } range && edit != new Edit(range.Start, range.Length, "")
            );
        if (edits.Count == 0)
            return html.Html;
        string written = EditedText.Of(html.Html).Apply(edits.OrderBy(edit => edit.Start).ToList()).Text;
        return HasTheTagsOf(html, refused, written) ? written : HtmlText.Encode(written);
    }

    /// <summary>
    /// Whether a browser reads only the tags and attributes that were checked. The parts on both sides of a removed one
    /// may be a tag together: <c>&lt;&lt;noscript>script></c>.
    /// </summary>
    private static bool HasTheTagsOf(RawHtmlFragment html, RefusedRanges refused, string written)
    {
        var scanned = RawHtml.Scan(written);
        return scanned.OpenAt is null
            && html.Scanned.Tags.Where(tag => refused.At(tag.Offset) is null)
                .Select(tag => (tag.Name, tag.IsEnd, Names(tag, refused)))
                .SequenceEqual(scanned.Tags.Select(tag => (tag.Name, tag.IsEnd, Names(tag, RefusedRanges.None))));
    }

    /// <summary>The names of the attributes that the rewriter neither adds nor removes.</summary>
    private static string Names(RawTag tag, RefusedRanges refused) =>
        string.Join(
            ' ',
            tag.Attributes.Where(attribute => refused.At(attribute.Offset) is null && !Changed.Contains(attribute.Name))
                .Select(attribute => attribute.Name)
        );

    private static Edit? Resolve(RawAttribute attribute, Link link, RawHtmlFragment html, MarkdownRenderContext context)
    {
        string address = context.Resolve(link);
        if (address == attribute.Value)
            return null;
        string value = HtmlText.Encode(address).Replace("'", "&#39;");
        bool needsQuotes = attribute.Name != "srcset" && !html.IsQuoted(attribute);
        return new Edit(attribute.ValueStart, attribute.ValueLength, needsQuotes ? $"\"{value}\"" : value);
    }

    /// <summary>The attributes of an image in Markdown that its author did not write.</summary>
    private static string MissingAttributes(RawTag image, RawHtmlFragment html, MarkdownRenderContext context)
    {
        RawAttribute? address = image.Attributes.FirstOrDefault(attribute => attribute.Name == "src");
        string size =
            address is null || image.Has("width") || image.Has("height")
                ? ""
                : context.ImageSize(RawHtmlLinks.LinkOf(address, LinkKind.Image, html));
        return size + (image.Has("loading") || image.Has("decoding") ? "" : ImageHtml.LazyLoading);
    }
}
