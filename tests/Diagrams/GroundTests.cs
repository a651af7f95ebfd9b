using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>What stands on nothing in common is apart, and what comes from an image is above it.</summary>
public class GroundTests
{
    [Fact]
    public void Hosts_one_below_the_other_are_apart()
    {
        Dictionary<string, Rectangle> boxes = Boxes(
            "  - { host: First host, holds: [{ app: A }, { kernel: K }, { hardware: A rather wide machine }] }\n"
                + "  - { host: Second host, holds: [{ app: B }, { kernel: L }, { hardware: Another wide machine }] }\n",
            "narrow"
        );
        Assert.Equal(RowBlock.GroundGap, boxes["second-host"].Y - boxes["first-host"].Bottom);
    }

    [Fact]
    public void Columns_of_a_host_one_below_the_other_are_apart()
    {
        Dictionary<string, Rectangle> boxes = Boxes(
            "  - host: Host\n    holds:\n      - { app: A, on: k }\n      - { app: B, on: l }\n"
                + "      - { kernel: A kernel with a very long name, id: k, on: m }\n"
                + "      - { kernel: Another kernel with such a name, id: l, on: n }\n"
                + "      - { hardware: One machine, id: m }\n      - { hardware: Other machine, id: n }\n",
            "narrow"
        );
        Assert.Equal(RowBlock.GroundGap, boxes["b"].Y - boxes["m"].Bottom);
    }

    [Fact]
    public void Containers_in_rows_on_one_kernel_are_not()
    {
        Dictionary<string, Rectangle> boxes = Boxes(
            "  - host: Host\n    holds:\n      - { container: One, app: A long name here, image: debian }\n"
                + "      - { container: Two, app: B long name here, image: debian }\n"
                + "      - { container: Three, app: C long name here, image: debian }\n      - { kernel: K }\n",
            "narrow"
        );
        Assert.Contains(RowBlock.RowGap, boxes.Values.Select(box => box.Y - boxes["one"].Bottom));
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("narrow")]
    public void The_image_of_a_container_is_below_what_comes_from_it(string variant)
    {
        Dictionary<string, Rectangle> boxes = Boxes(
            "  - host: Host\n    holds:\n      - container: Outer\n        app: Program\n        image: debian\n"
                + "        holds: [{ daemon: Other program }, { container: Inner, image: busybox }]\n"
                + "      - { kernel: K }\n",
            variant
        );
        Assert.Equal(
            boxes["outer-image"].Y - TowerBlock.Gap,
            Math.Max(boxes["outer-app"].Bottom, boxes["other-program"].Bottom)
        );
        Assert.True(boxes["inner"].Y >= boxes["outer-image"].Bottom || boxes["inner"].X >= boxes["outer-image"].Right);
    }

    [Fact]
    public void A_slab_that_carries_nothing_is_apart_in_the_nested_view()
    {
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n  - { host: Server, holds: [{ app: A }, { kernel: K }, { hardware: H }] }\n"
                + "  - { hardware: Shared array }\n"
        );
        Dictionary<string, Rectangle> boxes = DiagramFixtures
            .ComputeNested(topology, "wide")
            .Scene.AllBoxes.ToDictionary(box => box.Id, box => box.Bounds, StringComparer.Ordinal);
        Assert.Equal(RowBlock.GroundGap, boxes["shared-array"].Y - boxes["server"].Bottom);
        Assert.Equal(TowerBlock.Gap, boxes["h"].Y - boxes["k"].Bottom);
    }

    private static Dictionary<string, Rectangle> Boxes(string stack, string variant)
    {
        Topology topology = Reading.Valid($"title: Test\nstack:\n{stack}");
        (Scene scene, var diagnostics) = DiagramFixtures.ComputeStack(topology, variant);
        Assert.Empty(diagnostics);
        SceneCheck.Assert(topology, scene);
        return scene.AllBoxes.ToDictionary(box => box.Id, box => box.Bounds, StringComparer.Ordinal);
    }
}
