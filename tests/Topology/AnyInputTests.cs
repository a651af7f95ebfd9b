using CsCheck;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topology;
using Strata.Engine.Yaml;
using Xunit;

namespace Strata.Tests.Topology;

/// <summary>Whatever is written: reading ends, throws nothing, and gives either a sound stack or mistakes.</summary>
public class AnyInputTests
{
    private static readonly string[] Words =
    [
        "title", "stack", "vocabulary", "as_of", "host", "vm", "kernel", "hypervisor", "hardware", "engine", "client", "daemon", "runtime",
        "group", "sandbox", "container", "app", "image", "holds", "on", "id", "controls", "note", "flags", "os", "build", "isolation", "a", "b",
        "web", "scratch", "???", "", "2017-03-31", "containers", "Ünïcode e\u0301", "\ud800",
    ];

    private static readonly Gen<YamlScalar> Scalars = Gen.OneOf(Words).Select(word => new YamlScalar(new(1, 1), word));

    private static readonly Gen<YamlNode> Trees = Gen.Recursive<YamlNode>((depth, inner) => depth > 6
        ? Scalars.Select(scalar => (YamlNode)scalar)
        : Gen.OneOf(
            Scalars.Select(scalar => (YamlNode)scalar),
            inner.List[0, 5].Select(items => (YamlNode)new YamlSequence(new(1, 1), items)),
            Gen.Select(Scalars, inner, (key, value) => new YamlEntry(key, value)).List[0, 6].Select(entries => (YamlNode)new YamlMapping(new(1, 1), entries))));

    /// <summary>Nodes of true kinds, held by anything, that refer to each other at random.</summary>
    private static readonly Gen<YamlNode> Nodes = Gen.Recursive<YamlNode>((depth, inner) => Gen.Select(
        Gen.OneOf("host", "vm", "kernel", "hypervisor", "hardware", "engine", "client", "daemon", "group", "container"),
        Gen.OneOf("a", "b", "c", "d"),
        Gen.OneOf("", "a", "b", "c", "d", "a-b", "b-a"),
        (depth > 4 ? Gen.Const(new List<YamlNode>()) : inner.List[0, 4]),
        (kind, name, on, held) =>
        {
            List<YamlEntry> entries = [Entry(kind, name)];
            if (on.Length > 0)
                entries.Add(Entry("on", on));
            if (held.Count > 0)
                entries.Add(new(new(new(1, 1), "holds"), new YamlSequence(new(1, 1), held)));
            return (YamlNode)new YamlMapping(new(1, 1), entries);
        }));

    [Fact]
    public void Any_tree_is_read_or_has_mistakes() => Trees.Sample(tree => ReadsOrHasMistakes(Wrap(tree)), iter: 3000);

    [Fact]
    public void Any_nodes_are_resolved_or_have_mistakes() => Nodes.List[1, 6].Sample(
        nodes => ReadsOrHasMistakes(Wrap(new YamlSequence(new(1, 1), nodes))), iter: 3000);

    [Fact]
    public void Any_lines_of_true_topologies_are_read_or_have_mistakes()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Reading.Root, "tests/Topology/fixtures/kubernetes-pods.yml"));
        Gen.Int[0, lines.Length - 1].List[0, 6].Sample(
            left =>
            {
                string text = string.Join('\n', lines.Where((_, index) => !left.Contains(index)));
                (Stack? stack, IReadOnlyList<Diagnostic> found) = Reading.Any(text);
                Assert.Equal(stack is null, found.Any(mistake => mistake.Severity is Severity.Error));
            },
            iter: 1000);
    }

    [Fact]
    public void A_large_topology_with_every_node_in_play_is_read()
    {
        IEnumerable<string> nodes = Enumerable.Range(0, 330).Select(i => $"  - daemon: d{i}\n  - container: c{i}\n  - kernel: k{i}\n    on: {(i == 0 ? "hardware" : $"k{i - 1}")}\n");
        Stack stack = Reading.Sound($"title: T\nstack:\n{string.Concat(nodes)}  - hardware: Hardware\n");
        Assert.Equal(330 * 330, stack.Controls.Count);
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

    private static YamlMapping Wrap(YamlNode stack) => new(new(1, 1), [Entry("title", "Test"), new(new(new(1, 1), "stack"), stack)]);

    private static YamlEntry Entry(string key, string value) => new(new(new(1, 1), key), new YamlScalar(new(1, 1), value));

    private static void ReadsOrHasMistakes(YamlNode root)
    {
        var bag = new DiagnosticBag();
        Stack? stack = StackReader.Read("test", root, Reading.Vocabularies, new FileReport("test.yml", bag));
        Assert.Equal(stack is null, bag.HasErrors);
        if (stack is null)
            return;

        // Sound: ids are unique, and neither what stands on what nor the pictures' towers run in a circle.
        List<Node> all = stack.Nodes.ToList();
        Assert.Equal(all.Count, all.Select(node => node.Id).Distinct().Count());
        foreach (Node node in all)
        {
            Assert.True(Steps(node, from => stack.StandsOn.GetValueOrDefault(from)) <= all.Count);
            Assert.True(Steps(node, stack.Support) <= all.Count);
        }

        int Steps(Node start, Func<Node, Node?> next)
        {
            int steps = 0;
            for (Node? node = start; node is not null && steps <= all.Count; node = next(node))
                steps++;
            return steps;
        }
    }
}
