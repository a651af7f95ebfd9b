using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>
/// Parses images whose path contains spaces, <c>![Linux](/images/2017/03/a b, c.png)</c>: CommonMark leaves them as
/// text; kramdown, and so years of Jekyll posts, treats them as images.
/// </summary>
internal sealed partial class LenientImagePaths : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    [GeneratedRegex(
        """\G!\[(?<alt>[^\[\]\n]*)\]\((?<path>[^()<>"'\n]*)("(?<title>[^"\n]*)"[ ]*)?\)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Image();

    [GeneratedRegex(@"\.(png|jpe?g|gif|svg|webp|avif)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Extension();

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['!'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '[')
                return false;
            Match match = Image().Match(slice.Text, slice.Start, slice.Length);
            string path = match.Groups["path"].Value.TrimEnd(' ');
            if (!match.Success || !path.TrimStart().Contains(' ') || !Extension().IsMatch(path))
                return false;
            int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
            int urlStart = start + match.Groups["path"].Index - slice.Start;
            var image = new LinkInline(path.Trim(), match.Groups["title"].Value)
            {
                IsImage = true,
                IsClosed = true,
                Line = line,
                Column = column,
                Span = new Markdig.Syntax.SourceSpan(start, start + match.Length - 1),
                UrlSpan = new Markdig.Syntax.SourceSpan(urlStart, urlStart + path.Length - 1),
            };
            image.AppendChild(new LiteralInline(match.Groups["alt"].Value));
            processor.Inline = image;
            slice.Start += match.Length;
            return true;
        }
    }
}
