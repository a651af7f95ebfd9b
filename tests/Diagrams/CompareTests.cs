using CsCheck;
using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The view that compares topologies: what one process of each stands on, in common rows.</summary>
public class CompareTests
{
    private static readonly string[] All = DiagramFixtures
        .All.Select(path => Path.GetFileNameWithoutExtension(path))
        .ToArray();

    private static readonly string[] Kernels = ["linux-containers", "docker-desktop-wsl2", "kata-containers", "gvisor"];

    private static readonly string[] Windows = ["windows-process-isolation", "windows-hyperv-isolation"];

    private static readonly string[] TwoVocabularies = ["linux-containers", "gpu-training"];

    private static readonly string[] CannotRun = ["windows-image-too-new", "windows-vm-as-container-host"];

    public static TheoryData<string, string[], string> Scenes { get; } =
        new()
        {
            { "kernels", Kernels, "wide" },
            { "kernels", Kernels, "narrow" },
            { "windows", Windows, "wide" },
            { "windows", Windows, "narrow" },
            { "two-vocabularies", TwoVocabularies, "wide" },
            { "cannot-run", CannotRun, "narrow" },
        };

    public static TheoryData<string, string[]> Comparisons { get; } =
        new()
        {
            { "kernels", Kernels },
            { "windows", Windows },
            { "two-vocabularies", TwoVocabularies },
            { "cannot-run", CannotRun },
        };

    [Theory]
    [MemberData(nameof(Scenes))]
    public void The_scene_matches_its_golden_file(string name, string[] ids, string variant)
    {
        Scene scene = Compute(Topologies(ids), variant);
        Golden.Match($"scenes/{name}.compare-{variant}.txt", DiagramFixtures.Dump(scene));
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void The_prose_matches_its_golden_file(string name, string[] ids) =>
        Golden.Match(
            $"prose/{name}.compare.txt",
            StackProseTests.Dump(CompareProse.Describe(Topologies(ids), DiagramFixtures.Messages))
        );

    [Fact]
    public void Rows_are_in_the_order_of_all_stacks() =>
        Assert.Equal(
            ["Application", "Base image", "Kernel that it calls", "Hypervisor", "Host kernel", "Hardware"],
            RowsOf(Kernels)
        );

    [Fact]
    public void The_order_of_topologies_does_not_change_the_rows() =>
        Assert.Equal(RowsOf(Kernels), RowsOf(["gvisor", "linux-containers", "kata-containers", "docker-desktop-wsl2"]));

    [Fact]
    public void A_hypervisor_is_above_the_kernel_of_the_host() =>
        Assert.Equal(
            ["Application", "Base image", "Kernel that it calls", "Hypervisor", "Host kernel", "Hardware"],
            RowsOf(["gvisor", "windows-hyperv-isolation"])
        );

    [Fact]
    public void Another_vocabulary_has_its_own_rows() =>
        Assert.Equal(
            ["Application protocol", "Security protocol", "Transport protocol", "Internet protocol", "Link"],
            RowsOf(["tcp-ip", "tcp-ip"])
        );

    [Theory]
    [InlineData("linux-containers", "web-shop", 3, false)]
    [InlineData("kata-containers", "payments", 3, true)]
    [InlineData("gvisor", "untrusted-script", 2, true)]
    [InlineData("windows-hyperv-isolation", "api", 2, false)]
    [InlineData("tcp-ip", "http-2", 5, true)]
    [InlineData("docker-in-docker", "build", 2, false)]
    public void A_stack_is_that_of_the_process_whose_kernel_is_farthest(
        string id,
        string subject,
        int number,
        bool hasOthers
    )
    {
        var stack = ComparedStack.Of(Reading.Fixture(id));
        Assert.Equal((subject, number, hasOthers), (stack.Subject.Id, stack.Number, stack.HasOthers));
    }

    [Fact]
    public void A_container_that_cannot_run_is_separated_from_its_kernel()
    {
        IReadOnlyList<Topology> topologies = Topologies(["windows-image-too-new", "windows-process-isolation"]);
        Scene scene = Compute(topologies, "wide");
        Rectangle fault = Assert.Single(scene.Faults);
        SceneBox image = scene.AllBoxes.Single(box => box.Id == "windows-image-too-new-api-image");
        Assert.Equal((image.Bounds.X, image.Bounds.Bottom), (fault.X, fault.Y));
        Assert.True(image.IsFailing);
        Assert.Contains(image.Lines, line => line.Text == "× cannot run");
        Assert.DoesNotContain(scene.Arrows, arrow => arrow.From == image.Id);
        Assert.Contains("cannot run on", CompareProse.Describe(topologies, DiagramFixtures.Messages).Paragraphs[0]);
    }

    [Fact]
    public void A_name_that_does_not_fit_ends_with_an_ellipsis_and_is_whole_in_the_text()
    {
        const string Name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        Topology wide = Reading.Valid(
            $"title: Long\nstack:\n  - host: Host\n    holds: [{{ app: {Name} }}, {{ kernel: Linux kernel }}]\n",
            "long"
        );
        IReadOnlyList<Topology> topologies = [.. Topologies(Kernels[..3]), wide];
        foreach (string variant in (string[])["wide", "narrow"])
        {
            Scene scene = Compute(topologies, variant);
            SceneCheck.AssertBoxes(scene);
            Assert.EndsWith("…", scene.AllBoxes.Single(box => box.Name == Name).Lines[0].Text);
        }

        Assert.Contains(Name, StackProseTests.Dump(CompareProse.Describe(topologies, DiagramFixtures.Messages)));
    }

    [Fact]
    public void Any_two_to_four_topologies_are_compared_truly() =>
        Gen.Int[0, All.Length - 1]
            .Select(i => All[i])
            .List[2, 4]
            .Where(ids => ids.Distinct().Count() == ids.Count)
            .Sample(ids => CompareCheck.Assert(Topologies(ids)), iter: 100);

    private static List<string> RowsOf(IEnumerable<string> ids)
    {
        var comparison = Comparison.Of(Topologies(ids));
        var names = new RowNames(comparison, DiagramFixtures.Messages);
        return comparison.Rows.Select(names.Of).ToList();
    }

    private static IReadOnlyList<Topology> Topologies(IEnumerable<string> ids) => ids.Select(Reading.Fixture).ToList();

    private static Scene Compute(IReadOnlyList<Topology> topologies, string variant) =>
        CompareLayout.Compute(topologies, DiagramFixtures.VariantOf(variant), DiagramFixtures.Messages);
}
