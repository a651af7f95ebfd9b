using CsCheck;
using Strata.Engine.Catalogues;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Loading;
using Strata.Engine.Topologies.Reading;

namespace Strata.Tests.Topologies;

/// <summary>Any input is read in finite time, without exceptions, as either a valid topology or errors.</summary>
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

    /// <summary>Kinds that may contain and need each other in every direction.</summary>
    private static readonly Vocabulary Loose = new VocabularyReader((_, _) => null, tables: null).Read(
        "loose",
        """
        kinds:
          a: { label: A, shape: frame, holds: [a, b, c], on: [b], controls: [b, c], role: machine }
          b: { label: B, shape: frame, holds: [a, b, c], on: [c, a], controls: [a] }
          c: { label: C, shape: frame, holds: [a, b, c] }
        """,
        new FileReport("loose.yml", new DiagnosticBag())
    );

    private static readonly TopologyLoader Loader = new(
        new Dictionary<string, Vocabulary>(Reading.Vocabularies) { ["loose"] = Loose },
        BaseImageCatalogue.None,
        windows: null
    );

    /// <summary>
    /// Nodes of those kinds with their depth, and for some the index of the node to stand on.
    /// </summary>
    private static readonly Gen<List<(string Kind, int Depth, int On)>> Nodes = Gen.Select(
        Gen.OneOf("a", "b", "c", "c"),
        Gen.Int[0, 4],
        Gen.Int[-60, 12]
    ).List[1, 12];

    [Fact]
    public void Any_tree_is_read_or_has_errors() =>
        Trees.Sample(
            tree =>
            {
                LoadsOrHasErrors(Wrap(tree));
            },
            iter: 3000
        );

    [Fact]
    public void Any_nodes_are_resolved_or_have_errors()
    {
        int valid = 0;
        Nodes.Sample(
            nodes =>
            {
                var topology = new YamlSequence(new(1, 1), Nest(nodes, 0, 0));
                if (
                    LoadsOrHasErrors(
                        new YamlMapping(new(1, 1), [.. Wrap(topology).Entries, Entry("vocabulary", "loose")])
                    )
                )
                    Interlocked.Increment(ref valid);
            },
            iter: 5000
        );
        Assert.True(valid > 500, $"Only {valid} of 5000 were valid: the test no longer tests much.");
    }

    [Fact]
    public void Any_lines_of_real_topologies_are_read_or_have_errors()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Reading.Root, "tests/Topologies/fixtures/kubernetes-pods.yml"));
        Gen.Int[0, lines.Length - 1]
            .List[0, 6]
            .Sample(
                skipped =>
                {
                    string text = string.Join('\n', lines.Where((_, index) => !skipped.Contains(index)));
                    (Topology? topology, IReadOnlyList<Diagnostic> diagnostics) = Reading.Any(text);
                    Assert.Equal(
                        topology is null,
                        diagnostics.Any(diagnostic => diagnostic.Severity is Severity.Error)
                    );
                },
                iter: 1000
            );
    }

    [Fact]
    public void A_topology_with_the_maximum_of_control_relations_is_read()
    {
        IEnumerable<string> nodes = Enumerable
            .Range(0, 44)
            .Select(i =>
                $"  - engine: e{i}\n    holds: [{{ daemon: d{i} }}]\n  - container: c{i}\n  - kernel: k{i}\n    on: "
                + $"{(i == 0 ? "hardware" : $"k{i - 1}")}\n"
            );
        Topology? topology = Reading.Any($"title: T\nstack:\n{string.Concat(nodes)}  - hardware: Hardware\n").Topology;
        Assert.Equal(44 * 44, topology?.Controls.Count);
    }

    [Fact]
    public void Reading_is_deterministic()
    {
        string text = Reading.TextOf("tests/Topologies/fixtures/kubernetes-pods.yml");
        string first = Reading.Show(Reading.Valid(text));
        for (int i = 0; i < 1000; i++)
            Assert.NotNull(Reading.Any(text).Topology);
        Assert.Equal(first, Reading.Show(Reading.Valid(text)));
    }

    private static YamlMapping Wrap(YamlNode topology) =>
        new(new(1, 1), [Entry("title", "Test"), new(new(new(1, 1), "stack"), topology)]);

    private static YamlEntry Entry(string key, string value) =>
        new(new(new(1, 1), key), new YamlScalar(new(1, 1), value));

    /// <summary>The nodes at a depth, from an index on, each containing the deeper nodes after it.</summary>
    private static List<YamlNode> Nest(List<(string Kind, int Depth, int On)> nodes, int from, int depth)
    {
        List<YamlNode> siblings = [];
        for (int i = from; i < nodes.Count && (nodes[i].Depth >= depth || i == from); i++)
        {
            if (nodes[i].Depth > depth && i > from)
                continue;
            List<YamlEntry> entries = [Entry(nodes[i].Kind, $"n{i}")];
            if (nodes[i].On >= 0)
                entries.Add(Entry("on", $"n{nodes[i].On % nodes.Count}"));
            if (i + 1 < nodes.Count && nodes[i + 1].Depth > depth)
                entries.Add(new(new(new(1, 1), "holds"), new YamlSequence(new(1, 1), Nest(nodes, i + 1, depth + 1))));
            siblings.Add(new YamlMapping(new(1, 1), entries));
        }

        return siblings;
    }

    /// <summary>Whether the input is a valid topology.</summary>
    private static bool LoadsOrHasErrors(YamlNode root)
    {
        var bag = new DiagnosticBag();
        Topology? topology = Loader.Load("test", root, new FileReport("test.yml", bag));
        Assert.Equal(topology is null, bag.HasErrors);
        if (topology is null)
            return false;

        // Valid: ids are unique, and no node stands on itself through others.
        List<Node> all = topology.Nodes.ToList();
        Assert.Equal(all.Count, all.Select(node => node.Id).Distinct().Count());
        Assert.All(all, node => Assert.DoesNotContain(node, Below(node, topology.SupportsOf)));
        Assert.All(all, node => Assert.Empty(topology.DrawnSupports(node).Except(topology.SupportsOf(node))));
        return true;
    }

    private static HashSet<Node> Below(Node start, Func<Node, IReadOnlyList<Node>> next)
    {
        HashSet<Node> below = [];
        Queue<Node> queue = new(next(start));
        while (queue.TryDequeue(out Node? node))
        {
            if (!below.Add(node))
                continue;
            foreach (Node support in next(node))
                queue.Enqueue(support);
        }

        return below;
    }
}
