using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>Bounds the time and the depth of the parsers of all extensions before it.</summary>
internal sealed class MarkdownBounds : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.MaximumNestingDepth = (2 * BlockBounds.MaxLevels) + InlineNesting.MaxLevels + BlockBounds.MaxLevels;
        pipeline.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuotes());
        pipeline.BlockParsers.Replace<ListBlockParser>(new BoundedLists());
        pipeline.BlockParsers.Replace<DefinitionListParser>(new BoundedDefinitions());
        pipeline.InlineParsers.Insert(0, new TableEmphasis(pipeline.InlineParsers.Find<EmphasisInlineParser>()!));
        pipeline.InlineParsers.Insert(0, new InlineBounds());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
