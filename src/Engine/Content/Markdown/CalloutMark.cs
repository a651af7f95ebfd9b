using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown;

/// <summary>The <c>[!NOTE]</c> that begins a quotation and makes it a callout or a tab.</summary>
internal sealed class CalloutMark : LeafInline
{
    /// <summary>The kind of a tab; neighbouring ones stand on one another's place.</summary>
    public const string Tab = "tab";

    /// <summary>The kinds of callouts, those of GitHub, each with the stratum that colours it.</summary>
    public static IReadOnlyDictionary<string, string> Strata { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["note"] = "slate",
            ["tip"] = "moss",
            ["important"] = "shale",
            ["warning"] = "sandstone",
            ["caution"] = "clay",
        };

    public static IReadOnlyList<string> Kinds { get; } = [.. Strata.Keys, Tab];

    /// <summary>The kind as it is written.</summary>
    public required string Written { get; init; }

    /// <summary>The kind in lower case.</summary>
    public string Kind => Written.ToLowerInvariant();

    /// <summary>The mark of a quotation of a known kind; null for any other block.</summary>
    public static CalloutMark? Of(Block block) =>
        block is QuoteBlock { Count: > 0 } quote
        && quote[0] is ParagraphBlock { Inline.FirstChild: CalloutMark mark }
        && Kinds.Contains(mark.Kind)
            ? mark
            : null;

    public static bool IsTab(Block block) => Of(block) is { Kind: Tab };

    /// <summary>What stands on the mark's line: a heading of the author's own, the label of a tab.</summary>
    public IReadOnlyList<Inline> Title()
    {
        List<Inline> title = [];
        for (Inline? inline = NextSibling; inline is not null and not LineBreakInline; inline = inline.NextSibling)
            title.Add(inline);
        return title;
    }

    /// <summary>What stands below the mark's line in its paragraph.</summary>
    public IReadOnlyList<Inline> Text()
    {
        List<Inline> text = [];
        Inline? inline = NextSibling;
        while (inline is not null and not LineBreakInline)
            inline = inline.NextSibling;
        for (inline = inline?.NextSibling; inline is not null; inline = inline.NextSibling)
            text.Add(inline);
        return text;
    }
}

/// <summary>Reads the marks of callouts.</summary>
internal sealed class CalloutMarks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            // Only as the first thing of a quotation.
            if (
                slice.PeekChar() != '!'
                || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph
                || quote[0] != paragraph
                || processor.Root?.FirstChild is not null
            )
                return false;
            int end = slice.Start + 2;
            while (end <= slice.End && char.IsAsciiLetter(slice.Text[end]))
                end++;
            if (
                end == slice.Start + 2
                || end > slice.End
                || slice.Text[end] != ']'
                || (end < slice.End && slice.Text[end + 1] is not (' ' or '\t' or '\n'))
            )
                return false;
            int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
            string written = slice.Text[(slice.Start + 2)..end];
            processor.Inline = new CalloutMark
            {
                Written = written,
                Line = line,
                Column = column,
                Span = new SourceSpan(start, start + written.Length + 2),
            };
            slice.Start = end + 1;
            while (slice.CurrentChar is ' ' or '\t')
                slice.SkipChar();
            return true;
        }
    }
}
