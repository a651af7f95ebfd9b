using Strata.Engine.Data;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The redirects from the old paths of pages.</summary>
internal sealed class RedirectRoutes : IEditionRouteSource
{
    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        foreach (Page page in renderers.Edition.Pages.All)
        {
            foreach (YamlScalar old in page.FrontMatter.RedirectFrom)
            {
                if (Permalink.Normalise(old.Value) is { } path && path != page.Path)
                    routes.Add(
                        new Route(path, RouteKind.Redirect, () => renderers.Pages.Redirect(path, page)),
                        page.Source,
                        old.Span
                    );
            }
        }
    }
}
