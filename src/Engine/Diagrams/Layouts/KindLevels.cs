using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>How high each kind of a vocabulary is, counted from those that stand on nothing.</summary>
internal sealed class KindLevels(Vocabulary vocabulary)
{
    private readonly Dictionary<string, int> levels = new(StringComparer.Ordinal);

    /// <summary>The highest of what machines hold to carry others, such as the kernel.</summary>
    public int OfHeldSlabs =>
        vocabulary
            .Kinds.Values.Where(kind => kind.Machine)
            .SelectMany(machine => machine.Holds)
            .Where(held => vocabulary.Kinds.TryGetValue(held, out Kind? kind) && kind.Shape is Shape.Slab)
            .Select(Of)
            .DefaultIfEmpty(0)
            .Max();

    public int Of(string kind)
    {
        if (levels.TryGetValue(kind, out int level))
            return level;

        // Kinds may stand on each other; the one asked for first is then the higher.
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
            .On.Concat(
                vocabulary
                    .Kinds.Values.Where(holder =>
                        holder.Parts.Contains(kind) || (!holder.Machine && holder.Holds.Contains(kind))
                    )
                    .Select(holder => holder.Name)
            );
}
