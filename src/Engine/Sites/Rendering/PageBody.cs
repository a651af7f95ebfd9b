using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>A body as HTML with placeholders for links, and the errors of the templates of its figures.</summary>
internal sealed record BodyHtml(RenderedBody Body, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The work of these templates, which counts for each route that shows the body.</summary>
    public required RenderWork Work { get; init; }
}

/// <summary>The body of a page in all forms that routes show, from one parse of its Markdown.</summary>
/// <param name="Page">The body on its own page.</param>
/// <param name="Feed">The body in feeds; null for a page that no feed has.</param>
/// <param name="Markdown">The file of the Markdown export; null for a page without one.</param>
internal sealed record PageBody(BodyForm<BodyHtml> Page, BodyForm<BodyHtml>? Feed, BodyForm<byte[]>? Markdown)
{
    public bool IsTaken => Page.IsTaken && Feed is null or { IsTaken: true } && Markdown is null or { IsTaken: true };
}
