using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Links;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>
/// Recognises diagrams: images with the scheme <c>diagram</c> or <c>chart</c>, and fenced blocks <c>topology</c>.
/// </summary>
internal static class DiagramSyntax
{
    private const string DiagramScheme = "diagram:";
    private const string ChartScheme = "chart:";
    private const string TopologyLanguage = "topology";

    /// <summary>The parameter of a fenced topology that shows its text beside the picture.</summary>
    public const string SourceParameter = "source";

    public static bool IsDiagram(LinkInline link) =>
        link.IsImage && (HasScheme(link, DiagramScheme) || HasScheme(link, ChartScheme));

    /// <summary>Whether a code block is a topology to draw.</summary>
    public static bool IsTopology(CodeBlock code) => (code as FencedCodeBlock)?.Info == TopologyLanguage;

    /// <summary>The image of a paragraph that contains only one diagram; null for any other block.</summary>
    public static LinkInline? FigureOf(Block block) =>
        block is ParagraphBlock { Inline: { } inlines }
        && inlines.FirstChild is LinkInline { IsImage: true } image
        && IsDiagram(image)
        && image.NextSibling is null
            ? image
            : null;

    /// <summary>The diagram that an image refers to.</summary>
    public static DiagramReference ReferenceOf(LinkInline image, string caption, SourceMap positions)
    {
        (DiagramSource source, string scheme) = HasScheme(image, ChartScheme)
            ? (DiagramSource.Chart, ChartScheme)
            : (DiagramSource.Topologies, DiagramScheme);
        return new(source, image.Url![scheme.Length..], caption, LinkSyntax.LinkOf(image, positions).Span);
    }

    /// <summary>The diagram of a fenced topology.</summary>
    public static DiagramReference ReferenceOf(CodeBlock fence, SourceMap positions)
    {
        string parameters = string.Join('&', ParametersOf(fence));
        return new(
            DiagramSource.Fence,
            parameters.Length > 0 ? "?" + parameters : "",
            "",
            positions.SpanAt(fence.Span.Start, fence.Span.Length),
            fence.Lines.ToString()
        );
    }

    /// <summary>Whether a fenced topology is shown with its text.</summary>
    public static bool HasSource(CodeBlock fence) => ParametersOf(fence).Contains(SourceParameter);

    private static string[] ParametersOf(CodeBlock fence) =>
        ((fence as FencedCodeBlock)?.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool HasScheme(LinkInline link, string scheme) =>
        link.Url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true;
}
