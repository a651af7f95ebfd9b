using Strata.Engine.Topologies;

namespace Strata.Tests.Topologies;

public class TopologyLoaderTests
{
    public static TheoryData<string> Topologies() => new(Reading.Paths);

    [Theory]
    [MemberData(nameof(Topologies))]
    public void Every_topology_loads_without_errors_and_resolves_as_recorded(string path)
    {
        string id = Path.GetFileNameWithoutExtension(path);
        Topology topology = Reading.Valid(Reading.TextOf(path), id);
        Golden.Match($"topology/{id}.txt", Reading.Show(topology));
    }
}
