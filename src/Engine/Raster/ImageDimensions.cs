using SkiaSharp;

namespace Strata.Engine.Raster;

/// <summary>The dimensions of a picture, in its own pixels.</summary>
internal readonly record struct ImageDimensions(int Width, int Height)
{
    private static readonly string[] Extensions =
    [
        ".png",
        ".apng",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".avif",
        ".svg",
        ".bmp",
        ".ico",
    ];

    /// <summary>The height of the same picture with another width, at least 1.</summary>
    public int HeightAt(int width) => Math.Max(1, (int)Math.Round((double)Height * width / Math.Max(1, Width)));

    /// <summary>Whether a file has the extension of a supported picture format.</summary>
    public static bool IsImage(string path) => Array.Exists(Extensions, extension => HasExtension(path, extension));

    /// <summary>
    /// The dimensions in a file, whose extension decides the format; null if it is not such a picture.
    /// </summary>
    public static ImageDimensions? Read(string path, byte[] bytes) =>
        HasExtension(path, ".svg") ? SvgDimensions.Read(bytes)
        : HasExtension(path, ".avif") ? AvifDimensions.Read(bytes)
        : Read(bytes);

    /// <summary>
    /// The dimensions in the header of a bitmap file, rotated as shown; null if it is not a supported picture.
    /// </summary>
    public static ImageDimensions? Read(byte[] bytes)
    {
        using var stream = new SKMemoryStream(bytes);
        using var codec = SKCodec.Create(stream);
        if (codec is null)
            return null;
        bool isRotated =
            codec.EncodedOrigin
            is SKEncodedOrigin.LeftTop
                or SKEncodedOrigin.RightTop
                or SKEncodedOrigin.RightBottom
                or SKEncodedOrigin.LeftBottom;
        return isRotated
            ? new ImageDimensions(codec.Info.Height, codec.Info.Width)
            : new ImageDimensions(codec.Info.Width, codec.Info.Height);
    }

    private static bool HasExtension(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
