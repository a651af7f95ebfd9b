using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>The dependencies of containers that a topology lacks, and those that it should not have.</summary>
/// <param name="Missing">The ends of each that it lacks.</param>
/// <param name="Extra">The relations that are no dependencies any more.</param>
internal sealed record RelationDifference(IReadOnlyList<(Node From, Node To)> Missing, IReadOnlyList<Relation> Extra);

/// <summary>Compares the dependencies between containers that a topology documents.</summary>
internal static class RelationComparison
{
    public const string Kind = "dependency";

    public static RelationDifference Of(
        ActualTopology actual,
        Topology documented,
        IEnumerable<(Node Container, IReadOnlyList<ActualContainer> Found)> pairs
    )
    {
        Dictionary<ActualContainer, Node> nodes = new(ReferenceEqualityComparer.Instance);
        Dictionary<Node, Node> first = [];
        HashSet<Node> unknown = [];
        foreach ((Node container, IReadOnlyList<ActualContainer> found) in pairs)
        {
            foreach (ActualContainer each in found)
            {
                nodes.TryAdd(each, container);
                // Several nodes may document one container; the relations of all are its own.
                first.TryAdd(container, nodes[each]);
                if (each.DependsOn is null)
                    unknown.Add(first[container]);
            }
        }

        List<(Node From, Node To)> wanted =
        [
            .. DraftBuilder
                .Build(actual)
                .Relations.SelectMany(relation =>
                    relation.To.Select(to => (From: NodeOf(relation.From), To: NodeOf(to)))
                )
                .Where(pair => pair is { From: not null, To: not null } && pair.From != pair.To)
                .Select(pair => (pair.From!, pair.To!))
                .Distinct(),
        ];
        List<Relation> shown =
        [
            .. documented.Relations.Where(relation =>
                relation.Kind.Name == Kind && first.ContainsKey(relation.From) && first.ContainsKey(relation.To)
            ),
        ];
        HashSet<(Node, Node)> shownPairs = [.. shown.Select(relation => (first[relation.From], first[relation.To]))];
        HashSet<(Node, Node)> wantedPairs = [.. wanted];
        return new RelationDifference(
            [.. wanted.Where(pair => !shownPairs.Contains(pair))],
            [
                .. shown.Where(relation =>
                    !unknown.Contains(first[relation.From])
                    && !wantedPairs.Contains((first[relation.From], first[relation.To]))
                ),
            ]
        );

        Node? NodeOf(Draft draft) => draft.Container is { } container ? nodes.GetValueOrDefault(container) : null;
    }

    public static void Report(RelationDifference difference, FileReport report)
    {
        foreach ((Node from, Node to) in difference.Missing)
            report.Add(
                Codes.VerifySettings,
                from.Span,
                $"'{from.Name}' depends on '{to.Name}', but not in the topology.",
                $"Add '- {{ from: {from.Id}, to: [{to.Id}], kind: {Kind} }}' to 'relations'."
            );
        foreach (Relation relation in difference.Extra)
            report.Add(
                Codes.VerifySettings,
                relation.From.Span,
                $"'{relation.From.Name}' does not depend on '{relation.To.Name}', but the topology shows it.",
                "Remove the relation."
            );
    }
}
