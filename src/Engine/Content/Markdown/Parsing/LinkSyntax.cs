using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Links;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Reads the targets of Markdown links and images.</summary>
internal static class LinkSyntax
{
    public static Link LinkOf(LinkInline link, SourceMap positions)
    {
        if (link is WikiLink wiki)
            return new Link(
                link.Url ?? "",
                LinkKind.Wiki,
                positions.SpanAt(link.Span.Start, link.Span.Length),
                wiki.Source
            );
        SourceSpan span = AddressSpan(link);
        return new Link(
            link.Url ?? "",
            link.IsImage ? LinkKind.Image : LinkKind.Page,
            positions.SpanAt(span.Start, span.Length)
        );
    }

    /// <summary>
    /// The range of the address in the body: in the link itself or in its definition, or else the whole link.
    /// </summary>
    public static SourceSpan AddressSpan(LinkInline link) =>
        link.UrlSpan is { IsEmpty: false } inline ? inline
        : link.Reference?.UrlSpan is { IsEmpty: false } definition ? definition
        : link.Span;
}
