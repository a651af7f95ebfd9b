using Strata.Engine.Topology;

namespace Strata.Engine.Diagrams;

/// <summary>The table of a stack: a row for each node that is drawn with parts, such as a container.</summary>
internal static class StackTable
{
    public static (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) Of(Stack stack, StackPhrases phrases)
    {
        List<Node> nodes = stack.Nodes.Where(node => node.Kind.Parts.Count > 0).ToList();
        if (nodes.Count == 0)
            return ([], []);
        List<Kind> parts = nodes.SelectMany(node => node.Children).Where(StackProse.IsPart).Select(part => part.Kind).Distinct().ToList();
        List<string> properties = nodes.SelectMany(node => node.Properties.Keys).Distinct().ToList();
        List<string> columns =
        [
            string.Join(" / ", nodes.Select(node => node.Kind.Label).Distinct()),
            .. parts.Select(part => part.Label),
            .. properties.Select(property => Capital(phrases.PropertyName(property))),
            phrases.Say("prose.stands_on"),
            phrases.Say("prose.inside"),
        ];
        return (columns, nodes.Select(node => Row(node, parts, properties, stack, phrases)).ToList());
    }

    private static IReadOnlyList<string> Row(Node node, List<Kind> parts, List<string> properties, Stack stack, StackPhrases phrases) =>
    [
        phrases.Short(node),
        .. parts.Select(kind => node.Children.FirstOrDefault(child => child.Kind == kind) is { } part
            ? part.IsEmpty ? phrases.Say("prose.empty_part", kind.Label.ToLowerInvariant(), part.Name) : part.Name
            : "–"),
        .. properties.Select(property => node.Properties.TryGetValue(property, out Property value) ? value.Value : "–"),
        stack.StandsOn.TryGetValue(node, out Node? below) ? phrases.Short(below) : "–",
        node.Parent?.Name ?? "–",
    ];

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
