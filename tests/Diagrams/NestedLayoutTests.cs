using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

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
}
