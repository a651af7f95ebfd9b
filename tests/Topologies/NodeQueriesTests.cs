using Strata.Engine.Topologies;

namespace Strata.Tests.Topologies;

public class NodeQueriesTests
{
    private readonly Topology topology = Reading.Sound(Reading.TextOf("tests/Topology/fixtures/lcow.yml"));

    [Theory]
    [InlineData("web-image", "linuxkit-kernel")]
    [InlineData("web-app", "linuxkit-kernel")]
    [InlineData("api", "utility-vm-2-windows-kernel")]
    [InlineData("dockerd", "windows-kernel")]
    [InlineData("docker-engine", "windows-kernel")]
    [InlineData("linuxkit-kernel", "linuxkit-kernel")]
    [InlineData("hardware", null)]
    [InlineData("windows-server-2019", null)]
    public void A_node_uses_the_kernel_of_its_nearest_machine(string id, string? kernel) =>
        Assert.Equal(kernel, NodeQueries.KernelOf(topology, Find(id))?.Id);

    [Theory]
    [InlineData("web-image", "linux", null)]
    [InlineData("utility-vm-1", "linux", null)]
    [InlineData("api", "windows", "17763")]
    [InlineData("dockerd", "windows", "17763")]
    [InlineData("windows-server-2019", "windows", "17763")]
    public void What_is_in_a_machine_inherits_what_the_machine_says_but_no_build_of_another_system(
        string id,
        string os,
        string? build
    )
    {
        Assert.Equal(os, NodeQueries.OsOf(Find(id)));
        Assert.Equal(build, NodeQueries.BuildOf(Find(id)));
        Assert.Null(NodeQueries.ArchitectureOf(Find(id)));
    }

    [Fact]
    public void A_machine_is_in_the_machine_around_it()
    {
        Assert.Equal("utility-vm-1", NodeQueries.MachineOf(Find("web-image"))?.Id);
        Assert.Equal("windows-server-2019", NodeQueries.MachineOf(Find("utility-vm-1"))?.Id);
        Assert.Null(NodeQueries.MachineOf(Find("windows-server-2019")));
    }

    [Fact]
    public void What_stands_on_a_node_comes_in_reading_order() =>
        Assert.Equal(
            ["docker-engine", "docker", "dockerd"],
            NodeQueries.StandingOn(topology, Find("windows-kernel")).Select(node => node.Id)
        );

    private Node Find(string id) => topology.Nodes.Single(node => node.Id == id);
}
