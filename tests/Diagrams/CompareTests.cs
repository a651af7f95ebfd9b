using CsCheck;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The view that compares topologies: layers are level, differences are marked and described.</summary>
public class CompareTests
{
    private static readonly string[] All = DiagramFixtures
        .All.Select(path => Path.GetFileNameWithoutExtension(path))
        .ToArray();

    private static readonly string[] Kernels = ["linux-containers", "docker-desktop-wsl2", "kata-containers", "gvisor"];

    private static readonly string[] Windows = ["windows-process-isolation", "windows-hyperv-isolation"];

    private static readonly string[] TwoVocabularies = ["linux-containers", "gpu-training"];

    public static TheoryData<string, string[], string> Scenes { get; } =
        new()
        {
            { "kernels", Kernels, "wide" },
            { "kernels", Kernels, "narrow" },
            { "windows", Windows, "wide" },
            { "windows", Windows, "narrow" },
            { "two-vocabularies", TwoVocabularies, "wide" },
        };

    public static TheoryData<string, string[]> Comparisons { get; } =
        new()
        {
            { "kernels", Kernels },
            { "windows", Windows },
            { "two-vocabularies", TwoVocabularies },
        };

    [Theory]
    [MemberData(nameof(Scenes))]
    public void The_scene_matches_its_golden_file(string name, string[] ids, string variant)
    {
        (Scene scene, var diagnostics) = Compute(Topologies(ids), variant);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(variant == "wide" ? 720 : 288, scene.Width);
        Golden.Match($"scenes/{name}.compare-{variant}.txt", DiagramFixtures.Dump(scene));
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void The_prose_matches_its_golden_file(string name, string[] ids) =>
        Golden.Match(
            $"prose/{name}.compare.txt",
            StackProseTests.Dump(CompareProse.Describe(Topologies(ids), DiagramFixtures.Messages))
        );

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Every_node_is_in_the_scene_and_in_the_prose(string name, string[] ids)
    {
        IReadOnlyList<Topology> topologies = Topologies(ids);
        string prose = StackProseTests.Dump(CompareProse.Describe(topologies, DiagramFixtures.Messages));
        List<string> boxes = Compute(topologies, "wide").Scene.AllBoxes.Select(box => box.Id).ToList();
        Assert.All(
            topologies.SelectMany(topology => topology.Nodes, (topology, node) => (topology, node)),
            pair =>
            {
                if (!pair.node.Children.Any(part => pair.node.Kind.Parts.Contains(part.Kind.Name)))
                    Assert.Contains($"{pair.topology.Id}-{pair.node.Id}", boxes);
                Assert.Contains(pair.node.Name, prose);
            }
        );
        Assert.NotEmpty(name);
    }

    [Fact]
    public void Layers_are_ordered_by_what_stands_on_what() =>
        Assert.Equal(
            [
                "Application",
                "Base image",
                "Around the container",
                "Kernel",
                "Hypervisor",
                "Hardware",
                "Beside the stack",
            ],
            Comparison.Of(Topologies(Kernels), DiagramFixtures.Messages).Rows.Select(row => row.Layer.Heading)
        );

    [Fact]
    public void Another_vocabulary_has_its_own_layers() =>
        Assert.Equal(
            ["Framework", "Toolkit", "Around the container", "Driver", "GPU"],
            Comparison
                .Of(Topologies(["gpu-training", "gpu-training"]), DiagramFixtures.Messages)
                .Rows.Select(row => row.Layer.Heading)
        );

    [Fact]
    public void Nodes_that_some_topology_lacks_are_marked()
    {
        IReadOnlyList<Topology> topologies = Topologies(Windows);
        Comparison comparison = Comparison.Of(topologies, DiagramFixtures.Messages);
        Assert.Equal(
            ["Base image", "Hardware", "Beside the stack"],
            comparison.Rows.Where(row => row.IsSame).Select(row => row.Layer.Heading)
        );
        Scene scene = Compute(topologies, "wide").Scene;
        Assert.Contains(scene.AllBoxes, box => box is { Id: "windows-hyperv-isolation-hyper-v", HasChangeBar: true });
        Assert.Contains(
            scene.AllBoxes,
            box => box is { Id: "windows-process-isolation-no-hypervisor", HasChangeBar: true, IsDashed: true }
        );
        Assert.Contains(
            scene.AllBoxes,
            box => box is { Id: "windows-process-isolation-hardware", HasChangeBar: false }
        );
    }

    [Fact]
    public void A_topology_does_not_differ_from_itself()
    {
        Assert.All(
            Comparison.Of(Topologies(["gvisor", "gvisor"]), DiagramFixtures.Messages).Rows,
            row => Assert.True(row.IsSame)
        );
    }

    [Fact]
    public void Any_two_to_four_topologies_have_a_valid_scene() =>
        Gen.Int[0, All.Length - 1]
            .Select(i => All[i])
            .List[2, 4]
            .Where(ids => ids.Distinct().Count() == ids.Count)
            .Sample(
                ids =>
                {
                    IReadOnlyList<Topology> topologies = Topologies(ids);
                    foreach (string variant in (string[])["wide", "narrow"])
                    {
                        (Scene scene, var diagnostics) = Compute(topologies, variant);
                        if (diagnostics.Count == 0)
                            SceneCheck.AssertBoxes(scene);
                        Assert.Equal(
                            DiagramFixtures.Dump(scene),
                            DiagramFixtures.Dump(Compute(topologies, variant).Scene)
                        );
                    }
                },
                iter: 60
            );

    [Fact]
    public void A_label_that_does_not_fit_is_reported_in_the_file_of_its_topology()
    {
        Topology wide = Reading.Valid(
            """
            title: Long
            stack:
              - host: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk
                holds: [{ kernel: Linux kernel }, { hardware: Hardware }]
            """,
            "long"
        );
        Diagnostic diagnostic = Assert.Single(Compute([.. Topologies(Kernels[..3]), wide], "wide").Diagnostics);
        Assert.Equal(("DIA001", "long.yml", 3), (diagnostic.Code.Id, diagnostic.Path, diagnostic.Span.Line));
    }

    private static IReadOnlyList<Topology> Topologies(IEnumerable<string> ids) => ids.Select(Reading.Fixture).ToList();

    private static (Scene Scene, IReadOnlyList<Diagnostic> Diagnostics) Compute(
        IReadOnlyList<Topology> topologies,
        string variant
    )
    {
        var bag = new DiagnosticBag();
        Scene scene = CompareLayout.Compute(
            topologies,
            DiagramFixtures.VariantOf(variant),
            DiagramFixtures.Messages,
            new FileReport("page.md", bag)
        );
        return (scene, bag.Sorted());
    }
}
