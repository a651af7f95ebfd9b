using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Topologies;
using Strata.Tests.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>
/// What the label of a kernel and the text say about its users, read back and compared with a count of the nodes that
/// reach it.
/// </summary>
public class KernelUseTests
{
    private static readonly string[] Numbers =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    private static readonly Gen<string> Workload = Gen.OneOf(
        Gen.Const("- { container: C§, image: 'debian:13' }\n"),
        Gen.Const("- { container: C§, image: 'docker:28', holds: [{ container: N§, image: 'debian:13' }] }\n"),
        Gen.Const("- { group: G§, holds: [{ container: C§, image: 'debian:13' }, { container: D§, image: a }] }\n"),
        Gen.Const("- { app: A§ }\n"),
        Gen.Const("- { vm: V§, holds: [{ app: A§ }, { kernel: K§ }] }\n"),
        Gen.Const("- { vm: V§, purpose: pod, holds: [{ container: C§, image: a }, { kernel: K§ }] }\n"),
        Gen.Const("- { vm: V§, purpose: host, holds: [{ container: C§, image: a }, { kernel: K§ }] }\n"),
        Gen.Const("- { sandbox: S§, holds: [{ container: C§, image: a }, { kernel: K§ }] }\n"),
        Gen.Const("- { engine: E§, holds: [{ daemon: dockerd, controls: none }] }\n"),
        Gen.Const("- { container: C§, image: a, expect: [WIN002] }\n"),
        Gen.Const("- { container: C§, image: 'debian:13', count: 3 }\n"),
        Gen.Const("- { group: G§, count: 2, holds: [{ container: C§, image: a, count: 3 }] }\n"),
        Gen.Const(
            "- { vm: V§, count: 4, purpose: pod, holds: [{ container: C§, image: a, count: 2 }, { kernel: K§ }] }\n"
        ),
        Gen.Const("- { kernel: R§ }\n- { container: C§, image: a, on: [R§, Linux kernel] }\n"),
        Gen.Const("- { vm: V§, count: 2, purpose: host, holds: [{ app: A§ }, { kernel: K§ }] }\n")
    );

    private static readonly Gen<(List<string> Workloads, bool IsHosted)> Stacks = Gen.Select(
        Workload.List[0, 6],
        Gen.Bool
    );

    [Theory]
    [MemberData(nameof(Reading.Ids), MemberType = typeof(Reading))]
    public void Label_and_text_of_a_kernel_agree_with_its_users(string id) => Check(Reading.Fixture(id));

    [Fact]
    public void Label_and_text_of_any_kernel_agree_with_its_users() =>
        Stacks.Sample(stack => Check(Topology(stack.Workloads, stack.IsHosted)), iter: 300);

