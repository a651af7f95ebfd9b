using CsCheck;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The view that compares stacks: layers level with each other, differences marked and told.</summary>
public class CompareTests
{
    private static readonly string[] All = Drawing.All.Select(path => Path.GetFileNameWithoutExtension(path)).ToArray();

    private static readonly string[] Kernels = ["linux-containers", "docker-desktop-wsl2", "kata-containers", "gvisor"];

    private static readonly string[] Windows = ["windows-process-isolation", "windows-hyperv-isolation"];

    private static readonly string[] TwoVocabularies = ["linux-containers", "gpu-training"];

    public static TheoryData<string, string[], string> Drawings { get; } =
        new()
        {
            { "kernels", Kernels, "wide" },
            { "kernels", Kernels, "narrow" },
            { "windows", Windows, "wide" },
            { "windows", Windows, "narrow" },
            { "two-vocabularies", TwoVocabularies, "wide" },
        };

    public static TheoryData<string, string[]> Told { get; } =
        new()
        {
            { "kernels", Kernels },
            { "windows", Windows },
            { "two-vocabularies", TwoVocabularies },
        };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void The_scene_is_as_it_was_looked_at(string name, string[] ids, string variant)
    {
        (Scene scene, var found) = Lay(Stacks(ids), variant);
        Assert.Empty(found.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(variant == "wide" ? 720 : 288, scene.Width);
        Golden.Match($"scenes/{name}.compare-{variant}.txt", Drawing.Show(scene));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void The_differences_are_told_in_words(string name, string[] ids) =>
        Golden.Match(
            $"prose/{name}.compare.txt",
            StackProseTests.Dump(CompareProse.Describe(Stacks(ids), Drawing.Words))
        );

    [Theory]
    [MemberData(nameof(Told))]
    public void Every_node_of_every_stack_is_drawn_and_told(string name, string[] ids)
    {
        IReadOnlyList<Topology> topologies = Stacks(ids);
        string reported = StackProseTests.Dump(CompareProse.Describe(topologies, Drawing.Words));
        List<string> drawn = Lay(topologies, "wide").Scene.AllBoxes.Select(box => box.Id).ToList();
        Assert.All(
            topologies.SelectMany(topology => topology.Nodes, (topology, node) => (topology, node)),
            pair =>
            {
                if (!pair.node.Children.Any(part => pair.node.Kind.Parts.Contains(part.Kind.Name)))
                    Assert.Contains($"{pair.topology.Id}-{pair.node.Id}", drawn);
                Assert.Contains(pair.node.Name, reported);
            }
        );
        Assert.NotEmpty(name);
    }

    [Fact]
    public void Layers_come_in_the_order_of_what_stands_on_what() =>
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
            Comparison.Of(Stacks(Kernels), Drawing.Words).Rows.Select(row => row.Layer.Heading)
        );

    [Fact]
    public void Another_vocabulary_has_layers_of_its_own() =>
        Assert.Equal(
            ["Framework", "Toolkit", "Around the container", "Driver", "GPU"],
            Comparison.Of(Stacks(["gpu-training", "gpu-training"]), Drawing.Words).Rows.Select(row => row.Layer.Heading)
        );

    [Fact]
    public void What_all_have_is_the_same_and_what_only_one_has_is_marked()
    {
        IReadOnlyList<Topology> topologies = Stacks(Windows);
        Comparison comparison = Comparison.Of(topologies, Drawing.Words);
        Assert.Equal(
            ["Base image", "Hardware", "Beside the stack"],
            comparison.Rows.Where(row => row.Same).Select(row => row.Layer.Heading)
        );
        Scene scene = Lay(topologies, "wide").Scene;
        Assert.Contains(scene.AllBoxes, box => box is { Id: "windows-hyperv-isolation-hyper-v", Marked: true });
        Assert.Contains(
            scene.AllBoxes,
            box => box is { Id: "windows-process-isolation-no-hypervisor", Marked: true, Dashed: true }
        );
        Assert.Contains(scene.AllBoxes, box => box is { Id: "windows-process-isolation-hardware", Marked: false });
    }

    [Fact]
    public void A_stack_does_not_differ_from_itself()
    {
        Assert.All(Comparison.Of(Stacks(["gvisor", "gvisor"]), Drawing.Words).Rows, row => Assert.True(row.Same));
    }

    [Fact]
    public void Any_two_to_four_stacks_are_laid_out_soundly() =>
        Gen.Int[0, All.Length - 1]
            .Select(i => All[i])
            .List[2, 4]
            .Where(ids => ids.Distinct().Count() == ids.Count)
            .Sample(
                ids =>
                {
                    IReadOnlyList<Topology> topologies = Stacks(ids);
                    foreach (string variant in (string[])["wide", "narrow"])
                    {
                        (Scene scene, var found) = Lay(topologies, variant);
                        if (found.Count == 0)
                            SceneCheck.AssertBoxes(scene);
                        Assert.Equal(Drawing.Show(scene), Drawing.Show(Lay(topologies, variant).Scene));
                    }
                },
                iter: 60
            );

    [Fact]
    public void A_label_that_does_not_fit_is_reported_in_the_file_of_its_stack()
    {
        Topology wide = Reading.Sound(
            """
            title: Long
            stack:
              - host: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk
                holds: [{ kernel: Linux kernel }, { hardware: Hardware }]
            """,
            "long"
        );
        Diagnostic diagnostic = Assert.Single(Lay([.. Stacks(Kernels[..3]), wide], "wide").Found);
        Assert.Equal(("DIA001", "long.yml", 3), (diagnostic.Code.Id, diagnostic.Path, diagnostic.Span.Line));
    }

    private static IReadOnlyList<Topology> Stacks(IEnumerable<string> ids) => ids.Select(Reading.Fixture).ToList();

    private static (Scene Scene, IReadOnlyList<Diagnostic> Found) Lay(
        IReadOnlyList<Topology> topologies,
        string variant
    )
    {
        var bag = new DiagnosticBag();
        Scene scene = CompareLayout.Compute(topologies, variant, Drawing.Words, new FileReport("page.md", bag));
        return (scene, bag.Sorted());
    }
}
