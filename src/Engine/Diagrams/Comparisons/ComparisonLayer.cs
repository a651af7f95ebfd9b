using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>
/// A layer by which stacks are compared: a kind; or all that is around containers, such as pods and machines; or all
/// that steers
/// others, which stands beside the stack. What has parts is shown by them. Which is above which comes from the
/// vocabularies: a kind
/// is above those that it stands on, a part above what it is a part of, what is held above what holds it unless that is
/// a machine.
/// </summary>
/// <param name="Id">A name for ids.</param>
/// <param name="Heading">What readers call it.</param>
/// <param name="Kinds">The names of its kinds.</param>
internal sealed record ComparisonLayer(string Id, string Heading, IReadOnlyCollection<string> Kinds)
{
    private const string Around = "around";
    private const string Beside = "beside";

    /// <summary>Several kinds, so that each node says which it is.</summary>
    public bool IsMixed => Id is Around or Beside;

    public bool Has(Node node) => Kinds.Contains(node.Kind.Name) && !node.Children.Any(StackProse.IsPart);

    /// <summary>
    /// The layers that occur in some of the stacks, top to bottom; what is beside the stack comes last.
    /// </summary>
    public static IReadOnlyList<ComparisonLayer> Of(IReadOnlyList<Topology> topologies, MessageCatalog words)
    {
        List<Kind> kinds = topologies
            .SelectMany(topology => topology.Nodes)
            .Where(node => !node.Children.Any(StackProse.IsPart))
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
                        HeadingOf(group.Key, group, words),
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
        vocabularies.Exists(vocabulary => Steers(kind, vocabulary)) ? Beside
        : kind.Machine || kind is { Shape: Shape.Frame, Parts.Count: 0 } ? Around
        : kind.Name;

    /// <summary>It steers others, or holds only such as do.</summary>
    private static bool Steers(Kind kind, Vocabulary vocabulary) =>
        kind.Controls.Count > 0
        || (
            kind.Holds.Count > 0
            && kind.Holds.All(held => vocabulary.Kinds.TryGetValue(held, out Kind? inner) && inner.Controls.Count > 0)
        );

    private static string HeadingOf(string id, IEnumerable<Kind> kinds, MessageCatalog words) =>
        id switch
        {
            Around => words.Get("compare.around"),
            Beside => words.Get("compare.beside"),
            _ => words.LabelOf(kinds.First()),
        };

    /// <summary>
    /// How high a layer is: twice the level of its kind, so that what is around containers fits between.
    /// </summary>
    private static int Level(string id, Kind kind, List<Vocabulary> vocabularies) =>
        id switch
        {
            Beside => int.MinValue,
            Around => vocabularies.Max(vocabulary => new KindLevels(vocabulary).OfHeldSlabs) * 2 + 1,
            _ => vocabularies
                .Where(vocabulary => vocabulary.Kinds.ContainsKey(kind.Name))
                .Max(vocabulary => new KindLevels(vocabulary).Of(kind.Name)) * 2,
        };
}
