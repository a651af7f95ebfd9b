using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Markdown.Parsing;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders definition lists; terms have ids in the sites of generators that gave them.</summary>
internal sealed class DefinitionHtml(MarkdownRenderContext context) : HtmlObjectRenderer<DefinitionList>
{
    protected override void Write(HtmlRenderer renderer, DefinitionList list)
    {
        renderer.EnsureLine();
        renderer.Write("<dl>");
        renderer.EnsureLine();
        foreach (DefinitionItem item in list.OfType<DefinitionItem>())
            WriteItem(renderer, item);
        renderer.EnsureLine();
        renderer.Write("</dl>");
        renderer.EnsureLine();
    }

    private void WriteItem(HtmlRenderer renderer, DefinitionItem item)
    {
        int simple = item.Count(block => block is not DefinitionTerm);
        bool isOpen = false;
        foreach (Block block in item)
        {
            if (block is DefinitionTerm term)
            {
                Close();
                string id =
                    context.IsPage && HeadingIds.OfTerm(term) is { } own ? $" id=\"{HtmlText.Encode(own)}\"" : "";
                renderer.Write($"<dt{id}>").WriteLeafInline(term).Write("</dt>");
                renderer.EnsureLine();
                continue;
            }

            if (!isOpen)
                renderer.Write("<dd>");
            isOpen = true;
            bool isImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = simple == 1;
            renderer.Write(block);
            renderer.ImplicitParagraph = isImplicit;
        }

        Close();

        void Close()
        {
            if (!isOpen)
                return;
            renderer.Write("</dd>");
            renderer.EnsureLine();
            isOpen = false;
        }
    }
}
