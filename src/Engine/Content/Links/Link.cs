using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Links;

/// <summary>What a link leads to.</summary>
internal enum LinkKind
{
    Page,
    Image,

    /// <summary>Not an address but the size of the image there, as attributes.</summary>
    ImageSize,

    /// <summary>A page of another site, shown within this one.</summary>
    Frame,
}

/// <summary>A link or image in a page's text.</summary>
/// <param name="Target">The target as the author means it, escapes undone.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Span">Where the target stands.</param>
/// <param name="Text">The words of the link, for links to data.</param>
internal readonly record struct Link(string Target, LinkKind Kind, SourceSpan Span, string Text = "");

/// <summary>What a diagram is made from.</summary>
internal enum DiagramSource
{
    /// <summary>Topologies of the site, by their ids: <c>diagram:a,b</c>.</summary>
    Topologies,

    /// <summary>A catalogue: <c>chart:base-image-sizes</c>.</summary>
    Chart,

    /// <summary>A topology written in the page itself, in a fenced block <c>topology</c>.</summary>
    Fence,
}

/// <summary>A diagram asked for in a page's text.</summary>
/// <param name="Source">What it is made from.</param>
/// <param name="Target">What stands after <c>diagram:</c> or <c>chart:</c>; of a fence, its parameters after a question
/// mark.</param>
/// <param name="CaptionHtml">The caption as HTML; a fence has none.</param>
/// <param name="Span">Where the target stands.</param>
/// <param name="Written">The YAML of a fence, without the indentation of the fence itself; else empty.</param>
internal readonly record struct DiagramReference(
    DiagramSource Source,
    string Target,
    string CaptionHtml,
    SourceSpan Span,
    string Written = ""
);

/// <summary>A language that a code block names.</summary>
internal readonly record struct CodeReference(string Language, SourceSpan Span);

/// <summary>A heading of a page.</summary>
internal readonly record struct Heading(int Level, string Id, string Text);
