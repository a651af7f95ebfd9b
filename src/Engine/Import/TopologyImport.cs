using System.Text;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Pipeline;
using Strata.Engine.Review;
using Strata.Engine.Rules;
using Strata.Engine.Sources;
using Strata.Engine.Text;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Import;

/// <summary>
/// The running containers that the output of a tool describes: to write a topology of them, or to compare them with
/// one.
/// </summary>
public sealed class TopologyImport
{
    private const string SmallerPart =
        "Import a part of it, such as the containers of one project or the pods of one namespace.";

    private static readonly SiteFiles NoSite = SiteFiles.Empty;

    private readonly ActualTopology? actual;
    private readonly IReadOnlyList<Diagnostic> diagnostics;

    private TopologyImport(Func<ImageNaming, DiagnosticBag, ActualTopology?> read)
    {
        var bag = new DiagnosticBag();
        ActualTopology? topology = read(
            new ImageNaming(
                CatalogueSet.ReadBaseImages(CatalogueSet.Files(NoSite), bag),
                CatalogueSet.ReadImageBases(bag)
            ),
            bag
        );
        actual = bag.HasErrors ? null : topology;
        diagnostics = SingleLineText.SanitizeAll(bag.Sorted());
    }

    /// <summary>Reads the output of <c>docker</c>.</summary>
    public static TopologyImport Docker(DockerOutput output) =>
        new((naming, bag) => new DockerReader(naming, WindowsTable(bag), bag).Read(output));

    /// <summary>Reads a Compose file.</summary>
    public static TopologyImport Compose(ImportFile file) =>
        new((naming, bag) => new ComposeReader(naming, bag).Read(file));

    /// <summary>Reads Kubernetes manifests, or the nodes and pods that <c>kubectl get -o json</c> prints.</summary>
    public static TopologyImport Kubernetes(ImportFile file) =>
        new((naming, bag) => new KubernetesReader(naming, bag).Read(file));

    /// <summary>The number of containers in the input.</summary>
    public int Containers => actual?.AllContainers.Count() ?? 0;

    /// <summary>
    /// Writes a topology, with a comment and a warning for each fact that the input does not contain.
    /// </summary>
    /// <param name="path">The path of the topology in the warnings.</param>
    /// <param name="title">The title; null to derive one from the input.</param>
    /// <param name="strict">Whether warnings count as errors.</param>
    public ImportedTopology Write(string path, string? title = null, bool strict = false)
    {
        if (actual is null)
            return new ImportedTopology(null, diagnostics);
        var bag = new DiagnosticBag { Strict = strict };
        var report = new FileReport(path, bag);
        DraftTopology topology = DraftBuilder.Build(actual);
        int count = topology.Nodes.Count();
        if (count > TopologyBounds.MaxNodes)
        {
            report.Add(
                Codes.ImportTooMuch,
                SourceSpan.Start,
                $"The imported topology has {count} nodes; the maximum is {TopologyBounds.MaxNodes}.",
                SmallerPart
            );
            return new ImportedTopology(null, bag.Sorted());
        }

        string shownTitle = ShortTitle.Of(
            SingleLineText.Of(string.IsNullOrWhiteSpace(title) ? actual.Title : title.Trim())
        );
        DraftText draft = DraftWriter.Write(shownTitle, actual, topology);
        IReadOnlyList<Diagnostic> errors = ErrorsOf(draft.Yaml);
        if (errors.FirstOrDefault(error => error.Code == Codes.TopologyTooLarge) is { } tooLarge)
        {
            report.Add(Codes.ImportTooMuch, SourceSpan.Start, tooLarge.Message, SmallerPart);
            return new ImportedTopology(null, bag.Sorted());
        }

        if (errors.Count > 0)
        {
            DraftIds.AssignAll(topology.Hosts);
            draft = DraftWriter.Write(shownTitle, actual, topology);
        }

        foreach ((MissingInfo info, SourceSpan span) in draft.MissingInfo)
            report.Add(Codes.ImportMissingInfo, span, info.Message, info.Fix);
        foreach (Diagnostic diagnostic in diagnostics)
            bag.Add(diagnostic);
        return new ImportedTopology(draft.Yaml, bag.Sorted());
    }

    /// <summary>
    /// Compares the containers with a topology: each difference is reported at its position in the topology.
    /// </summary>
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
        if (
            ImportText.Decode(topology, report) is { } text
            && LoaderWithoutBuilds(site, [.. tables.Keys], bag).Load("topology", text, report) is { } documented
        )
        {
            var inputs = new RuleInputs(CatalogueSet.ReadBaseImages(files, bag), tables, Glossary.None, AsOf: null);
            new TopologyComparison(actual, documented, IsImported(text), inputs, report).Run();
        }

