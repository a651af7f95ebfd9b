using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;

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
    public override BlockState TryOpen(BlockProcessor processor) => BlockBounds.Open(processor, base.TryOpen);
}
