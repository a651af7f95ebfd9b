using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>Assigns the ids of a topology's nodes and resolves the references between them.</summary>
internal static class TopologyResolver
{
    /// <summary>Resolves a topology; the result is usable only if no error was reported.</summary>
    /// <param name="id">The id of the topology.</param>
    /// <param name="draft">The topology as written.</param>
    /// <param name="report">Receives the errors.</param>
    public static Topology Resolve(string id, TopologyDraft draft, FileReport report)
    {
        NodeTree tree = NodeTree.Create(draft, NodeIds.Assign(draft.Nodes, report));
        return new Topology
        {
            Id = id,
            Path = report.Path,
            Title = draft.Title,
            Description = draft.Description,
            AsOf = draft.AsOf,
            View = draft.View,
            Group = draft.Group,
            Order = draft.Order,
            Vocabulary = draft.Vocabulary,
            Roots = tree.Roots,
            Supports = new SupportResolver(tree, draft.IsTruncated, report).Supports(),
            Boundaries = draft.Boundaries.Select(boundary => BoundaryOf(boundary, tree, draft, report)).ToList(),
            Relations = draft.Relations.SelectMany(relation => RelationsOf(relation, tree, draft, report)).ToList(),
            Controls = new ControlResolver(tree, draft.IsTruncated, report).Controls(),
        };
    }

    private static IEnumerable<Relation> RelationsOf(
        RelationDraft relation,
        NodeTree tree,
        TopologyDraft draft,
        FileReport report
    )
    {
        if (tree.Find(null, relation.From, RelationKeys.From.Name, [], draft.IsTruncated, report) is not { } from)
            yield break;
        HashSet<Node> seen = [];
        foreach (YamlScalar name in relation.To)
        {
            if (tree.Find(from, name, RelationKeys.To.Name, [], draft.IsTruncated, report) is not { } to)
                continue;
            if (to == from)
                report.Add(
                    Codes.TopologyCircular,
                    name.Span,
                    $"'{from.Name}' has a relation to itself.",
                    "Name another node, or remove the relation."
                );
            else if (seen.Add(to))
                yield return new Relation(from, to, draft.Vocabulary.Relations[relation.Kind], relation.Label);
        }
    }

    private static Boundary BoundaryOf(BoundaryDraft boundary, NodeTree tree, TopologyDraft draft, FileReport report)
    {
        HashSet<Node> members = boundary
            .Members.Select(name => tree.Find(null, name, BoundaryKeys.Members.Name, [], draft.IsTruncated, report))
            .OfType<Node>()
            .ToHashSet();
        return new Boundary(
            boundary.Label,
            draft.Vocabulary.Boundaries[boundary.Kind],
            tree.All.Where(node => members.Contains(node) && !node.SelfAndAncestors().Skip(1).Any(members.Contains))
                .ToList()
        );
    }
}
