using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders quotations; with a mark such as <c>[!NOTE]</c>, as callouts and tabs.</summary>
internal sealed class QuoteHtml(MarkdownRenderContext context) : HtmlObjectRenderer<QuoteBlock>
{
    private readonly QuoteBlockRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        if (CalloutMark.Of(quote) is not { } mark)
            plain.Write(renderer, quote);
        else if (mark.IsTab)
            WriteTab(renderer, quote, mark);
        else if (mark.IsList)
            WriteList(renderer, quote, mark);
        else
            WriteCallout(renderer, quote, mark);
        renderer.EnsureLine();
    }

    private void WriteCallout(HtmlRenderer renderer, QuoteBlock quote, CalloutMark mark)
    {
        string written = MarkdownHtml.Render(mark.Title(), context);
        string title = written.Length > 0 ? written : HtmlText.Encode(context.Messages.Get($"callouts.{mark.Kind}"));
        renderer.EnsureLine();
        if (context.IsPage)
            renderer.Write(
                $"<div class=\"callout t-{CalloutMark.Strata[mark.Kind]}\" role=\"note\"><p class=\"title\">{title}</p>"
            );
        else
            renderer.Write($"<blockquote><p><strong>{title}</strong></p>");
        WriteContent(renderer, quote, mark);
        renderer.Write(context.IsPage ? "</div>" : "</blockquote>");
    }

    /// <summary>
    /// Tabs are radio buttons: one is always selected, arrow keys move between them, and no script is needed. The
    /// button and its label precede the panel, so that a screen reader announces them in that order.
    /// </summary>
    private void WriteTab(HtmlRenderer renderer, QuoteBlock quote, CalloutMark mark)
    {
        string label = MarkdownHtml.Render(mark.Title(), context);
        renderer.EnsureLine();
        if (!context.IsPage)
        {
            renderer.Write($"<p><strong>{label}</strong></p>");
            WriteContent(renderer, quote, mark);
            return;
        }

        TabPosition position = mark.TabPosition;
        if (position.IsFirst)
            renderer.Write(
                $"<div class=\"tabs\" role=\"group\" aria-label=\"{HtmlText.Encode(context.Messages.Get("tabs"))}\">"
            );
        renderer.Write(
            $"<label><input type=\"radio\" name=\"tabs-{position.GroupStart}\"{(position.IsFirst ? " checked" : "")}>"
                + $"{label}</label><div class=\"panel\">"
        );
        WriteContent(renderer, quote, mark);
        renderer.Write("</div>");
        if (position.IsLast)
            renderer.Write("</div>");
    }

    /// <summary>A list whose items are cards or steps; elsewhere it is a plain list.</summary>
    private void WriteList(HtmlRenderer renderer, QuoteBlock quote, CalloutMark mark)
    {
        renderer.EnsureLine();
        if (context.IsPage)
            renderer.Write($"<div class=\"{mark.Kind}\">");
        WriteContent(renderer, quote, mark);
        if (context.IsPage)
            renderer.Write("</div>");
    }

    private void WriteContent(HtmlRenderer renderer, QuoteBlock quote, CalloutMark mark)
    {
        string text = MarkdownHtml.Render(mark.Text(), context);
        if (text.Length > 0)
            renderer.Write("<p>").Write(text).Write("</p>");
        renderer.EnsureLine();
        foreach (Block block in quote.Skip(1))
            renderer.Write(block);
    }
}

/// <summary>Renders a mark of an unknown kind as its author wrote it: it was reported, and stays visible.</summary>
internal sealed class UnknownCalloutHtml : HtmlObjectRenderer<CalloutMark>
{
    protected override void Write(HtmlRenderer renderer, CalloutMark mark)
    {
        if (!mark.IsKnown)
            renderer.Write(mark.Source);
    }
}
