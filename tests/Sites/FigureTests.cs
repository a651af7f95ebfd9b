using AngleSharp.Dom;
using Strata.Engine.Diagnostics;

namespace Strata.Tests.Sites;

/// <summary>Diagrams in pages.</summary>
public class FigureTests
{
    private const string Linux = """
        title: Two on one
        stack:
          - host: Ubuntu 24.04
            os: linux
            holds:
              - container: Shop
                image: debian:13-slim
              - kernel: Linux kernel
              - hardware: Hardware
        """;

    [Fact]
    public void The_text_view_has_the_text_and_no_picture()
    {
        IElement figure = Figure("![A caption](diagram:linux?view=text)");
        Assert.Equal("fig-linux-text", figure.Id);
        Assert.Empty(figure.QuerySelectorAll("svg"));
        Assert.Contains("Shop", figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topology_in_a_page_is_drawn_with_its_description_as_caption()
    {
        IElement figure = Figure(
            "```topology\n"
                + Linux.Replace(
                    "title: Two on one",
                    "title: Two on one\ndescription: It runs.",
                    StringComparison.Ordinal
                )
                + "\n```"
        );
        Assert.Equal("fig-two-on-one", figure.Id);
        Assert.Equal("It runs.", figure.QuerySelector("figcaption > div")!.TextContent);
        Assert.Equal(2, figure.QuerySelectorAll("svg").Length);
    }

    [Fact]
    public void A_topology_in_a_page_is_shown_with_its_text_on_request()
    {
        IElement figure = Figure($"```topology source\n{Linux}\n```");
        Assert.Equal("pair", figure.ParentElement!.ClassName);
        Assert.Equal(Linux, figure.PreviousElementSibling!.QuerySelector("code.language-yaml")!.TextContent.Trim());
    }

    [Fact]
    public void A_node_that_controls_the_frame_around_it_has_no_arrow()
    {
        string topology =
            "title: Inner\nstack:\n  - host: H\n    os: linux\n    holds:\n      - engine: E\n        id: e\n"
            + "        holds: [{ daemon: d, controls: [e] }]\n      - kernel: K\n      - hardware: W";
        Assert.Equal(2, Figure($"```topology view=nested\n{topology}\n```").QuerySelectorAll("svg").Length);
    }

    [Fact]
    public void A_kind_with_parts_that_is_no_frame_is_an_error_and_no_exception()
    {
        SiteInMemory site = Site("```topology\ntitle: T\nvocabulary: q\nstack:\n  - f: F\n    p: z\n```\n")
            .With(
                "data/vocabularies/q.yml",
                "kinds:\n  f: { label: F, shape: box, parts: [p] }\n  p: { label: P, shape: box }\n"
            );
        Assert.Contains(site.Diagnostics(), text => text.Contains(" error VOC", StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_in_a_topology_in_a_page_has_its_own_line_and_column()
    {
        string body = "1. A step\n\n   ```topology\n   title: Mistaken\n   stack:\n     - hots: Ubuntu\n   ```\n";
        Assert.Contains(
            Site(body).Diagnostics(),
            said => said.StartsWith("input/page.md(9,8): error TOP", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_topology_in_a_page_is_checked_against_the_rules()
    {
        string body =
            "```topology\ntitle: Wrong\nstack:\n  - host: Windows Server 2022\n    os: windows\n    build: "
            + "20348\n    holds:\n      - container: Shop\n      - kernel: Windows kernel\n      - hardware: "
            + "Hardware\n```\n";
        Assert.Contains(
            Site(body).Plan().Diagnostics,
            diagnostic => diagnostic is { Code.Id: "WIN001", Path: "input/page.md", Span.Line: 11 }
        );
    }

    [Fact]
    public void A_chart_has_a_table_and_a_parameter_for_its_measure()
    {
        IElement figure = Figure("![Sizes](chart:base-image-sizes?measure=disk&id=sizes)");
        Assert.Equal("sizes", figure.Id);
        Assert.Equal(2, figure.QuerySelectorAll("svg.chart").Length);
        Assert.Contains("busybox", figure.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_single_boxes()
    {
        IElement figure = Figure("![A caption](diagram:linux)\n\nSee [the kernel](#fig-linux-linux-kernel).");
        IElement spot = figure.QuerySelector("#fig-linux-linux-kernel")!;
        Assert.Equal(2, figure.QuerySelectorAll($".n{spot.ClassName![1..]}").Length);
        Assert.Contains(
            Site("![A caption](diagram:linux)\n\n[Nothing](#fig-linux-nothing)").Plan().Diagnostics,
            diagnostic => diagnostic.Code == Codes.LinkAnchor
        );
    }

    [Fact]
    public void Every_box_of_a_known_kind_links_to_the_glossary_and_only_kernels_are_tab_stops()
    {
        IElement svg = Figure("![A caption](diagram:linux)").QuerySelector(".wide svg")!;
        Assert.Equal("graphics-document", svg.GetAttribute("role"));
        List<IElement> links = svg.QuerySelectorAll("a").ToList();
        Assert.Equal(svg.QuerySelectorAll("rect").Length, links.Count);
        Assert.All(
            links,
            link => Assert.StartsWith("../glossary/#", link.GetAttribute("href"), StringComparison.Ordinal)
        );
        Assert.Equal(
            ["Linux kernel"],
            links.Where(link => !link.HasAttribute("tabindex")).Select(link => link.GetAttribute("aria-label")![..12])
        );
    }

    [Fact]
    public void Without_a_glossary_every_box_has_a_name_and_no_link()
    {
        IElement svg = new SiteInMemory()
            .With("data/topologies/linux.yml", Linux)
            .With("input/page.md", "---\ntitle: A page\n---\n![A caption](diagram:linux)\n")
            .Page("/page/")
            .QuerySelector(".wide svg")!;
        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.Empty(svg.QuerySelectorAll("a"));
        Assert.All(
            svg.QuerySelectorAll("g:not([aria-hidden])"),
            group => Assert.NotEmpty(group.GetAttribute("aria-label")!)
        );
    }

    [Fact]
    public void A_view_of_a_site_uses_a_built_in_layout()
    {
        IElement figure = Site("![A caption](diagram:linux?view=poster)")
            .With(
                "theme/diagrams/poster.svg.scriban",
                "{{~ ## layout: stack ## ~}}\n<svg role=\"img\" aria-label=\"{{ title }}\">{{ for box in boxes "
                    + "}}<circle r=\"{{ box.width }}\"/>{{ end }}</svg>\n"
            )
            .Page("/page/")
            .QuerySelector("figure")!;
        Assert.Equal("fig-linux-poster", figure.Id);
        Assert.Equal(5, figure.QuerySelectorAll(".wide circle").Length);
    }

    [Fact]
    public void The_legend_explains_the_marks_that_no_word_explains()
    {
        Assert.Empty(Figure("![A caption](diagram:linux)").QuerySelectorAll(".legend"));
        List<string> marks = new SiteInMemory()
            .With(
                "data/topologies/app.yml",
                "title: App\nview: relations\nstack:\n  - host: Server\n    holds:\n"
                    + "      - { container: A, image: 'debian:13' }\n      - { container: B, image: 'debian:13' }\n"
                    + "      - kernel: K\nrelations:\n  - { from: A, to: B, kind: socket }\n"
            )
            .With("input/page.md", "---\ntitle: A page\n---\n![A caption](diagram:app)\n")
            .Page("/page/")
            .QuerySelectorAll(".legend li")
            .Select(mark => mark.TextContent.Trim())
            .ToList();
        Assert.Equal(["talks to", "a slab is as wide as what stands on it"], marks);
    }

    private static SiteInMemory Site(string body) =>
        new SiteInMemory()
            .With("data/topologies/linux.yml", Linux)
            .With("input/glossary.md", "---\ntitle: Glossary\nlayout: glossary\n---\n")
            .With("input/page.md", $"---\ntitle: A page\n---\n{body}\n");

    private static IElement Figure(string body) => Site(body).Page("/page/").QuerySelector("figure")!;
}
