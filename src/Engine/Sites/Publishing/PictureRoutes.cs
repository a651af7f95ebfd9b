using System.Security.Cryptography;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Raster;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Publishing;

/// <summary>
/// The smaller versions of the pictures in pages, if the settings ask for them. The path of a version contains a hash
/// of the picture, so that an existing one is not made again.
/// </summary>
internal sealed class PictureRoutes : IEditionRouteSource
{
    private const string Folder = EditionPaths.Assets + "pictures/";

    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        if (renderers.Edition.Config.Images is not { } settings)
            return;
        foreach (Page page in renderers.Edition.Pages.All)
        {
            foreach (Link link in page.Document.Links.Where(link => link.Kind is LinkKind.Image))
                Add(page, link, settings.Widths, renderers, routes);
        }
    }

    private static void Add(
        Page page,
        Link link,
        IReadOnlyList<int> widths,
        EditionRenderers renderers,
        RouteTable routes
    )
    {
        PictureVariants variants = renderers.Links.Variants;
        if (
            renderers.Links.Images.FileOf(page, link) is not { } file
            || !ScaledPicture.CanScale(file)
            || renderers.Links.Images.SizeOf(page, link) is not { } size
        )
            return;
        SiteFiles files = renderers.Edition.Files;
        string path = "/" + files.Tree.PlaceOf(file);
        if (variants.Contains(path))
            return;
        variants.Add(path, size.Width, []);
        if ((long)size.Width * size.Height > ScaledPicture.MaxPixels)
        {
            new FileReport(page.Source, routes.Diagnostics).Add(
                Codes.PicturePixels,
                link.Span,
                $"'{file}' has {size.Width} × {size.Height} pixels, so that it gets no smaller versions.",
                $"Scale it to at most {ScaledPicture.MaxPixels / 1_000_000} million pixels."
            );
            return;
        }

        byte[] bytes = files.ReadBytes(file);
        int[] smaller = [.. widths.Where(width => width < size.Width)];
        if (smaller.Length == 0 || ScaledPicture.IsSpecial(bytes))
            return;
        if (!PictureIntegrity.IsWhole(bytes))
        {
            new FileReport(page.Source, routes.Diagnostics).Add(
                Codes.PictureFile,
                link.Span,
                $"The picture '{file}' is damaged or not complete, so that it gets no smaller versions.",
                "Save it again."
            );
            return;
        }

        int[] tall = [.. smaller.Where(width => IsTooTall(width, size))];
        if (tall.Length > 0)
        {
            new FileReport(page.Source, routes.Diagnostics).Add(
                Codes.PicturePixels,
                link.Span,
                $"'{file}' has {size.Width} × {size.Height} pixels, so that it gets no version with a width of "
                    + $"{string.Join(" or ", tall)}: WebP has at most {ScaledPicture.MaxSide} pixels a side.",
                "Divide it into several pictures."
            );
            smaller = [.. smaller.Except(tall)];
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        variants.Add(path, size.Width, [.. smaller.Select(width => (width, PathOf(file, width, hash)))]);
        foreach (int width in smaller)
            routes.AddDefault(
                new Route(PathOf(file, width, hash), RouteKind.File, () => Scaled(files, file, width))
                {
                    InputHash = hash,
                }
            );
    }

    /// <summary>Whether a version of a picture is too tall. No width of the settings is too wide.</summary>
    private static bool IsTooTall(int width, ImageDimensions size) => size.HeightAt(width) > ScaledPicture.MaxSide;

    private static string PathOf(string file, int width, string hash)
    {
        string end = $"-{width}-{hash}.webp";
        return Folder + FileName.StartOf(SourcePaths.NameOf(file), FileName.MaxBytes - end.Length) + end;
    }

    private static RenderedFile Scaled(SiteFiles files, string file, int width) =>
        new(ScaledPicture.WebP(files.ReadBytes(file), width), []);
}
