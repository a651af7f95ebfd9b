using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content.Links;

/// <summary>The kind of resource that a link leads to.</summary>
internal enum LinkKind
{
    Page,
    Image,

    /// <summary>Not an address but the size of the image there, as attributes.</summary>
    ImageSize,

    /// <summary>A page of another site, shown within this one.</summary>
    Frame,

    /// <summary>A page by its name instead of its address.</summary>
    Wiki,
}

/// <summary>A link or image in a page's text.</summary>
/// <param name="Target">The target, with escapes decoded.</param>
/// <param name="Kind">The kind of the target.</param>
/// <param name="Span">The position of the target.</param>
/// <param name="Text">The text of the link, for links to data; the whole link as written, for those of wikis.</param>
internal readonly record struct Link(string Target, LinkKind Kind, SourceSpan Span, string Text = "");
