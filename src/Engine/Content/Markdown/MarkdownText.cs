using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown;

/// <summary>Parses Markdown: CommonMark with GitHub's extensions and the lenient image paths of Jekyll posts.</summary>
internal static class MarkdownText
{
    /// <summary>Where an image begins that is a diagram of topologies.</summary>
    public const string DiagramScheme = "diagram:";

    /// <summary>Where an image begins that is a chart.</summary>
    public const string ChartScheme = "chart:";

    /// <summary>The language of a fenced block that is a topology to draw.</summary>
    private const string TopologyLanguage = "topology";

    private const string More = "<!--more-->";

    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>Parses a body and gives every heading its id.</summary>
    /// <param name="body">The Markdown.</param>
    public static MarkdownDocument Parse(string body)
    {
        MarkdownDocument document = Markdig.Markdown.Parse(body, Pipeline);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
            heading.SetData(typeof(HeadingBlock), Unique(Slug.Of(PlainText(heading.Inline)), taken));
        return document;
    }

    /// <summary>The id of a heading of a parsed body.</summary>
    public static string IdOf(HeadingBlock heading) => (string)heading.GetData(typeof(HeadingBlock))!;

    /// <summary>The words of inlines without their markup.</summary>
    public static string PlainText(ContainerInline? inlines)
    {
        if (inlines is null)
            return "";
        var text = new System.Text.StringBuilder();
        foreach (Inline inline in inlines.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>The image of a paragraph that holds nothing but one diagram; null for any other block.</summary>
    public static LinkInline? DiagramOf(Block block) =>
        block is ParagraphBlock { Inline: { } inlines }
        && inlines.FirstChild is LinkInline { IsImage: true } image
        && IsDiagram(image)
        && image.NextSibling is null
            ? image
            : null;

    public static bool IsDiagram(LinkInline link) =>
        link.IsImage && (HasScheme(link, DiagramScheme) || HasScheme(link, ChartScheme));

    public static bool IsChart(LinkInline link) => HasScheme(link, ChartScheme);

    /// <summary>A fenced block that is drawn.</summary>
    public static bool IsTopology(CodeBlock code) => (code as FencedCodeBlock)?.Info == TopologyLanguage;

    public static bool IsMore(Block block) =>
        block is HtmlBlock html && html.Lines.ToString().Replace(" ", "").Trim() == More;

    /// <summary>
    /// The blocks of the excerpt: all before <c>&lt;!--more--&gt;</c>, else the first paragraph of text.
    /// </summary>
    public static IEnumerable<Block> Excerpt(MarkdownDocument document) =>
        document.Any(IsMore)
            ? document.TakeWhile(block => !IsMore(block))
            : document
                .Where(block =>
                    block is ParagraphBlock paragraph
                    && PlainText(paragraph.Inline).Length > 0
                    && DiagramOf(block) is null
                )
                .Take(1);

    private static bool HasScheme(LinkInline link, string scheme) =>
        link.Url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true;

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.Extensions.Add(new LenientImagePaths());
        builder.Extensions.Add(new CalloutMarks());
        return builder
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAutoLinks()
            .Build();
    }

    private static string Unique(string slug, HashSet<string> taken)
    {
        string id = slug.Length == 0 ? "section" : slug;
        for (int number = 1; !taken.Add(id); number++)
            id = $"{slug}-{number}";
        return id;
    }
}
