using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown;
using Strata.Engine.Migration;

namespace Strata.Engine.Content;

/// <summary>A body as HTML.</summary>
/// <param name="Lead">The paragraphs before <c>&lt;!--more--&gt;</c>; empty where there is no such mark, or more than
/// paragraphs before it.</param>
/// <param name="Rest">All else.</param>
internal readonly record struct Body(string Lead, string Rest)
{
    public string Whole => Lead.Length == 0 ? Rest : Lead + "\n" + Rest;
}

/// <summary>Renders the body of a content file that planning has read without error.</summary>
internal static class BodyRenderer
{
    /// <param name="text">The whole file.</param>
    /// <param name="frontMatter">Its front matter, as planning read it.</param>
    /// <param name="dialect">How the site's bodies are written.</param>
    /// <param name="context">What the site gives.</param>
    public static Body Render(
        string text,
        FrontMatter frontMatter,
        MarkdownDialect dialect,
        MarkdownRenderContext context
    )
    {
        MarkdownDocument markdown = MarkdownText.Parse(
            dialect
                .Read(text[DocumentParts.Split(text).Body], frontMatter.ExcerptSeparator, (_, _, _, _, _) => { })
                .Text
        );
        List<Block> blocks = markdown.Skip(DocumentReader.OpensWithTitle(markdown, frontMatter) ? 1 : 0).ToList();
        int more = blocks.FindIndex(MarkdownText.IsMore);
        int lead =
            more > 0
            && blocks[..more].TrueForAll(block => block is ParagraphBlock && MarkdownText.DiagramOf(block) is null)
                ? more
                : 0;
        context = context with
        {
            FirstImage = markdown
                .Descendants<LinkInline>()
                .FirstOrDefault(link => link.IsImage && !MarkdownText.IsDiagram(link)),
        };
        return new Body(MarkdownHtml.Render(blocks[..lead], context), MarkdownHtml.Render(blocks[lead..], context));
    }
}
