using Markdig.Extensions.Abbreviations;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Strata.Engine.Content.Html;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>Renders a word with the text that explains it.</summary>
internal sealed class AbbreviationHtml : HtmlObjectRenderer<AbbreviationInline>
{
    protected override void Write(HtmlRenderer renderer, AbbreviationInline word)
    {
        string title = HtmlText.Encode(word.Abbreviation.Text.ToString());
        renderer.Write($"<abbr title=\"{title}\">{HtmlText.Encode(word.Abbreviation.Label ?? "")}</abbr>");
    }
}
