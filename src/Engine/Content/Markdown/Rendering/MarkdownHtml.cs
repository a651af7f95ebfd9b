using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders parsed Markdown as HTML. Nothing here changes the tree.</summary>
internal static class MarkdownHtml
{
    public static string Render(IEnumerable<MarkdownObject> parts, MarkdownRenderContext context)
    {
        var writer = new StringWriter { NewLine = "\n" };
        HtmlRenderer renderer = CreateRenderer(writer, context);
        foreach (MarkdownObject part in parts)
            renderer.Write(part);
        return writer.ToString().Trim();
    }

    /// <summary>The diagram that an image refers to, with its caption.</summary>
    public static DiagramReference DiagramOf(LinkInline image, MarkdownRenderContext context) =>
        DiagramSyntax.ReferenceOf(image, Render(image, context), context.Positions);

    private static HtmlRenderer CreateRenderer(StringWriter writer, MarkdownRenderContext context)
    {
        var renderer = new HtmlRenderer(writer);
        MarkdownParser.Pipeline.Setup(renderer);
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
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlDefinitionListRenderer>(new DefinitionHtml(context));
        renderer.ObjectRenderers.FindExact<EmphasisInlineRenderer>()!.GetTag = EmphasisTags.Of;
        renderer.ObjectRenderers.Add(new UnknownCalloutHtml());
        renderer.ObjectRenderers.Add(new AbbreviationHtml());
        return renderer;
    }
}
