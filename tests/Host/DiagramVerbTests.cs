using System.Text.Json;
using System.Xml.Linq;

namespace Strata.Tests.Host;

/// <summary>The verb <c>diagram</c>.</summary>
public sealed class DiagramVerbTests : IDisposable
{
    private const string Valid =
        "title: Linux\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - container: Web\n        "
        + "image: scratch\n      - kernel: Linux kernel\n      - hardware: Hardware\n";

    private readonly string root = Directory.CreateTempSubdirectory("strata-diagram-").FullName;

    public DiagramVerbTests() => File.WriteAllText(Topology, Valid);

    private string Topology => Path.Combine(root, "linux.yml");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Diagram_writes_only_SVG_to_the_standard_output()
    {
        ProgramRun light = Strata(Topology),
            dark = Strata(Topology, "--dark");
        Assert.Equal((0, "", "svg"), (light.Code, light.Error, XDocument.Parse(light.Out).Root!.Name.LocalName));
        Assert.NotEqual(light.Out, dark.Out);
    }

    [Fact]
    public void A_topology_in_a_site_uses_its_vocabularies()
    {
        Directory.CreateDirectory(Path.Combine(root, "data", "topologies"));
        Directory.CreateDirectory(Path.Combine(root, "data", "vocabularies"));
        File.WriteAllText(
            Path.Combine(root, "data", "vocabularies", "ports.yml"),
            "kinds:\n  vm: { label: Port, plural: Ports, shape: box, on: [base] }\n"
                + "  base: { label: Base, shape: slab }\n"
        );
        string topology = Path.Combine(root, "data", "topologies", "ports.yml");
        File.WriteAllText(
            topology,
            "title: Ports\nvocabulary: ports\nstack: [{ vm: A }, { vm: B }, { base: Floor }]\n"
        );
        ProgramRun run = Strata(topology, "--text");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Two ports (A and B) stand on the base Floor.", run.Out);
    }

    [Fact]
    public void The_option_text_writes_the_text_alternative()
    {
        ProgramRun run = Strata(Topology, "--text");
        Assert.StartsWith("Linux\n=====\n\n", run.Out);
        Assert.Contains("\n  - Web (container)\n", run.Out);
    }

    [Fact]
    public void The_option_json_writes_the_scene()
    {
        using JsonDocument scene = JsonDocument.Parse(Strata(Topology, "--json").Out);
        Assert.Equal(
            ("stack", 720),
            (scene.RootElement.GetProperty("view").GetString(), scene.RootElement.GetProperty("width").GetInt32())
        );
    }