        return SingleLineText.SanitizeAll(bag.Sorted());
    }

    /// <summary>Changes the text of a topology to what was read.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="site">The site whose vocabularies, base images and words it uses.</param>
    public UpdatedTopology Update(ImportFile topology, SiteFiles site)
    {
        if (actual is null)
            return new UpdatedTopology(null, [], diagnostics);
        var bag = new DiagnosticBag();
        var report = new FileReport(topology.Path, bag);
        FileSelection files = CatalogueSet.Files(site);
        IReadOnlyDictionary<string, CompatibilityTable> tables = CatalogueSet.ReadTables(files, bag);
        TopologyLoader loader = LoaderWithoutBuilds(site, [.. tables.Keys], bag);
        if (
            ImportText.Decode(topology, report) is not { } text
            || loader.Load("topology", text, report) is not { } before
        )
            return new UpdatedTopology(null, [], SingleLineText.SanitizeAll(bag.Sorted()));
        var inputs = new RuleInputs(CatalogueSet.ReadBaseImages(files, bag), tables, Glossary.None, AsOf: null);
        var comparison = new TopologyComparison(actual, before, IsImported(text), inputs, report.Local());
        comparison.Run();
        var update = new TopologyUpdate(before, text, inputs.ImageNames);
        string changed = update.Apply(comparison, AddedNodes.Of(actual, comparison));
        FileReport local = report.Local();
        if (loader.Load("topology", changed, local) is not { } after || update.IsIncomplete)
        {
            if (local.Bag.Sorted().FirstOrDefault(error => error.Code == Codes.TopologyTooLarge) is { } tooLarge)
            {
                report.Add(Codes.ImportTooMuch, SourceSpan.Start, tooLarge.Message, SmallerPart);
                return new UpdatedTopology(null, [], SingleLineText.SanitizeAll(bag.Sorted()));
            }

            ReportUnchanged(text, changed, update.IsIncomplete ? [] : local.Bag.Sorted(), report);
            return new UpdatedTopology(null, [], SingleLineText.SanitizeAll(bag.Sorted()));
        }

        MessageCatalog messages = Messages(site);
        return new UpdatedTopology(
            ImportText.MarkOf(topology) + changed,
            TopologyDifference.Between(before, after, messages),
            Verify(topology with { Bytes = Encoding.UTF8.GetBytes(changed) }, site)
        );
    }

    /// <summary>Reports why a topology cannot be changed in place.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="changed">The text with the changes.</param>
    /// <param name="errors">The errors of that text; none if something is written so that it cannot be changed.</param>
    /// <param name="report">Receives the diagnostic.</param>
    private static void ReportUnchanged(
        string text,
        string changed,
        IReadOnlyList<Diagnostic> errors,
        FileReport report
    )
    {
        const string ByHand = "or change it by hand: '--verify' lists the differences.";
        if (errors.FirstOrDefault(error => error.Severity is Severity.Error) is not { } error)
        {
            report.Add(
                Codes.VerifyUpdate,
                SourceSpan.Start,
                "The topology is not written so that it can be changed in place.",
                $"Write each container on lines of its own, {ByHand}"
            );
            return;
        }

        // The line of the author that has the mistake after the change, such as a name that nothing has any more.
        string? line = changed.Split('\n').ElementAtOrDefault(error.Span.Line - 1);
        int place = Array.IndexOf(text.Split('\n'), line);
        report.Add(
            Codes.VerifyUpdate,
            place < 0 ? SourceSpan.Start : error.Span with { Line = place + 1 },
            $"The topology cannot be changed in place: {error.Message}",
            $"Remove what names a removed container, {ByHand}"
        );
    }

    /// <summary>Whether a text still has the line that says so.</summary>
    private static bool IsImported(string text) => text.Contains(DraftWriter.ImportMark, StringComparison.Ordinal);

    private static MessageCatalog Messages(SiteFiles site)
    {
        BuildContext build = new(site, new BuildOptions(), new BuildCache());
        return SiteLoader.Languages(build, SiteLoader.Config(build)).Main.Messages;
    }

    /// <summary>Whether a written topology has no errors; names from the input may lead to duplicate ids.</summary>
    private static IReadOnlyList<Diagnostic> ErrorsOf(string yaml)
    {
        var bag = new DiagnosticBag();
        TopologyLoader loader = LoaderWithoutBuilds(NoSite, tables: null, bag);
        loader.Load("imported", yaml, new FileReport("imported", bag));
        return [.. bag.Sorted().Where(error => error.Severity is Severity.Error)];
    }

    /// <summary>A loader without base images: neither a comparison nor a validation needs Windows builds.</summary>
    private static TopologyLoader LoaderWithoutBuilds(
        SiteFiles site,
        IReadOnlyCollection<string>? tables,
        DiagnosticBag bag
    ) => new(VocabularyFiles.Read(VocabularyFiles.Of(site), tables, bag), BaseImageCatalogue.None, windows: null);

    private static CompatibilityTable? WindowsTable(DiagnosticBag bag) =>
        CatalogueSet.ReadTables(CatalogueSet.Files(NoSite), bag).GetValueOrDefault(CompatibilityTable.WindowsName);
}
