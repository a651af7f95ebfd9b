using System.Collections.Concurrent;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Markdown.Bounds;
using Strata.Engine.Migration;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Parses Markdown: CommonMark with GitHub's extensions and the lenient image paths of Jekyll posts.</summary>
internal static class MarkdownParser
{
    /// <summary>The pipelines of the sites of other generators, of which a process sees few.</summary>
    private static readonly ConcurrentDictionary<MarkdownSyntax, MarkdownPipeline> Foreign = [];

    public static MarkdownPipeline Pipeline { get; } = Build(MarkdownSyntax.Own);

    /// <summary>
    /// Parses a body, assigns an id to every heading and groups neighbouring tabs. A body that exceeds a bound is
    /// parsed in part, and its tree has the <see cref="ExceededBound"/>.
    /// </summary>
    public static MarkdownDocument Parse(string body, HeadingIdRule headingIds, MarkdownSyntax syntax)
    {
        ExceededBound? tooLong = LengthBound.Of(body);
        MarkdownPipeline pipeline = syntax == MarkdownSyntax.Own ? Pipeline : Foreign.GetOrAdd(syntax, Build);
        MarkdownDocument document = Markdig.Markdown.Parse(tooLong is null ? body : "", pipeline);
        tooLong?.AddTo(document);
        if (body.Contains("[[", StringComparison.Ordinal))
            WikiLinks.RemoveInLinks(document);
        if (body.Contains("&#", StringComparison.Ordinal))
            CharacterReferences.Clean(document);
        InlineNesting.Check(document);
        if (body.Contains("\\|", StringComparison.Ordinal))
            UnescapePipes(document);
        HeadingIds.Assign(document, body, headingIds, syntax.HasTermIds);
        // Ids are those of the text as it is written.
        if (syntax.Punctuation is not Punctuation.Straight)
            Typography.Apply(document, syntax.Punctuation);
        ImageOptions.Assign(document, body);
        TabPosition.Assign(document);
        return document;
    }

    /// <summary>Removes the backslashes of pipes in code in tables (github.github.com/gfm, example 200).</summary>
    private static void UnescapePipes(MarkdownDocument document)
    {
        foreach (Table table in document.Descendants<Table>())
        {
            foreach (CodeInline code in table.Descendants<CodeInline>().Where(code => code.Content.Contains("\\|")))
                code.Content = code.Content.Replace("\\|", "|");
        }
    }

    /// <summary>The tree of a body in HTML: one block of raw HTML.</summary>
    public static MarkdownDocument ParseHtml(string body)
    {
        var block = new HtmlBlock(null)
        {
            Type = HtmlBlockType.NonInterruptingBlock,
            Span = new SourceSpan(0, body.Length - 1),
            Lines = new StringLineGroup(8),
        };
        int number = 0;
        for (int start = 0; start < body.Length; number++)
        {
            int end = body.IndexOf('\n', start) is var found and >= 0 ? found : body.Length;
            var slice = new StringSlice(body, start, end - 1);
            block.Lines.Add(new StringLine(slice, number, 0, start, NewLine.LineFeed));
            start = end + 1;
        }

        return block.Lines.Count == 0 ? [] : [block];
    }

    private static MarkdownPipeline Build(MarkdownSyntax syntax)
    {
        var builder = new MarkdownPipelineBuilder();
        builder.Extensions.Add(new LenientImagePaths());
        builder.Extensions.Add(new WikiLinks());
        builder.Extensions.Add(new CalloutMarks());
        builder.Extensions.Add(new Strikethrough());
        builder
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseTaskLists()
            .UseFootnotes()
            .UseCjkFriendlyEmphasis()
            .UseDefinitionLists()
            .UseAutoLinks();
        builder.Extensions.Add(new MarkdownBounds());
        if (syntax.HasAbbreviations)
            builder.UseAbbreviations();
        if (syntax.HasEmoji)
            builder.Extensions.Add(new EmojiCodes());
        if (syntax.HasMarks)
            builder.Extensions.Add(new MarkedText());
        return builder.Build();
    }
}
