using Markdig.Syntax;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content;

/// <summary>Renders the body of a content file that planning has read without error.</summary>
internal static class BodyRenderer
{
    /// <summary>The body as HTML.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="frontMatter">Its front matter, as planning read it.</param>
    /// <param name="resolve">The address to write for a link.</param>
    /// <param name="figure">The HTML of a diagram.</param>
    /// <param name="withIds">Whether headings have ids.</param>
    public static string Render(string text, FrontMatter frontMatter, Func<Link, string> resolve, Func<DiagramReference, string> figure, bool withIds)
    {
        MarkdownDocument markdown = MarkdownText.Parse(text[ContentText.Cut(text).Body]);
        IEnumerable<Block> blocks = DocumentReader.OpensWithTitle(markdown, frontMatter) ? markdown.Skip(1) : markdown;
        return MarkdownHtml.Render(blocks, new MarkdownSurroundings
        {
            Resolve = resolve,
            Figure = figure,
            // Nothing is reported at render, so places are not needed.
            Place = (_, _) => SourceSpan.Start,
            WithIds = withIds,
        });
    }
}
