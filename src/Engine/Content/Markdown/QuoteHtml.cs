using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Strata.Engine.Content.Html;

namespace Strata.Engine.Content.Markdown;

/// <summary>Quotations, and what a mark such as <c>[!NOTE]</c> makes of them: callouts and tabs.</summary>
internal sealed class QuoteHtml(MarkdownRenderContext context) : HtmlObjectRenderer<QuoteBlock>
{
    private readonly QuoteBlockRenderer plain = new();

    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        if (CalloutMark.Of(quote) is not { } mark)
            WriteQuotation(renderer, quote);
        else if (mark.Kind is CalloutMark.Tab)
            WriteTab(renderer, quote, mark);
        else
            WriteCallout(renderer, quote, mark);
        renderer.EnsureLine();
    }

    /// <summary>A mark of no known kind was reported; it stays to be seen.</summary>
    private void WriteQuotation(HtmlRenderer renderer, QuoteBlock quote)
    {
        if (quote is [ParagraphBlock { Inline.FirstChild: CalloutMark unknown }, ..])
            unknown.ReplaceBy(new Markdig.Syntax.Inlines.LiteralInline($"[!{unknown.Written}] "));
        plain.Write(renderer, quote);
    }

    private void WriteCallout(HtmlRenderer renderer, QuoteBlock quote, CalloutMark mark)
    {
        string own = MarkdownHtml.RenderInlines(mark.Title(), context);
        string title = own.Length > 0 ? own : HtmlText.Encode(context.Messages.Get($"callouts.{mark.Kind}"));
        renderer.EnsureLine();
        if (context.IsPage)
            renderer.Write(
                $"<div class=\"callout t-{CalloutMark.Strata[mark.Kind]}\" role=\"note\"><p class=\"title\">{title}</p>"
            );
        else
            renderer.Write($"<blockquote><p><strong>{title}</strong></p>");
        WriteInside(renderer, quote, mark);
        renderer.Write(context.IsPage ? "</div>" : "</blockquote>");
    }

    /// <summary>
    /// Tabs are radio buttons: one of them is always chosen, arrow keys move between them, and all that without script.
    /// The button
    /// and its label stand before what they show, so that whoever listens hears them in that order.
    /// </summary>
    private void WriteTab(HtmlRenderer renderer, QuoteBlock quote, CalloutMark mark)
    {
        string label = MarkdownHtml.RenderInlines(mark.Title(), context);
        renderer.EnsureLine();
        if (!context.IsPage)
        {
            renderer.Write($"<p><strong>{label}</strong></p>");
            WriteInside(renderer, quote, mark);
            return;
        }

        int index = quote.Parent!.IndexOf(quote);
        int first = index;
        while (first > 0 && CalloutMark.IsTab(quote.Parent[first - 1]))
            first--;
        if (first == index)
            renderer.Write(
                $"<div class=\"tabs\" role=\"group\" aria-label=\"{HtmlText.Encode(context.Messages.Get("tabs"))}\">"
            );
        string group = $"tabs-{quote.Parent[first].Span.Start}";
        renderer.Write(
            "<label><input type=\"radio\" "
                + $"name=\"{group}\"{(first == index ? " checked" : "")}>{label}</label><div class=\"panel\">"
        );
        WriteInside(renderer, quote, mark);
        renderer.Write("</div>");
        if (index + 1 == quote.Parent.Count || !CalloutMark.IsTab(quote.Parent[index + 1]))
            renderer.Write("</div>");
    }

    private void WriteInside(HtmlRenderer renderer, QuoteBlock quote, CalloutMark mark)
    {
        string text = MarkdownHtml.RenderInlines(mark.Text(), context);
        if (text.Length > 0)
            renderer.Write("<p>").Write(text).Write("</p>");
        renderer.EnsureLine();
        foreach (Block block in quote.Skip(1))
            renderer.Write(block);
    }
}
