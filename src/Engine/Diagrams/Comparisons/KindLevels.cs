using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>The levels of a vocabulary's kinds, from 0 for those that stand on nothing.</summary>
internal sealed class KindLevels(Vocabulary vocabulary)
{
    private readonly Dictionary<string, int> levels = new(StringComparer.Ordinal);

    /// <summary>The level of a kind.</summary>
    public int Of(string kind)
    {
        if (levels.TryGetValue(kind, out int level))
            return level;

        // Kinds may stand on each other: the first one queried is then the higher one. The 0 ends the recursion.
        levels[kind] = 0;
        return levels[kind] = Below(kind)
            .Where(below => below != kind && vocabulary.Kinds.ContainsKey(below))
            .Select(below => Of(below) + 1)
            .DefaultIfEmpty(0)
            .Max();
    }

    private IEnumerable<string> Below(string kind) =>
        vocabulary
            .Kinds[kind]
            .OnKinds.Concat(
                vocabulary
                    .Kinds.Values.Where(parent =>
                        parent.Parts.Contains(kind)
                        || (parent is { IsMachine: false, HoldsAny: false } && parent.Holds.Contains(kind))
                    )
                    .Select(parent => parent.Name)
            );
}
