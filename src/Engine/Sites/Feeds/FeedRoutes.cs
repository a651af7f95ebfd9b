using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Feeds;

/// <summary>The files of the feeds.</summary>
internal sealed class FeedRoutes : IEditionRouteSource
{
    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        foreach (Feed feed in EditionFeeds.In(renderers.Edition).Concat(EditionFeeds.AtOldPaths(renderers.Edition)))
            routes.AddDefault(
                new Route(feed.Path, RouteKind.Data, () => feed.Format.Render(renderers.Edition, renderers.Pages, feed))
            );
    }
}
