using System.Text;
using Strata.Engine.Raster;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The icons of the site, drawn from one file; without one, the first letter of its title.</summary>
internal sealed class IconRoutes : IRouteSource
{
    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes)
    {
        Edition site = editions[0].Edition;
        if (site.Identity.Icon is not { } icon)
        {
            // No PNG: a phone draws a letter of its own, and a build need not load the fonts.
            routes.AddDefault(
                Route(IconPaths.Drawing, () => Encoding.UTF8.GetBytes(LetterIcon.Svg(site.Title, site.Palette)))
            );
            return;
        }

        if (icon.IsDrawing)
            routes.AddDefault(Route(IconPaths.Drawing, () => icon.Read().Bytes));
        else
            Add(IconPaths.Small, () => IconPicture.Png(icon.Read(), IconPaths.SmallSize));
        Add(IconPaths.Unnamed, () => IconPicture.Ico(icon.Read(), IconPaths.UnnamedSize));
        Add(IconPaths.Touch, () => IconPicture.Tile(icon.Read(), IconPaths.TouchSize, site.Palette));
        foreach (int size in IconPaths.TileSizes)
            Add(IconPaths.Tile(size), () => IconPicture.Tile(icon.Read(), size, site.Palette));

        void Add(string path, Func<byte[]> draw) =>
            routes.AddDefault(
                Route(path, draw, $"{icon.Hash}-{IconPicture.Version}-{site.Palette.Of("paper").Light.TrimStart('#')}")
            );
    }

    private static Route Route(string path, Func<byte[]> bytes, string? inputHash = null) =>
        new(path, RouteKind.File, () => new RenderedFile(bytes(), [])) { InputHash = inputHash };
}
