using SkiaSharp;

namespace Strata.Engine.Raster;

/// <summary>How large a picture is, in its own pixels.</summary>
internal readonly record struct ImageDimensions(int Width, int Height)
{
    private static readonly string[] Endings =
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

    /// <summary>Whether a file's name ends like that of a picture which can be measured.</summary>
    public static bool IsImage(string path) => Array.Exists(Endings, ending => Ends(path, ending));

    /// <summary>The size that a file states, read as its name says; null for what is no such picture.</summary>
    public static ImageDimensions? Read(string path, byte[] bytes) =>
        Ends(path, ".svg") ? SvgDimensions.Read(bytes)
        : Ends(path, ".avif") ? AvifDimensions.Read(bytes)
        : Read(bytes);

    /// <summary>
    /// The size that the file of a picture states, turned as it is shown; null for what is no picture. Reads no further
    /// than its head.
    /// </summary>
    public static ImageDimensions? Read(byte[] bytes)
    {
        using var stream = new SKMemoryStream(bytes);
        using var codec = SKCodec.Create(stream);
        if (codec is null)
            return null;
        bool isTurned =
            codec.EncodedOrigin
            is SKEncodedOrigin.LeftTop
                or SKEncodedOrigin.RightTop
                or SKEncodedOrigin.RightBottom
                or SKEncodedOrigin.LeftBottom;
        return isTurned
            ? new ImageDimensions(codec.Info.Height, codec.Info.Width)
            : new ImageDimensions(codec.Info.Width, codec.Info.Height);
    }

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
