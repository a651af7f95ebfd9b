using SkiaSharp;
using Strata.Engine.Raster;

namespace Strata.Tests.Raster;

public class ImageDimensionsTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void The_dimensions_of_a_picture_are_read(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(30, 20);
        Assert.Equal(new ImageDimensions(30, 20), ImageDimensions.Read(bitmap.Encode(format, 90)!.ToArray()));
    }

    [Fact]
    public void A_rotated_photograph_has_the_dimensions_as_shown()
    {
        using var bitmap = new SKBitmap(30, 20);
        byte[] jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90)!.ToArray();
        // After the two bytes of the start, an Exif segment with one entry: orientation 6, rotated by a quarter.
        byte[] exif =
        [
            0xFF,
            0xE1,
            0,
            34,
            .. "Exif\0\0MM\0*\0\0\0\u0008"u8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        Assert.Equal(new ImageDimensions(20, 30), ImageDimensions.Read([.. jpeg[..2], .. exif, .. jpeg[2..]]));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>", 30, 20)]
    [InlineData(
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
            + "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><!-- A --><svg width='3in' height='1.5in'><g>",
        288,
        144
    )]
    [InlineData("<svg viewBox='0,0 30.4 19.6'/>", 30, 20)]
    [InlineData("<svg viewBox='-5 -5 30 20' width='100%' height='100%'/>", 30, 20)]
    [InlineData("<svg viewBox='0 0 30 20' width='60'/>", 60, 40)]
    [InlineData("<svg width='30'/>", null, null)]
    [InlineData("<svg width='1e99' height='NaN'/>", null, null)]
    [InlineData("<svg width='0' height='-1'/>", null, null)]
    [InlineData("<svg><unclosed></svg>", null, null)]
    [InlineData("<html width='30' height='20'/>", null, null)]
    [InlineData("<svg width='&a;'/>", null, null)]
    [InlineData("", null, null)]
    public void The_dimensions_of_an_SVG_come_from_its_root(string svg, int? width, int? height) =>
        Assert.Equal(
            width is null ? null : new ImageDimensions(width.Value, height!.Value),
            ImageDimensions.Read("a.SVG", System.Text.Encoding.UTF8.GetBytes(svg))
        );

    /// <summary>Boxes as encoders write them: a thumbnail, the picture, and its rotation by quarters.</summary>
    [Theory]
    [InlineData(0, 300, 200)]
    [InlineData(1, 200, 300)]
    [InlineData(2, 300, 200)]
    public void The_dimensions_of_an_AVIF_are_those_of_its_largest_image(byte rotation, int width, int height)
    {
        byte[] properties =
        [
            .. Box("ispe", [0, 0, 0, 0, 0, 0, 0, 30, 0, 0, 0, 20]),
            .. Box("ispe", [0, 0, 0, 0, 0, 0, 1, 44, 0, 0, 0, 200]),
            .. Box("irot", [rotation]),
        ];
        byte[] avif =
        [
            .. Box("ftyp", "avif\0\0\0\0"u8.ToArray()),
            .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", properties))]),
        ];
        Assert.Equal(new ImageDimensions(width, height), ImageDimensions.Read("a.avif", avif));
        for (int length = 0; length < avif.Length; length++)
            Assert.Null(ImageDimensions.Read("a.avif", avif[..length]));
    }

    private static byte[] Box(string name, byte[] content) =>
        [0, 0, 0, (byte)(content.Length + 8), .. System.Text.Encoding.ASCII.GetBytes(name), .. content];

    [Theory]
    [InlineData("")]
    [InlineData("Text.")]
    [InlineData("\u0089PNG")]
    public void A_file_that_is_not_a_picture_has_no_dimensions(string text) =>
        Assert.Null(ImageDimensions.Read(System.Text.Encoding.Latin1.GetBytes(text)));
}
