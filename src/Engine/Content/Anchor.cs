using Strata.Engine.Diagnostics;

namespace Strata.Engine.Content;

/// <summary>A place in a page that a link may lead to.</summary>
/// <param name="Span">Its position.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct Anchor(SourceSpan Span, AnchorForm Form);

/// <summary>The form of an anchor in the HTML of a page.</summary>
internal enum AnchorForm
{
    /// <summary>As an id in double quotation marks.</summary>
    Id,

    /// <summary>As an id in another form.</summary>
    OtherId,

    /// <summary>As the name of a link, which may equal an id.</summary>
    Name,
}
