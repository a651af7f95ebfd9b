using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Text;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content.Markdown;

/// <summary>A piece of raw HTML in Markdown and where its lines stand in the body.</summary>
/// <param name="Html">The text.</param>
/// <param name="Lines">For each line its offset in <paramref name="Html"/> and in the body.</param>
internal sealed record RawHtmlSource(string Html, IReadOnlyList<(int Here, int InBody)> Lines)
{
    public static RawHtmlSource Of(HtmlInline inline) => new(inline.Tag, [(0, inline.Span.Start)]);

    public static RawHtmlSource Of(HtmlBlock block)
    {
        var html = new StringBuilder();
        List<(int, int)> lines = [];
        foreach (StringLine line in block.Lines)
        {
            if (lines.Count > 0)
                html.Append('\n');
            lines.Add((html.Length, line.Slice.Start));
            html.Append(line.Slice.AsSpan());
        }

        return new RawHtmlSource(html.ToString(), lines);
    }

    /// <summary>The place in the file of a stretch of this piece.</summary>
    public SourceSpan SpanAt(int offset, int length, Func<int, int, SourceSpan> ofBody)
    {
        (int here, int inBody) = Lines.Last(line => line.Here <= offset);
        return ofBody(inBody + offset - here, length);
    }
}

/// <summary>Links in raw HTML lead where Markdown's would.</summary>
internal static class RawHtmlLinks
{
    /// <summary>Every link, with its place; a <c>srcset</c> has several.</summary>
    public static IEnumerable<(RawAttribute Attribute, Link Link)> In(
        RawHtmlSource source,
        RawHtml scanned,
        Func<int, int, SourceSpan> place
    ) =>
        from tag in scanned.Tags
        where !tag.IsEnd
        from attribute in tag.Attributes
        from part in attribute.Name == "srcset" ? Candidates(attribute) : [attribute]
        where (RawHtmlPolicy.IsLink(attribute) || attribute.Name == "srcset") && part.Value.Length > 0
        let kind = tag.Name == "iframe" ? LinkKind.Frame
        : attribute.Name is "src" or "srcset" or "poster" or "background" ? LinkKind.Image
        : LinkKind.Page
        select (part, new Link(part.Value, kind, source.SpanAt(part.ValueStart, part.ValueLength, place)));

    /// <summary>
    /// The fragment with addresses that lead from the page, and without styles, which the page's policy would refuse.
    /// </summary>
    public static string Rewrite(RawHtmlSource source, MarkdownRenderContext context)
    {
        RawHtml scanned = RawHtml.Scan(source.Html);
        List<Edit> edits = [];
        foreach ((RawAttribute attribute, Link link) in In(source, scanned, context.SpanAt))
        {
            string address = context.Resolve(link);
            string value = HtmlText.Encode(address).Replace("'", "&#39;");
            if (address != attribute.Value)
                edits.Add(
                    new Edit(
                        attribute.ValueStart,
                        attribute.ValueLength,
                        attribute.Name == "srcset" || IsQuoted(source.Html, attribute) ? value : $"\"{value}\""
                    )
                );
        }

        foreach (RawTag image in scanned.Tags.Where(tag => tag is { Name: "img", IsEnd: false }))
            edits.Add(new Edit(image.Offset + "<img".Length, 0, Missing(image, source, context)));
        foreach (
            RawAttribute style in scanned
                .Tags.SelectMany(tag => tag.Attributes)
                .Where(attribute => attribute.Name == "style")
        )
            edits.Add(
                new Edit(
                    style.Offset,
                    style.ValueStart + style.ValueLength + (IsQuoted(source.Html, style) ? 1 : 0) - style.Offset,
                    ""
                )
            );
        return edits.Count == 0
            ? source.Html
            : EditedText.Of(source.Html).Apply(edits.OrderBy(edit => edit.Start).ToList()).Text;
    }

    /// <summary>What an image has in Markdown, as far as its author does not say it.</summary>
    private static string Missing(RawTag image, RawHtmlSource source, MarkdownRenderContext context)
    {
        bool Has(string name) => image.Attributes.Any(attribute => attribute.Name == name);
        RawAttribute? address = image.Attributes.FirstOrDefault(attribute => attribute.Name == "src");
        string size =
            address is null || Has("width") || Has("height")
                ? ""
                : context.ImageSize(
                    new Link(
                        address.Value,
                        LinkKind.Image,
                        source.SpanAt(address.ValueStart, address.ValueLength, context.SpanAt)
                    )
                );
        return size + (Has("loading") || Has("decoding") ? "" : LinkHtml.LazyLoading);
    }

    private static bool IsQuoted(string html, RawAttribute attribute) =>
        attribute.ValueStart > 0 && html[attribute.ValueStart - 1] is '"' or '\'';

    /// <summary>
    /// The addresses of a srcset, each before its width or density. One with entities is left as it is.
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
