using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Text;

namespace Strata.Engine.Content;

/// <summary>
/// Exports a body as Markdown for programs: as its author wrote it, with resolved addresses and with diagrams as text.
/// </summary>
internal sealed class MarkdownExport
{
    private readonly ParsedBody body;
    private readonly MarkdownExportContext context;
    private readonly List<Edit> edits = [];

    private MarkdownExport(ParsedBody body, MarkdownExportContext context)
    {
        this.body = body;
        this.context = context;
    }

    public static string Render(ParsedBody body, MarkdownExportContext context)
    {
        var export = new MarkdownExport(body, context);
        if (body.OpensWithTitle)
            export.Replace(body.Tree[0], "");
        foreach (MarkdownObject part in body.Tree.Descendants())
            export.Add(part);
        return EditedText.Of(body.Text).Apply(WithoutOverlaps(export.edits)).Text.Trim();
    }

    private void Add(MarkdownObject part)
    {
        switch (part)
        {
            case WikiLink wiki:
                string address = context.Resolve(LinkSyntax.LinkOf(wiki, SourceMap.None));
                if (address.Length > 0)
                    Replace(wiki, $"[{InlineText.Of(wiki)}]({MarkdownText.Target(address)})");
                break;
            case LinkInline image when DiagramSyntax.IsDiagram(image):
                string caption = InlineText.Of(image);
                Replace(image, context.Figure(DiagramSyntax.ReferenceOf(image, caption, SourceMap.None)));
                break;
            case CodeBlock fence when DiagramSyntax.IsTopology(fence):
                Replace(fence, context.Figure(DiagramSyntax.ReferenceOf(fence, SourceMap.None)));
                break;
            case LinkInline { IsImage: false } link when WebAddress.KindOf(link.Url ?? "") is AddressKind.Data:
                Replace(link, context.DataText(LinkSyntax.LinkOf(link, SourceMap.None), InlineText.Of(link)));
                break;
            case LinkInline link:
                ReplaceDark(link);
                if (IsResolved(link.Url ?? ""))
                    ReplaceAddress(link);
                break;
            case AutolinkInline { IsEmail: false } link when WebAddress.KindOf(link.Url) is AddressKind.Refused:
                Replace(link, MarkdownText.Encode(link.Url));
                break;
            case HtmlBlock html:
                ReplaceAddresses(RawHtmlSyntax.FragmentOf(html, SourceMap.None));
                break;
            case HtmlInline html:
                ReplaceAddresses(RawHtmlSyntax.FragmentOf(html, SourceMap.None));
                break;
        }
    }

    private static bool IsResolved(string address) =>
        WebAddress.KindOf(address) is AddressKind.OfTheSite or AddressKind.Refused;

    private void Replace(MarkdownObject part, string replacement) =>
        edits.Add(new Edit(part.Span.Start, part.Span.Length, replacement));

    private void ReplaceAddress(LinkInline link)
    {
        SourceSpan address = LinkSyntax.AddressSpan(link);
        string resolved = context.Resolve(LinkSyntax.LinkOf(link, SourceMap.None));
        // A link that Markdig creates itself has no address in the text.
        if (address.Start + address.Length <= body.Text.Length)
            edits.Add(new Edit(address.Start, address.Length, MarkdownText.Target(resolved)));
    }

    /// <summary>Resolves the address of the image for dark pages.</summary>
    private void ReplaceDark(LinkInline image)
    {
        if (ImageOptions.DarkOf(image, SourceMap.None) is { } dark && IsResolved(dark.Target))
            edits.Add(new Edit(ImageOptions.Of(image).DarkStart, dark.Target.Length, context.Resolve(dark)));
    }

    private void ReplaceAddresses(RawHtmlFragment html)
    {
        foreach ((int start, int length) in context.Refused.In(html).All)
        {
            int offset = html.BodyOffset(start);
            edits.Add(new Edit(offset, html.BodyOffset(start + length - 1) + 1 - offset, ""));
        }

        foreach ((RawAttribute attribute, Link link) in RawHtmlLinks.In(html))
        {
            if (WebAddress.KindOf(link.Target) is AddressKind.OfTheSite)
                edits.Add(
                    new Edit(
                        html.BodyOffset(attribute.ValueStart),
                        attribute.ValueLength,
                        HtmlText.Encode(context.Resolve(link))
                    )
                );
        }
    }

    /// <summary>
    /// Drops edits within a range that another edit replaces, and the second of two that are the same.
    /// </summary>
    private static List<Edit> WithoutOverlaps(List<Edit> edits)
    {
        List<Edit> kept = [];
        foreach (Edit edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.Length))
        {
            if (kept.Count == 0 || edit.Start >= kept[^1].Start + kept[^1].Length)
                kept.Add(edit);
        }

        return kept;
    }
}
