using System.IO.Compression;
using System.Text;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The view of stacks, for the shipped topologies and all fixtures.</summary>
public class StackLayoutTests
{
    public static TheoryData<string, string> All { get; } = DiagramFixtures.InBothVariants(DiagramFixtures.All);

    /// <summary>The three basic scenarios.</summary>
    public static TheoryData<string, string> Scenarios { get; } =
        DiagramFixtures.InBothVariants([
            "data/topologies/linux-containers.yml",
            "data/topologies/windows-process-isolation.yml",
            "data/topologies/windows-hyperv-isolation.yml",
        ]);

    [Theory]
    [MemberData(nameof(All))]
    public void The_scene_matches_its_golden_file(string path, string variant)
    {
        Topology topology = DiagramFixtures.Read(path);
        (Scene scene, var diagnostics) = DiagramFixtures.ComputeStack(topology, variant);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(variant == "wide" ? 720 : 288, scene.Width);
        Golden.Match($"scenes/{topology.Id}-{variant}.txt", DiagramFixtures.Dump(scene));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_picture_matches_its_golden_file(string path, string variant)
    {
        Golden.Match($"svg/{Path.GetFileNameWithoutExtension(path)}-{variant}.svg", DiagramFixtures.Svg(path, variant));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_scene_is_valid(string path, string variant)
    {
        Topology topology = DiagramFixtures.Read(path);
        SceneCheck.Assert(topology, DiagramFixtures.ComputeStack(topology, variant).Scene);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_picture_of_a_scenario_is_small(string path, string variant)
    {
        byte[] svg = Encoding.UTF8.GetBytes(DiagramFixtures.Svg(path, variant));
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(svg);
        Assert.InRange(svg.Length, 1, 6 * 1024);
        Assert.InRange(compressed.Length, 1, 1536);
    }
}
