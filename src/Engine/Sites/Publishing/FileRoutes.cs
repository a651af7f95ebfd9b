using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The files of the content folder that are copied unchanged.</summary>
internal sealed class FileRoutes : IRouteSource
{
    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes)
    {
        SiteFiles files = editions[0].Edition.Files;
        foreach (string path in CopiedFiles.In(files))
            routes.Add(
                new Route(
                    "/" + files.Tree.PlaceOf(path),
                    RouteKind.File,
                    () => new RenderedFile(files.ReadBytes(path), [])
                ),
                path
            );
    }
}
