using SkiaSharp;

namespace Strata.Engine.Raster;

/// <summary>Smaller versions of pictures, as WebP.</summary>
internal static class ScaledPicture
{
    /// <summary>The most pixels of a picture: as many are in memory, with four bytes each, while it is made smaller.
    /// </summary>
    public const long MaxPixels = 25_000_000;

    /// <summary>The most pixels of a side that WebP can have.</summary>
    public const int MaxSide = 16_383;

    /// <summary>The quality at which a photograph and its WebP look the same.</summary>
    private const int Quality = 80;

    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".webp"];

    /// <summary>One picture is in memory at a time.</summary>
    private static readonly Lock Gate = new();

    /// <summary>Whether a picture has a format of photographs and screenshots, by its name.</summary>
    public static bool CanScale(string path) =>
        Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a picture moves or is mirrored, so that it stays as it is.</summary>
    public static bool IsSpecial(byte[] bytes)
    {
        using var stream = new SKMemoryStream(bytes);
        using var codec = SKCodec.Create(stream);
        return codec is null || codec.FrameCount > 1 || TurnsOf(codec.EncodedOrigin) is null;
    }

    /// <summary>A picture with a width; empty if it cannot be read, or not written at this size.</summary>
    /// <param name="bytes">The file, whose header was read before.</param>
    /// <param name="width">The width in pixels, smaller than its own.</param>
    public static byte[] WebP(byte[] bytes, int width)
    {
        lock (Gate)
        {
            using var stream = new SKMemoryStream(bytes);
            using var codec = SKCodec.Create(stream);
            if (codec is null || (long)codec.Info.Width * codec.Info.Height > MaxPixels)
                return [];
            // Of two bytes a channel, which a picture may have, WebP keeps one.
            var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
            using SKBitmap? whole = SKBitmap.Decode(codec, info);
            // Else the image is a copy.
            whole?.SetImmutable();
            return whole is null ? [] : Scale(whole, TurnsOf(codec.EncodedOrigin) ?? 0, width);
        }
    }

    private static byte[] Scale(SKBitmap whole, int turns, int width)
    {
        bool isTurned = turns % 2 == 1;
        ImageDimensions shown = isTurned ? new(whole.Height, whole.Width) : new(whole.Width, whole.Height);
        int height = shown.HeightAt(width);
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul);
        using SKSurface? surface = SKSurface.Create(info);
        if (surface is null)
            return [];
        SKCanvas canvas = surface.Canvas;
        canvas.Translate(width / 2f, height / 2f);
        canvas.RotateDegrees(90 * turns);
        (float across, float down) = isTurned ? (height, width) : (width, height);
        using SKImage image = SKImage.FromBitmap(whole);
        canvas.DrawImage(
            image,
            new SKRect(-across / 2f, -down / 2f, across / 2f, down / 2f),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        using SKImage scaled = surface.Snapshot();
        using SKData? data = scaled.Encode(SKEncodedImageFormat.Webp, Quality);
        return data?.ToArray() ?? [];
    }

    /// <summary>The quarter turns to the right with which a picture is shown; null for a mirrored one.</summary>
    private static int? TurnsOf(SKEncodedOrigin origin) =>
        origin switch
        {
            SKEncodedOrigin.TopLeft => 0,
            SKEncodedOrigin.RightTop => 1,
            SKEncodedOrigin.BottomRight => 2,
            SKEncodedOrigin.LeftBottom => 3,
            _ => null,
        };
}
