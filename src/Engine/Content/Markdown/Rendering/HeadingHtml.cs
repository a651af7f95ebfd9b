using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders a heading as a link to itself: its text names the link, so that no other label is needed.</summary>
internal sealed class HeadingHtml(MarkdownRenderContext context) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        string id = HeadingIds.Of(heading);
        bool isLink = context.IsPage && InlineText.Of(heading.Inline).Length > 0 && !ContainsLinks(heading);
        renderer.EnsureLine();
        renderer.Write($"<h{heading.Level}").Write(context.IsPage || context.KeepsId(id) ? $" id=\"{id}\">" : ">");
        if (isLink)
            renderer.Write($"<a class=\"anchor\" href=\"#{Uri.EscapeDataString(id)}\">");
        renderer.WriteLeafInline(heading).Write(isLink ? "</a>" : "").Write($"</h{heading.Level}>");
        renderer.EnsureLine();
    }

    /// <summary>Whether a heading contains a link, which may not be nested in another. Raw HTML may be one.</summary>
    private static bool ContainsLinks(HeadingBlock heading) =>
        heading
            .Inline?.Descendants()
            .Any(inline => inline is LinkInline { IsImage: false } or AutolinkInline or HtmlInline or FootnoteLink)
        == true;
}
