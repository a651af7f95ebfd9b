using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Html;

/// <summary>
/// The elements and attributes that raw HTML in Markdown may contain. Elements of the HTML standard are allowed by
/// name:
/// those that run code, frame another page, take input, or make a browser tokenize the text after them by other rules
/// are not on the list. Names that no standard knows have no effect in a browser.
/// </summary>
internal static class RawHtmlPolicy
{
    private static readonly HashSet<string> Elements = new(
        (
            "a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col "
            + "colgroup data dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 "
            + "header hgroup hr i img ins kbd label li mark meter nav noscript ol output p picture pre "
            + "progress q rp rt ruby s samp search section small source span strike strong sub summary sup "
            + "table tbody td tfoot th thead time tr track tt u ul var video wbr"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Elements that a browser knows, or may know, and that are not allowed.</summary>
    private static readonly HashSet<string> RefusedElements = new(
        (
            "animate animatetransform applet area base basefont bgsound body button canvas command content "
            + "datalist dialog dir embed fencedframe fieldset form frame frameset geolocation head html iframe "
            + "image input ilayer install isindex keygen layer legend link listing map marquee math menu "
            + "menuitem meta model multicol nextid nobr noembed noframes object optgroup option param "
            + "permission plaintext portal rb rtc script select selectedcontent set shadow slot spacer style "
            + "svg template textarea title usermedia webview xmp"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Refused elements whose content is no text either.</summary>
    private static readonly HashSet<string> WithContent = new(
        "script style iframe svg math object template textarea title noembed noframes xmp select".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>
    /// Elements whose name is not a property of the document: those of others hide even the built-in ones from scripts
    /// (HTML standard, section 3.1.7).
    /// </summary>
    private static readonly HashSet<string> Named = new(["a", "details"], StringComparer.Ordinal);

    private static readonly HashSet<string> LinkAttributes = new(
        "href src poster cite longdesc background action formaction data xlink:href ping manifest".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Whether an element is one of the HTML standard that is allowed.</summary>
    public static bool IsElement(string name) => Elements.Contains(name);

    /// <summary>Whether an element may have the attribute 'name'.</summary>
    public static bool MayHaveName(string element) => Named.Contains(element);

    /// <summary>Whether an attribute's value is an address.</summary>
    public static bool IsLink(RawAttribute attribute) => LinkAttributes.Contains(attribute.Name);

    /// <summary>Reports elements and attributes of a fragment that are not allowed.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="framesFrom">The hosts whose pages may be shown in frames.</param>
    /// <param name="refused">Receives what is reported as an error.</param>
    /// <param name="report">The report on the file.</param>
    public static void Check(
        RawHtmlFragment html,
        IReadOnlyCollection<string> framesFrom,
        RefusedHtml refused,
        FileReport report
    )
    {
        // The next end tag of each element: read from the end, all tags take linear time.
        Dictionary<string, RawTag> ends = new(StringComparer.Ordinal);
        HashSet<int> inPictures = InPictures(html.Scanned.Tags);
        foreach (RawTag tag in html.Scanned.Tags.Reverse())
        {
            if (inPictures.Contains(tag.Offset))
                continue;
            if (tag.IsEnd)
                ends[tag.Name] = tag;
            if (!RefusedElements.Contains(tag.Name) || IsAllowedFrame(tag, html, framesFrom))
                CheckAllowed(tag, html, refused, report);
            else
                Refuse(tag, ends.GetValueOrDefault(tag.Name), html, refused, report);
        }

        if (html.Scanned.OpenAt is { } open)
        {
            refused.Add(html, open, html.Html.Length - open);
            report.Add(
                Codes.RawHtmlOpen,
                html.SpanAt(open, 1),
                "The tag or comment is not closed before the next blank line.",
                "Close it with '>' or '-->' in the same block; write a lone '<' as '&lt;'."
            );
        }
    }

    /// <summary>
    /// The offsets of tags between a start tag of SVG and the next end tag: they are removed with it, and reported with
    /// it.
    /// </summary>
    private static HashSet<int> InPictures(IReadOnlyList<RawTag> tags)
    {
        HashSet<int> inside = [];
        List<int>? open = null;
        foreach (RawTag tag in tags)
        {
            if (open is null)
                open = tag is { Name: "svg", IsEnd: false } ? [] : null;
            else if (tag is { Name: "svg", IsEnd: true })
            {
                inside.UnionWith(open);
                open = null;
            }
            else
                open.Add(tag.Offset);
        }

        return inside;
    }

    private static void CheckAllowed(RawTag tag, RawHtmlFragment html, RefusedHtml refused, FileReport report)
    {
        // Script in content never runs, so the text for that case is always shown.
        if (tag.Name == "noscript")
            refused.Add(html, tag);
        if (!tag.IsEnd && !Elements.Contains(tag.Name) && tag.Name != "iframe" && !tag.Name.Contains('-'))
            report.Add(
                Codes.RawHtmlUnknown,
                html.SpanAt(tag.Offset, tag.Name.Length + 1),
                $"HTML has no element <{tag.Name}>, so it has no effect.",
                "Remove it, or write '<' as '&lt;' if it is text."
            );
        foreach (RawAttribute attribute in tag.Attributes)
        {
            if (Check(attribute, html, report) || ReportName(attribute, tag, html, report))
                refused.Add(html, attribute);
        }
    }

    private static void Refuse(RawTag tag, RawTag? end, RawHtmlFragment html, RefusedHtml refused, FileReport report)
    {
        refused.Add(html, tag);
        if (tag.IsEnd)
            return;
        if (end is not null && WithContent.Contains(tag.Name))
            refused.Add(html, tag.Offset, end.End - tag.Offset);
        report.Add(
            Codes.RawHtmlRefused,
            html.SpanAt(tag.Offset, tag.Name.Length + 1),
            $"The element <{tag.Name}> is not allowed in a page.",
            FixFor(tag.Name)
        );
    }

    /// <summary>
    /// Whether a tag is a frame of a host that the site names, and nothing but text is between its tags: a browser does
    /// not read tags there, so that the first end tag ends the frame, even one in an attribute or a comment. An open
    /// frame would contain the rest of the page.
    /// </summary>
    private static bool IsAllowedFrame(RawTag tag, RawHtmlFragment html, IReadOnlyCollection<string> framesFrom) =>
        tag.Name == "iframe"
        && (
            tag.IsEnd
            || (
                tag.Attributes.FirstOrDefault(attribute => attribute.Name == "src") is { } source
                && WebAddress.KindOf(source.Value) is AddressKind.Outside
                && WebAddress.OriginOf(source.Value) is { } origin
                && framesFrom.Contains(origin)
                && html.Scanned.TagAt(html.Html.IndexOf('<', tag.End)) is { IsEnd: true, Name: "iframe" }
            )
        );

    /// <summary>Reports a name that scripts would read; false if it is none.</summary>
    private static bool ReportName(RawAttribute attribute, RawTag tag, RawHtmlFragment html, FileReport report)
    {
        if (attribute.Name != "name" || MayHaveName(tag.Name))
            return false;
        report.Add(
            Codes.RawHtmlName,
            html.SpanAt(attribute.Offset, attribute.Name.Length),
            $"The attribute 'name' of <{tag.Name}> would change what the scripts of the page read.",
            "Remove it; use 'id' for a link to the element."
        );
        return true;
    }

    /// <summary>Reports an attribute that is not allowed; false if it may be written.</summary>
    private static bool Check(RawAttribute attribute, RawHtmlFragment html, FileReport report)
    {
        SourceSpan span = html.SpanAt(attribute.Offset, attribute.Name.Length);
        if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
            report.Add(
                Codes.RawHtmlHandler,
                span,
                $"The attribute '{attribute.Name}' runs script, which is not allowed in a page.",
                "Remove it."
            );
        else if (attribute.Name is "srcdoc" or "srcset" && !SourcesAreAllowed(attribute))
            report.Add(
                Codes.RawHtmlHandler,
                span,
                $"The attribute '{attribute.Name}' is not allowed with this value.",
                "Use 'src' with a path of the site or an https address."
            );
        else if (Unwanted(attribute.Name) is { } effect)
            report.Add(
                Codes.RawHtmlHandler,
                span,
                $"The attribute '{attribute.Name}' {effect}, which a page must not do.",
                "Remove it."
            );
        else if (attribute.Name is "style")
            report.Add(
                Codes.RawHtmlStyle,
                span,
                "The attribute 'style' has no effect: only the theme styles pages.",
                "Remove it."
            );
        else if (IsLink(attribute) && WebAddress.KindOf(attribute.Value) is AddressKind.Refused or AddressKind.Data)
            report.Add(
                Codes.LinkScheme,
                html.SpanAt(attribute.ValueStart, attribute.ValueLength),
                $"The scheme '{WebAddress.SchemeOf(attribute.Value)}:' is not allowed in links.",
                "Use a path of the site, or an address that begins with "
                    + $"{QuotedList.Of(WebAddress.Schemes.Select(scheme => scheme + ":"), "or")}."
            );
        else
            return false;
        return true;
    }

    /// <summary>What an attribute does to readers without their wish; null for any other.</summary>
    private static string? Unwanted(string attribute) =>
        attribute switch
        {
            "ping" or "attributionsrc" => "tells another site about each click",
            "autofocus" => "moves readers to its element when the page opens",
            _ => null,
        };

    private static bool SourcesAreAllowed(RawAttribute attribute) =>
        attribute.Name == "srcset"
        && attribute
            .Value.Split(',')
            .All(source => WebAddress.KindOf(source.Trim()) is AddressKind.OfTheSite or AddressKind.Outside);

    private static string FixFor(string element) =>
        element switch
        {
            "script" or "style" => "Move it to a file in theme/assets/, and link to the file in a template.",
            "svg" or "math" => "Save it as a file and show it as an image.",
            "iframe" => "Link to the page instead, or name its host in 'frames_from:' of data/site.yml "
                + "and close the frame at once.",
            "frame" or "object" or "embed" => "Link to the page instead.",
            _ => "Use Markdown or a plain text element, or write '<' as '&lt;' if it is text.",
        };
}
