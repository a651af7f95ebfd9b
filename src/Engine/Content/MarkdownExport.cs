using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown;
using Strata.Engine.Migration;
using Strata.Engine.Text;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

/// <summary>
/// The Markdown of a page for programs: as its author wrote it, with addresses that lead somewhere and diagrams in
/// words.
/// </summary>
internal static class MarkdownExport
{
    /// <param name="text">The whole file.</param>
    /// <param name="frontMatter">Its front matter.</param>
    /// <param name="dialect">How the site's bodies are written.</param>
    /// <param name="resolve">The address to write for a link.</param>
    /// <param name="data">A term or fact in words.</param>
    /// <param name="figure">A diagram in words.</param>
    public static string Render(
        string text,
        FrontMatter frontMatter,
        MarkdownDialect dialect,
        Func<Link, string> resolve,
        Func<Link, string, string> data,
        Func<DiagramReference, string> figure
    )
    {
        EditedText body = dialect.Read(
            text[DocumentParts.Split(text).Body],
            frontMatter.ExcerptSeparator,
            (_, _, _, _, _) => { }
        );
        MarkdownDocument markdown = MarkdownText.Parse(body.Text);
        List<Edit> edits = [];
        if (DocumentReader.OpensWithTitle(markdown, frontMatter))
            edits.Add(new Edit(markdown[0].Span.Start, markdown[0].Span.Length, ""));
        foreach (MarkdownObject part in markdown.Descendants())
        {
            switch (part)
            {
                case LinkInline image when MarkdownText.IsDiagram(image):
                    edits.Add(
                        new Edit(
                            image.Span.Start,
                            image.Span.Length,
                            figure(MarkdownHtml.DiagramOf(image, MarkdownText.PlainText(image), Offset))
                        )
                    );
                    break;
                case CodeBlock fence when MarkdownText.IsTopology(fence):
                    edits.Add(
                        new Edit(fence.Span.Start, fence.Span.Length, figure(MarkdownHtml.DiagramOf(fence, Offset)))
                    );
                    break;
                case LinkInline { IsImage: false } link when WebAddress.KindOf(link.Url ?? "") is AddressKind.Data:
                    edits.Add(
                        new Edit(
                            link.Span.Start,
                            link.Span.Length,
                            data(MarkdownHtml.LinkOf(link, Offset), MarkdownText.PlainText(link))
                        )
                    );
                    break;
                case LinkInline link when WebAddress.KindOf(link.Url ?? "") is AddressKind.OfTheSite:
                    Address(MarkdownHtml.LinkOf(link, Offset));
                    break;
                case HtmlBlock html:
                    Html(RawHtmlSource.Of(html));
                    break;
                case HtmlInline html:
                    Html(RawHtmlSource.Of(html));
                    break;
            }
        }

        return EditedText.Of(body.Text).Apply(OneAfterAnother(edits)).Text.Trim();

        void Address(Link link)
        {
            // A place without an address of its own, as of a link that the text does not hold, stays as it is.
            int start = link.Span.Column - 1;
            if (resolve(link) is var address && start + link.Span.Length <= body.Text.Length)
                edits.Add(new Edit(start, link.Span.Length, address.Contains(' ') ? $"<{address}>" : address));
        }

        void Html(RawHtmlSource source)
        {
            foreach ((_, Link link) in RawHtmlLinks.In(source, RawHtml.Scan(source.Html), Offset))
            {
                if (WebAddress.KindOf(link.Target) is AddressKind.OfTheSite)
                    edits.Add(new Edit(link.Span.Column - 1, link.Span.Length, HtmlText.Encode(resolve(link))));
            }
        }
    }

    /// <summary>An offset in the body as a place: edits need no lines.</summary>
    private static SourceSpan Offset(int start, int length) => new(1, start + 1, length);

    /// <summary>
    /// What lies within a stretch that goes is not edited besides, nor is an address that two links share edited twice.
    /// </summary>
    private static List<Edit> OneAfterAnother(List<Edit> edits)
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
