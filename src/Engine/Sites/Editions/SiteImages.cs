using System.Collections.Concurrent;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Raster;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Editions;

/// <summary>
/// The image files of a site: each is measured once, when a page that shows it is checked or rendered.
/// </summary>
internal sealed class SiteImages(BuildContext build, SiteFiles source, LinkResolver links)
{
    private readonly ConcurrentDictionary<string, ImageDimensions?> sizes = new(StringComparer.Ordinal);

    /// <summary>
    /// The size of the image that a link shows, as attributes, each preceded by a space; empty if it is not known. The
    /// text of the link is the width that its author wrote.
    /// </summary>
    public string SizeAttributes(Page page, Link link) =>
        FileOf(page, link) is { } file && SizeOf(file) is { } size
            ? int.TryParse(link.Text, out int width)
                ? $" width=\"{width}\" height=\"{size.HeightAt(width)}\""
                : $" width=\"{size.Width}\" height=\"{size.Height}\""
            : link.Text.Length > 0
                ? $" width=\"{link.Text}\""
                : "";

    /// <summary>The smaller versions of the image that a link shows, as attributes; empty for none.</summary>
    public string SourceAttributes(Page page, Link link, int? shown, PictureVariants variants) =>
        links.Resolve(page, link).Path is { Length: > 0 } path ? variants.Attributes(path, shown) : "";

    /// <summary>The size of an image; null if it is not known.</summary>
    public ImageDimensions? SizeOf(Page page, Link link) => FileOf(page, link) is { } file ? SizeOf(file) : null;

    /// <summary>Reports the images of a page whose files are not images of their format.</summary>
    public void Check(Page page, FileReport report)
    {
        // One damaged file is one mistake, however often the page shows it.
        HashSet<string> reported = new(StringComparer.Ordinal);
        foreach (Link link in page.Links.Where(link => link.Kind is LinkKind.Image))
        {
            if (FileOf(page, link) is { } file && SizeOf(file) is null && reported.Add(file))
                report.Add(
                    Codes.PictureFile,
                    link.Span,
                    $"The content of '{file}' is not an image of the format in its name.",
                    "Replace it with an image of that format."
                );
        }
    }

    /// <summary>The file that an image shows; null if its name does not have the extension of a picture.</summary>
    public string? FileOf(Page page, Link link) =>
        links.Resolve(page, link).Path is { Length: > 0 } path && ImageDimensions.IsImage(path)
            ? source.CopiedAt(path[1..])
            : null;

    /// <summary>The size of an image file, measured once per build, and cached until the file changes.</summary>
    private ImageDimensions? SizeOf(string file) =>
        sizes.GetOrAdd(
            file,
            _ =>
                build.Step(
                    $"image/{file}",
                    source[file],
                    static (image, _) => ImageDimensions.Read(image.Path, image.File.Read())
                )
        );
}
