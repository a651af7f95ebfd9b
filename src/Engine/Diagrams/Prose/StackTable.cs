using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>
/// The table of a stack: a row for each node that is drawn with parts, such as a container, to compare them by. Of
/// their properties
/// and places it has those in which they differ; with fewer than two of them there is nothing to compare, and no table.
/// </summary>
internal static class StackTable
{
    private const string None = "–";

    public static (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) Of(
        Topology topology,
        StackPhrases phrases
    )
    {
        List<Node> nodes = topology.Nodes.Where(node => node.Kind.Parts.Count > 0).ToList();
        if (nodes.Count < 2)
            return ([], []);
        List<Kind> parts = nodes
            .SelectMany(node => node.Children)
            .Where(StackProse.IsPart)
            .Select(part => part.Kind)
            .Distinct()
            .ToList();
        List<string> properties = nodes.SelectMany(node => node.Properties.Keys).Distinct().ToList();
        IEnumerable<(string Title, List<string> Cells)> differing =
        [
            .. properties.Select(name =>
                Column(
                    StackPhrases.Capital(phrases.PropertyName(name)),
                    node =>
                        node.Properties.TryGetValue(name, out Property property)
                            ? phrases.Nodes.Value(node, name, property)
                            : null
                )
            ),
            Column(
                phrases.Get("prose.stands_on"),
                node => topology.StandsOn.TryGetValue(node, out Node? below) ? phrases.Short(below) : null
            ),
            Column(phrases.Get("prose.inside"), node => node.Parent?.Name),
        ];
        List<(string Title, List<string> Cells)> columns =
        [
            Column(string.Join(" / ", nodes.Select(node => phrases.LabelOf(node.Kind)).Distinct()), phrases.Short),
            .. parts.Select(kind =>
                Column(
                    phrases.LabelOf(kind),
                    node =>
                        node.Children.FirstOrDefault(part => part.Kind == kind) is { } part ? Part(part, phrases) : null
                )
            ),
            .. differing.Where(column => column.Cells.Distinct().Count() > 1),
        ];
        return (
            columns.Select(column => column.Title).ToList(),
            nodes
                .Select((_, row) => (IReadOnlyList<string>)columns.Select(column => column.Cells[row]).ToList())
                .ToList()
        );

        (string, List<string>) Column(string title, Func<Node, string?> cell) =>
            (title, nodes.Select(node => cell(node) ?? None).ToList());
    }

    private static string Part(Node part, StackPhrases phrases) =>
        part.IsEmpty
            ? phrases.Get("prose.item", phrases.Nodes.Empty(part), part.Name)
            : Bidirectional.Isolate(part.Name);
}
