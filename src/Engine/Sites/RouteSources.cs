using Strata.Engine.Sites.Feeds;
using Strata.Engine.Sites.Publishing;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Search;

namespace Strata.Engine.Sites;

/// <summary>
/// All sources of routes. Authors' pages and files come first, because the first route of a path wins.
/// </summary>
internal static class RouteSources
{
    public static IReadOnlyList<IRouteSource> InOrder { get; } =
    [
        new PerEdition(new PageRoutes()),
        new FileRoutes(),
        new PerEdition(
            new DiagramFileRoutes(),
            new SocialCardRoutes(),
            new ListRoutes(),
            new RedirectRoutes(),
            new SearchRoutes(),
            new PictureRoutes()
        ),
        new AssetRoutes(),
        new IconRoutes(),
        new NotFoundRoute(),
        new PerEdition(new FeedRoutes(), new MarkdownExportRoutes()),
        new SitemapRoutes(),
        new WebManifestRoute(),
        new RobotsRoute(),
        new NoJekyllRoute(),
    ];
}
