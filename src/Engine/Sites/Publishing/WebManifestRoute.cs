using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The web app manifest: the name and icon of the site on home screens.</summary>
internal sealed class WebManifestRoute : IRouteSource
{
    private const string Path = "/site.webmanifest";

    private static readonly IReadOnlyList<(string Path, string Type, string Sizes)> Icons =
    [
        (IconPaths.Drawing, "image/svg+xml", "any"),
        .. IconPaths.TileSizes.Select(size => (IconPaths.Tile(size), "image/png", $"{size}x{size}")),
    ];

    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes) =>
        routes.AddDefault(new Route(Path, RouteKind.Data, () => Render(editions[0].Edition, routes)));

    private static RenderedFile Render(Edition site, RouteTable routes) =>
        new(
            JsonFile.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("name", site.Title);
                if (site.Language.Description.Length > 0)
                    writer.WriteString("description", site.Language.Description);
                writer.WriteString("lang", site.Language.Tag);
                writer.WriteString("start_url", "./");
                writer.WriteString("display", "browser");
                writer.WriteStartArray("icons");
                foreach ((string path, string type, string sizes) in Icons.Where(icon => routes.Contains(icon.Path)))
                {
                    writer.WriteStartObject();
                    writer.WriteString("src", "." + path);
                    writer.WriteString("type", type);
                    writer.WriteString("sizes", sizes);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }),
            []
        );
}
