using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The whiteboard's pictures, and today's, as boxes inside boxes.</summary>
public class NestedLayoutTests
{
    public static TheoryData<string, string> Drawings { get; } = Drawing.InBothVariants(Drawing.All);

    public static TheoryData<string, string> Looked { get; } =
        Drawing.InBothVariants([
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
        ]);

    [Theory]
    [MemberData(nameof(Looked))]
    public void The_scene_is_as_it_was_looked_at(string path, string variant)
    {
        Topology topology = Drawing.Stack(path);
        Golden.Match(
            $"scenes-nested/{topology.Id}-{variant}.txt",
            Drawing.Show(Drawing.LayNested(topology, variant).Scene)
        );
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_scene_is_sound(string path, string variant)
    {
        Topology topology = Drawing.Stack(path);
        (Scene scene, var found) = Drawing.LayNested(topology, variant);
        Assert.Empty(found.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(variant == "wide" ? 720 : 288, scene.Width);
        NestedCheck.Assert(topology, scene);
    }
}
