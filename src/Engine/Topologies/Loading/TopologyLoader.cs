using Strata.Engine.Catalogues;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;
using Strata.Engine.Topologies.Resolving;

namespace Strata.Engine.Topologies.Loading;

/// <summary>
/// Loads resolved topologies: the single entry point for files, fenced blocks and imports.
/// </summary>
/// <param name="vocabularies">All vocabularies, by name.</param>
/// <param name="images">The base images whose Windows builds are known.</param>
/// <param name="windows">The table whose rows are versions of Windows; null if there is none.</param>
internal sealed class TopologyLoader(
    IReadOnlyDictionary<string, Vocabulary> vocabularies,
    BaseImageCatalogue images,
    CompatibilityTable? windows
)
{
    private readonly ImageNames imageNames = new(images);

    /// <summary>Loads a topology from its text; null, with all errors reported, if it has any.</summary>
    /// <param name="id">The id of the topology: the name of its file without the extension.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="report">Receives the errors.</param>
    /// <param name="linesAbove">The number of lines above the text in its file.</param>
    public Topology? Load(string id, string text, FileReport report, int linesAbove = 0) =>
        Load(id, local => TopologyReader.Read(text, vocabularies, local, linesAbove), report);

    /// <summary>Loads a topology from a YAML node; null, with all errors reported, if it has any.</summary>
    public Topology? Load(string id, YamlNode root, FileReport report) =>
        Load(id, local => TopologyReader.Read(root, vocabularies, local), report);

    private Topology? Load(string id, Func<FileReport, TopologyDraft?> read, FileReport report)
    {
        FileReport local = report.Local();
        Topology? topology = read(local) is { } draft ? TopologyResolver.Resolve(id, draft, local) : null;
        local.Flush(report);
        return topology is null || local.Bag.HasErrors
            ? null
            : new MachineResolver(topology, imageNames, windows).Annotate();
    }
}
