using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Raster;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Editions;

/// <summary>The picture beside the title.</summary>
/// <param name="Path">Its path in the site.</param>
/// <param name="Width">The width in pixels at which it is shown.</param>
/// <param name="Height">The height.</param>
internal sealed record SiteLogo(string Path, int Width, int Height);

/// <summary>The file of which all icons are drawn.</summary>
/// <param name="File">The file.</param>
/// <param name="IsDrawing">Whether it is an SVG, and not a PNG.</param>
/// <param name="Hash">A hash of its content.</param>
internal sealed record SiteIcon(SiteFile File, bool IsDrawing, string Hash)
{
    public IconFile Read() => new(BytesOf(File, IsDrawing), IsDrawing);

    /// <summary>The content; that of an SVG is text, so that every checkout gives the same.</summary>
    public static byte[] BytesOf(SiteFile file, bool isDrawing) =>
        isDrawing
            ? Encoding.UTF8.GetBytes(file.ReadText(new FileReport(file.Path, new DiagnosticBag())) ?? "")
            : file.File.Read();
}

/// <summary>The signs by which readers know a site: both are the owner's, or missing.</summary>
internal sealed record SiteIdentity(SiteLogo? Logo, SiteIcon? Icon);
