using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Strata.Engine.Content.Markdown.Bounds;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Parses Markdown: CommonMark with GitHub's extensions and the lenient image paths of Jekyll posts.</summary>
internal static class MarkdownParser
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>
    /// Parses a body, assigns an id to every heading and groups neighbouring tabs. A body that exceeds a bound is
    /// parsed in part, and its tree has the <see cref="ExceededBound"/>.
    /// </summary>
    public static MarkdownDocument Parse(string body)
    {
        ExceededBound? tooLong = LengthBound.Of(body);
        MarkdownDocument document = Markdig.Markdown.Parse(tooLong is null ? body : "", Pipeline);
        tooLong?.AddTo(document);
        InlineNesting.Check(document);
        HeadingIds.Assign(document, body);
        TabPosition.Assign(document);
        return document;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.Extensions.Add(new LenientImagePaths());
        builder.Extensions.Add(new CalloutMarks());
        builder
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAutoLinks();
        builder.Extensions.Add(new MarkdownBounds());
        return builder.Build();
    }
}
