using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Comparisons;

/// <summary>
/// The order of rows that come from several stacks. It never contradicts a stack; where the stacks leave it open, it is
/// that of the kinds in their vocabulary.
/// </summary>
internal sealed class RowOrder(IReadOnlyList<Topology> topologies)
{
    private readonly List<(Vocabulary Vocabulary, KindLevels Levels)> vocabularies = topologies
        .Select(topology => topology.Vocabulary)
        .DistinctBy(vocabulary => vocabulary.Name)
        .Select(vocabulary => (vocabulary, new KindLevels(vocabulary)))
        .ToList();

    /// <summary>Merges rows: the fewest that contain both lists, each in its order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="more">The rows of another stack.</param>
    /// <param name="isBelow">Whether all are below the kernels that the processes call.</param>
    public List<ComparisonRow> Merge(List<ComparisonRow> rows, List<ComparisonRow> more, bool isBelow)
    {
        int[,] common = CommonCounts(rows, more);
        List<ComparisonRow> merged = [];
        int i = 0,
            j = 0;
        while (i < rows.Count && j < more.Count)
        {
            if (rows[i].Matches(more[j]))
                merged.Add(rows[i++].With(more[j++]));
            else if (
                common[i + 1, j] == common[i, j + 1]
                    ? IsFirst(more[j].Kind, rows[i].Kind, isBelow)
                    : common[i + 1, j] < common[i, j + 1]
            )
                merged.Add(more[j++]);
            else
                merged.Add(rows[i++]);
        }

        return [.. merged, .. rows[i..], .. more[j..]];
    }

    /// <summary>By positions in both lists: the most rows from there on that match in order.</summary>
    private static int[,] CommonCounts(List<ComparisonRow> rows, List<ComparisonRow> more)
    {
        var common = new int[rows.Count + 1, more.Count + 1];
        for (int i = rows.Count - 1; i >= 0; i--)
        {
            for (int j = more.Count - 1; j >= 0; j--)
                common[i, j] = rows[i].Matches(more[j])
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    /// <summary>Whether a kind comes before another one if no stack tells.</summary>
    private bool IsFirst(Kind kind, Kind other, bool isBelow)
    {
        // A hypervisor is directly below the kernel that runs on it, above a kernel that it runs on.
        if (isBelow && (kind.Role, other.Role) is (Role.Hypervisor, Role.Kernel) or (Role.Kernel, Role.Hypervisor))
            return kind.Role is Role.Hypervisor;
        foreach ((Vocabulary vocabulary, KindLevels levels) in vocabularies)
        {
            if (vocabulary.Kinds.ContainsKey(kind.Name) && vocabulary.Kinds.ContainsKey(other.Name))
                return levels.Of(kind.Name) > levels.Of(other.Name);
        }

        return false;
    }
}
