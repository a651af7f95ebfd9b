namespace Strata.Engine.Diagrams;

/// <summary>Breaks a sequence of widths into rows.</summary>
internal static class RowBreaker
{
    /// <summary>The fewest rows that hold all, and of the ways to have so many, the one with the most even rows.</summary>
    /// <param name="widths">The widths, in order; one wider than the room gets a row to itself.</param>
    /// <param name="gaps">The room before each, unless it opens a row.</param>
    /// <param name="room">How wide a row may be.</param>
    public static IReadOnlyList<(int From, int To)> Rows(IReadOnlyList<int> widths, IReadOnlyList<int> gaps, int room)
    {
        int count = widths.Count;

        // For each beginning, the best way to break what comes after: rows, then unevenness, then where the first row ends.
        var best = new (int Rows, long Unevenness, int End)[count + 1];
        for (int from = count - 1; from >= 0; from--)
        {
            best[from] = (int.MaxValue, 0, count);
            long width = -gaps[from];
            for (int to = from + 1; to <= count; to++)
            {
                width += gaps[to - 1] + widths[to - 1];
                if (width > room && to > from + 1)
                    break;
                (int, long, int) candidate = (best[to].Rows + 1, best[to].Unevenness + width * width, to);
                if (candidate.CompareTo(best[from]) < 0)
                    best[from] = candidate;
            }
        }

        List<(int, int)> rows = [];
        for (int from = 0; from < count; from = best[from].End)
            rows.Add((from, best[from].End));
        return rows;
    }
}