    private static Topology Topology(List<string> workloads, bool isHosted)
    {
        string nodes = string.Concat(
            workloads.Select(
                (workload, i) =>
                    workload.Replace("§", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            )
        );
        string below =
            $"- {{ hypervisor: {(isHosted ? "KVM" : "Xen")} }}\n- {{ kernel: Linux kernel }}\n- {{ hardware: CPU }}\n";
        return Reading.Valid(
            "title: Test\nstack:\n  - host: Server\n    holds:\n"
                + Strata.Tests.Rules.RuleTesting.Indented(nodes + below, 6)
        );
    }

    private static void Check(Topology topology)
    {
        var text = new NodeText(topology, DiagramFixtures.Messages);
        List<string> sentences = StackProse
            .Describe(topology, DiagramFixtures.Messages)
            .Paragraphs.SelectMany(ProseCheck.Sentences)
            .ToList();
        foreach (Node kernel in topology.Nodes.Where(node => node.Kind.Role is Role.Kernel))
        {
            Node? machine = NodeQueries.MachineOf(kernel);
            List<Node> users = topology.Nodes.Where(node => Reaches(topology, node, kernel)).ToList();
            List<Node> failing = users.Where(node => node.Expects.Count > 0).ToList();
            List<Node> running = users.Except(failing).ToList();
            List<Node> carried = running.FindAll(node => IsCarried(topology, node, kernel));
            List<Node> callers = running.Except(carried).ToList();
            List<string> labels = text.KernelUsers(kernel).ToList();
            string label = string.Join(' ', labels.Where(label => !label.StartsWith(Carries, Ordinal)));
            string carries = string.Join(' ', labels.Where(label => label.StartsWith(Carries, Ordinal)));
            bool isOwn = machine is { Kind.IsGuest: true } && !IsHost(machine);
            int number = callers.Sum(node => Instances(node, kernel));
            Assert.Equal(isOwn && number < 2 ? 0 : number, CountsIn(label, isOwn));
            Assert.Equal(carried.Sum(node => Instances(node, kernel)), CountsIn(carries, isOwn: false));
            AssertSays(sentences, $@"\b{Regex.Escape(kernel.Name)}\b.* carries ", carried, kernel, text);
            foreach (Node node in failing)
            {
                Assert.Contains(sentences, sentence => sentence.Contains("cannot run on", Ordinal));
                Assert.DoesNotContain(
                    sentences,
                    sentence => sentence.Contains("share", Ordinal) && Regex.IsMatch(sentence, $@"\b{node.Name}\b")
                );
            }

            if (!isOwn)
                AssertSays(
                    sentences,
                    $@" share .*\b{Regex.Escape(kernel.Name)}\b",
                    callers.FindAll(node => node != machine),
                    kernel,
                    text
                );
        }
    }

    /// <summary>A sentence of a pattern counts the nodes of each kind.</summary>
    private static void AssertSays(List<string> sentences, string pattern, List<Node> nodes, Node kernel, NodeText text)
    {
        List<string> found = sentences.FindAll(sentence => Regex.IsMatch(sentence, pattern));
        Assert.Equal(nodes.Count > 0, found.Count > 0 && nodes.Count > 0);
        foreach (IGrouping<Kind, Node> group in nodes.GroupBy(node => node.Kind))
            AssertCounted(found, text, group.Key, group.Sum(node => Instances(node, kernel)));
    }

    /// <summary>Whether a machine stands on a kernel only through a hypervisor: it does not call the kernel.</summary>
    private static bool IsCarried(Topology topology, Node node, Node kernel) =>
        node.Kind.IsMachine && !topology.SupportsOf(node).Contains(kernel);

    private const string Carries = "carries ";

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Processes whose nearest kernel it is, and machines that stand on it.</summary>
    private static bool Reaches(Topology topology, Node node, Node kernel)
    {
        bool isMachine = node.Kind.IsMachine,
            isPart = node.Parent?.Kind.Parts.Contains(node.Kind.Name) == true;
        bool isProcess = node.Kind.Role is Role.Process && !isPart && node.Parent?.Kind.Name is not "container";
        if (node.Kind.Name == "container")
            isProcess = true;
        if (!isMachine && !isProcess)
            return false;
        for (Node? start = node; start is not null; start = isMachine ? null : start.Parent)
        {
            if (Below(topology, start).ToList() is [_, ..] found)
                return found.Contains(kernel);
        }

        return false;
    }

    private static IEnumerable<Node> Below(Topology topology, Node node) =>
        node.Kind.Role is Role.Kernel
            ? [node]
            : topology.SupportsOf(node).SelectMany(support => Below(topology, support));

    private static bool IsHost(Node machine) =>
        machine.Properties.TryGetValue("purpose", out Property purpose)
            ? purpose.Value is "host" or "desktop"
            : machine.Children.Any(child => child.Kind.Role is Role.Engine);

    /// <summary>The number of such nodes for one kernel: frames around both do not multiply it.</summary>
    private static int Instances(Node node, Node kernel)
    {
        int number = 1;
        for (Node? each = node; each is not null && !kernel.SelfAndAncestors().Contains(each); each = each.Parent)
            number *= each.Count;
        return number;
    }

    /// <summary>Several users of a kind are counted; a single one is named.</summary>
    private static void AssertCounted(List<string> sentences, NodeText text, Kind kind, int number)
    {
        string counted = text.Counted(kind, number);
        if (number > 1)
            Assert.Contains(
                sentences,
                sentence =>
                    Regex.IsMatch(sentence, counted.Replace("two", "(two|both)", Ordinal), RegexOptions.IgnoreCase)
            );
    }

    private static int CountsIn(string label, bool isOwn) =>
        isOwn && !label.Contains("shared", Ordinal)
            ? 0
            : Regex
                .Matches(label, @"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?=[a-z])")
                .Sum(match => NumberOf(match.Groups[1].Value));

    private static int NumberOf(string word) =>
        Array.IndexOf(Numbers, word) is var number and >= 0 ? number : int.Parse(word, CultureInfo.InvariantCulture);
}
