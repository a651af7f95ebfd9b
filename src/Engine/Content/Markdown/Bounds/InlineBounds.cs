using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Bounds;

/// <summary>
/// Bounds the time for the inlines of a block. It sees each mark before the other parsers; once a bound is exceeded,
/// the rest of the block is text.
/// </summary>
internal sealed class InlineBounds : InlineParser
{
    /// <summary>The most marks of emphasis and links open at once: each later inline visits all.</summary>
    public const int MaxOpen = 500;

    /// <summary>The most bare links of a block: each visits the inlines before it.</summary>
    public const int MaxBareLinks = 2000;

    /// <summary>The most characters of the bare links of a block: each is read to the next white space.</summary>
    public const int MaxBareCharacters = 2_000_000;

    private static readonly SearchValues<char> AddressEnd = SearchValues.Create(" \t\r\n<");

    public InlineBounds() => OpeningCharacters = ['[', ']', '!', '*', '_', '~', '`', '<', 'w', 'h', 'f', 'm', 't'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        switch (slice.CurrentChar)
        {
            case '`':
            case '<':
                // As the other parsers do after a search to the end of the block.
                return processor.GetParserState<UnclosedMarks>(this).StartsAt(slice)
                    && processor.LiteralInlineParser.Match(processor, ref slice);
            case ']':
                return LinkAddress.Problem(slice, processor.GetParserState<UnclosedMarks>(this)) is { } problem
                    && Exceed(processor, ref slice, problem);
            case '[' or '!' or '*' or '_' or '~' or '=':
                return Open(processor) > MaxOpen
                    && Exceed(
                        processor,
                        ref slice,
                        $"more than {MaxOpen} marks of emphasis and links are open at once"
                    );
            default:
                return IsBareLink(slice)
                    && BareProblem(slice, processor.GetParserState<UnclosedMarks>(this)) is { } bare
                    && Exceed(processor, ref slice, bare);
        }
    }

    /// <summary>Reports an exceeded bound, and takes the rest of the block as text.</summary>
    private static bool Exceed(InlineProcessor processor, ref StringSlice slice, string what)
    {
        int start = processor.GetSourcePosition(slice.Start);
        ExceededBound.Marks(start, what).AddTo(processor.Document);
        processor.Inline = new LiteralInline { Content = slice, Span = new(start, start) };
        slice.Start = slice.End + 1;
        return true;
    }

    /// <summary>The number of inlines around the next one that have no end yet.</summary>
    private static int Open(InlineProcessor processor)
    {
        int open = 0;
        for (Inline? last = processor.Root?.LastChild; last is ContainerInline { IsClosed: false } container; open++)
            last = container.LastChild;
        return open;
    }

    private static string? BareProblem(StringSlice slice, UnclosedMarks state)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        int length = text.IndexOfAny(AddressEnd);
        state.BareCharacters += length < 0 ? text.Length : length;
        return ++state.BareLinks > MaxBareLinks ? $"more than {MaxBareLinks} bare addresses"
            : state.BareCharacters > MaxBareCharacters ? $"more than {MaxBareCharacters} characters of bare addresses"
            : null;
    }

    private static bool IsBareLink(StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        return text.StartsWith("www.")
            || text.StartsWith("http")
            || text.StartsWith("ftp:")
            || text.StartsWith("mailto:")
            || text.StartsWith("tel:");
    }
}
