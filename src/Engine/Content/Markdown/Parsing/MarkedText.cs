using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Strata.Engine.Content.Markdown.Bounds;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Parses marked text, between two equals signs on each side.</summary>
internal sealed class MarkedText : IMarkdownExtension
{
    public const char Mark = '=';

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline
            .InlineParsers.FindExact<EmphasisInlineParser>()!
            .EmphasisDescriptors.Add(new EmphasisDescriptor(Mark, 2, 2, enableWithinWord: true));
        InlineBounds bounds = pipeline.InlineParsers.FindExact<InlineBounds>()!;
        bounds.OpeningCharacters = [.. bounds.OpeningCharacters!, Mark];
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
