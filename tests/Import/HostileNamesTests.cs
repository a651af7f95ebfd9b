using System.Text;
using System.Text.Json;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Import;

/// <summary>No output of a tool reaches a terminal or a topology unsanitized.</summary>
public class HostileNamesTests
{
    private static readonly string[] Names =
    [
        "\u001b[2J\u001b]0;owned\u0007",
        "a\nstack: []",
        "a\r\n  - host: b",
        "a\u2028b\u0085c",
        "\u202Egnp.exe",
        "# not a comment",
        "- a",
        "a: b",
        "a #b",
        "{ a: [b] }",
        "'",
        "\"\\\"",
        "null",
        "~",
        "true",
        "12",
        "1e3",
        "<<",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "?",
        "",
        " ",
        "/",
        "---",
        "web",
        "web",
        "web-image",
        "web-app",
        "Web",
        "größe",
        "日本語",
        "\uFFFE\uE000",
        new string('x', 5000),
        string.Concat(Enumerable.Repeat("long-name.", 60)),
    ];

    [Fact]
    public void Any_name_of_a_container_is_shown_without_side_effects()
    {
        ImportedTopology imported = Docker(Names.Select(name => (name, "busybox:1.37")), "Ubuntu")
            .Write("topology.yml");
        AssertSanitized(imported);
        Topology topology = Reading.Valid(imported.Text!);
        Assert.Equal(Names.Length, topology.Nodes.Count(node => node.Kind.Name == "container"));
    }

    [Fact]
    public void Any_name_of_an_image_or_system_is_shown_without_side_effects()
    {
        List<ImportedTopology> all = Names
            .Select(name => Docker([("web", name)], name).Write("topology.yml", title: name))
            .ToList();
        foreach (ImportedTopology topology in all)
        {
            AssertSanitized(topology);
            Reading.Valid(topology.Text!);
        }

        AssertBuilds(all.Select(topology => topology.Text!));
    }

    [Fact]
    public void Any_name_in_a_cluster_is_shown_without_side_effects()
    {
        List<ImportedTopology> all = Names
            .Select(name => TopologyImport.Kubernetes(Cluster(name, name)).Write("topology.yml"))
            .ToList();
        foreach (ImportedTopology topology in all)
        {
            AssertSanitized(topology);
            Reading.Valid(topology.Text!);
        }

        AssertBuilds(all.Select(topology => topology.Text!));
    }

    [Fact]
    public void A_shortened_runtime_class_is_the_same()
    {
        TopologyImport cluster = TopologyImport.Kubernetes(Cluster("web", new string('x', 50)));
        ImportFile topology = Importing.Text("topology.yml", cluster.Write("topology.yml").Text!);
        Assert.Matches("runtime_class: \"x{10,40}…\"", Encoding.UTF8.GetString(topology.Bytes));
        Assert.DoesNotContain(
            cluster.Verify(topology, Importing.NoSite),
            diagnostic => diagnostic.Message.Contains("runtime class")
        );
    }

    private static ImportFile Cluster(string name, string runtimeClass)
    {
        var node = new
        {
            kind = "Node",
            metadata = new { name },
            status = new
            {
                nodeInfo = new
                {
                    operatingSystem = "linux",
                    osImage = name,
                    kernelVersion = name,
                    containerRuntimeVersion = name,
                    kubeletVersion = name,
                    architecture = name,
                },
            },
        };
        var pod = new
        {
            kind = "Pod",
            metadata = new { name, @namespace = name },
            spec = new
            {
                nodeName = name,
                runtimeClassName = runtimeClass,
                containers = new[] { new { name, image = name } },
            },
        };
        return Importing.Text(
            "pods.json",
            JsonSerializer.Serialize(new { kind = "List", items = new object[] { node, pod } })
        );
    }

    [Fact]
    public void A_page_with_any_names_builds() =>
        AssertBuilds([Docker(Names.Select(name => (name, name)), "Ubuntu").Write("topology.yml").Text!]);

    [Fact]
    public void Differences_are_sanitized()
    {
        ImportFile topology = Importing.Text(
            "topology.yml",
            "title: T\nstack:\n  - host: Debian 13\n    os: linux\n    holds:\n      - engine: Docker Engine\n    "
                + "  - container: web\n        image: debian:13\n      - kernel: Linux kernel\n      - hardware: "
                + "Hardware\n"
        );
        foreach (string name in Names)
            AssertSanitized(Docker([(name, name), ("web", name)], name).Verify(topology, Importing.NoSite));
    }

