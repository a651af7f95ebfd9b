using SkiaSharp;
using Strata.Engine.Raster;

namespace Strata.Tests.Raster;

public class ImageSizeTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void The_size_of_a_picture_is_read(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(30, 20);
        Assert.Equal(new ImageSize(30, 20), ImageSize.Read(bitmap.Encode(format, 90)!.ToArray()));
    }

    [Fact]
    public void A_photograph_that_is_turned_is_measured_as_it_is_shown()
    {
        using var bitmap = new SKBitmap(30, 20);
        byte[] jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90)!.ToArray();
        // After the two bytes of the start, an Exif segment with one entry: orientation 6, turned by a quarter.
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        Assert.Equal(new ImageSize(20, 30), ImageSize.Read([.. jpeg[..2], .. exif, .. jpeg[2..]]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Text.")]
    [InlineData("\u0089PNG")]
    public void What_is_no_picture_has_no_size(string text) => Assert.Null(ImageSize.Read(System.Text.Encoding.Latin1.GetBytes(text)));
}
