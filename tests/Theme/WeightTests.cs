using System.IO.Compression;
using System.Text.RegularExpressions;
using Strata.Engine;
using Strata.Tests.Site;

namespace Strata.Tests.Theme;

/// <summary>What a page weighs on the wire: 14 kB, compressed, arrive with the first answer of a server.</summary>
public sealed partial class WeightTests
{
    private const int FirstFlight = 14 * 1024;

    public static TheoryData<string> Diagrams => new("linux-containers", "windows-process-isolation", "windows-hyperv-isolation");

    [Theory]
    [MemberData(nameof(Diagrams))]
    public void A_post_with_one_diagram_arrives_at_once(string diagram)
    {
        BuiltSite site = OwnSite.Plan(diagram);
        byte[] page = Bytes(site, OwnSite.OneDiagram);
        string html = System.Text.Encoding.UTF8.GetString(page);
        List<byte[]> styles = Style().Matches(html).Select(style => Bytes(site, "/" + style.Groups[1].Value)).ToList();
        Assert.Single(Figure().Matches(html));
        Assert.NotEmpty(styles);
        (int pageSize, int styleSize, int together) = (page.Length, styles.Sum(style => style.Length), Compressed(page) + styles.Sum(Compressed));
        TestContext.Current.TestOutputHelper!.WriteLine($"{pageSize} bytes of HTML, {styleSize} of CSS, {together} compressed together");
        Assert.InRange(pageSize, 15_000, 25_000);
        Assert.InRange(styleSize, 10_000, 15_000);
        Assert.InRange(together, 5_000, FirstFlight);
    }

    [Fact]
    public void The_script_of_all_pages_is_small() => Assert.InRange(Bytes(OwnSite.Plan(), "/assets/site.js").Length, 1, 8_000);

    private static byte[] Bytes(BuiltSite site, string path) => site.Routes.Single(route => route.Path == path).Render().Body!;

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
