using CsCheck;
using Strata.Engine.Catalogues;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Topologies;

/// <summary>Whatever is written: reading ends, throws nothing, and gives either a sound stack or mistakes.</summary>
public class AnyInputTests
{
    private static readonly string[] Words =
    [
        "title",
        "stack",
        "vocabulary",
        "as_of",
        "host",
        "vm",
        "kernel",
        "hypervisor",
        "hardware",
        "engine",
        "client",
        "daemon",
        "runtime",
        "group",
        "sandbox",
        "container",
        "app",
        "image",
        "holds",
        "on",
        "id",
        "controls",
        "note",
        "flags",
        "os",
        "build",
        "isolation",
        "a",
        "b",
        "web",
        "scratch",
        "???",
        "",
        "2017-03-31",
        "containers",
        "Ünïcode e\u0301",
        "\ud800",
    ];

    private static readonly Gen<YamlScalar> Scalars = Gen.OneOf(Words).Select(word => new YamlScalar(new(1, 1), word));

    private static readonly Gen<YamlNode> Trees = Gen.Recursive<YamlNode>(
        (depth, inner) =>
            depth > 6
                ? Scalars.Select(scalar => (YamlNode)scalar)
                : Gen.OneOf(
                    Scalars.Select(scalar => (YamlNode)scalar),
                    inner.List[0, 5].Select(items => (YamlNode)new YamlSequence(new(1, 1), items)),
                    Gen.Select(Scalars, inner, (key, value) => new YamlEntry(key, value))
                        .List[0, 6]
                        .Select(entries => (YamlNode)new YamlMapping(new(1, 1), entries))
                )
    );

    /// <summary>Kinds that may hold each other and need each other every way round.</summary>
    private static readonly Vocabulary Loose = VocabularyReader.Read(
        "loose",
        """
        kinds:
          a: { label: A, shape: frame, holds: [a, b, c], on: [b], controls: [b, c], machine: true }
          b: { label: B, shape: frame, holds: [a, b, c], on: [c, a], controls: [a] }
          c: { label: C, shape: frame, holds: [a, b, c] }
        """,
        new FileReport("loose.yml", new DiagnosticBag())
    );

    private static readonly TopologyLoader Loader = new(
        new Dictionary<string, Vocabulary>(Reading.Vocabularies) { ["loose"] = Loose },
        BaseImageCatalogue.None
    );

    /// <summary>
    /// Nodes of those kinds: how deep each lies under the one before, and now and then what it stands on.
    /// </summary>
    private static readonly Gen<List<(string Kind, int Depth, int On)>> Nodes = Gen.Select(
        Gen.OneOf("a", "b", "c", "c"),
        Gen.Int[0, 4],
        Gen.Int[-60, 12]
    ).List[1, 12];

    [Fact]
    public void Any_tree_is_read_or_has_mistakes() =>
        Trees.Sample(
            tree =>
            {
                ReadsOrHasMistakes(Wrap(tree));
            },
            iter: 3000
        );

    [Fact]
    public void Any_nodes_are_resolved_or_have_mistakes()
    {
        int sound = 0;
        Nodes.Sample(
            nodes =>
            {
                var topology = new YamlSequence(new(1, 1), Held(nodes, 0, 0));
                if (
                    ReadsOrHasMistakes(
                        new YamlMapping(new(1, 1), [.. Wrap(topology).Entries, Entry("vocabulary", "loose")])
                    )
                )
                    Interlocked.Increment(ref sound);
            },
            iter: 5000
        );
        Assert.True(sound > 500, $"Only {sound} of 5000 were sound: the test no longer tests much.");
    }

    [Fact]
    public void Any_lines_of_true_topologies_are_read_or_have_mistakes()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Reading.Root, "tests/Topology/fixtures/kubernetes-pods.yml"));
        Gen.Int[0, lines.Length - 1]
            .List[0, 6]
            .Sample(
                left =>
                {
                    string text = string.Join('\n', lines.Where((_, index) => !left.Contains(index)));
                    (Topology? topology, IReadOnlyList<Diagnostic> found) = Reading.Any(text);
                    Assert.Equal(topology is null, found.Any(diagnostic => diagnostic.Severity is Severity.Error));
                },
                iter: 1000
            );
    }

    [Fact]
    public void A_large_topology_with_every_node_in_play_is_read()
    {
        IEnumerable<string> nodes = Enumerable
            .Range(0, 330)
            .Select(i =>
                $"  - daemon: d{i}\n  - container: c{i}\n  - kernel: k{i}\n    on: "
                + $"{(i == 0 ? "hardware" : $"k{i - 1}")}\n"
            );
        Topology topology = Reading.Sound($"title: T\nstack:\n{string.Concat(nodes)}  - hardware: Hardware\n");
        Assert.Equal(330 * 330, topology.Controls.Count);
    }

    [Fact]
    public void Reading_again_gives_the_same()
    {
        string text = Reading.TextOf("tests/Topology/fixtures/kubernetes-pods.yml");
        string first = Reading.Show(Reading.Sound(text));
        for (int i = 0; i < 1000; i++)
            Assert.NotNull(Reading.Any(text).Stack);
        Assert.Equal(first, Reading.Show(Reading.Sound(text)));
    }

    private static YamlMapping Wrap(YamlNode topology) =>
        new(new(1, 1), [Entry("title", "Test"), new(new(new(1, 1), "stack"), topology)]);

    private static YamlEntry Entry(string key, string value) =>
        new(new(new(1, 1), key), new YamlScalar(new(1, 1), value));

    /// <summary>The nodes from one place on that lie at a depth, each with those below it that lie deeper.</summary>
    private static List<YamlNode> Held(List<(string Kind, int Depth, int On)> nodes, int from, int depth)
    {
        List<YamlNode> held = [];
        for (int i = from; i < nodes.Count && (nodes[i].Depth >= depth || i == from); i++)
        {
            if (nodes[i].Depth > depth && i > from)
                continue;
            List<YamlEntry> entries = [Entry(nodes[i].Kind, $"n{i}")];
            if (nodes[i].On >= 0)
                entries.Add(Entry("on", $"n{nodes[i].On % nodes.Count}"));
            if (i + 1 < nodes.Count && nodes[i + 1].Depth > depth)
                entries.Add(new(new(new(1, 1), "holds"), new YamlSequence(new(1, 1), Held(nodes, i + 1, depth + 1))));
            held.Add(new YamlMapping(new(1, 1), entries));
        }

        return held;
    }

    /// <summary>Whether they were read.</summary>
    private static bool ReadsOrHasMistakes(YamlNode root)
    {
        var bag = new DiagnosticBag();
        Topology? topology = Loader.Load("test", root, new FileReport("test.yml", bag));
        Assert.Equal(topology is null, bag.HasErrors);
        if (topology is null)
            return false;

        // Sound: ids are unique, and neither what stands on what nor the pictures' towers run in a circle.
        List<Node> all = topology.Nodes.ToList();
        Assert.Equal(all.Count, all.Select(node => node.Id).Distinct().Count());
        foreach (Node node in all)
        {
            Assert.True(Steps(node, from => topology.StandsOn.GetValueOrDefault(from)) <= all.Count);
            Assert.True(Steps(node, topology.Support) <= all.Count);
        }

        return true;

        int Steps(Node start, Func<Node, Node?> next)
        {
            int steps = 0;
            for (Node? node = start; node is not null && steps <= all.Count; node = next(node))
                steps++;
            return steps;
        }
    }
}
