using Strata.Engine.Topologies;

namespace Strata.Tests.Topologies;

public class NodeQueriesTests
{
    private readonly Topology topology = Reading.Valid(Reading.TextOf("tests/Topologies/fixtures/lcow.yml"));

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
    public void Nodes_have_the_system_and_build_of_their_machine_but_a_machine_not_those_of_another(
        string id,
        string os,
        string? build
    )
    {
        Assert.Equal(os, NodeQueries.OsOf(topology, Find(id)));
        Assert.Equal(build, NodeQueries.BuildOf(topology, Find(id)));
        Assert.Null(NodeQueries.ArchitectureOf(Find(id)));
    }

    [Fact]
    public void The_machine_of_a_machine_is_the_one_around_it()
    {
        Assert.Equal("utility-vm-1", NodeQueries.MachineOf(Find("web-image"))?.Id);
        Assert.Equal("windows-server-2019", NodeQueries.MachineOf(Find("utility-vm-1"))?.Id);
        Assert.Null(NodeQueries.MachineOf(Find("windows-server-2019")));
    }

    private Node Find(string id) => topology.Nodes.Single(node => node.Id == id);
}
