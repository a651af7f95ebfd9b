using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>The nodes that a topology lacks.</summary>
/// <param name="Nodes">The nodes, each with the host that they belong to.</param>
/// <param name="Relations">The relations that leave them or lead to them.</param>
internal sealed record AddedNodes(IReadOnlyList<(Node Host, Draft Draft)> Nodes, IReadOnlyList<DraftRelation> Relations)
{
    public static AddedNodes Of(ActualTopology actual, TopologyComparison comparison)
    {
        List<(Node, Draft)> nodes = [];
        foreach ((Node host, ActualHost found) in comparison.Hosts)
        {
            ActualHost missing = found with
            {
                Containers = found.Containers.Where(container => !comparison.IsDocumented(container)).ToList(),
                Pods = found.Pods.Where(pod => !pod.Containers.Any(comparison.IsDocumented)).ToList(),
            };
            nodes.AddRange(BoundaryDrafts.Build(missing).Select(draft => (host, draft)));
        }

        HashSet<ActualContainer> added = new(ReferenceEqualityComparer.Instance);
        foreach (Draft draft in nodes.SelectMany(pair => pair.Item2.SelfAndDescendants()))
        {
            if (draft.Container is { } container)
                added.Add(container);
        }

        // The other ends are found by their names, as they are written in the topology or would be.
        List<DraftRelation> relations = DraftBuilder
            .Build(actual)
            .Relations.Select(relation =>
                added.Contains(relation.From.Container!)
                    ? relation
                    : relation with
                    {
                        To = [.. relation.To.Where(to => added.Contains(to.Container!))],
                    }
            )
            .Where(relation => relation.To.Count > 0)
            .ToList();
        return new AddedNodes(nodes, relations);
    }
}
