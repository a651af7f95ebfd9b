using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>
/// The sentences about nodes with parts, such as containers: "Web shop (nginx on debian:13-slim)". Whatever stands on a
/// part is named with it, such as a daemon in a container.
/// </summary>
internal static class PartSentences
{
    public static List<string> Of(Topology topology, StackPhrases phrases) =>
        topology
            .Nodes.Where(NodeQueries.HasParts)
            .GroupBy(node => node.Kind)
            .SelectMany(group => OfKind([.. group], topology, phrases))
            .ToList();

    private static IEnumerable<string> OfKind(List<Node> nodes, Topology topology, StackPhrases phrases)
    {
        // The part that may be an empty slot, such as the base image: a sentence for the nodes with and one for those
        // without.
        string? slot = nodes
            .SelectMany(node => node.Children)
            .FirstOrDefault(part => NodeQueries.IsPart(part) && part.Kind.Empty is not null)
            ?.Kind.Name;
        // Or the part that none of them has.
        slot ??= nodes[0].Kind.Parts.FirstOrDefault(part => phrases.HasMessage($"prose.unstated_{part}.other"));
        if (slot is null)
        {
            yield return Sentence("prose.with_parts", nodes, topology, phrases);
            yield break;
        }

        foreach (IGrouping<int, Node> group in nodes.GroupBy(node => FillOf(node, slot)).OrderBy(group => group.Key))
        {
            yield return Sentence(
                group.Key switch
                {
                    0 => phrases.KeyOr(
                        group.All(node => HasBaseImage(node, topology))
                            ? $"prose.with_base_{slot}"
                            : $"prose.with_{slot}",
                        "prose.with_parts"
                    ),
                    1 => phrases.KeyOr($"prose.without_{slot}", "prose.without_parts"),
                    _ => phrases.KeyOr($"prose.unstated_{slot}", "prose.with_parts"),
                },
                [.. group],
                topology,
                phrases
            );
        }
    }

    private static bool HasBaseImage(Node node, Topology topology) => node.Children.Any(topology.BaseImages.Contains);

    /// <summary>0 for a filled slot, 1 for an empty one, 2 for none at all.</summary>
    private static int FillOf(Node node, string slot) =>
        node.Children.FirstOrDefault(part => part.Kind.Name == slot) is { } part
            ? part.IsEmpty
                ? 1
                : 0
            : 2;

    private static string Sentence(string pattern, List<Node> nodes, Topology topology, StackPhrases phrases)
    {
        int number = NodeQueries.CountFor(nodes, null);
        string counted = phrases.Counted(nodes, number, phrases.AreAll(nodes) && nodes.Count > 1);
        string list = phrases.Join(nodes.Select(node => WithParts(node, topology, phrases)));
        return phrases.Get(pattern, number, StackPhrases.Capitalize(counted), list);
    }

    private static string WithParts(Node node, Topology topology, StackPhrases phrases)
    {
        List<Node> parts = node.Children.Where(part => NodeQueries.IsPart(part) && !part.IsEmpty).ToList();
        if (parts.Count == 0)
            return phrases.Short(node);
        string text = parts
            .Where(part => !topology.SupportsOf(part).Any(parts.Contains))
            .Select(WithThoseAbove)
            .Aggregate((list, next) => phrases.Get("prose.comma", list, next));
        return phrases.Get("prose.group", phrases.Short(node), Bidirectional.Isolate(text));

        string WithThoseAbove(Node part)
        {
            List<Node> above = node.Children.Where(other => topology.SupportsOf(other).Contains(part)).ToList();
            return above.Count == 0
                ? part.Name
                : phrases.Get("prose.part_on", phrases.Join(above.Select(WithThoseAbove)), part.Name);
        }
    }
}
