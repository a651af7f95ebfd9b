using CsCheck;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The view of layers: a shared layer has one box, and the saving is described.</summary>
public class LayersTests
{
    internal static readonly Dictionary<string, KnownImage> Known = new(StringComparer.Ordinal)
    {
        ["debian:13-slim"] = new KnownImage("debian-13-slim", new DiskSize(78_600_000, "78.6 MB", "2026-05")),
        ["debian:13.7-slim"] = new KnownImage("debian-13-slim", new DiskSize(78_600_000, "78.6 MB", "2026-05")),
        ["alpine:3.24"] = new KnownImage("alpine-3.24", new DiskSize(8_420_000, "8.42 MB", "2026-05")),
        ["servercore:ltsc2025"] = new KnownImage("servercore-ltsc2025", null),
        ["scratch"] = new KnownImage("scratch", new DiskSize(10_070, "10.07 kB", "2026-05")),
    };

    private static readonly Gen<string> Container = Gen.Select(
        Gen.OneOf("debian:13-slim", "debian:13.7-slim", "alpine:3.24", "scratch", "servercore:ltsc2025", "mine:1", ""),
        Gen.OneOf("Node.js", "Überwachung der Dienste", "apt packages").List[0, 3],
        Gen.OneOf("shop", "nginx", ""),
        (image, layers, app) =>
            $"layers: [{string.Join(", ", layers)}]{(image.Length > 0 ? $", image: '{image}'" : "")}"
            + (app.Length > 0 ? $", app: {app}" : "")
    );

    public static TheoryData<string, string> Scenes { get; } =
        new()
        {
            { "shared-layers", "wide" },
            { "shared-layers", "narrow" },
            { "linux-containers", "wide" },
            { "linux-containers", "narrow" },
            { "docker-desktop-wsl2", "wide" },
            { "docker-desktop-wsl2", "narrow" },
        };

    [Theory]
    [MemberData(nameof(Scenes))]
    public void The_scene_matches_its_golden_file(string id, string variant)
    {
        (Scene scene, var diagnostics) = Compute(Reading.Fixture(id), variant);
        Assert.Empty(diagnostics);
        Assert.Equal(variant == "wide" ? 720 : 288, scene.Width);
        Golden.Match($"scenes/{id}.layers-{variant}.txt", DiagramFixtures.Dump(scene));
    }

    [Theory]
    [InlineData("shared-layers")]
    [InlineData("linux-containers")]
    [InlineData("docker-desktop-wsl2")]
    public void The_prose_matches_its_golden_file(string id) =>
        Golden.Match(
            $"prose/{id}.layers.txt",
            StackProseTests.Dump(LayersProse.Describe(Reading.Fixture(id), Known, DiagramFixtures.Messages))
        );

    [Fact]
    public void Layers_are_shared_if_all_layers_below_them_are()
    {
        Topology topology = HostWith(
            """
            - container: a
              image: debian:13-slim
              layers: [Node.js]
            - container: b
              image: debian:13.7-slim
              layers: [Node.js]
            - container: c
              image: alpine:3.24
              layers: [Node.js]
            """
        );
        ImageStore store = Assert.Single(ImageStores.Of(topology, Known));
        Assert.Equal(
            ["debian:13-slim: a b", "Node.js: a b", "alpine:3.24: c", "Node.js: c"],
            store.Layers.Select(layer => $"{layer.Name}: {string.Join(' ', layer.Users.Select(user => user.Name))}")
        );
        Assert.Equal((87_020_000, 165_620_000), (store.Bytes, store.BytesUnshared));
    }

    [Fact]
    public void An_empty_base_image_takes_no_space()
    {
        Topology topology = HostWith(
            """
            - container: a
              image: scratch
            - container: b
              image: scratch
            """
        );
        ImageStore store = Assert.Single(ImageStores.Of(topology, Known));
        Assert.Equal((0, 0), (store.Bytes, store.BytesUnshared));
    }

    [Fact]
    public void Engines_in_two_machines_have_separate_image_stores()
    {
        Topology topology = HostWith(
            """
            - daemon: outer
            - container: a
              image: alpine:3.24
            - vm: Guest
              holds:
                - daemon: inner
                - container: b
                  image: alpine:3.24
                - kernel: Guest kernel
            - hypervisor: KVM
            """
        );
        Assert.Equal(["Ubuntu", "Guest"], ImageStores.Of(topology, Known).Select(store => store.Machine.Name));
    }

    [Fact]
    public void Any_containers_have_a_valid_scene() =>
        Container
            .List[0, 9]
            .Sample(
                containers =>
                {
                    Topology topology = HostWith(
                        string.Join(
                            '\n',
                            containers.Select((container, i) => $"- {{ container: Service {i}, {container} }}")
                        )
                    );
                    foreach (string variant in (string[])["wide", "narrow"])
                    {
                        (Scene scene, var diagnostics) = Compute(topology, variant);
                        Assert.Empty(diagnostics);
                        SceneCheck.Assert(
                            LayersLayout.StackOf(ImageStores.Of(topology, Known), DiagramFixtures.Messages),
                            scene
                        );
                        Assert.Equal(
                            DiagramFixtures.Dump(scene),
                            DiagramFixtures.Dump(Compute(topology, variant).Scene)
                        );
                    }
                },
                iter: 100
            );

    [Fact]
    public void Layers_are_texts_in_a_list() =>
        Assert.Equal(
            "test.yml(6,18): error KEY003: 'layers': expected text, found a mapping. Write text.",
            Reading.ErrorsOf(
                """
                  - host: Ubuntu
                    holds:
                      - container: a
                        layers: [{ name: Node.js }]
                      - kernel: Linux kernel
                      - hardware: Hardware
                """
            )
        );

    private static (Scene Scene, IReadOnlyList<Diagnostic> Diagnostics) Compute(Topology topology, string variant)
    {
        var bag = new DiagnosticBag();
        Scene scene = LayersLayout.Compute(
            ImageStores.Of(topology, Known),
            DiagramFixtures.VariantOf(variant),
            DiagramFixtures.Messages,
            new FileReport(topology.Path, bag)
        );
        return (scene, bag.Sorted());
    }

    private static Topology HostWith(string containers) =>
        Reading.Valid(
            $"""
            title: Test
            stack:
              - host: Ubuntu
                os: linux
                holds:
                  {containers.Replace("\n", "\n      ", StringComparison.Ordinal)}
                  - kernel: Linux kernel
                  - hardware: Hardware
            """
        );
}
