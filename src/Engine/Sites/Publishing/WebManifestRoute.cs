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

    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes) =>
        routes.AddDefault(new Route(Path, RouteKind.Data, () => Render(editions[0].Edition)));

    private static RenderedFile Render(Edition site) =>
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
                foreach (
                    (string file, string type, string sizes) in new[]
                    {
                        ("favicon.svg", "image/svg+xml", "any"),
                        ("icon-192.png", "image/png", "192x192"),
                        ("icon-512.png", "image/png", "512x512"),
                    }
                )
                {
                    writer.WriteStartObject();
                    writer.WriteString("src", $".{EditionPaths.Assets}{file}");
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
