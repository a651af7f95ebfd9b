using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using SkiaSharp;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;
using Strata.Tests.Raster;

namespace Strata.Tests.Sites;

/// <summary>The logo and the icons of a site.</summary>
public class IdentityTests
{
    private const string Paper = "#fbf9f4";
    private const string Ring =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 24\"><style>path{fill:#0000ff}@media "
        + "(prefers-color-scheme:dark){path{fill:#ffffff}}</style><path d=\"M12 0h24v24H12z\"/></svg>";
    private const string Tile =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><rect width=\"24\" height=\"24\" "
        + "fill=\"#00ff00\"/></svg>";

    [Fact]
    public void A_new_site_has_no_warning_and_the_first_letter_of_its_title_instead_of_a_logo()
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromBytes(
                SiteStarter
                    .Site(new LocalDate(2026, 11, 23), TimeProvider.System)
                    .ToDictionary(file => file.Path, file => file.Bytes)
            ),
            new BuildOptions { AsOf = new LocalDate(2026, 11, 23) }
        );
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is not Severity.Note);
        IDocument page = new HtmlParser().ParseDocument(site.Text("/"));
        Assert.Equal("A new site", page.QuerySelector(".brand")!.InnerHtml);
        Assert.Null(page.QuerySelector("link[rel=apple-touch-icon]"));
        Assert.Equal("./_strata/favicon.svg", page.QuerySelector("link[rel=icon]")!.GetAttribute("href"));
        Assert.Contains(">A</text>", site.Text("/_strata/favicon.svg"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Routes, route => route.Path is "/favicon.ico" or "/_strata/icon-192.png");
    }

    [Theory]
    [InlineData("'« élan »'", "É")]
    [InlineData("'🚀 42'", "4")]
    [InlineData("日本語", "日")]
    [InlineData("'!<&>'", "")]
    public void The_letter_is_the_first_one_of_any_script(string title, string letter) =>
        Assert.Contains(
            $"<text x=\"16\" y=\"23.5\">{letter}</text>",
            new SiteInMemory().With("data/site.yml", $"title: {title}\n").Text("/_strata/favicon.svg"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_logo_is_beside_the_title_which_names_it()
    {
        IDocument page = Site("logo: images/ring.svg", Ring).Page("/about/");
        Assert.Equal(
            "<img class=\"logo\" src=\"../images/ring.svg\" alt=\"\" width=\"48\" height=\"24\">Test",
            page.QuerySelector(".brand")!.InnerHtml
        );
    }

    [Fact]
    public void One_drawing_is_all_icons()
    {
        Site site = Site("icon: /images/ring.svg", Ring).PlanWithoutErrors();
        Assert.Equal(Ring, site.Text("/_strata/favicon.svg"));
        IDocument page = new HtmlParser().ParseDocument(site.Text("/about/"));
        Assert.Equal("image/svg+xml", page.QuerySelector("link[rel=icon]")!.GetAttribute("type"));
        Assert.Equal(
            "../_strata/apple-touch-icon.png",
            page.QuerySelector("link[rel=apple-touch-icon]")!.GetAttribute("href")
        );
        foreach ((string path, int size) in new[] { ("apple-touch-icon", 180), ("icon-192", 192), ("icon-512", 512) })
        {
            using var picture = new Picture(Bytes(site, $"/_strata/{path}.png"));
            Assert.Equal((size, size), (picture.Width, picture.Height));
            Assert.Equal(
                (Paper, "#0000ff", Paper),
                (picture.ColourAt(1, 1), picture.ColourAt(size / 2, size / 2), picture.ColourAt(size / 2, size / 5))
            );
        }

        byte[] ico = Bytes(site, "/favicon.ico");
        Assert.Equal([0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0], ico[..14]);
        Assert.Equal(ico.Length - 22, BinaryPrimitives.ReadInt32LittleEndian(ico.AsSpan(14)));
        using var bitmap = SKBitmap.Decode(ico[22..]);
        Assert.Equal((0, 255), ((int)bitmap.GetPixel(1, 1).Alpha, (int)bitmap.GetPixel(16, 16).Alpha));
    }

    [Fact]
    public void A_drawing_that_fills_its_square_has_no_margin()
    {
        using var picture = new Picture(Bytes(Site("icon: images/ring.svg", Tile).Plan(), "/_strata/icon-192.png"));
        Assert.Equal("#00ff00", picture.ColourAt(0, 0));
    }

    [Fact]
    public void A_PNG_is_all_icons_too()
    {
        Site site = SiteWithPng(512, 512);
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity is Severity.Error);
        IElement link = new HtmlParser().ParseDocument(site.Text("/")).QuerySelector("link[rel=icon]")!;
        Assert.Equal(("image/png", "./_strata/icon-48.png"), (link.GetAttribute("type"), link.GetAttribute("href")));
        using var small = new Picture(Bytes(site, "/_strata/icon-48.png"));
        Assert.Equal((48, "#ff0000"), (small.Width, small.ColourAt(24, 24)));
        using JsonDocument manifest = JsonDocument.Parse(site.Text("/site.webmanifest"));
        Assert.Equal(
            ["192x192", "512x512"],
            manifest
                .RootElement.GetProperty("icons")
                .EnumerateArray()
                .Select(icon => icon.GetProperty("sizes").GetString())
        );
    }

    [Theory]
    [InlineData(511, 511)]
    [InlineData(600, 512)]
    public void A_PNG_that_is_too_small_or_no_square_is_an_error(int width, int height) =>
        Assert.Contains(
            SiteWithPng(width, height).Diagnostics,
            diagnostic =>
                diagnostic
                    .ToString()
                    .Contains($"error SITE007: 'icon.png' has {width} by {height} pixels", StringComparison.Ordinal)
        );

    [Fact]
    public void Files_of_the_site_replace_generated_icons()
    {
        Site site = Site("icon: images/ring.svg", Ring)
            .With("input/favicon.ico", SiteInMemory.Picture)
            .With("theme/assets/favicon.svg", Tile)
            .PlanWithoutErrors();
        Assert.Equal(SiteInMemory.Picture, Encoding.UTF8.GetString(Bytes(site, "/favicon.ico")));
        Assert.Equal(Tile, site.Text("/_strata/favicon.svg"));
    }

    [Fact]
    public void Icons_are_the_same_each_time_and_drawn_again_only_for_another_file()
    {
        Route Icon(string drawing) =>
            Site("icon: images/ring.svg", drawing).Plan().Routes.Single(route => route.Path == "/_strata/icon-192.png");

        Assert.Equal(Icon(Ring).Render().Body, Icon(Ring).Render().Body);
        Assert.Equal(Icon(Ring).InputHash, Icon(Ring).InputHash);
        Assert.NotEqual(Icon(Ring).InputHash, Icon(Tile).InputHash);
    }

    [Fact]
    public void Social_cards_show_the_icon_and_otherwise_only_the_name()
    {
        string[] cards =
        [
            .. new[] { "", "icon: images/ring.svg" }.Select(setting =>
            {
                Site site = Site(setting + "\nsocial_cards: true", Tile).WithPost("2026-01-02-a").PlanWithoutErrors();
                using var picture = new Picture(
                    site
                        .Routes.Single(route => route.Path.StartsWith("/cards/", StringComparison.Ordinal))
                        .Render()
                        .Body!
                );
                return picture.ColourAt(60, 630 - 60);
            }),
        ];
        Assert.NotEqual("#00ff00", cards[0]);
        Assert.Equal("#00ff00", cards[1]);
    }

    [Fact]
    public void Hostile_drawings_are_refused_in_little_time()
    {
        string references = string.Concat(
            Enumerable.Range(0, 15).Select(i => $"<g id=\"a{i + 1}\">{Repeat($"<use href=\"#a{i}\"/>", 10)}</g>")
        );
        foreach (
            string body in new[]
            {
                $"<path id=\"a0\" d=\"M0 0h9v9z\"/>{references}",
                "<g id=\"a\"><use href=\"#a\"/></g>",
                Repeat("<g>", 1_000) + Repeat("</g>", 1_000),
                Repeat("<g/>", 20_000),
                $"<polygon points=\"{Repeat("0,0 3,9 ", 6_000)}\"/>",
                $"<defs><path id=\"p\" d=\"M0 0{Repeat("L9 9 1 0", 500)}\"/></defs>{Repeat("<use href=\"#p\"/>", 11)}",
                $"<clipPath id=\"c\"><path d=\"M0 0{Repeat("L9 9 1 0", 500)}\"/><rect width=\"4\" height=\"4\"/>"
                    + "</clipPath><rect width=\"9\" height=\"9\" clip-path=\"url(#c)\"/>",
                $"<style>{Repeat(".a{", 20_000)}</style>",
                $"<style>{Repeat("a", 9_000)}</style><path d=\"M0 0h9v9z\" transform=\"{Repeat("a", 100_000)}\"/>",
            }
        )
            Assert.Contains(
                Site(
                        "icon: images/ring.svg",
                        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{body}</svg>"
                    )
                    .Diagnostics(),
                message => message.Contains("error SITE007", StringComparison.Ordinal)
            );
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static SiteInMemory Site(string setting, string drawing) =>
        new SiteInMemory()
            .With("data/site.yml", $"title: Test\nurl: https://example.org/\n{setting}\n")
            .With("input/images/ring.svg", drawing)
            .With("input/about.md", "# About\n");

    private static Site SiteWithPng(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Red);
        using SKImage image = surface.Snapshot();
        using SKData png = image.Encode();
        return SiteBuilder.Plan(
            SiteFiles.FromBytes(
                new Dictionary<string, byte[]>
                {
                    ["data/site.yml"] = "title: Test\nicon: icon.png\n"u8.ToArray(),
                    ["input/icon.png"] = png.ToArray(),
                    ["input/index.md"] = "# Home\n"u8.ToArray(),
                }
            ),
            new BuildOptions { AsOf = new LocalDate(2026, 11, 23) }
        );
    }

    private static byte[] Bytes(Site site, string path) =>
        site.Routes.Single(route => route.Path == path).Render().Body!;
}
