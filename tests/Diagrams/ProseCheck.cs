using System.Text.RegularExpressions;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>
/// Checks that a text alternative is complete: every node, its properties and notes, and every relation.
/// </summary>
internal static class ProseCheck
{
    public static void Assert(Topology topology)
    {
        TextAlternative text = StackProse.Describe(topology, DiagramFixtures.Messages);
        List<string> sentences = text.Paragraphs.SelectMany(Sentences).ToList();
        List<string> lines = Lines(text.Outline).ToList();
        Node[] nodes = topology.Nodes.ToArray();
        Xunit.Assert.Equal(nodes.Length, lines.Count);
        foreach ((Node node, string line) in nodes.Zip(lines))
            Properties(node, line);
        foreach (
            (Node node, Node below) in nodes.SelectMany(node => topology.SupportsOf(node), (node, on) => (node, on))
        )
            IsStated(
                topology,
                sentences,
                node,
                below,
                below.IsEmpty ? $"{Mention(node)}.* no base image|no base image.*{Mention(node)}"
                    : NodeQueries.IsPart(below) ? $"{Mention(node)}[^()]* on {Mention(below)}"
                    : null
            );
        foreach (Control control in topology.Controls)
            IsStated(topology, sentences, control.From, control.To, null);
    }

    public static IEnumerable<string> Sentences(string paragraph) => Regex.Split(paragraph, @"(?<=\.) ");

    public static IEnumerable<string> Lines(IEnumerable<OutlineItem> items) =>
        items.SelectMany(item => Lines(item.Items).Prepend(item.Text));

    /// <summary>All properties of a node, its flags and notes are in its line of the outline.</summary>
    private static void Properties(Node node, string line)
    {
        Xunit.Assert.Contains(node.Name, line, StringComparison.Ordinal);
        string[] expected =
        [
            .. node.Flags,
            .. node.Note is { } note ? [note] : Array.Empty<string>(),
            .. node.Expects.Select(code => code.Value),
        ];
        Xunit.Assert.All(expected, word => Xunit.Assert.Contains(word, line, StringComparison.Ordinal));
        foreach ((string name, Property property) in node.Properties.Where(pair => pair.Key != PropertyNames.Build))
        {
            string word =
                DiagramFixtures.Messages.All.GetValueOrDefault(
                    $"diagram.kinds.{node.Kind.Name}.{name}.{property.Value}"
                )
                ?? DiagramFixtures.Messages.All.GetValueOrDefault($"diagram.values.{name}.{property.Value}")
                ?? property.Value;
            Xunit.Assert.Contains(word, line, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>A sentence names both nodes, or an ancestor of the first; or it counts all of their kind.</summary>
    private static void IsStated(Topology topology, List<string> sentences, Node from, Node to, string? pattern)
    {
        // A pod is covered by its containers.
        if (from.Kind is { Shape: Shape.Frame, Role: Role.None } && from.Children.Count > 0)
        {
            foreach (Node inside in from.Children.Where(child => topology.SupportsOf(child).Contains(to)))
                IsStated(topology, sentences, inside, to, pattern);
            return;
        }

        // A node inside another one that stands there is covered by that one, and an engine by the owner of the kernel.
        Node subject = from.SelfAndAncestors()
            .Last(node => node == from || (node.Kind.Role is not Role.None && topology.SupportsOf(node).Contains(to)));
        if (
            subject.Kind.Role is Role.Engine
            && topology.Kernels.TryGetValue(to, out KernelUse? use)
            && use.Users.Any(user => user == use.Owner)
        )
            pattern =
                $"(the host|the VM|the {Regex.Escape(use.Owner!.Kind.Label)}|{Mention(use.Owner)}).*{Mention(to)}";
        Xunit.Assert.True(
            sentences.Exists(sentence =>
                pattern is not null
                    ? Regex.IsMatch(sentence, pattern, RegexOptions.IgnoreCase)
                    : Mentions(topology, sentence, subject) && Mentions(topology, sentence, to)
            ),
            $"No sentence relates {from} to {to}:\n{string.Join('\n', sentences)}"
        );
    }

    private static bool Mentions(Topology topology, string sentence, Node node)
    {
        if (Regex.IsMatch(sentence, Mention(node), RegexOptions.IgnoreCase))
            return true;
        int number = NodeQueries.CountFor(topology.Nodes.Where(other => other.Kind == node.Kind), null);
        string counted = new NodeText(topology, DiagramFixtures.Messages).Counted(node.Kind, number);
        return number > 1
            && (
                sentence.Contains(counted, StringComparison.OrdinalIgnoreCase)
                || (
                    number == 2
                    && sentence.Contains(
                        counted.Replace("two", "both", StringComparison.Ordinal),
                        StringComparison.OrdinalIgnoreCase
                    )
                )
            );
    }

    private static string Mention(Node node) => $@"(?<![\w-]){Regex.Escape(node.Name)}(?![\w-])";
}
