using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>Parses Markdown: CommonMark with GitHub's extensions and the lenient image paths of Jekyll posts.</summary>
internal static class MarkdownParser
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>Parses a body, assigns an id to every heading and groups neighbouring tabs.</summary>
    public static MarkdownDocument Parse(string body)
    {
        MarkdownDocument document = Markdig.Markdown.Parse(body, Pipeline);
        HeadingIds.Assign(document);
        TabPosition.Assign(document);
        return document;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.Extensions.Add(new LenientImagePaths());
        builder.Extensions.Add(new CalloutMarks());
        return builder
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAutoLinks()
            .Build();
    }
}
