using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Prose;

/// <summary>A table of a text alternative.</summary>
/// <param name="Columns">The headings; none for no table.</param>
/// <param name="Rows">The rows, each with a cell for each column.</param>
internal readonly record struct TextTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>
/// The table of a topology, which compares the nodes with parts, such as containers: a column for each part, and one
/// for each property and position in which they differ. With fewer than two such nodes there is no table.
/// </summary>
internal sealed class StackTable
{
    private const string None = "–";

    private readonly Topology topology;
    private readonly StackPhrases phrases;
    private readonly List<Node> nodes;

    private StackTable(Topology topology, StackPhrases phrases)
    {
        this.topology = topology;
        this.phrases = phrases;
        nodes = topology.Nodes.Where(node => node.Kind.Parts.Count > 0).ToList();
    }

    private readonly record struct Column(string Title, List<string> Cells);

    public static TextTable Of(Topology topology, StackPhrases phrases)
    {
        var table = new StackTable(topology, phrases);
        if (table.nodes.Count < 2)
            return new TextTable([], []);

        IEnumerable<Column> optional = table.PropertyColumns().Concat(table.PositionColumns());
        List<Column> columns =
        [
            table.NameColumn(),
            .. table.PartColumns(),
            .. optional.Where(column => column.Cells.Distinct().Count() > 1),
        ];
        return new TextTable(
            columns.ConvertAll(column => column.Title),
            table
                .nodes.Select((_, row) => (IReadOnlyList<string>)columns.ConvertAll(column => column.Cells[row]))
                .ToList()
        );
    }

    private Column NameColumn() =>
        ColumnOf(string.Join(" / ", nodes.Select(node => phrases.LabelOf(node.Kind)).Distinct()), phrases.Short);

    private IEnumerable<Column> PartColumns() =>
        nodes
            .SelectMany(node => node.Children)
            .Where(NodeQueries.IsPart)
            .Select(part => part.Kind)
            .Distinct()
            .Select(kind =>
                ColumnOf(
                    TitleOf(kind),
                    node =>
                        node.Children.Where(part => part.Kind == kind).ToList() is [_, ..] parts
                            ? phrases.Join(parts.Select(NameOf))
                            : null
                )
            );

    /// <summary>The names of a kind of part, as an image is a base image or one of your own.</summary>
    private string TitleOf(Kind kind) =>
        string.Join(
            " / ",
            nodes
                .SelectMany(node => node.Children)
                .Where(part => part.Kind == kind && NodeQueries.IsPart(part))
                .Select(phrases.Nodes.KindOf)
                .Distinct()
        );

    private IEnumerable<Column> PropertyColumns() =>
        nodes
            .SelectMany(node => node.Properties.Keys)
            .Distinct()
            .Select(name =>
                ColumnOf(
                    StackPhrases.Capitalize(phrases.PropertyName(name)),
                    node =>
                        name == PropertyNames.Base ? BaseOf(node)
                        : node.Properties.TryGetValue(name, out Property property)
                            ? phrases.Nodes.Value(node, name, property)
                        : null
                )
            );

    /// <summary>The base image as written, or the image itself if it is one.</summary>
    private string? BaseOf(Node node) =>
        node.Properties.TryGetValue(PropertyNames.Base, out Property property) ? Bidirectional.Isolate(property.Value)
        : node.Children.FirstOrDefault(topology.BaseImages.Contains) is { } image ? NameOf(image)
        : null;

    private IEnumerable<Column> PositionColumns() =>
        [
            ColumnOf(
                phrases.Get("prose.stands_on"),
                node => topology.SupportsOf(node) is [_, ..] below ? phrases.Join(below.Select(phrases.Short)) : null
            ),
            ColumnOf(phrases.Get("prose.inside"), node => node.Parent?.Name),
        ];

    private Column ColumnOf(string title, Func<Node, string?> cell) =>
        new(title, nodes.ConvertAll(node => cell(node) ?? None));

    private string NameOf(Node part) =>
        part.IsEmpty
            ? phrases.Get("prose.item", phrases.Nodes.Empty(part), part.Name)
            : Bidirectional.Isolate(part.Name);
}
