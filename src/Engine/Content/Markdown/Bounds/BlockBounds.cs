using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>The bounds of quotes, lists and other blocks that contain blocks.</summary>
internal static class BlockBounds
{
    /// <summary>The most levels of quotes and lists inside each other.</summary>
    public const int MaxLevels = 64;

    /// <summary>The most quotes and lists of a page.</summary>
    public const int MaxContainers = 150_000;

    private static readonly object Key = typeof(BlockBounds);

    /// <summary>Opens a block with a parser, unless the block would exceed a bound, which is reported.</summary>
    public static BlockState Open(BlockProcessor processor, Func<BlockProcessor, BlockState> open)
    {
        int[] count = CountOf(processor.Document);
        if (count[0] >= MaxContainers)
            ExceededBound.Length(processor.Start, "quotes and lists", MaxContainers).AddTo(processor.Document);
        else if (Levels(processor.CurrentContainer) >= MaxLevels)
            ExceededBound.Nesting(processor.Start, "quotes and lists", MaxLevels).AddTo(processor.Document);
        else
        {
            BlockState state = open(processor);
            count[0] += state is BlockState.None ? 0 : 1;
            return state;
        }

        return BlockState.None;
    }

    /// <summary>The number of containers that were opened, in an array so that it can be changed.</summary>
    private static int[] CountOf(MarkdownDocument document)
    {
        if (document.GetData(Key) is not int[] count)
            document.SetData(Key, count = [0]);
        return count;
    }

    private static int Levels(ContainerBlock? block)
    {
        int levels = 0;
        for (; block is not null; block = block.Parent)
        {
            if (block is QuoteBlock or ListItemBlock or DefinitionItem)
                levels++;
        }

        return levels;
    }
}
