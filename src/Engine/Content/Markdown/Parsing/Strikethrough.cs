using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>
/// Parses struck text as GitHub does: between one or two tildes. Three and more are text (github.github.com/gfm,
/// examples 491 and 493), and so is one inside of a word, as in the range 10~20.
/// </summary>
internal sealed class Strikethrough : IMarkdownExtension
{
    public const char Mark = '~';
    private const int MaxMarks = 2;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        EmphasisInlineParser emphasis = pipeline.InlineParsers.FindExact<EmphasisInlineParser>()!;
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor(Mark, 1, MaxMarks, enableWithinWord: true));
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new OtherTildes());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class OtherTildes : InlineParser
    {
        public OtherTildes() => OpeningCharacters = [Mark];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            int length = slice.AsSpan().IndexOfAnyExcept(Mark) is var end and >= 0 ? end : slice.Length;
            bool isInWord =
                length == 1
                && char.IsLetterOrDigit(slice.PeekCharExtra(-1))
                && char.IsLetterOrDigit(slice.PeekCharExtra(1));
            if (length <= MaxMarks && !isInWord)
                return false;
            int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
            processor.Inline = new LiteralInline
            {
                Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1),
                Span = new SourceSpan(start, start + length - 1),
                Line = line,
                Column = column,
                IsClosed = true,
            };
            slice.Start += length;
            return true;
        }
    }
}