    [Theory]
    [InlineData("link.svg", "diagram", "linux.yml", "-o", "link.svg")]
    [InlineData("folder/a.svg", "diagram", "linux.yml", "-o", "folder/a.svg")]
    [InlineData("folder/site.json", "schema", "folder")]
    [InlineData("data/topologies/a.yml", "new", "topology", "a")]
    public void No_command_writes_through_a_link_in_the_current_folder(string file, params string[] arguments)
    {
        string elsewhere = Path.Combine(root, "elsewhere"),
            current = Path.Combine(root, "current");
        Directory.CreateDirectory(elsewhere);
        Directory.CreateDirectory(Path.Combine(current, "input"));
        File.Copy(Topology, Path.Combine(current, "linux.yml"));
        File.CreateSymbolicLink(Path.Combine(current, "link.svg"), Path.Combine(elsewhere, "x"));
        Directory.CreateSymbolicLink(Path.Combine(current, "folder"), elsewhere);
        Directory.CreateSymbolicLink(Path.Combine(current, "data"), elsewhere);
        string program = Path.Combine(AppContext.BaseDirectory, "strata.dll");
        ProgramRun run = ProgramRun.Of("dotnet", ["exec", program, .. arguments], current);
        Assert.Equal(2, run.Code);
        Assert.Contains("symbolic link", run.Error);
        Assert.Contains(file.Split('/')[0], run.Error);
        Assert.Empty(Directory.EnumerateFiles(elsewhere, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_option_output_writes_a_file()
    {
        string picture = Path.Combine(root, "linux.png");
        ProgramRun run = Strata(Topology, "--png", "-o", picture);
        Assert.Equal((0, picture + "\n"), (run.Code, run.Out));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes(picture)[..4]);
    }

    [Fact]
    public void An_error_has_its_position_and_nothing_is_written()
    {
        File.WriteAllText(Topology, Valid.Replace("container:", "contaner:"));
        ProgramRun run = Strata(Topology, "-o", Path.Combine(root, "linux.svg"));
        Assert.Equal(1, run.Code);
        Assert.Contains("linux.yml(6,9): error TOP001: ", run.Error);
        Assert.False(File.Exists(Path.Combine(root, "linux.svg")));
        Assert.Equal((1, ""), (Strata(Topology).Code, Strata(Topology).Out));
    }

    [Fact]
    public void The_rules_apply_outside_a_site_too()
    {
        File.WriteAllText(Topology, Valid.Replace("scratch", "scratch:1"));
        ProgramRun run = Strata(Topology, "--format", "json");
        Assert.Equal((1, ""), (run.Code, run.Out));
        using JsonDocument output = JsonDocument.Parse(run.Error);
        Assert.Equal("IMG003", output.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void The_option_root_adds_the_vocabularies_of_a_site()
    {
        Directory.CreateDirectory(Path.Combine(root, "data/vocabularies"));
        File.WriteAllText(
            Path.Combine(root, "data/vocabularies/gpu.yml"),
            "kinds:\n  gpu: { label: GPU, shape: slab }\n"
        );
        File.WriteAllText(Topology, "title: GPU\nvocabulary: gpu\nstack: [{ gpu: H100 }]\n");
        Assert.Contains("error TOP009", Strata(Topology).Error);
        Assert.Equal(0, Strata(Topology, "--root", root).Code);
    }

    [Fact]
    public void Diagram_never_overwrites_its_topology()
    {
        string link = Path.Combine(root, "folder");
        Directory.CreateSymbolicLink(link, root);
        foreach (string output in new[] { Topology, Path.Combine(link, "linux.yml") })
        {
            ProgramRun run = Strata(Topology, "-o", output);
            Assert.Equal(2, run.Code);
            Assert.Contains("the topology itself", run.Error);
        }

        Assert.Equal(Valid, File.ReadAllText(Topology));
    }

    [Theory]
    [InlineData("--svg", "--png")]
    [InlineData("--text", "--dark")]
    [InlineData("-o", "/")]
    [InlineData("--png", "--format", "xml")]
    public void Wrong_usage_exits_with_2(params string[] arguments)
    {
        ProgramRun run = Strata([Topology, .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith("strata: ", run.Error);
    }

    [Fact]
    public void An_unknown_view_is_an_error_with_a_suggestion()
    {
        Assert.Equal(Strata(Topology).Out, Strata(Topology, "--view", "stack").Out);
        ProgramRun run = Strata(Topology, "--view", "stak");
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith("strata: Unknown view 'stak' for one topology. Did you mean 'stack'?", run.Error);
        Assert.Equal(2, Strata(Topology, "--view", "file").Code);
    }

    [Fact]
    public void A_missing_file_and_a_character_that_the_font_lacks_are_errors()
    {
        Assert.Contains("could not be read", Strata(Path.Combine(root, "nothing.yml")).Error);
        File.WriteAllText(Topology, Valid.Replace("Web", "网店"));
        ProgramRun run = Strata(Topology, "--png", "-o", Path.Combine(root, "linux.png"));
        Assert.Equal(2, run.Code);
        Assert.Contains("'网'", run.Error);
    }

    private static ProgramRun Strata(params string[] arguments) =>
        ProgramRun.Of(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll"), "diagram", .. arguments]
        );
}
