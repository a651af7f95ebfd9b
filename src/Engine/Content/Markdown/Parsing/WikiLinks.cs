using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Migration;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>A link by the name of a page, as wikis write it. It stays text if no page has the name.</summary>
internal sealed class WikiLink : LinkInline
{
    /// <summary>The link as it is written.</summary>
    public required string Source { get; init; }
}

/// <summary>
/// Parses links such as <c>[[Page]]</c>, <c>[[Page|text]]</c> and <c>[[Page#id]]</c>; in a table, the pipe has a
/// backslash. Blanks after the brackets are those of a test in a shell.
/// </summary>
internal sealed partial class WikiLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Makes those inside of other links text: no link contains another one.</summary>
    public static void RemoveInLinks(MarkdownDocument document)
    {
        foreach (WikiLink link in document.Descendants<WikiLink>().ToList())
        {
            if (IsInLink(link))
                link.ReplaceBy(new LiteralInline(link.Source) { Span = link.Span }, copyChildren: false);
        }
    }

    private static bool IsInLink(Inline inline)
    {
        for (ContainerInline? outer = inline.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline)
                return true;
        }

        return false;
    }

    /// <summary>Whether brackets are a table of TOML: alone on their line, with a key or a table below.</summary>
    private static bool IsToml(string text, int start, int end)
    {
        int before = start - 1;
        while (before >= 0 && text[before] == ' ')
            before--;
        if ((before >= 0 && text[before] != '\n') || end >= text.Length || text[end] != '\n')
            return false;
        ReadOnlySpan<char> below = text.AsSpan(end + 1);
        int length = below.IndexOf('\n');
        return below.StartsWith('[') || (length < 0 ? below : below[..length]).Contains('=');
    }

    [GeneratedRegex(
        @"\G\[\[(?<page>[^\s\[\]|\\][^\[\]|\\\n]{0,200})(\\?\|(?<text>[^\[\]|\n]{1,200}))?\]\](?![\]\[(:])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '[' || slice.PeekCharExtra(-1) is '[' or '!' or '\\')
                return false;
            Match found = Pattern().Match(slice.Text, slice.Start);
            int end = found.Index + found.Length;
            if (
                !found.Success
                || end > slice.End + 1
                || IsToml(slice.Text, slice.Start, end)
                || ContentsMark.IsMark(found.ValueSpan)
                || processor.Document.TryGetLinkReferenceDefinition(found.Value[2..^2], out _)
            )
                return false;
            string page = found.Groups["page"].Value.Trim();
            string shown = found.Groups["text"] is { Success: true } text ? text.Value.Trim() : page;
            int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
            processor.Inline = new WikiLink
            {
                Source = found.Value,
                Url = Target(page),
                IsClosed = true,
                Line = line,
                Column = column,
                Span = new SourceSpan(start, processor.GetSourcePosition(end - 1)),
            }.AppendChild(new LiteralInline(shown) { Span = new SourceSpan(start, start) });
            slice.Start = end;
            return true;
        }

        /// <summary>The name as a path, in which no scheme is read, and the id.</summary>
        private static string Target(string page)
        {
            int hash = page.IndexOf('#');
            string name = hash < 0 ? page : page[..hash];
            string id = hash < 0 ? "" : "#" + Uri.EscapeDataString(page[(hash + 1)..]);
            return Uri.EscapeDataString(name.Trim()) + id;
        }
    }
}
