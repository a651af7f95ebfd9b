using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders blocks of raw HTML.</summary>
internal sealed class RawBlockHtml(MarkdownRenderContext context) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        if (ExcerptSyntax.IsMore(block))
            return;
        renderer.EnsureLine();
        renderer.Write(RawHtmlRewriter.Rewrite(RawHtmlSyntax.FragmentOf(block, context.Positions), context));
        renderer.EnsureLine();
    }
}

/// <summary>Renders raw HTML within text.</summary>
internal sealed class RawInlineHtml(MarkdownRenderContext context) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline) =>
        renderer.Write(RawHtmlRewriter.Rewrite(RawHtmlSyntax.FragmentOf(inline, context.Positions), context));
}
