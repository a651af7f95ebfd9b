using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Import;

/// <summary>What a tool printed of real containers: to be written as a topology, or to be compared with one.</summary>
public sealed class TopologyImport
{
    private const int MostNodes = NodeReader.MostNodes;

    private static readonly SiteFiles Defaults = SiteFiles.FromText(new Dictionary<string, string>());

    private readonly ActualTopology? actual;
    private readonly IReadOnlyList<Diagnostic> diagnostics;

    private TopologyImport(Func<ImageNaming, DiagnosticBag, ActualTopology?> read)
    {
        var bag = new DiagnosticBag();
        ActualTopology? topology = read(
            new ImageNaming(CatalogueSet.ReadBaseImages(CatalogueSet.Files(Defaults), bag)),
            bag
        );
        actual = bag.HasErrors ? null : topology;
        diagnostics = SingleLineText.Lines(bag.Sorted());
    }

    /// <summary>Reads what <c>docker</c> printed.</summary>
    public static TopologyImport Docker(DockerOutput printed) =>
        new(
            (naming, bag) =>
                new DockerReader(
                    naming,
                    CatalogueSet.ReadTables(CatalogueSet.Files(Defaults), bag).GetValueOrDefault("windows"),
                    bag
                ).Read(printed)
        );

    /// <summary>Reads a Compose file.</summary>
    public static TopologyImport Compose(ImportFile file) =>
        new((naming, bag) => new ComposeReader(naming, bag).Read(file));

    /// <summary>Reads Kubernetes manifests, or nodes and pods as <c>kubectl get -o json</c> prints them.</summary>
    public static TopologyImport Kubernetes(ImportFile file) =>
        new((naming, bag) => new KubernetesReader(naming, bag).Read(file));

    /// <summary>How many containers were read.</summary>
    public int Containers => actual?.Hosts.Sum(host => host.AllContainers.Count()) ?? 0;

    /// <summary>Writes a topology, with a comment and a warning for each thing that was not told.</summary>
    /// <param name="path">What warnings call the topology.</param>
    /// <param name="title">Its title; null for one made from what was read.</param>
    /// <param name="strict">Whether warnings count as errors.</param>
    public ImportedTopology Write(string path, string? title = null, bool strict = false)
    {
        if (actual is null)
            return new ImportedTopology(null, diagnostics);
        var bag = new DiagnosticBag { Strict = strict };
        var report = new FileReport(path, bag);
        IReadOnlyList<Draft> hosts = DraftBuilder.Of(actual);
        int count = hosts.Sum(host => host.SelfAndDescendants().Count());
        if (count > MostNodes)
        {
            report.Add(
                Codes.ImportTooMuch,
                SourceSpan.Start,
                $"What was read makes a topology of {count} nodes, and one has at most {MostNodes}.",
                "Import a part of it, such as the containers of one project or the pods of one namespace."
            );
            return new ImportedTopology(null, bag.Sorted());
        }

        string shownTitle = SingleLineText.Of(string.IsNullOrWhiteSpace(title) ? actual.Title : title.Trim());
        (string text, DraftWriter writer) = Written(shownTitle, hosts);
        if (!Reads(text))
        {
            DraftIds.GiveAll(hosts);
            (text, writer) = Written(shownTitle, hosts);
        }

        foreach ((MissingInfo missingInfo, SourceSpan span) in writer.Marks)
            report.Add(Codes.ImportMissingInfo, span, missingInfo.Message, missingInfo.Fix);
        return new ImportedTopology(text, bag.Sorted());
    }

    /// <summary>Compares with a topology: what it says otherwise than the tools is reported at its lines.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="site">The site whose vocabularies and base images it uses.</param>
    /// <param name="strict">Whether warnings count as errors.</param>
    public IReadOnlyList<Diagnostic> Verify(ImportFile topology, SiteFiles site, bool strict = false)
    {
        if (actual is null)
            return diagnostics;
        var bag = new DiagnosticBag { Strict = strict };
        var report = new FileReport(topology.Path, bag);
        FileSelection files = CatalogueSet.Files(site);
        IReadOnlyDictionary<string, CompatibilityTable> tables = CatalogueSet.ReadTables(files, bag);
        BaseImageCatalogue images = CatalogueSet.ReadBaseImages(files, bag);
        IReadOnlyDictionary<string, Vocabulary> vocabularies = VocabularyFiles.Read(
            VocabularyFiles.Of(site),
            [.. tables.Keys],
            bag
        );
        if (
            ImportText.Decode(topology, report) is { } text
            && TopologyReader.Read("topology", text, vocabularies, report) is { } documented
        )
            new TopologyComparison(
                actual,
                documented,
                new RuleInputs(images, tables, Glossary.None, AsOf: null),
                report
            ).Run();
        return SingleLineText.Lines(bag.Sorted());
    }

    private (string Text, DraftWriter Writer) Written(string title, IReadOnlyList<Draft> hosts)
    {
        var writer = new DraftWriter();
        return (writer.Write(title, actual!.Source, hosts), writer);
    }

    /// <summary>
    /// Whether a topology reads without a mistake; two nodes with one id are the mistake that names of others can make.
    /// </summary>
    private static bool Reads(string text)
    {
        var bag = new DiagnosticBag();
        return TopologyReader.Read(
            "imported",
            text,
            VocabularyFiles.Read(VocabularyFiles.Of(Defaults), [], bag),
            new FileReport("imported", bag)
        )
            is not null;
    }
}

/// <summary>A topology made from what tools told.</summary>
/// <param name="Text">The YAML; null where nothing could be made.</param>
/// <param name="Diagnostics">What is wrong with what was read, or else what was not told.</param>
public sealed record ImportedTopology(string? Text, IReadOnlyList<Diagnostic> Diagnostics);
