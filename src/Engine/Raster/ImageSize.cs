using SkiaSharp;

namespace Strata.Engine.Raster;

/// <summary>How large a picture is, in its own pixels.</summary>
internal readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>The size that the file of a picture states, turned as it is shown; null for what is no picture. Reads no further than its head.</summary>
    public static ImageSize? Read(byte[] bytes)
    {
        using var stream = new SKMemoryStream(bytes);
        using var codec = SKCodec.Create(stream);
        if (codec is null)
            return null;
        bool isTurned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        return isTurned ? new ImageSize(codec.Info.Height, codec.Info.Width) : new ImageSize(codec.Info.Width, codec.Info.Height);
    }
}
