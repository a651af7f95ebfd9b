using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Publishing;

/// <summary>
/// The file <c>.nojekyll</c>: without it, GitHub Pages leaves out <c>_strata/</c> when it publishes a branch. Source:
/// docs.github.com, "About GitHub Pages and Jekyll", 2026-11-29.
/// </summary>
internal sealed class NoJekyllRoute : IRouteSource
{
    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes) =>
        routes.AddDefault(new Route("/.nojekyll", RouteKind.File, () => new RenderedFile([], [])));
}
