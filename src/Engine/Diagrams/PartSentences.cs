using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>Tells what containers and the like bring, each with its parts: "Web shop (nginx on debian:13-slim)".</summary>
internal static class PartSentences
{
    public static List<string> Of(Stack stack, StackPhrases phrases) => stack.Nodes
        .Where(StackProse.HasParts)
        .GroupBy(node => node.Kind)
        .SelectMany(group => OfKind([.. group], stack, phrases))
        .ToList();

    private static IEnumerable<string> OfKind(List<Node> nodes, Stack stack, StackPhrases phrases)
    {
        // The part that may be an empty slot, such as the base image: who has one, and who has none.
        string? slot = nodes.SelectMany(node => node.Children).FirstOrDefault(part => StackProse.IsPart(part) && part.Kind.Empty is not null)?.Kind.Name;
        if (slot is null)
        {
            yield return Tell("prose.with_parts", nodes, stack, phrases);
            yield break;
        }

        foreach (IGrouping<int, Node> group in nodes.GroupBy(node => Fill(node, slot)).OrderBy(group => group.Key))
        {
            yield return Tell(
                group.Key switch
                {
                    0 => phrases.KeyOr($"prose.with_{slot}", "prose.with_parts"),
                    1 => phrases.KeyOr($"prose.without_{slot}", "prose.without_parts"),
                    _ => "prose.with_parts",
                },
                [.. group],
                stack,
                phrases);
        }
    }

    /// <summary>0 for a filled slot, 1 for an empty one, 2 for none at all.</summary>
    private static int Fill(Node node, string slot) =>
        node.Children.FirstOrDefault(part => part.Kind.Name == slot) is { } part ? part.IsEmpty ? 1 : 0 : 2;

    private static string Tell(string pattern, List<Node> nodes, Stack stack, StackPhrases phrases)
    {
        string counted = phrases.Counted(nodes[0].Kind, nodes.Count, phrases.AreAll(nodes) && nodes.Count > 1);
        string list = phrases.Join(nodes.Select(node => WithParts(node, stack, phrases)));
        return phrases.Say(pattern, nodes.Count, StackPhrases.Capital(counted), list);
    }

    private static string WithParts(Node node, Stack stack, StackPhrases phrases)
    {
        string text = "";
        Node? above = null;
        foreach (Node part in node.Children.Where(part => StackProse.IsPart(part) && !part.IsEmpty))
        {
            bool on = above is not null && stack.StandsOn.GetValueOrDefault(above) == part;
            text = text.Length == 0 ? part.Name : phrases.Say(on ? "prose.part_on" : "prose.comma", text, part.Name);
            above = part;
        }

        return text.Length == 0 ? phrases.Short(node) : phrases.Say("prose.group", phrases.Short(node), Bidirectional.Isolate(text));
    }
}
