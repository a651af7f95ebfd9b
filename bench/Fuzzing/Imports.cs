using Strata.Engine.Import;
using Strata.Engine.Sources;

namespace Strata.Bench.Fuzzing;

/// <summary>The readers of the output of container tools.</summary>
internal static class Imports
{
    private static readonly SiteFiles NoSite = SiteFiles.FromText(new Dictionary<string, string>());

    private static readonly ImportFile Topology = new(
        "topology.yml",
        """
        title: T
        stack:
          - host: H
            holds: [{ container: web, image: nginx }, { kernel: K }]
        """u8.ToArray()
    );

    public static IEnumerable<Reader> All { get; } =
    [
        new("compose", bytes => Write(TopologyImport.Compose(FileOf(bytes))), Share: 1),
        new("kubernetes", bytes => Write(TopologyImport.Kubernetes(FileOf(bytes))), Share: 1),
        new("docker-info", bytes => Docker(new DockerOutput { Info = FileOf(bytes) }), Share: 1),
        new("docker-version", bytes => Docker(new DockerOutput { Version = FileOf(bytes) }), Share: 1),
        new("docker-inspect", bytes => Docker(new DockerOutput { Containers = [FileOf(bytes)] }), Share: 1),
        new("docker-images", bytes => Docker(new DockerOutput { Images = [FileOf(bytes)] }), Share: 1),
    ];

    private static ImportFile FileOf(byte[] bytes) => new("input", bytes);

    private static string Docker(DockerOutput output) => Write(TopologyImport.Docker(output));

    private static string Write(TopologyImport import)
    {
        ImportedTopology written = import.Write("written.yml");
        return Readers.TextOf([.. written.Diagnostics, .. import.Verify(Topology, NoSite)]) + written.Text;
    }
}
