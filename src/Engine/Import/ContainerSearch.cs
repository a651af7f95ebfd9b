using Strata.Engine.Text;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>A container that was read, with its pod; null for none.</summary>
internal readonly record struct FoundContainer(ActualPod? Pod, ActualContainer Container);

/// <summary>Finds what was read for the nodes of a topology, by their names.</summary>
internal static class ContainerSearch
{
    /// <summary>
    /// The containers that a node documents: those of exactly its name, otherwise those that have it as another name,
    /// otherwise those whose name is written with other signs.
    /// </summary>
    /// <param name="node">The container in the topology.</param>
    /// <param name="group">The group around it, which documents a pod; null for none.</param>
    /// <param name="all">The containers that were read.</param>
    public static IReadOnlyList<FoundContainer> Find(Node node, Node? group, IReadOnlyList<FoundContainer> all)
    {
        List<FoundContainer> inPod = group is null
            ? all.ToList()
            : Best(all.Where(each => each.Pod is not null), group, each => each.Pod!.Name, each => each.Pod!.Aliases);
        if (group is not null && inPod.Count == 0)
            inPod = all.Where(each => each.Pod is null).ToList();
        return Best(inPod, node, each => each.Container.Name, each => each.Container.Aliases);
    }

    /// <summary>Whether one of the names is the name or the id of a node, also written with other signs.</summary>
    public static bool HasName(Node node, IEnumerable<string> names) =>
        names.Any(name =>
            name == node.Name
            || (Slug.Of(name) is { Length: > 0 } slug && (slug == node.Id || slug == Slug.Of(node.Name)))
        );

    private static List<FoundContainer> Best(
        IEnumerable<FoundContainer> all,
        Node node,
        Func<FoundContainer, string> name,
        Func<FoundContainer, IReadOnlyList<string>> aliases
    )
    {
        List<FoundContainer> candidates = all.ToList();
        Predicate<FoundContainer>[] tests =
        [
            each => name(each) == node.Name,
            each => aliases(each).Contains(node.Name),
            // A long name is shortened, but its id is not.
            each => Slug.Of(name(each)) == node.Id,
            each => HasName(node, [name(each)]),
            each => HasName(node, aliases(each)),
        ];
        return tests.Select(candidates.FindAll).FirstOrDefault(found => found.Count > 0) ?? [];
    }
}
