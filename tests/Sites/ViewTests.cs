using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using Strata.Tests.Diagrams;
using Strata.Tests.Topologies;

namespace Strata.Tests.Sites;

/// <summary>The views of layers and of comparisons on a page.</summary>
public class ViewTests
{
    private const string Compared = "![A caption](diagram:windows-process-isolation,windows-hyperv-isolation?id=both)";

    [Theory]
    [InlineData("![A caption](diagram:shared-layers?view=layers)", "shared-layers.layers")]
    [InlineData(Compared, "windows.compare")]
    public void The_pictures_match_their_golden_files(string body, string name)
    {
        foreach (string variant in (string[])["wide", "narrow"])
            Golden.Match($"svg/{name}-{variant}.svg", Svg(body, variant));
    }

    [Theory]
    [InlineData("![A caption](diagram:shared-layers?view=layers)", 1)]
    [InlineData(Compared, 2)]
    public void A_picture_is_no_larger_than_those_of_its_topologies_together(string body, int topologies)
    {
        byte[] svg = Encoding.UTF8.GetBytes(Svg(body, "wide"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(svg);
        Assert.InRange(packed.Length, 1, topologies * 1536);
    }

    [Fact]
    public void Sizes_come_from_the_catalogue()
    {
        IElement figure = Figure("![A caption](diagram:shared-layers?view=layers)");
        Assert.Contains("78.6 MB on disk", figure.QuerySelector(".wide")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "sharing saves 165.6 MB",
            figure.QuerySelector("details")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_topologies_of_a_comparison_are_groups_with_a_name_and_no_outline()
    {
        IElement column = Figure(Compared)
            .QuerySelector(".wide [aria-label='Windows containers under Hyper-V isolation, API, one of two']")!;
        Assert.DoesNotContain(column.Children, child => child.LocalName == "rect");
        Assert.Equal(6, column.QuerySelectorAll("rect").Length);
        Assert.Equal(3, column.QuerySelectorAll(".machine > a > rect").Length);
    }

    [Fact]
    public void The_legend_of_a_comparison_explains_the_outlines_of_machines() =>
        Assert.Equal(
            [("slab t-shale", "Virtual machine")],
            Figure(Compared)
                .QuerySelectorAll(".legend li")
                .Select(item => (item.QuerySelector("i")!.ClassName!, item.TextContent))
        );

    [Fact]
    public void A_fenced_topology_may_show_its_layers() =>
        Assert.Equal(
            2,
            Figure(
                    "```topology view=layers\ntitle: Here\nstack:\n  - host: A host\n    holds:\n      - "
                        + "container: Shop\n        image: debian:13\n      - kernel: Linux kernel\n      - "
                        + "hardware: Hardware\n```"
                )
                .QuerySelectorAll(".wide a rect")
                .Length
        );

    private static string Svg(string body, string variant)
    {
        string page = Site(body).Plan().Text("/page/");
        int start = page.IndexOf(
            "<svg class=\"diagram-svg\"",
            page.IndexOf($"<div class=\"{variant}\">", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        return page[start..(page.IndexOf("</svg>", start, StringComparison.Ordinal) + "</svg>\n".Length)];
    }

    private static IElement Figure(string body) => Site(body).Page("/page/").QuerySelector("figure")!;

    private static SiteInMemory Site(string body)
    {
        SiteInMemory site = DiagramFixtures
            .NewSite()
            .With("input/glossary.md", "---\ntitle: Glossary\nlayout: glossary\n---\n")
            .With("input/page.md", $"---\ntitle: A page\n---\n{body}\n");
        return DiagramFixtures.Shipped.Aggregate(site, (all, path) => all.With(path, Reading.TextOf(path)));
    }
}
