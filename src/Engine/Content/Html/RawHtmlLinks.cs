using Strata.Engine.Content.Links;

namespace Strata.Engine.Content.Html;

/// <summary>Finds the links in raw HTML.</summary>
internal static class RawHtmlLinks
{
    /// <summary>Every link, and the attribute that has it; each address of a <c>srcset</c> is one.</summary>
    public static IEnumerable<(RawAttribute Attribute, Link Link)> In(RawHtmlFragment html) =>
        from tag in html.Scanned.Tags
        where !tag.IsEnd
        from attribute in tag.Attributes
        from part in attribute.Name == "srcset" ? Candidates(attribute) : [attribute]
        where (RawHtmlPolicy.IsLink(attribute) || attribute.Name == "srcset") && part.Value.Length > 0
        select (part, LinkOf(part, KindOf(tag, attribute), html));

    /// <summary>The link in an attribute's value.</summary>
    public static Link LinkOf(RawAttribute attribute, LinkKind kind, RawHtmlFragment html) =>
        new(attribute.Value, kind, html.SpanAt(attribute.ValueStart, attribute.ValueLength));

    private static LinkKind KindOf(RawTag tag, RawAttribute attribute) =>
        tag.Name == "iframe" ? LinkKind.Frame
        : attribute.Name is "src" or "srcset" or "poster" or "background" ? LinkKind.Image
        : LinkKind.Page;

    /// <summary>
    /// The addresses of a <c>srcset</c>, each without its width or density; none if the value has entities.
    /// </summary>
    private static IEnumerable<RawAttribute> Candidates(RawAttribute srcset)
    {
        if (srcset.Value.Length != srcset.ValueLength)
            yield break;
        int start = 0;
        foreach (string candidate in srcset.Value.Split(','))
        {
            string address = candidate.Trim().Split([' ', '\t', '\n'])[0];
            if (address.Length > 0)
                yield return srcset with
                {
                    Value = address,
                    ValueStart = srcset.ValueStart + start + candidate.IndexOf(address, StringComparison.Ordinal),
                    ValueLength = address.Length,
                };
            start += candidate.Length + 1;
        }
    }
}
