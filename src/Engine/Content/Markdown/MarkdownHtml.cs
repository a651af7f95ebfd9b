using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Links;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content.Markdown;

/// <summary>Writes parsed Markdown as HTML.</summary>
internal static class MarkdownHtml
{
    public static string Render(IEnumerable<Block> blocks, MarkdownRenderContext context)
    {
        var writer = new StringWriter { NewLine = "\n" };
        HtmlRenderer renderer = Create(writer, context);
        foreach (Block block in blocks)
            renderer.Write(block);
        return writer.ToString().Trim();
    }

    /// <summary>The inlines of an image's text, for a caption.</summary>
    public static string RenderInlines(IEnumerable<Inline> inlines, MarkdownRenderContext context)
    {
        var writer = new StringWriter { NewLine = "\n" };
        HtmlRenderer renderer = Create(writer, context);
        foreach (Inline inline in inlines)
            renderer.Write(inline);
        return writer.ToString().Trim();
    }

    private static HtmlRenderer Create(StringWriter writer, MarkdownRenderContext context)
    {
        var renderer = new HtmlRenderer(writer);
        MarkdownText.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new HeadingHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new ParagraphHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new QuoteHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnotesHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawBlockHtml(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawInlineHtml(context));
        return renderer;
    }

    /// <summary>The link of a Markdown link or image.</summary>
    public static Link LinkOf(LinkInline link, Func<int, int, SourceSpan> place)
    {
        Markdig.Syntax.SourceSpan span =
            link.UrlSpan is { IsEmpty: false } own ? own
            : link.Reference?.UrlSpan is { IsEmpty: false } defined ? defined
            : link.Span;
        return new Link(link.Url ?? "", link.IsImage ? LinkKind.Image : LinkKind.Page, place(span.Start, span.Length));
    }

    /// <summary>The diagram that an image asks for.</summary>
    public static DiagramReference DiagramOf(LinkInline image, MarkdownRenderContext context) =>
        DiagramOf(image, RenderInlines(image, context), context.SpanAt);

    /// <inheritdoc cref="DiagramOf(LinkInline, MarkdownRenderContext)"/>
    public static DiagramReference DiagramOf(LinkInline image, string caption, Func<int, int, SourceSpan> place)
    {
        (DiagramSource source, string scheme) = MarkdownText.IsChart(image)
            ? (DiagramSource.Chart, MarkdownText.ChartScheme)
            : (DiagramSource.Topologies, MarkdownText.DiagramScheme);
        return new(source, image.Url![scheme.Length..], caption, LinkOf(image, place).Span);
    }

    /// <summary>The diagram of a fenced topology.</summary>
    public static DiagramReference DiagramOf(CodeBlock fence, Func<int, int, SourceSpan> place)
    {
        string parameters = string.Join(
            '&',
            ((fence as FencedCodeBlock)?.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        return new(
            DiagramSource.Fence,
            parameters.Length > 0 ? "?" + parameters : "",
            "",
            place(fence.Span.Start, fence.Span.Length),
            fence.Lines.ToString()
        );
    }
}
