using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;

namespace Strata.Engine.Content;

/// <summary>The parts of a Markdown export that the site supplies.</summary>
internal sealed record MarkdownExportContext
{
    /// <summary>The address to write for a link.</summary>
    public required Func<Link, string> Resolve { get; init; }

    /// <summary>The text of a link with the scheme <c>term</c> or <c>fact</c>, given its own text.</summary>
    public required Func<Link, string, string> DataText { get; init; }

    /// <summary>The parts of raw HTML that are not written.</summary>
    public RefusedHtml Refused { get; init; } = RefusedHtml.None;

    /// <summary>The text alternative of a diagram.</summary>
    public required Func<DiagramReference, string> Figure { get; init; }
}
