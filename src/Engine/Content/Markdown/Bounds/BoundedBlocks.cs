using Markdig.Extensions.DefinitionLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>Parses quotes within <see cref="BlockBounds"/>.</summary>
internal sealed class BoundedQuotes : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => BlockBounds.Open(processor, base.TryOpen);
}

/// <summary>Parses lists within <see cref="BlockBounds"/>.</summary>
internal sealed class BoundedLists : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => BlockBounds.Open(processor, base.TryOpen);
}

/// <summary>Parses definition lists within <see cref="BlockBounds"/>.</summary>
internal sealed class BoundedDefinitions : DefinitionListParser
{
    /// <summary>
    /// A list ends at the blank line above a footnote, which would else be text in it: footnotes are in no other block.
    /// </summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        StringSlice line = processor.Line;
        return processor.IsBlankLine && line.Text.AsSpan(Math.Min(line.End + 1, line.Text.Length)).StartsWith("\n[^")
            ? BlockState.BreakDiscard
            : base.TryContinue(processor, block);
    }

    public override BlockState TryOpen(BlockProcessor processor) => BlockBounds.Open(processor, base.TryOpen);
}
