using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>
/// A layer by which topologies are compared: a kind; or everything around containers, such as pods and machines; or
/// everything that controls others, which is beside the stack. Nodes with parts are represented by the parts. The order
/// of the layers comes from the vocabularies: a kind is above the kinds it stands on, a part above its parent, a child
/// above its parent unless that is a machine.
/// </summary>
/// <param name="Id">The id, unique in the comparison.</param>
/// <param name="Heading">The heading for readers.</param>
/// <param name="Kinds">The names of its kinds.</param>
internal sealed record ComparisonLayer(string Id, string Heading, IReadOnlyCollection<string> Kinds)
{
    private const string Around = "around";
    private const string Beside = "beside";

    /// <summary>Whether the layer mixes kinds, so that each node shows its own.</summary>
    public bool IsMixed => Id is Around or Beside;

    /// <summary>Whether the layer contains a node.</summary>
    public bool Has(Node node) => Kinds.Contains(node.Kind.Name) && !node.Children.Any(NodeQueries.IsPart);

    /// <summary>The layers of which some topology has nodes, top to bottom; the one beside the stack is last.</summary>
    public static IReadOnlyList<ComparisonLayer> Of(IReadOnlyList<Topology> topologies, MessageCatalog messages)
    {
        List<Kind> kinds = topologies
            .SelectMany(topology => topology.Nodes)
            .Where(node => !node.Children.Any(NodeQueries.IsPart))
            .Select(node => node.Kind)
            .DistinctBy(kind => kind.Name)
            .ToList();
        List<Vocabulary> vocabularies = topologies
            .Select(topology => topology.Vocabulary)
            .DistinctBy(vocabulary => vocabulary.Name)
            .ToList();
        return kinds
            .GroupBy(kind => IdOf(kind, vocabularies))
            .Select(group =>
                (
                    Layer: new ComparisonLayer(
                        group.Key,
                        HeadingOf(group.Key, group, messages),
                        group.Select(kind => kind.Name).ToHashSet(StringComparer.Ordinal)
                    ),
                    Level: Level(group.Key, group.First(), vocabularies)
                )
            )
            .OrderByDescending(pair => pair.Level)
            .Select(pair => pair.Layer)
            .ToList();
    }

    private static string IdOf(Kind kind, List<Vocabulary> vocabularies) =>
        vocabularies.Exists(vocabulary => IsController(kind, vocabulary)) ? Beside
        : kind.IsMachine || kind is { Shape: Shape.Frame, Parts.Count: 0 } ? Around
        : kind.Name;

    /// <summary>Whether a kind controls others, or may only contain kinds that do.</summary>
    private static bool IsController(Kind kind, Vocabulary vocabulary) =>
        kind.Controls.Count > 0
        || (
            kind.Holds.Count > 0
            && kind.Holds.All(name => vocabulary.Kinds.TryGetValue(name, out Kind? inner) && inner.Controls.Count > 0)
        );

    private static string HeadingOf(string id, IEnumerable<Kind> kinds, MessageCatalog messages) =>
        id switch
        {
            Around => messages.Get("compare.around"),
            Beside => messages.Get("compare.beside"),
            _ => messages.LabelOf(kinds.First()),
        };

    /// <summary>
    /// The level of a layer: twice the level of its kind, which leaves levels between for the one around containers.
    /// </summary>
    private static int Level(string id, Kind kind, List<Vocabulary> vocabularies) =>
        id switch
        {
            Beside => int.MinValue,
            Around => vocabularies.Max(vocabulary => new KindLevels(vocabulary).OfMachineSlabs) * 2 + 1,
            _ => vocabularies
                .Where(vocabulary => vocabulary.Kinds.ContainsKey(kind.Name))
                .Max(vocabulary => new KindLevels(vocabulary).Of(kind.Name)) * 2,
        };
}
