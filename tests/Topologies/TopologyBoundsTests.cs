namespace Strata.Tests.Topologies;

public class TopologyBoundsTests
{
    private const string Ground = "  - kernel: Linux kernel\n  - hardware: Hardware\n";

    [Fact]
    public void A_topology_may_have_as_many_levels_as_the_bound() => Assert.Equal("", Reading.ErrorsOf(Levels(50)));

    [Fact]
    public void The_first_node_above_too_many_levels_is_reported_once() =>
        Assert.Equal(
            "test.yml(3,13): error TOP011: The topology has more than 50 nodes that rest on each other. Split it into "
                + "several topologies.",
            Reading.ErrorsOf(Levels(52))
        );

    [Fact]
    public void A_topology_may_have_as_many_pairs_of_controllers_and_nodes_as_the_bound() =>
        Assert.DoesNotContain(
            "error",
            Reading.ErrorsOf(Controllers(daemons: 40, containers: 50)),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_controller_of_the_first_pair_above_the_bound_is_reported() =>
        Assert.Equal(
            "test.yml(84,23): error TOP011: The topology has more than 2000 pairs of a node and one that it controls. "
                + "Split it into several topologies.",
            Reading.ErrorsOf(Controllers(daemons: 50, containers: 50))
        );

    /// <summary>Kernels on each other, above hardware.</summary>
    private static string Levels(int count) =>
        string.Concat(
            Enumerable
                .Range(0, count - 1)
                .Select(level =>
                    $"  - kernel: K{level}\n    on: {(level == count - 2 ? "hardware" : $"k{level + 1}")}\n"
                )
        ) + "  - hardware: Hardware\n";

    private static string Controllers(int daemons, int containers) =>
        string.Concat(
            Enumerable.Range(0, daemons).Select(index => $"  - engine: E{index}\n    holds: [{{ daemon: D{index} }}]\n")
        )
        + string.Concat(Enumerable.Range(0, containers).Select(index => $"  - container: C{index}\n"))
        + Ground;
}
