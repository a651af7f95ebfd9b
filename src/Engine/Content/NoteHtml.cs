using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Strata.Engine.Content;

/// <summary>The footnotes at the end of a page.</summary>
internal sealed class FootnotesHtml(MarkdownSurroundings surroundings) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.Write($"<section class=\"footnotes\" aria-label=\"{HtmlText.Encode(surroundings.Words.Say("footnotes.label"))}\"><ol>");
        foreach (Footnote note in group.OfType<Footnote>().OrderBy(note => note.Order))
        {
            renderer.Write(surroundings.IsPage ? $"<li id=\"fn:{note.Order}\">" : "<li>");
            renderer.WriteChildren(note);
            renderer.Write("</li>");
        }

        renderer.Write("</ol></section>");
        renderer.EnsureLine();
    }
}

/// <summary>The number in the text, and the way back to it. In a feed, where many bodies meet, they are no links.</summary>
internal sealed class FootnoteLinkHtml(MarkdownSurroundings surroundings) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        int order = link.Footnote.Order;
        if (surroundings.Medium is Medium.Feed && !link.IsBackLink)
            renderer.Write($"<sup>{order}</sup>");
        else if (surroundings.IsPage && link.IsBackLink)
            renderer.Write($" <a href=\"#fnref:{link.Index}\" aria-label=\"{HtmlText.Encode(surroundings.Words.Say("footnotes.back", $"{order}"))}\">↩</a>");
        else if (surroundings.IsPage)
            renderer.Write($"<sup><a id=\"fnref:{link.Index}\" href=\"#fn:{order}\" aria-label=\"{HtmlText.Encode(surroundings.Words.Say("footnotes.note", $"{order}"))}\">{order}</a></sup>");
    }
}

/// <summary>The box of a task. A feed may drop it, so it is a sign there.</summary>
internal sealed class TaskHtml(MarkdownSurroundings surroundings) : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        if (surroundings.IsPage)
            renderer.Write($"<input type=\"checkbox\" disabled{(task.Checked ? " checked" : "")} aria-label=\"{HtmlText.Encode(surroundings.Words.Say(task.Checked ? "tasks.done" : "tasks.open"))}\">");
        else
            renderer.Write(task.Checked ? "☑" : "☐");
    }
}
