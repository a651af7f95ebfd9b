using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Html;

/// <summary>
/// What raw HTML in Markdown may hold. Elements are allowed by name, not forbidden by name: what runs code, frames
/// another page,
/// takes input, or makes a browser read the text after it by other rules is not on the list.
/// </summary>
internal static class RawHtmlPolicy
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "audio",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "font",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "nav",
        "ol",
        "p",
        "picture",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "track",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    };

    private static readonly HashSet<string> LinkAttributes = new(StringComparer.Ordinal)
    {
        "href",
        "src",
        "poster",
        "cite",
        "longdesc",
        "background",
        "action",
        "formaction",
        "data",
        "xlink:href",
        "ping",
        "manifest",
    };

    /// <summary>Whether an element is allowed.</summary>
    public static bool IsElement(string name) => Elements.Contains(name);

    /// <summary>Whether an attribute holds the address of something.</summary>
    public static bool IsLink(RawAttribute attribute) => LinkAttributes.Contains(attribute.Name);

    /// <summary>Reports what is not allowed in a fragment.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="framesFrom">The hosts whose pages may be shown in frames.</param>
    /// <param name="place">The place in the file of an offset in the fragment.</param>
    /// <param name="report">Where mistakes go.</param>
    public static void Check(
        RawHtml html,
        IReadOnlyCollection<string> framesFrom,
        Func<int, int, SourceSpan> place,
        FileReport report
    )
    {
        foreach (RawTag tag in html.Tags)
        {
            if (!Elements.Contains(tag.Name) && !(tag.Name == "iframe" && IsAllowedFrame(tag, html, framesFrom)))
            {
                if (!tag.IsEnd)
                    report.Add(
                        Codes.RawHtmlRefused,
                        place(tag.Offset, tag.Name.Length + 1),
                        $"The element <{tag.Name}> is not allowed in a page's text.",
                        Cure(tag.Name)
                    );
                continue;
            }

            foreach (RawAttribute attribute in tag.Attributes)
                Check(attribute, place, report);
        }

        if (html.OpenAt is { } open)
            report.Add(
                Codes.RawHtmlOpen,
                place(open, 1),
                "This tag or comment does not end before the next blank line.",
                "Close it with '>' or '-->' in the same block; write a lone '<' as '&lt;'."
            );
    }

    /// <summary>
    /// A frame of a host that the site names, closed in the same piece: an open one would swallow the rest of the page.
    /// </summary>
    private static bool IsAllowedFrame(RawTag tag, RawHtml html, IReadOnlyCollection<string> framesFrom) =>
        tag.IsEnd
        || (
            tag.Attributes.FirstOrDefault(attribute => attribute.Name == "src") is { } source
            && WebAddress.KindOf(source.Value) is AddressKind.Outside
            && WebAddress.OriginOf(source.Value) is { } origin
            && framesFrom.Contains(origin)
            && html.Tags.Any(end => end is { IsEnd: true, Name: "iframe" } && end.Offset > tag.Offset)
        );

    private static void Check(RawAttribute attribute, Func<int, int, SourceSpan> place, FileReport report)
    {
        SourceSpan span = place(attribute.Offset, attribute.Name.Length);
        if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
            report.Add(
                Codes.RawHtmlHandler,
                span,
                $"The attribute '{attribute.Name}' runs script.",
                "Remove it; pages of this site work without script."
            );
        else if (attribute.Name is "srcdoc" or "srcset" && !SourcesAreAllowed(attribute))
            report.Add(
                Codes.RawHtmlHandler,
                span,
                $"The attribute '{attribute.Name}' is not allowed with this value.",
                "Use 'src' with a path of the site or an https address."
            );
        else if (attribute.Name is "style")
            report.Add(
                Codes.RawHtmlStyle,
                span,
                "The attribute 'style' has no effect: pages take their looks from the theme only.",
                "Remove it."
            );
        else if (IsLink(attribute) && WebAddress.KindOf(attribute.Value) is AddressKind.Refused or AddressKind.Data)
            report.Add(
                Codes.LinkScheme,
                place(attribute.ValueStart, attribute.ValueLength),
                $"A link may not have the scheme '{WebAddress.SchemeOf(attribute.Value)}:'.",
                "Use a path of the site or one of "
                    + $"{QuotedList.Of(WebAddress.Schemes.Select(scheme => scheme + ":"), "or")}."
            );
    }

    private static bool SourcesAreAllowed(RawAttribute attribute) =>
        attribute.Name == "srcset"
        && attribute
            .Value.Split(',')
            .All(source => WebAddress.KindOf(source.Trim()) is AddressKind.OfTheSite or AddressKind.Outside);

    private static string Cure(string element) =>
        element switch
        {
            "script" or "style" => "Put it into theme/assets/ and name it in a template.",
            "svg" or "math" => "Save it as a file and show it as an image.",
            "iframe" => "Link to the page instead, or name its host in 'frames_from:' of data/site.yml.",
            "frame" or "object" or "embed" => "Link to the page instead.",
            _ => "Use Markdown or a plain text element, or write '<' as '&lt;' if it is text.",
        };
}
