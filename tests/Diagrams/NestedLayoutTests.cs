using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The view of nested boxes, for the pictures of 2017 and of today.</summary>
public class NestedLayoutTests
{
    public static TheoryData<string, string> All { get; } = DiagramFixtures.InBothVariants(DiagramFixtures.All);

    public static TheoryData<string, string> GoldenFiles { get; } =
        DiagramFixtures.InBothVariants([
            "data/topologies/linux-containers-2017.yml",
            "data/topologies/windows-containers-2017.yml",
            "data/topologies/hyperv-containers-2017.yml",
            "data/topologies/linux-containers.yml",
            "data/topologies/windows-process-isolation.yml",
            "data/topologies/windows-hyperv-isolation.yml",
            "data/topologies/docker-desktop-wsl2.yml",
            "data/topologies/gvisor.yml",
            "data/topologies/kata-containers.yml",
            "data/topologies/kubernetes-runtime-classes.yml",
            "data/topologies/docker-in-docker.yml",
            "data/topologies/kind.yml",
        ]);

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void The_scene_matches_its_golden_file(string path, string variant)
    {
        Topology topology = DiagramFixtures.Read(path);
        Golden.Match(
            $"scenes-nested/{topology.Id}-{variant}.txt",
            DiagramFixtures.Dump(DiagramFixtures.ComputeNested(topology, variant).Scene)
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_scene_is_valid(string path, string variant)
    {
        Topology topology = DiagramFixtures.Read(path);
        (Scene scene, var diagnostics) = DiagramFixtures.ComputeNested(topology, variant);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(variant == "wide" ? 720 : 288, scene.Width);
        NestedCheck.Assert(topology, scene);
    }

    [Theory]
    [InlineData("wide", 0)]
    [InlineData("wide", 1)]
    [InlineData("wide", 2)]
    [InlineData("narrow", 0)]
    [InlineData("narrow", 1)]
    [InlineData("narrow", 2)]
    public void A_control_of_a_slab_below_machines_is_drawn(string variant, int controller)
    {
        string machines = string.Concat(
            Enumerable
                .Range(0, 3)
                .Select(i =>
                    $"      - {{ vm: VM {i}, holds: "
                    + $"[{(i == controller ? "{ client: xl, controls: Xen }" : "{ app: D }")}"
                    + $", {{ kernel: Linux {i} }}] }}\n"
                )
        );
        AssertControls(
            $"title: Test\nstack:\n  - host: Server\n    holds:\n{machines}"
                + "      - { hypervisor: Xen }\n      - { hardware: M }\n",
            variant
        );
    }

    /// <summary>The arrow ends on the slab, not on its machine, and does not leave the picture.</summary>
    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void A_control_of_a_slab_in_another_machine_is_drawn(string variant) =>
        AssertControls(
            "title: Test\nstack:\n  - host: Server\n    holds:\n"
                + "      - { vm: V, holds: [{ app: D }, { kernel: K }] }\n"
                + "      - { vm: W, holds: [{ app: E }, { kernel: L }] }\n"
                + "      - { vm: X, holds: [{ app: F }, { kernel: N }] }\n"
                + "      - { hypervisor: Xen }\n      - { hardware: M }\n"
                + "  - host: Console\n    holds:\n      - { client: xl, controls: Xen }\n      - { kernel: O }\n"
                + "      - { hardware: P }\n",
            variant
        );

    private static void AssertControls(string yaml, string variant)
    {
        Topology topology = Reading.Valid(yaml);
        (Scene scene, var diagnostics) = DiagramFixtures.ComputeNested(topology, variant);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        NestedCheck.Assert(topology, scene);
        Assert.Contains(
            scene.Arrows,
            arrow => arrow.Kind is ArrowKind.Controls && (arrow.From, arrow.To) == ("xl", "xen")
        );
    }
}
