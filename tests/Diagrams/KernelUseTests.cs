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
        Gen.Const("- { container: C§, image: a, expect: [WIN002] }\n")
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
            string label = string.Join(' ', text.KernelUsers(kernel));
            bool isOwn = machine is { Kind.IsGuest: true } && !IsHost(machine);
            Assert.Equal(Expected(running, isOwn), CountsIn(label, isOwn));
            foreach (Node node in failing)
            {
                Assert.Contains(sentences, sentence => sentence.Contains("cannot run on", Ordinal));
                Assert.DoesNotContain(
                    sentences,
                    sentence => sentence.Contains("share", Ordinal) && Regex.IsMatch(sentence, $@"\b{node.Name}\b")
                );
            }

            if (running.Count > 0 && !isOwn)
                Assert.Contains(
                    sentences,
                    sentence => sentence.Contains(" share ", Ordinal) && sentence.Contains(kernel.Name, Ordinal)
                );
        }
    }

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
            if (Below(topology, start) is { } found)
                return found == kernel;
        }

        return false;
    }

    private static Node? Below(Topology topology, Node node) =>
        node.Kind.Role is Role.Kernel
            ? node
            : topology
                .SupportsOf(node)
                .Select(support => Below(topology, support))
                .FirstOrDefault(found => found is not null);

    private static bool IsHost(Node machine) =>
        machine.Properties.TryGetValue("purpose", out Property purpose)
            ? purpose.Value is "host" or "desktop"
            : machine.Children.Any(child => child.Kind.Role is Role.Engine);

    /// <summary>The number of users, unless the label of a kernel with one user does not count it.</summary>
    private static int Expected(List<Node> users, bool isOwn) => isOwn && users.Count < 2 ? 0 : users.Count;

    private static int CountsIn(string label, bool isOwn) =>
        isOwn && !label.Contains("shared", Ordinal)
            ? 0
            : Regex
                .Matches(label, @"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?=[a-z])")
                .Sum(match => NumberOf(match.Groups[1].Value));

    private static int NumberOf(string word) =>
        Array.IndexOf(Numbers, word) is var number and >= 0 ? number : int.Parse(word, CultureInfo.InvariantCulture);
}
