using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The names, numbers and kinds of nodes in sentences and on boxes.</summary>
public class SentenceWordsTests
{
    private const string Kinds = """
        kinds:
          server: { label: Server, shape: frame, role: machine, holds: any }
          process: { label: Erlang process, shape: box, token: moss }
          worker: { label: Worker process, shape: box, token: moss }
          lpar: { label: LPAR of one team, shape: box, token: moss }
          proxy: { label: Proxy, shape: box, token: moss }
          libraries: { label: eBPF programs, shape: box, token: moss }
        """;

    [Fact]
    public void A_relation_on_a_box_says_which_of_several_targets_is_meant()
    {
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n"
                + "  - { host: Node A, holds: [{ app: Pacemaker, on: none }, { app: Only, on: none }] }\n"
                + "  - { host: Node B, holds: [{ app: Pacemaker, id: second, on: none }] }\n"
                + "relations: [{ from: Only, to: second, kind: network }, "
                + "{ from: second, to: Only, kind: network }]\n"
        );
        NodeText text = new(topology, DiagramFixtures.Messages);
        Assert.Equal(["reaches Pacemaker of Node B", "reaches Only"], topology.Relations.Select(text.TextOf));
    }

    [Fact]
    public void A_relation_may_lead_to_what_its_node_stands_on() =>
        Assert.Contains(
            "A is connected with Target.",
            Paragraphs(
                "stack: [{ server: Box, holds: [{ worker: A, on: Target }, { worker: Target }] }]\n"
                    + "relations: [{ from: A, to: Target, kind: relation }]\n"
            ),
            Ordinal
        );

    [Theory]
    [InlineData("{ container: syncd, app: syncd, image: a }", "syncd")]
    [InlineData("{ group: Shop pod, holds: [{ container: syncd, app: a, image: a }] }", "syncd of the Shop pod")]
    [InlineData("{ group: Shop, holds: [{ container: syncd, app: a, image: a }] }", "syncd of Shop")]
    public void A_node_is_qualified_only_if_another_one_elsewhere_has_its_name(string container, string name)
    {
        string other = name == "syncd" ? "" : ", { group: Other, holds: [{ container: syncd, id: other }] }";
        Topology topology = Reading.Valid(
            $"title: Test\nstack:\n  - {{ host: Switch, holds: [{container}{other}, {{ kernel: Linux kernel }}] }}\n"
        );
        Node node = topology.Nodes.First(node => node.Name == "syncd");
        Assert.Equal(name, new NodeText(topology, DiagramFixtures.Messages).Qualified(node, node.Name));
    }

    [Fact]
    public void The_number_of_a_frame_counts_for_what_is_in_it()
    {
        string text = Paragraphs(
            "stack:\n  - { server: App server, count: 3, holds: [{ worker: App }] }\n"
                + "  - { server: Pool, holds: [{ worker: PgBouncer }] }\n"
                + "relations: [{ from: App, to: PgBouncer, kind: relation }]\n"
        );
        Assert.Contains("The worker process App in each of the three servers (App server) is connected", text, Ordinal);
    }

    [Theory]
    [InlineData("process", "Three Erlang processes (A, B and C)")]
    [InlineData("worker", "Three worker processes (A, B and C)")]
    [InlineData("lpar", "Three LPARs of one team (A, B and C)")]
    [InlineData("proxy", "Three proxies (A, B and C)")]
    [InlineData("libraries", "three eBPF programs (A, B and C)", true)]
    public void A_kind_without_a_plural_reads_as_a_sentence(string kind, string expected, bool isInside = false)
    {
        string nodes = string.Concat("ABC".Select(name => $"      - {{ {kind}: {name}, on: Target }}\n"));
        string text = Paragraphs($"stack:\n  - server: Box\n    holds:\n{nodes}      - {{ worker: Target }}\n");
        Assert.Contains(expected, text, isInside ? StringComparison.OrdinalIgnoreCase : Ordinal);
    }

    [Theory]
    [InlineData("VM", "VMs")]
    [InlineData("Bus", "Buses")]
    [InlineData("Mailbox", "Mailboxes")]
    [InlineData("Switch", "Switches")]
    [InlineData("Gateway", "Gateways")]
    [InlineData("PTY", "PTYs")]
    [InlineData("OS", "OSes")]
    [InlineData("Libraries", "Libraries")]
    [InlineData("Function (Wasm)", null)]
    public void The_plural_follows_the_end_of_the_label(string label, string? plural) =>
        Assert.Equal(plural, Strata.Engine.Localization.EnglishNouns.PluralOf(label));

    [Fact]
    public void The_table_shows_the_image_itself_as_the_base_if_it_is_one()
    {
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n  - host: Box\n    holds:\n"
                + "      - { container: A, image: own, base: 'ubuntu:24.04' }\n"
                + "      - { container: B, image: 'alpine:99.1' }\n      - kernel: Linux kernel\n"
        );
        TextAlternative text = StackProse.Describe(topology, DiagramFixtures.Messages);
        int column = text.Columns.ToList().IndexOf("Base image");
        Assert.Equal(["ubuntu:24.04", "alpine:99.1"], text.Rows.Select(row => row[column]));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static string Paragraphs(string stack) =>
        string.Join(
            ' ',
            StackProse.Describe(Reading.WithVocabulary(Kinds, stack), DiagramFixtures.Messages).Paragraphs
        );
}
