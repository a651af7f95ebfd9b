using System.Runtime.CompilerServices;
using System.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Topologies;

/// <summary>Reads topologies and vocabularies for tests, and shows what came of them.</summary>
internal static class Reading
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static IReadOnlyDictionary<string, Vocabulary> Vocabularies { get; } =
        new[] { "data/vocabularies/containers.yml", "data/vocabularies/accelerators.yml" }.ToDictionary(
            path => Path.GetFileNameWithoutExtension(path),
            ReadVocabulary
        );

    private static TopologyLoader Loader { get; } =
        new(
            Vocabularies,
            BaseImageReader.Read(
                TextOf("data/base-images.yml"),
                new FileReport("data/base-images.yml", new DiagnosticBag())
            )
        );

    /// <summary>
    /// The files of all topologies: those that ship and the fixtures. Translations have the nodes of their originals,
    /// and are told in their own language.
    /// </summary>
    public static IEnumerable<string> Paths =>
        new[] { "data/topologies", "tests/Topology/fixtures" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.yml"))
            .Where(path => !Path.GetFileNameWithoutExtension(path).Contains('.', StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static TheoryData<string> Ids =>
        new(Paths.Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    /// <summary>A topology that ships, or a fixture.</summary>
    public static Topology Fixture(string id)
    {
        string shipped = $"data/topologies/{id}.yml";
        return Sound(
            TextOf(File.Exists(Path.Combine(Root, shipped)) ? shipped : $"tests/Topology/fixtures/{id}.yml"),
            id
        );
    }

    public static string TextOf(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The stack of a text that has no mistake.</summary>
    public static Topology Sound(string text, string id = "test")
    {
        (Topology? topology, IReadOnlyList<Diagnostic> found) = Any(text, id);
        Assert.Empty(found.Select(diagnostic => diagnostic.ToString()));
        return topology!;
    }

    public static (Topology? Stack, IReadOnlyList<Diagnostic> Found) Any(string text, string id = "test")
    {
        var bag = new DiagnosticBag();
        Topology? topology = Loader.Load(id, text, new FileReport($"{id}.yml", bag));
        return (topology, bag.Sorted());
    }

    /// <summary>
    /// The mistakes of a stack of the given nodes: the first line of <paramref name="nodes"/> is line 3.
    /// </summary>
    public static string MistakesOf(string nodes) => Lines(Any($"title: Test\nstack:\n{nodes}").Found);

    public static string Lines(IEnumerable<Diagnostic> found) =>
        string.Join('\n', found.Select(diagnostic => diagnostic.ToString()));

    /// <summary>A line a node: kind, id, what it stands on and what it steers.</summary>
    public static string Show(Topology topology)
    {
        var text = new StringBuilder();
        foreach (Node node in topology.Nodes)
        {
            text.Append(' ', 2 * (node.SelfAndAncestors().Count() - 1))
                .Append(node.Kind.Name)
                .Append(' ')
                .Append(node.Id);
            if (topology.StandsOn.TryGetValue(node, out Node? below))
                text.Append(" -> ").Append(below.Id);
            if (
                topology.Controls.Where(control => control.From == node).Select(control => control.To.Id).ToList()
                is [_, ..] steered
            )
                text.Append(" ~> ").AppendJoin(", ", steered);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static Vocabulary ReadVocabulary(string path)
    {
        var bag = new DiagnosticBag();
        var report = new FileReport(path, bag);
        Vocabulary vocabulary = VocabularyReader.Read(Path.GetFileNameWithoutExtension(path), TextOf(path), report);
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return vocabulary;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
