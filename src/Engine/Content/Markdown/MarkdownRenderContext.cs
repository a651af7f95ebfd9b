using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Links;
using Strata.Engine.Localization;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Content.Markdown;

/// <summary>Where a body is read, which decides how much of a page's machinery it has.</summary>
internal enum RenderTarget
{
    /// <summary>On its own page.</summary>
    Page,

    /// <summary>
    /// In a feed, without the site's styles and where many bodies meet: nothing has an id, tabs stand one below the
    /// other.
    /// </summary>
    Feed,

    /// <summary>Its beginning in a list: as in a feed, and footnotes are left out.</summary>
    Excerpt,
}

/// <summary>What a body needs from the site while it becomes HTML.</summary>
internal sealed record MarkdownRenderContext
{
    public required RenderTarget Target { get; init; }

    public required MessageCatalog Messages { get; init; }

    /// <summary>The address to write for a link.</summary>
    public required Func<Link, string> Resolve { get; init; }

    /// <summary>The size of an image as attributes, a blank before each; empty where it is not known.</summary>
    public required Func<Link, string> ImageSize { get; init; }

    /// <summary>The image that is fetched at once: it may be what a reader sees first.</summary>
    public LinkInline? FirstImage { get; init; }

    /// <summary>
    /// The HTML of a link with the scheme <c>term</c> or <c>fact</c>, given that of the words between its brackets.
    /// </summary>
    public required Func<Link, string, string> Data { get; init; }

    /// <summary>The HTML of a figure.</summary>
    public required Func<DiagramReference, string> Figure { get; init; }

    /// <summary>The place in the file of a stretch of the body.</summary>
    public required Func<int, int, SourceSpan> SpanAt { get; init; }

    /// <summary>The HTML of lines of code in a language; null where they stay as they are.</summary>
    public Func<string, IReadOnlyList<string>, IReadOnlyList<string>?> Highlight { get; init; } = (_, _) => null;

    public bool IsPage => Target is RenderTarget.Page;
}
