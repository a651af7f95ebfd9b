using System.Runtime.CompilerServices;
using System.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Topologies;

/// <summary>Reads topologies and vocabularies for tests, and formats the results.</summary>
internal static class Reading
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static IReadOnlyDictionary<string, Vocabulary> Vocabularies { get; } = VocabulariesWith(null);

    private static TopologyLoader Loader { get; } = LoaderOf(Vocabularies);

    private static IReadOnlyDictionary<string, Vocabulary> VocabulariesWith(string? own)
    {
        Dictionary<string, string> files = Directory
            .GetFiles(Path.Combine(Root, "data", "vocabularies"))
            .ToDictionary(path => $"data/vocabularies/{Path.GetFileName(path)}", File.ReadAllText);
        if (own is not null)
            files.Add("data/vocabularies/own.yml", own);
        return VocabularyFiles.Read(VocabularyFiles.Of(SiteFiles.FromText(files)), tables: null, new DiagnosticBag());
    }

    private static TopologyLoader LoaderOf(IReadOnlyDictionary<string, Vocabulary> vocabularies) =>
        new(
            vocabularies,
            BaseImageReader.Read(
                TextOf("data/base-images.yml"),
                new FileReport("data/base-images.yml", new DiagnosticBag())
            ),
            CatalogueSet.ReadTables(CatalogueSet.Files(SiteFiles.Empty), new DiagnosticBag())["windows"]
        );

    /// <summary>The topology of the nodes and other keys of a text, with a vocabulary of its own; no error.</summary>
    public static Topology WithVocabulary(string vocabulary, string text)
    {
        var bag = new DiagnosticBag();
        Topology? topology = LoaderOf(VocabulariesWith(vocabulary))
            .Load("test", $"title: Test\nvocabulary: own\n{text}", new FileReport("test.yml", bag));
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return topology!;
    }

    /// <summary>
    /// The files of all shipped topologies and fixtures, without translations, which have the same nodes as their
    /// originals.
    /// </summary>
    public static IEnumerable<string> Paths =>
        new[] { "data/topologies", "tests/Topologies/fixtures" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.yml"))
            .Where(path => !Path.GetFileNameWithoutExtension(path).Contains('.', StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>The names of those files without the extension.</summary>
    public static TheoryData<string> Ids =>
        new(Paths.Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    /// <summary>A shipped topology, or a fixture.</summary>
    public static Topology Fixture(string id)
    {
        string shipped = $"data/topologies/{id}.yml";
        return Valid(
            TextOf(File.Exists(Path.Combine(Root, shipped)) ? shipped : $"tests/Topologies/fixtures/{id}.yml"),
            id
        );
    }

    public static string TextOf(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The topology of a text, which must have no error.</summary>
    public static Topology Valid(string text, string id = "test")
    {
        (Topology? topology, IReadOnlyList<Diagnostic> diagnostics) = Any(text, id);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return topology!;
    }

    /// <summary>The topology of a text, if it has no error, and the diagnostics.</summary>
    public static (Topology? Topology, IReadOnlyList<Diagnostic> Diagnostics) Any(string text, string id = "test")
    {
        var bag = new DiagnosticBag();
        Topology? topology = Loader.Load(id, text, new FileReport($"{id}.yml", bag));
        return (topology, bag.Sorted());
    }

    /// <summary>
    /// The errors of a topology with the given nodes: the first line of <paramref name="nodes"/> is line 3.
    /// </summary>
    public static string ErrorsOf(string nodes) => Lines(Any($"title: Test\nstack:\n{nodes}").Diagnostics);

    public static string Lines(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(diagnostic => diagnostic.ToString()));

    /// <summary>One line for each node: kind, id, the node it stands on and the nodes it controls.</summary>
    public static string Show(Topology topology)
    {
        var text = new StringBuilder();
        foreach (Node node in topology.Nodes)
        {
            text.Append(' ', 2 * (node.SelfAndAncestors().Count() - 1))
                .Append(node.Kind.Name)
                .Append(' ')
                .Append(node.Id);
            if (topology.SupportsOf(node) is [_, ..] below)
                text.Append(" -> ").AppendJoin(", ", below.Select(support => support.Id));
            if (
                topology.Controls.Where(control => control.From == node).Select(control => control.To.Id).ToList()
                is [_, ..] controlled
            )
                text.Append(" ~> ").AppendJoin(", ", controlled);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
