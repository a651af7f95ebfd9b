using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The page that a host shows for paths that do not exist.</summary>
internal sealed class NotFoundRoute : IRouteSource
{
    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes) =>
        routes.AddDefault(
            new Route(EditionPaths.NotFound, RouteKind.Page, () => editions[0].Pages.NotFound(EditionPaths.NotFound))
        );
}
