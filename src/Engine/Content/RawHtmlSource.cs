using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

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
    public SourceSpan Place(int offset, int length, Func<int, int, SourceSpan> ofBody)
    {
        (int here, int inBody) = Lines.Last(line => line.Here <= offset);
        return ofBody(inBody + offset - here, length);
    }
}

/// <summary>Links in raw HTML lead where Markdown's would.</summary>
internal static class RawHtmlLinks
{
    /// <summary>Every link to the site itself, with its place.</summary>
    public static IEnumerable<(RawAttribute Attribute, Link Link)> In(RawHtmlSource source, RawHtml scanned, Func<int, int, SourceSpan> place) =>
        from tag in scanned.Tags
        where !tag.IsEnd
        from attribute in tag.Attributes
        where RawHtmlPolicy.IsLink(attribute) && attribute.Value.Length > 0
        let kind = attribute.Name is "src" or "poster" or "background" ? LinkKind.Image : LinkKind.Page
        select (attribute, new Link(attribute.Value, kind, source.Place(attribute.ValueStart, attribute.ValueLength, place)));

    public static string Rewrite(RawHtmlSource source, MarkdownSurroundings surroundings)
    {
        RawHtml scanned = RawHtml.Scan(source.Html);
        StringBuilder? rewritten = null;
        int copied = 0;
        foreach ((RawAttribute attribute, Link link) in In(source, scanned, surroundings.Place))
        {
            string address = surroundings.Resolve(link);
            if (address == attribute.Value)
                continue;
            rewritten ??= new StringBuilder(source.Html.Length + 32);
            rewritten.Append(source.Html, copied, attribute.ValueStart - copied);
            bool quoted = attribute.ValueStart > 0 && source.Html[attribute.ValueStart - 1] is '"' or '\'';
            string value = HtmlText.Encode(address).Replace("'", "&#39;");
            rewritten.Append(quoted ? value : $"\"{value}\"");
            copied = attribute.ValueStart + attribute.ValueLength;
        }

        return rewritten is null ? source.Html : rewritten.Append(source.Html, copied, source.Html.Length - copied).ToString();
    }
}
