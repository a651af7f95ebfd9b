using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>
/// Ends the emphasis of a cell of a table at its pipe. Markdig does so only after it has read the whole table, with
/// each mark inside the marks of all cells before it.
/// </summary>
internal sealed class TableEmphasis(EmphasisInlineParser emphasis) : InlineParser
{
    public override void Initialize() => OpeningCharacters = ['|', '\n', '\r'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (
            processor.Block is not ParagraphBlock
            || processor.Root?.LastChild is not EmphasisDelimiterInline { IsClosed: false } first
        )
        {
            processor.GetParserState(this, Kind(slice));
            return false;
        }

        if (!processor.GetParserState(this, Kind(slice)).IsTable || ContainsOpenLink(first))
            return false;
        emphasis.PostProcess(processor, first, null, 0, isFinalProcessing: false);
        if (processor.Root.LastChild is ContainerInline last)
            last.IsClosed = true;
        processor.Inline = processor.Root.LastChild;
        return false;
    }

    private static Func<BlockKind> Kind(StringSlice slice) => () => new BlockKind(HasTableLines(slice));

    private static bool ContainsOpenLink(ContainerInline first)
    {
        for (Inline? inline = first; inline is ContainerInline { IsClosed: false } open; inline = open.LastChild)
        {
            if (open is LinkDelimiterInline)
                return true;
        }

        return false;
    }

    /// <summary>Whether the second line underlines the heads of a table, and each line after it has a pipe.</summary>
    private static bool HasTableLines(StringSlice first)
    {
        int number = 0;
        foreach (ReadOnlySpan<char> line in first.AsSpan().EnumerateLines())
        {
            number++;
            if (number == 2 && (line.ContainsAnyExcept("|-: \t") || !line.Contains('-')))
                return false;
            if (number > 1 && !line.Contains('|'))
                return false;
        }

        return number > 1;
    }

    private sealed record BlockKind(bool IsTable);
}
