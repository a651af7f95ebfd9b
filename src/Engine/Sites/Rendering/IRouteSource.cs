using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Rendering;

/// <summary>A source of routes of the whole site.</summary>
internal interface IRouteSource
{
    /// <param name="editions">The editions of the site, that of the main language first.</param>
    /// <param name="routes">Receives the routes.</param>
    void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes);
}

/// <summary>A source of routes of the site in one language.</summary>
internal interface IEditionRouteSource
{
    void AddRoutes(EditionRenderers edition, RouteTable routes);
}

/// <summary>Sources of routes, run for one language after the other.</summary>
internal sealed class PerEdition(params IReadOnlyList<IEditionRouteSource> sources) : IRouteSource
{
    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes)
    {
        foreach (EditionRenderers edition in editions)
        {
            foreach (IEditionRouteSource source in sources)
                source.AddRoutes(edition, routes);
        }
    }
}
