using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Strata.Engine.Content.Html;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders the box of a task: a checkbox on a page, a character elsewhere, since feed readers drop inputs.</summary>
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
