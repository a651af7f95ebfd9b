using System.Text;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The styles, scripts and icons of the theme.</summary>
internal sealed class AssetRoutes : IRouteSource
{
    private const string Styles = SourcePaths.Assets + "site.css";

    /// <summary>The rules of the site itself, which follow those of the theme in one file.</summary>
    private const string OwnStyles = "theme/custom.css";

    /// <summary>The assets that a checkout on Windows may convert.</summary>
    private static readonly string[] Texts = [".css", ".js", ".json", ".svg"];

    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes)
    {
        Edition edition = editions[0].Edition;
        foreach (string path in new FileSelection(edition.Files, SourcePaths.Assets).Paths)
            routes.AddDefault(
                new Route(
                    EditionPaths.Assets + path[SourcePaths.Assets.Length..],
                    RouteKind.File,
                    () => new RenderedFile(Read(path, edition), [])
                )
            );
        int maxBoxes = editions.Max(each => each.Edition.Diagrams.MostBoxes);
        foreach ((string path, int first, int last) in PageStyles.BoxStyles(maxBoxes))
            routes.AddDefault(
                new Route(
                    path,
                    RouteKind.File,
                    () => new RenderedFile(Encoding.UTF8.GetBytes(PageStyles.BoxRules(first, last)), [])
                )
            );
    }

    /// <summary>
    /// The bytes of an asset. The program's scripts are minified, and the stylesheet gets the colours.
    /// </summary>
    private static byte[] Read(string path, Edition edition)
    {
        byte[] bytes = edition.Files.Contains(path) ? edition.Files.ReadBytes(path) : DefaultFiles.ReadBytes(path);
        if (Array.Exists(Texts, ending => path.EndsWith(ending, StringComparison.Ordinal)))
            bytes = LineEndings.Normalize(bytes);
        if (path == Styles)
            return StyleText.Compact([
                .. Encoding.UTF8.GetBytes(edition.Palette.Css()),
                .. bytes,
                .. edition.Files.Contains(OwnStyles) ? LineEndings.Normalize(edition.Files.ReadBytes(OwnStyles)) : [],
            ]);
        bool isDefaultScript =
            path.EndsWith(".js", StringComparison.Ordinal)
            && DefaultFiles.Contains(path)
            && bytes.AsSpan().SequenceEqual(DefaultFiles.ReadBytes(path));
        return isDefaultScript ? ScriptText.Compact(bytes) : bytes;
    }
}
