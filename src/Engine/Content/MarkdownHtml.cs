using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

/// <summary>What a body needs from the site while it becomes HTML.</summary>
internal sealed record MarkdownSurroundings
{
    /// <summary>The address to write for a link.</summary>
    public required Func<Link, string> Resolve { get; init; }

    /// <summary>The HTML of a link with the scheme <c>term</c> or <c>fact</c>, given that of the words between its brackets.</summary>
    public required Func<Link, string, string> Data { get; init; }

    /// <summary>The HTML of a figure.</summary>
    public required Func<DiagramReference, string> Figure { get; init; }

    /// <summary>The place in the file of a stretch of the body.</summary>
    public required Func<int, int, SourceSpan> Place { get; init; }

    /// <summary>Whether headings and footnotes have ids; excerpts and feeds, where many bodies meet, have none.</summary>
    public bool WithIds { get; init; } = true;
}

/// <summary>Writes parsed Markdown as HTML.</summary>
internal static class MarkdownHtml
{
    public static string Render(IEnumerable<Block> blocks, MarkdownSurroundings surroundings)
    {
        var writer = new StringWriter { NewLine = "\n" };
        HtmlRenderer renderer = Create(writer, surroundings);
        foreach (Block block in blocks)
            renderer.Write(block);
        return writer.ToString().Trim();
    }

    /// <summary>The inlines of an image's text, for a caption.</summary>
    public static string RenderInlines(ContainerInline inlines, MarkdownSurroundings surroundings)
    {
        var writer = new StringWriter { NewLine = "\n" };
        Create(writer, surroundings).WriteChildren(inlines);
        return writer.ToString().Trim();
    }

