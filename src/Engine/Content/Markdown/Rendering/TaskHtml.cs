using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Strata.Engine.Content.Html;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>
/// Renders the box of a task: a checkbox on a page; a character elsewhere, as feed readers drop inputs.
/// </summary>
internal sealed class TaskHtml(MarkdownRenderContext context) : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        if (!context.IsPage)
        {
            renderer.Write(task.Checked ? "☑" : "☐");
            return;
        }

        string label = context.Messages.Get(task.Checked ? "tasks.done" : "tasks.open");
        string isChecked = task.Checked ? " checked" : "";
        renderer.Write($"<input type=\"checkbox\" disabled{isChecked} aria-label=\"{HtmlText.Encode(label)}\">");
    }
}
