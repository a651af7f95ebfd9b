using Markdig.Syntax.Inlines;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Localization;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Markdown.Rendering;

/// <summary>The place where a rendered body is shown, which determines the features that it may use.</summary>
internal enum RenderTarget
{
    /// <summary>On its own page.</summary>
    Page,

    /// <summary>
    /// In a feed, next to other bodies and without the site's styles: nothing has an id, and tabs follow one another.
    /// </summary>
    Feed,

    /// <summary>Its beginning in a list: as in a feed, and without footnotes.</summary>
    Excerpt,
}

/// <summary>The parts of a rendered body that the site supplies.</summary>
internal sealed record MarkdownRenderContext
{
    public required RenderTarget Target { get; init; }

    public required MessageCatalog Messages { get; init; }

    /// <summary>The address to write for a link.</summary>
    public required Func<Link, string> Resolve { get; init; }

    /// <summary>The size of an image as attributes, each preceded by a space; empty if it is not known.</summary>
    public required Func<Link, string> ImageSize { get; init; }

    /// <summary>
    /// The attributes that let a browser choose a smaller version of an image, after a space, given the width at which
    /// it is shown; empty for none.
    /// </summary>
    public Func<Link, int?, string> ImageSources { get; init; } = (_, _) => "";

    /// <summary>The image that is loaded at once, as it may be on the first screen; all others load lazily.</summary>
    public LinkInline? FirstImage { get; init; }

    /// <summary>
    /// The HTML of a link with the scheme <c>term</c> or <c>fact</c>, given the HTML of its text.
    /// </summary>
    public required Func<Link, string, string> Data { get; init; }

    /// <summary>The HTML of a figure.</summary>
    public required Func<DiagramReference, string> Figure { get; init; }

    /// <summary>The positions in the file of the body's offsets; not needed if links are not reported.</summary>
    public SourceMap Positions { get; init; } = SourceMap.None;

    /// <summary>The parts of raw HTML that are not written.</summary>
    public RefusedHtml Refused { get; init; } = RefusedHtml.None;

    /// <summary>The HTML of lines of code in a language; null if they are not highlighted.</summary>
    public Func<string, IReadOnlyList<string>, IReadOnlyList<string>?> Highlight { get; init; } = (_, _) => null;

    /// <summary>
    /// Whether a heading that is not on its own page has its id, which other bodies next to it may have too.
    /// </summary>
    public Func<string, bool> KeepsId { get; init; } = _ => false;

    public bool IsPage => Target is RenderTarget.Page;
}
