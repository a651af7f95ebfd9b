using System.IO.Compression;
using System.Text.RegularExpressions;
using Strata.Engine.Building;

namespace Strata.Tests.Theme;

/// <summary>
/// The sizes of pages. A kB is 1,024 bytes; a server may send 14 of them before the first acknowledgement.
/// </summary>
public sealed partial class WeightTests
{
    private const int Kilobyte = 1024;

    /// <summary>
    /// The third diagram has 17 boxes, two virtual machines among them: its page may be a little larger.
    /// </summary>
    [Theory]
    [InlineData("linux-containers", 25_000)]
    [InlineData("windows-process-isolation", 25_000)]
    [InlineData("windows-hyperv-isolation", 26_500)]
    public void A_post_with_one_diagram_fits_the_first_round_trip(string diagram, int limit)
    {
        Site site = OwnSite.Plan(diagram);
        byte[] page = Bytes(site, OwnSite.OneDiagram);
        string html = System.Text.Encoding.UTF8.GetString(page);
        List<byte[]> styles = Style().Matches(html).Select(style => Bytes(site, "/" + style.Groups[1].Value)).ToList();
        Assert.Single(Figure().Matches(html));
        Assert.NotEmpty(styles);
        (int pageSize, int styleSize, int together) = (
            page.Length,
            styles.Sum(style => style.Length),
            Compressed(page) + styles.Sum(Compressed)
        );
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{pageSize} bytes of HTML, {styleSize} of CSS, {together} compressed together"
        );
        Assert.InRange(pageSize, 15_000, limit);
        Assert.InRange(styleSize, 10_000, 15_000);
        Assert.InRange(together, 5 * Kilobyte, 14 * Kilobyte);
    }

    [Fact]
    public void The_script_of_all_pages_is_small() =>
        Assert.InRange(Bytes(OwnSite.Plan(), "/_strata/site.js").Length, 1, 8_000);

    private static byte[] Bytes(Site site, string path) =>
        site.Routes.Single(route => route.Path == path).Render().Body!;

    private static int Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return compressed.ToArray().Length;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"../../([^\"]+)\">")]
    private static partial Regex Style();

    [GeneratedRegex("<figure class=\"diagram\"")]
    private static partial Regex Figure();
}
