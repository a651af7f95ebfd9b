using System.Text;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The rules for crawlers: <c>robots.txt</c> (RFC 9309).</summary>
internal sealed class RobotsRoute : IRouteSource
{
    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes)
    {
        Edition edition = editions[0].Edition;
        routes.AddDefault(new Route("/robots.txt", RouteKind.Data, Render));

        RenderedFile Render()
        {
            string sitemap = routes.Contains(SitemapRoutes.Path)
                ? $"\nSitemap: {edition.Absolute(SitemapRoutes.Path)}\n"
                : "";
            return new RenderedFile(Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{sitemap}"), []);
        }
    }
}