    private static HtmlRenderer Create(StringWriter writer, MarkdownSurroundings surroundings)
    {
        var renderer = new HtmlRenderer(writer);
        MarkdownText.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new Headings(surroundings));
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new Paragraphs(surroundings));
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeBlocks(surroundings));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new HtmlBlocks(surroundings));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new HtmlInlines(surroundings));
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new Links(surroundings));
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new Autolinks(surroundings));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new Tables());
        if (!surroundings.WithIds)
            renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new NoFootnoteLinks());
        return renderer;
    }

    /// <summary>The link of a Markdown link or image.</summary>
    public static Link LinkOf(LinkInline link, Func<int, int, SourceSpan> place)
    {
        Markdig.Syntax.SourceSpan span = link.UrlSpan is { IsEmpty: false } own ? own : link.Reference?.UrlSpan is { IsEmpty: false } defined ? defined : link.Span;
        return new Link(link.Url ?? "", link.IsImage ? LinkKind.Image : LinkKind.Page, place(span.Start, span.Length));
    }

    /// <summary>The diagram that an image asks for.</summary>
    public static DiagramReference DiagramOf(LinkInline image, MarkdownSurroundings surroundings)
    {
        (DiagramSource source, string scheme) = MarkdownText.IsChart(image) ? (DiagramSource.Chart, MarkdownText.ChartScheme) : (DiagramSource.Topologies, MarkdownText.DiagramScheme);
        return new(source, image.Url![scheme.Length..], RenderInlines(image, surroundings), LinkOf(image, surroundings.Place).Span);
    }

    /// <summary>The diagram of a fenced topology.</summary>
    public static DiagramReference DiagramOf(CodeBlock fence, Func<int, int, SourceSpan> place)
    {
        string parameters = string.Join('&', ((fence as FencedCodeBlock)?.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new(DiagramSource.Fence, parameters.Length > 0 ? "?" + parameters : "", "", place(fence.Span.Start, fence.Span.Length), fence.Lines.ToString());
    }

    private sealed class Headings(MarkdownSurroundings surroundings) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            renderer.EnsureLine();
            renderer.Write($"<h{heading.Level}");
            if (surroundings.WithIds)
                renderer.Write($" id=\"{MarkdownText.IdOf(heading)}\"");
            renderer.Write('>').WriteLeafInline(heading).Write($"</h{heading.Level}>");
            renderer.EnsureLine();
        }
    }

    private sealed class Paragraphs(MarkdownSurroundings surroundings) : HtmlObjectRenderer<ParagraphBlock>
    {
        private readonly ParagraphRenderer plain = new();

        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            if (MarkdownText.DiagramOf(paragraph) is not { } image)
            {
                plain.Write(renderer, paragraph);
                return;
            }

            renderer.EnsureLine();
            renderer.Write(surroundings.Figure(DiagramOf(image, surroundings)));
            renderer.EnsureLine();
        }
    }

    /// <summary>Code that scrolls must be reachable by keyboard.</summary>
    private sealed class CodeBlocks(MarkdownSurroundings surroundings) : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock code)
        {
            if (MarkdownText.IsTopology(code))
            {
                renderer.EnsureLine();
                renderer.Write(surroundings.Figure(DiagramOf(code, surroundings.Place)));
                renderer.EnsureLine();
                return;
            }

            string language = (code as FencedCodeBlock)?.Info?.Split([' ', '\t', '{'])[0] ?? "";
            renderer.EnsureLine();
            renderer.Write("<pre tabindex=\"0\"><code");
            if (language.Length > 0)
                renderer.Write(" class=\"language-").WriteEscape(language).Write('"');
            renderer.Write('>').WriteLeafRawLines(code, true, true);
            renderer.Write("</code></pre>");
            renderer.EnsureLine();
        }
    }

    /// <summary>Tables scroll within themselves on a narrow screen.</summary>
    private sealed class Tables : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"scroll\" tabindex=\"0\">");
            base.Write(renderer, table);
            renderer.Write("</div>");
            renderer.EnsureLine();
        }
    }

    private sealed class HtmlBlocks(MarkdownSurroundings surroundings) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            if (MarkdownText.IsMore(block))
                return;
            renderer.EnsureLine();
            renderer.Write(RawHtmlLinks.Rewrite(RawHtmlSource.Of(block), surroundings));
            renderer.EnsureLine();
        }
    }

    private sealed class HtmlInlines(MarkdownSurroundings surroundings) : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline) =>
            renderer.Write(RawHtmlLinks.Rewrite(RawHtmlSource.Of(inline), surroundings));
    }

    private sealed class Links(MarkdownSurroundings surroundings) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (MarkdownText.IsDiagram(link))
            {
                renderer.WriteChildren(link);
                return;
            }

            if (!link.IsImage && WebAddress.KindOf(link.Url ?? "") is AddressKind.Data)
            {
                renderer.Write(surroundings.Data(LinkOf(link, surroundings.Place), RenderInlines(link, surroundings)));
                return;
            }

            string address = HtmlText.Encode(surroundings.Resolve(LinkOf(link, surroundings.Place)));
            string title = string.IsNullOrEmpty(link.Title) ? "" : $" title=\"{HtmlText.Encode(link.Title)}\"";
            if (link.IsImage)
            {
                renderer.Write($"<img src=\"{address}\" alt=\"{HtmlText.Encode(MarkdownText.PlainText(link))}\"{title} loading=\"lazy\">");
                return;
            }

            renderer.Write($"<a href=\"{address}\"{title}>");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    private sealed class Autolinks(MarkdownSurroundings surroundings) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            string target = (link.IsEmail ? "mailto:" : "") + link.Url;
            var place = surroundings.Place(link.Span.Start, link.Span.Length);
            renderer.Write($"<a href=\"{HtmlText.Encode(surroundings.Resolve(new Link(target, LinkKind.Page, place)))}\">");
            renderer.WriteEscape(link.Url).Write("</a>");
        }
    }

    private sealed class NoFootnoteLinks : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            // The notes themselves are not here, so there is nothing to link to.
        }
    }
}
