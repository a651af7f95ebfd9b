using System.Text.RegularExpressions;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>
/// Whether a text version tells all that its stack has: every node, and what the picture and the data say of it.
/// </summary>
internal static class ProseCheck
{
    public static void Assert(Topology topology)
    {
        TextAlternative text = StackProse.Describe(topology, Drawing.Words);
        List<string> sentences = text.Paragraphs.SelectMany(Sentences).ToList();
        List<string> lines = Lines(text.Outline).ToList();
        Node[] nodes = topology.Nodes.ToArray();
        Xunit.Assert.Equal(nodes.Length, lines.Count);
        foreach ((Node node, string line) in nodes.Zip(lines))
            Properties(node, line);
        foreach ((Node node, Node below) in topology.StandsOn)
            Told(
                topology,
                sentences,
                node,
                below,
                below.IsEmpty ? $"{Mention(node)}.* no base image|no base image.*{Mention(node)}"
                    : StackProse.IsPart(below) ? $"{Mention(node)} on {Mention(below)}"
                    : null
            );
        foreach (Control control in topology.Controls)
            Told(topology, sentences, control.From, control.To, null);
    }

    public static IEnumerable<string> Sentences(string paragraph) => Regex.Split(paragraph, @"(?<=\.) ");

    public static IEnumerable<string> Lines(IEnumerable<OutlineItem> items) =>
        items.SelectMany(item => Lines(item.Items).Prepend(item.Text));

    /// <summary>All that a node is drawn or written with is in its line of the list.</summary>
    private static void Properties(Node node, string line)
    {
        Xunit.Assert.Contains(node.Name, line, StringComparison.Ordinal);
        string[] written =
        [
            .. node.Flags,
            .. node.Note is { } note ? [note] : Array.Empty<string>(),
            .. node.Expects.Select(code => code.Value),
        ];
        Xunit.Assert.All(written, word => Xunit.Assert.Contains(word, line, StringComparison.Ordinal));
        foreach ((string name, Property property) in node.Properties.Where(pair => pair.Key != PropertyNames.Build))
        {
            string word =
                Drawing.Words.All.GetValueOrDefault($"diagram.kinds.{node.Kind.Name}.{name}.{property.Value}")
                ?? Drawing.Words.All.GetValueOrDefault($"diagram.values.{name}.{property.Value}")
                ?? property.Value;
            Xunit.Assert.Contains(word, line, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>A sentence names both, or what holds the one; or it counts all of their kind.</summary>
    private static void Told(Topology topology, List<string> sentences, Node from, Node to, string? pattern)
    {
        // What is inside something that stands there stands there too.
        Node teller = from.SelfAndAncestors()
            .Last(node => node == from || topology.StandsOn.GetValueOrDefault(node) == to);
        Xunit.Assert.True(
            sentences.Exists(sentence =>
                pattern is not null
                    ? Regex.IsMatch(sentence, pattern)
                    : Mentions(topology, sentence, teller) && Mentions(topology, sentence, to)
            ),
            $"No sentence tells of {from} and {to}:\n{string.Join('\n', sentences)}"
        );
    }

    private static bool Mentions(Topology topology, string sentence, Node node)
    {
        if (Regex.IsMatch(sentence, Mention(node), RegexOptions.IgnoreCase))
            return true;
        int number = topology.Nodes.Count(other => other.Kind == node.Kind);
        string counted = Drawing.Words.Count($"kinds.{node.Kind.Name}", number);
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
