using AngleSharp.Dom;
using SkiaSharp;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Raster;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Tests.Sites;

/// <summary>Smaller versions of pictures, and the widths that authors write.</summary>
public sealed class PictureVariantTests
{
    private const string Settings = "title: Test\nurl: https://example.org/\nimages: { widths: [960, 480] }\n";

    [Fact]
    public void A_page_offers_smaller_versions_of_its_pictures()
    {
        Site site = Plan(
            Settings,
            "![A](a.png)\n\n![B](a.png){width=300}\n\n![Small](b.png)\n",
            ("a.png", 1200, 600),
            ("b.png", 400, 300)
        );
        Assert.Empty(site.Diagnostics);
        IReadOnlyList<IElement> images = [.. Page(site).QuerySelectorAll(".prose img")];
        string[] sources = images[0].GetAttribute("srcset")!.Split(", ");
        Assert.Equal(["480w", "960w", "1200w"], sources.Select(source => source.Split(' ')[1]));
        Assert.Equal("../a.png", images[0].GetAttribute("src"));
        Assert.Equal("(min-width:46rem) 44rem,100vw", images[0].GetAttribute("sizes"));
        Assert.Equal("300x150", $"{images[1].GetAttribute("width")}x{images[1].GetAttribute("height")}");
        Assert.Equal("min(300px,100vw)", images[1].GetAttribute("sizes"));
        Assert.Null(images[2].GetAttribute("srcset"));
        string smaller = new Uri(new Uri("http://host/page/"), sources[0].Split(' ')[0]).AbsolutePath;
        byte[] bytes = site.Routes.Single(route => route.Path == smaller).Render().Body!;
        Assert.Equal(new ImageDimensions(480, 240), ImageDimensions.Read("x.webp", bytes));
        Assert.DoesNotContain("srcset", site.Text("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_for_dark_pages_is_beside_that_for_light_ones()
    {
        Site site = Plan(Settings, "![A](a.png){dark=b.png width=300}\n", ("a.png", 1200, 600), ("b.png", 1200, 600));
        Assert.Empty(site.Diagnostics);
        IReadOnlyList<IElement> images = [.. Page(site).QuerySelectorAll(".prose img")];
        Assert.Equal(["on-light", "on-dark"], images.Select(image => image.ClassName));
        Assert.Equal("../b.png", images[1].GetAttribute("src"));
        Assert.All(images, image => Assert.Equal("A 300 lazy", Attributes(image)));
        Assert.DoesNotContain("b.png", site.Text("/feed.xml"), StringComparison.Ordinal);
        string Attributes(IElement image) =>
            string.Join(' ', new[] { "alt", "width", "loading" }.Select(image.GetAttribute));
    }

    [Fact]
    public void A_missing_picture_for_dark_pages_is_reported_where_it_is_written() =>
        Assert.StartsWith(
            "input/page.md(3,18): error LINK002: The image 'c.png' does not exist.",
            Assert.Single(Plan(Settings, "![A](a.png){dark=c.png}\n", ("a.png", 1200, 600)).Diagnostics).ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_the_setting_a_picture_is_one_file()
    {
        Site site = Plan("title: Test\nurl: https://example.org/\n", "![A](a.png)\n", ("a.png", 1200, 600));
        Assert.DoesNotContain(site.Routes, route => route.Path.EndsWith(".webp", StringComparison.Ordinal));
        Assert.Null(Page(site).QuerySelector("img")!.GetAttribute("srcset"));
    }

    [Fact]
    public void A_picture_with_too_many_pixels_is_reported_and_never_decoded()
    {
        // Only the header is so large: decoding would need 3.6 GB.
        byte[] bomb = Jpeg(30, 20);
        int frame = bomb.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(bomb.AsSpan(frame + 5), 30_000);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(bomb.AsSpan(frame + 7), 30_000);
        Site site = Plan(Settings, "![A](a.jpg)\n", bomb);
        Assert.StartsWith(
            "input/page.md(3,6): warning PIC005: 'input/a.jpg' has 30000 × 30000 pixels",
            Assert.Single(site.Diagnostics).ToString(),
            StringComparison.Ordinal
        );
        Assert.Empty(ScaledPicture.WebP(bomb, 480));
    }

    [Fact]
    public void A_picture_gets_no_version_that_WebP_cannot_have()
    {
        Site site = Plan(Settings, "![A](a.jpg)\n\n![A](a.jpg)\n", Png(1000, 17_100));
        Assert.StartsWith(
            "input/page.md(3,6): warning PIC005: 'input/a.jpg' has 1000 × 17100 pixels, so that it gets no version "
                + "with a width of 960: WebP has at most 16383 pixels a side.",
            Assert.Single(site.Diagnostics).ToString(),
            StringComparison.Ordinal
        );
        Route version = Assert.Single(site.Routes, route => route.Path.EndsWith(".webp", StringComparison.Ordinal));
        Assert.Equal(new ImageDimensions(480, 8208), ImageDimensions.Read("x.webp", version.Render().Body!));
        Assert.Empty(ScaledPicture.WebP(Png(1000, 17_100), 960));
    }

    [Fact]
    public void A_damaged_picture_is_reported_and_gets_no_versions()
    {
        byte[] png = Png(1200, 600);
        byte[] flipped = [.. png];
        flipped[png.Length / 2] ^= 1;
        foreach (byte[] damaged in (byte[][])[png[..^20], flipped, Jpeg(1200, 600)[..^20]])
        {
            Site site = Plan(Settings, "![A](a.jpg)\n", damaged);
            Assert.StartsWith(
                "input/page.md(3,6): warning PIC003: The picture 'input/a.jpg' is damaged or not complete",
                Assert.Single(site.Diagnostics).ToString(),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(site.Routes, route => route.Path.EndsWith(".webp", StringComparison.Ordinal));
        }
    }

    private static Site Plan(string settings, string body, params (string Name, int Width, int Height)[] pictures) =>
        Plan(
            settings,
            body,
            pictures.ToDictionary(picture => "input/" + picture.Name, picture => Png(picture.Width, picture.Height))
        );

    private static Site Plan(string settings, string body, byte[] picture) =>
        Plan(settings, body, new Dictionary<string, byte[]> { ["input/a.jpg"] = picture });

    private static Site Plan(string settings, string body, Dictionary<string, byte[]> files)
    {
        files["data/site.yml"] = System.Text.Encoding.UTF8.GetBytes(settings);
        files["input/page.md"] = System.Text.Encoding.UTF8.GetBytes("# Page\n\n" + body);
        files["input/posts/2026-01-02-a.md"] = System.Text.Encoding.UTF8.GetBytes(
            files.ContainsKey("input/b.png") ? "# A\n\n![A](/a.png)\n" : "# A\n"
        );
        return SiteBuilder.Plan(
            SiteFiles.FromBytes(files),
            new BuildOptions { AsOf = new NodaTime.LocalDate(2026, 11, 23) }
        );
    }

    private static IDocument Page(Site site) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Text("/page/"));

    private static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static byte[] Jpeg(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }
}
