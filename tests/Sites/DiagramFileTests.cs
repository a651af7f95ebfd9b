using System.Text;
using System.Xml.Linq;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;

namespace Strata.Tests.Sites;

/// <summary>Standalone files of diagrams.</summary>
public class DiagramFileTests
{
    private const string Stack =
        "title: A & B\ndescription: It <runs>.\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - "
        + "container: \"R&D <x> \\\"y\\\"\"\n      - kernel: Linux kernel\n      - hardware: Hardware\n";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static SiteInMemory Site =>
        new SiteInMemory()
            .With("data/topologies/stack.yml", Stack)
            .With("input/topologies.md", "---\ntitle: All\nlayout: topologies\n---\n");

    [Theory]
    [InlineData("/diagrams/stack.svg", "#fbf9f4", "#d5e2ee")]
    [InlineData("/diagrams/stack.dark.svg", "#161513", "#182c40")]
    public void The_SVG_is_XML_that_needs_no_stylesheet(string path, string background, string kernel)
    {
        XElement root = XDocument.Parse(Site.Text(path)).Root!;
        Assert.Equal(
            ("A & B", "It <runs>."),
            ((string?)root.Element(Svg + "title"), ((string?)root.Element(Svg + "desc"))?[..10])
        );
        Assert.Contains(root.Descendants(Svg + "text"), text => text.Value == "R&D <x> \"y\"");
        Assert.Equal(
            [background, kernel],
            root.Descendants()
                .Attributes("fill")
                .Select(fill => fill.Value)
                .Where(fill => fill == background || fill == kernel)
                .Distinct()
        );
        Assert.All(root.DescendantsAndSelf(), element => Assert.Equal(Svg, element.Name.Namespace));
        Assert.DoesNotContain(
            root.DescendantsAndSelf().Attributes(),
            attribute => attribute.Name.LocalName is "class" or "style" or "id" || attribute.Value.Contains("var(")
        );
        Assert.DoesNotContain(
            root.Descendants(),
            element => element.Name.LocalName is "style" or "script" or "a" or "foreignObject"
        );
    }

    [Fact]
    public void A_right_to_left_label_has_its_direction()
    {
        string svg = Site.With("data/topologies/stack.yml", Stack.Replace("Linux kernel", "ליבה"))
            .Text("/diagrams/stack.svg");
        Assert.Equal(
            "ליבה",
            XDocument
                .Parse(svg)
                .Descendants(Svg + "text")
                .Single(text => (string?)text.Attribute("direction") == "rtl")
                .Value
        );
    }

    [Fact]
    public void The_PNG_is_valid() =>
        Assert.Equal(
            [0x89, 0x50, 0x4E, 0x47],
            Site.With("data/topologies/stack.yml", Stack)
                .PlanWithoutErrors()
                .Routes.Single(route => route.Path == "/diagrams/stack.png")
                .Render()
                .Body![..4]
        );

    [Fact]
    public void A_label_that_pictures_cannot_show_omits_only_the_PNG()
    {
        Site site = Site.With("data/topologies/stack.yml", Stack.Replace("R&D", "网店")).PlanWithoutErrors();
        Assert.Contains("网店", site.Text("/diagrams/stack.svg"));
        Assert.DoesNotContain("/diagrams/stack.png", site.Paths());
        Assert.DoesNotContain("stack.png", site.Text("/topologies/stack/"));
    }

    [Fact]
    public void An_authors_file_at_the_path_takes_precedence() =>
        Assert.Equal("mine", Site.With("input/diagrams/stack.svg", "mine").Text("/diagrams/stack.svg"));

    /// <summary>With <c>UPDATE_GOLDEN=1</c> the test writes them.</summary>
    [Theory]
    [InlineData("linux-containers.svg", false, false)]
    [InlineData("linux-containers.dark.svg", true, false)]
    [InlineData("linux-containers.narrow.svg", false, true)]
    [InlineData("linux-containers.narrow.dark.svg", true, true)]
    public void The_pictures_in_the_README_are_up_to_date(string file, bool dark, bool narrow)
    {
        string topology = Path.Combine(Folders.Repository, "data/topologies/linux-containers.yml");
        var request = new DiagramFileRequest
        {
            Path = topology,
            Content = File.ReadAllBytes(topology),
            Format = DiagramFormat.Svg,
            Dark = dark,
            Narrow = narrow,
        };
        DiagramFile drawn = DiagramRenderer.Render(SiteFiles.Empty, request, new BuildOptions());
        Assert.Empty(drawn.Diagnostics);
        Golden.MatchFile(Path.Combine(Folders.Repository, "input/images", file), Encoding.UTF8.GetString(drawn.Body!));
    }

    [Fact]
    public void The_page_of_a_topology_has_the_markup_to_embed_it()
    {
        string code = Site.Page("/topologies/stack/").QuerySelector("code.language-html")!.TextContent;
        Assert.Contains(
            "<source media=\"(max-width: 600px) and (prefers-color-scheme: dark)\" "
                + "srcset=\"https://example.org/base/diagrams/stack.narrow.dark.svg\">",
            code
        );
        Assert.Contains(
            "<source media=\"(prefers-color-scheme: dark)\" "
                + "srcset=\"https://example.org/base/diagrams/stack.dark.svg\">",
            code
        );
        Assert.Contains("<img src=\"https://example.org/base/diagrams/stack.svg\" alt=\"It &lt;runs&gt;.\">", code);
        Assert.Contains(
            "srcset=\"/diagrams/stack.dark.svg\"",
            Site.With("data/site.yml", "title: Test\n")
                .Page("/topologies/stack/")
                .QuerySelector("code.language-html")!
                .TextContent
        );
    }
}
