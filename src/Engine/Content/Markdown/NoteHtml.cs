using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Strata.Engine.Content.Html;

namespace Strata.Engine.Content.Markdown;

/// <summary>The footnotes at the end of a page.</summary>
internal sealed class FootnotesHtml(MarkdownRenderContext context) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.Write(
            "<section class=\"footnotes\" "
                + $"aria-label=\"{HtmlText.Encode(context.Messages.Get("footnotes.label"))}\"><ol>"
        );
        foreach (Footnote note in group.OfType<Footnote>().OrderBy(note => note.Order))
        {
            renderer.Write(context.IsPage ? $"<li id=\"fn:{note.Order}\">" : "<li>");
            renderer.WriteChildren(note);
            renderer.Write("</li>");
        }

        renderer.Write("</ol></section>");
        renderer.EnsureLine();
    }
}

/// <summary>
/// The number in the text, and the way back to it. In a feed, where many bodies meet, they are no links.
/// </summary>
internal sealed class FootnoteLinkHtml(MarkdownRenderContext context) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        int order = link.Footnote.Order;
        if (context.Target is RenderTarget.Feed && !link.IsBackLink)
            renderer.Write($"<sup>{order}</sup>");
        else if (context.IsPage && link.IsBackLink)
            renderer.Write(
                $" <a href=\"#fnref:{link.Index}\" "
                    + $"aria-label=\"{HtmlText.Encode(context.Messages.Get("footnotes.back", $"{order}"))}\">↩</a>"
            );
        else if (context.IsPage)
            renderer.Write(
                $"<sup><a id=\"fnref:{link.Index}\" href=\"#fn:{order}\" "
                    + $"aria-label=\"{HtmlText.Encode(context.Messages.Get("footnotes.note", $"{order}"))}\">{order}</a></sup>"
            );
    }
}

/// <summary>The box of a task. A feed may drop it, so it is a sign there.</summary>
internal sealed class TaskHtml(MarkdownRenderContext context) : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        if (context.IsPage)
            renderer.Write(
                $"<input type=\"checkbox\" disabled{(task.Checked ? " checked" : "")} "
                    + $"aria-label=\"{HtmlText.Encode(context.Messages.Get(task.Checked ? "tasks.done" : "tasks.open"))}\">"
            );
        else
            renderer.Write(task.Checked ? "☑" : "☐");
    }
}