    [Theory]
    [InlineData("services:\n  \"a\\e[2J\": {}\n  \"a\\e[2J\": {}\n")]
    [InlineData("services: { \"a\\e[2J\": \"\\e[2J\" }\n")]
    [InlineData("services: *a\u202Eb\n")]
    [InlineData("services: { a: { image: x, deploy: \"\\e\" } }\n")]
    public void Errors_in_the_input_are_sanitized(string compose)
    {
        IReadOnlyList<Diagnostic> diagnostics = TopologyImport
            .Compose(Importing.Text("compose.yml", compose))
            .Write("topology.yml")
            .Diagnostics;
        Assert.Contains(diagnostics, diagnostic => diagnostic.Severity is Severity.Error);
        AssertSanitized(diagnostics);
    }

    [Fact]
    public void Truncated_output_of_a_tool_is_reported()
    {
        string whole = File.ReadAllText(Path.Combine(Importing.Folder, "fixtures/linux/inspect.json"));
        for (int length = 0; length < whole.Length; length += 37)
        {
            var output = new DockerOutput { Containers = [Importing.Text("inspect.json", whole[..length])] };
            Diagnostic diagnostic = Assert.Single(TopologyImport.Docker(output).Write("topology.yml").Diagnostics);
            Assert.Equal("inspect.json", diagnostic.Path);
        }
    }

    [Fact]
    public void Output_that_PowerShell_saved_is_read()
    {
        byte[] utf16 =
        [
            .. Encoding.Unicode.Preamble,
            .. Encoding.Unicode.GetBytes("{\"OSType\":\"linux\",\r\n\"OperatingSystem\":\"Größe 1\"}\r\n"),
        ];
        string text = TopologyImport
            .Docker(new DockerOutput { Info = new ImportFile("info.json", utf16) })
            .Write("topology.yml")
            .Text!;
        Assert.Contains("- host: Größe 1\n", text);
    }

    [Fact]
    public void Too_many_containers_are_rejected_even_in_one_long_line()
    {
        string container = JsonSerializer.Serialize(Container("web", "busybox:1.37"));
        string many = "[" + string.Join(',', Enumerable.Repeat(container, 20_000)) + "]";
        Diagnostic diagnostic = Assert.Single(
            TopologyImport
                .Docker(new DockerOutput { Containers = [Importing.Text("inspect.json", many)] })
                .Write("topology.yml")
                .Diagnostics
        );
        Assert.Equal("IMP005", diagnostic.Code.Id);
    }

    [Fact]
    public void A_file_that_is_too_large_is_rejected() =>
        Assert.Equal(
            "IMP005",
            Assert
                .Single(
                    TopologyImport
                        .Compose(new ImportFile("compose.yml", new byte[ImportFile.MaxBytes + 1]))
                        .Write("t.yml")
                        .Diagnostics
                )
                .Code.Id
        );

    private static TopologyImport Docker(IEnumerable<(string Name, string Image)> containers, string system) =>
        TopologyImport.Docker(
            new DockerOutput
            {
                Info = Importing.Text(
                    "info.json",
                    JsonSerializer.Serialize(
                        new
                        {
                            OSType = "linux",
                            OperatingSystem = system,
                            KernelVersion = system,
                            ServerVersion = system,
                            DefaultRuntime = "runc",
                        }
                    )
                ),
                Containers =
                [
                    Importing.Text(
                        "inspect.json",
                        JsonSerializer.Serialize(
                            containers.Select(container => Container(container.Name, container.Image))
                        )
                    ),
                ],
            }
        );

    private static object Container(string name, string image) =>
        new
        {
            Name = "/" + name,
            Path = name,
            Image = "",
            HostConfig = new { Runtime = "runc" },
            Config = new { Image = image },
        };

    private static void AssertSanitized(ImportedTopology topology)
    {
        Assert.All(
            topology.Text!,
            character => Assert.True(character == '\n' || IsSafe(character), $"U+{(int)character:X4}")
        );
        AssertSanitized(topology.Diagnostics);
    }

    private static void AssertSanitized(IReadOnlyList<Diagnostic> diagnostics) =>
        Assert.All(
            diagnostics,
            diagnostic =>
                Assert.All(diagnostic.ToString(), character => Assert.True(IsSafe(character), $"U+{(int)character:X4}"))
        );

    private static bool IsSafe(char character) =>
        !char.IsControl(character)
        && character is not ('\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    private static void AssertBuilds(IEnumerable<string> topologies)
    {
        Dictionary<string, string> files = topologies
            .Index()
            .ToDictionary(pair => $"data/topologies/imported-{pair.Index}.yml", pair => pair.Item);
        files["input/index.md"] = "Text.\n";
        Site site = SiteBuilder.Plan(SiteFiles.FromText(files), new BuildOptions());
        Assert.Empty(
            site.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error)
                .Select(diagnostic => diagnostic.ToString())
        );
    }
}
