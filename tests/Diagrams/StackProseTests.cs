using System.Text;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

public class StackProseTests
{
    [Theory]
    [MemberData(nameof(Reading.Ids), MemberType = typeof(Reading))]
    public void The_prose_matches_its_golden_file(string id)
    {
        TextAlternative text = StackProse.Describe(Reading.Fixture(id), DiagramFixtures.Messages);
        Golden.Match($"prose/{id}.txt", Dump(text));
    }

    [Theory]
    [MemberData(nameof(Reading.Ids), MemberType = typeof(Reading))]
    public void Every_node_and_relation_is_described(string id) => ProseCheck.Assert(Reading.Fixture(id));

    [Theory]
    [MemberData(nameof(Reading.Ids), MemberType = typeof(Reading))]
    public void No_sentence_and_no_detail_is_repeated(string id)
    {
        TextAlternative text = StackProse.Describe(Reading.Fixture(id), DiagramFixtures.Messages);
        List<string> sentences = text.Paragraphs.SelectMany(ProseCheck.Sentences).ToList();
        Assert.Equal(sentences.Distinct(), sentences);

        // The outline states what is inside what; the sentences state what stands on what and what controls what.
        Assert.All(ProseCheck.Lines(text.Outline), line => Assert.DoesNotMatch(", (on|controls) ", line));
        Assert.All(
            text.Columns.Index().Skip(1),
            column =>
                Assert.True(
                    column.Item is "Application" or "Base image" or "Framework" or "Toolkit"
                        || text.Rows.Select(row => row[column.Index]).Distinct().Count() > 1,
                    $"All rows have the same in '{column.Item}'."
                )
        );
    }

    [Fact]
    public void Right_to_left_names_are_isolated_in_sentences()
    {
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n  - { host: שרת, holds: [{ container: אתר, image: a }, { container: web, image: "
                + "a }, { vm: מכונה, on: hardware, holds: [{ kernel: K }] }, { kernel: Linux kernel }, "
                + "{ hardware: Hardware }] }\n"
        );
        TextAlternative text = StackProse.Describe(topology, DiagramFixtures.Messages);
        Assert.Contains("\u2068אתר\u2069 (a)", text.Paragraphs[1], StringComparison.Ordinal);
        Assert.Contains("\u2068מכונה\u2069", text.Paragraphs[0], StringComparison.Ordinal);
        Assert.Equal("\u2068שרת\u2069 (container host)", text.Outline[0].Text);
    }

    [Theory]
    [InlineData("- container: Web", "container host")]
    [InlineData("- engine: Docker Engine", "container host")]
    [InlineData("- { vm: A, on: none, holds: [{ container: Web }] }", "virtualization host")]
    [InlineData("- { vm: A, on: none, purpose: pod, holds: [{ container: Web }] }", "container host")]
    [InlineData("- { client: Console, controls: none }", "host")]
    [InlineData("- daemon: dockerd", "container host")]
    [InlineData("- { vm: A, on: none, purpose: host, holds: [{ container: Web }] }", "virtualization host")]
    [InlineData("- { vm: A, on: none, holds: [{ app: Web, on: none }] }", "virtualization host")]
    [InlineData("- { app: Web, on: none }", "host")]
    public void A_host_is_named_by_what_it_runs(string content, string kind)
    {
        Topology topology = Reading.Valid(
            $"title: Test\nstack:\n  - host: Box\n    holds:\n      {content}\n      - kernel: Linux kernel\n"
        );
        TextAlternative text = StackProse.Describe(topology, DiagramFixtures.Messages);
        Assert.Equal($"Box ({kind})", text.Outline[0].Text);
    }

    [Fact]
    public void What_runs_in_a_machine_without_a_kernel_does_not_use_one_outside()
    {
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n  - host: Box\n    holds:\n      - vm: VM 1\n        holds: [{ app: nginx, on: "
                + "none }]\n      - hypervisor: QEMU\n      - kernel: Linux kernel\n      - hardware: Hardware\n"
        );
        KernelUse use = Assert.Single(topology.Kernels.Values);
        Assert.Equal(["Box"], use.Users.Select(user => user.Name));
        Assert.Equal(["VM 1"], use.Carried.Select(machine => machine.Name));
        Assert.Equal(["QEMU"], use.Hypervisors.Select(hypervisor => hypervisor.Name));
    }

    [Fact]
    public void Siblings_of_equal_name_are_told_apart_by_their_ids()
    {
        Topology topology = Reading.Valid(
            "title: Test\nstack:\n  - host: Server\n    holds:\n      - { container: Web, id: one, app: a, image: b }\n"
                + "      - { container: Web, id: two, app: a, image: b }\n      - { kernel: Linux kernel }\n"
        );
        Assert.Contains(
            "Web (one) (a on b) and Web (two) (a on b)",
            StackProse.Describe(topology, DiagramFixtures.Messages).Paragraphs[1],
            StringComparison.Ordinal
        );
    }

    internal static string Dump(TextAlternative text)
    {
        var dump = new StringBuilder();
        dump.Append(text.Title).Append("\n\n").Append(text.Description).Append("\n\n");
        foreach (string paragraph in text.Paragraphs)
            dump.Append(paragraph).Append("\n\n");
        Items(text.Outline, 0);
        dump.Append('\n').AppendJoin(" | ", text.Columns).Append('\n');
        foreach (IReadOnlyList<string> row in text.Rows)
            dump.AppendJoin(" | ", row).Append('\n');
        return dump.ToString();

        void Items(IReadOnlyList<OutlineItem> items, int depth)
        {
            foreach (OutlineItem item in items)
            {
                dump.Append(' ', depth * 2).Append("- ").Append(item.Text).Append('\n');
                Items(item.Items, depth + 1);
            }
        }
    }
}
