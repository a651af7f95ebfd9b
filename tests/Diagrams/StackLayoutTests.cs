using System.IO.Compression;
using System.Text;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The shipped topologies and all fixtures, drawn.</summary>
public class StackLayoutTests
{
    public static TheoryData<string, string> Drawings { get; } = Drawing.InBothVariants(Drawing.All);

    /// <summary>The three pictures that the site began with.</summary>
    public static TheoryData<string, string> Scenarios { get; } =
        Drawing.InBothVariants([
            "data/topologies/linux-containers.yml",
            "data/topologies/windows-process-isolation.yml",
            "data/topologies/windows-hyperv-isolation.yml",
        ]);

    [Theory]
    [MemberData(nameof(Drawings))]
    public void The_scene_is_as_it_was_looked_at(string path, string variant)
    {
        Topology topology = Drawing.Stack(path);
        (Scene scene, var found) = Drawing.Lay(topology, variant);
        Assert.Empty(found.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(variant == "wide" ? 720 : 288, scene.Width);
        Golden.Match($"scenes/{topology.Id}-{variant}.txt", Drawing.Show(scene));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void The_picture_is_as_it_was_looked_at(string path, string variant)
    {
        Golden.Match($"svg/{Path.GetFileNameWithoutExtension(path)}-{variant}.svg", Drawing.Svg(path, variant));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_scene_is_sound(string path, string variant)
    {
        Topology topology = Drawing.Stack(path);
        SceneCheck.Assert(topology, Drawing.Lay(topology, variant).Scene);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_picture_of_a_scenario_is_small(string path, string variant)
    {
        byte[] svg = Encoding.UTF8.GetBytes(Drawing.Svg(path, variant));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(svg);
        Assert.InRange(svg.Length, 1, 6 * 1024);
        Assert.InRange(packed.Length, 1, 1536);
    }
}
