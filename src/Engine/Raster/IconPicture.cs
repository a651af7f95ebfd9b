using SkiaSharp;
using Strata.Engine.Diagrams.Painting;
using Strata.Engine.Raster.Svg;

namespace Strata.Engine.Raster;

/// <summary>The file of a site's icons.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="IsDrawing">Whether it is an SVG, and not a PNG.</param>
internal sealed record IconFile(byte[] Bytes, bool IsDrawing);

/// <summary>Draws the icons of a site from one file: a drawing or a PNG.</summary>
internal static class IconPicture
{
    /// <summary>The version of the icons. Increment it when they change, so that existing files are replaced.</summary>
    public const int Version = 1;

    /// <summary>The part of a tile that is the margin on each side.</summary>
    private const float Margin = 0.12f;

    /// <summary>A square tile for home screens, which have no transparency: on the colour of the page.</summary>
    /// <param name="icon">The file.</param>
    /// <param name="size">The width and height in pixels.</param>
    /// <param name="palette">The colours of the site.</param>
    public static byte[] Tile(IconFile icon, int size, Palette palette)
    {
        using SKSurface surface = ScenePicture.Surface(size, size);
        surface.Canvas.Clear(SKColor.Parse(palette.Of("paper").Light));
        // One that fills its square, such as on a background of its own, gets no frame.
        float margin = FillsSquare(icon) ? 0 : size * Margin;
        Draw(icon, surface.Canvas, new SKRect(margin, margin, size - margin, size - margin));
        return ScenePicture.Encode(surface, zLibLevel: 6);
    }

    /// <summary>The icon alone, with its transparency.</summary>
    public static byte[] Png(IconFile icon, int size)
    {
        using SKSurface surface = Transparent(size);
        Draw(icon, surface.Canvas, SKRect.Create(size, size));
        return ScenePicture.Encode(surface, zLibLevel: 6);
    }

    /// <summary>A file <c>favicon.ico</c> with one PNG.</summary>
    public static byte[] Ico(IconFile icon, byte size)
    {
        byte[] png = Png(icon, size);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        // The header: reserved, the type of icons, their count; then one entry: width, height, colours, reserved,
        // planes, bits of a pixel, length and offset.
        foreach (ushort number in (ReadOnlySpan<ushort>)[0, 1, 1])
            writer.Write(number);
        writer.Write([size, size, 0, 0]);
        writer.Write((ushort)1);
        writer.Write((ushort)32);
        writer.Write(png.Length);
        writer.Write(22);
        writer.Write(png);
        return bytes.ToArray();
    }

    /// <summary>Draws the icon into a square.</summary>
    public static void Draw(IconFile icon, SKCanvas canvas, SKRect square)
    {
        if (icon.IsDrawing)
        {
            SvgPicture.Draw(icon.Bytes, canvas, square);
            return;
        }

        using SKImage? image = SKImage.FromEncodedData(icon.Bytes);
        if (image is not null)
            canvas.DrawImage(image, square, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    /// <summary>Whether the middle of each side is opaque.</summary>
    private static bool FillsSquare(IconFile icon)
    {
        const int Size = 32;
        using SKSurface surface = Transparent(Size);
        Draw(icon, surface.Canvas, SKRect.Create(Size, Size));
        using SKPixmap pixels = surface.PeekPixels()!;
        return new[] { (0, Size / 2), (Size - 1, Size / 2), (Size / 2, 0), (Size / 2, Size - 1) }.All(point =>
            pixels.GetPixelColor(point.Item1, point.Item2).Alpha == byte.MaxValue
        );
    }

    private static SKSurface Transparent(int size)
    {
        var surface = SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.Transparent);
        return surface;
    }
}
