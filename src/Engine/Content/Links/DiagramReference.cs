using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Links;

/// <summary>The source of a diagram's data.</summary>
internal enum DiagramSource
{
    /// <summary>Topologies of the site, by their ids: <c>diagram:a,b</c>.</summary>
    Topologies,

    /// <summary>A catalogue: <c>chart:base-image-sizes</c>.</summary>
    Chart,

    /// <summary>A topology written in the page itself, in a fenced block <c>topology</c>.</summary>
    Fence,
}

/// <summary>A diagram in a page's text.</summary>
/// <param name="Source">The source of its data.</param>
/// <param name="Target">The text after <c>diagram:</c> or <c>chart:</c>; of a fence, its parameters after a question
/// mark.</param>
/// <param name="CaptionHtml">The caption as HTML; empty for a fence.</param>
/// <param name="Span">The position of the target.</param>
/// <param name="Written">The YAML of a fence, without the indentation of the fence itself; else empty.</param>
internal readonly record struct DiagramReference(
    DiagramSource Source,
    string Target,
    string CaptionHtml,
    SourceSpan Span,
    string Written = ""
);
