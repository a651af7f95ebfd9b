using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Parses the marks of callouts.</summary>
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
            if (!StartsQuotation(processor) || EndOfMark(slice) is not { } end)
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

        private static bool StartsQuotation(InlineProcessor processor) =>
            processor.Block is ParagraphBlock { Parent: QuoteBlock quote } paragraph
            && quote[0] == paragraph
            && processor.Root?.FirstChild is null;

        /// <summary>The index of the closing bracket; null if there is no mark followed by a space.</summary>
        private static int? EndOfMark(StringSlice slice)
        {
            if (slice.PeekChar() != '!')
                return null;
            int start = slice.Start + 2;
            int end = start;
            while (end <= slice.End && char.IsAsciiLetter(slice.Text[end]))
                end++;
            return
                end > start
                && end <= slice.End
                && slice.Text[end] == ']'
                && (end == slice.End || slice.Text[end + 1] is ' ' or '\t' or '\n')
                ? end
                : null;
        }
    }
}
