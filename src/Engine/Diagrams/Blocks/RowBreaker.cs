namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Breaks a sequence of widths into rows.</summary>
internal static class RowBreaker
{
    /// <summary>Of the ways to have so many rows the one with the most even rows; null where they do not fit.</summary>
    /// <param name="widths">The widths, in order; one wider than the room gets a row to itself.</param>
    /// <param name="gaps">The room before each, unless it opens a row.</param>
    /// <param name="room">How wide a row may be.</param>
    /// <param name="rows">How many rows.</param>
    public static IReadOnlyList<(int From, int To)>? Rows(
        IReadOnlyList<int> widths,
        IReadOnlyList<int> gaps,
        int room,
        int rows
    )
    {
        int count = widths.Count;

        // For each number of rows and each beginning: how uneven what follows is at best, and where its first row ends.
        var best = new (long Unevenness, int End)?[rows + 1, count + 1];
        best[0, count] = (0, count);
        for (int left = 1; left <= rows; left++)
        {
            for (int from = count - left; from >= 0; from--)
            {
                long width = -gaps[from];
                for (int to = from + 1; to <= count; to++)
                {
                    width += gaps[to - 1] + widths[to - 1];
                    if (width > room && to > from + 1)
                        break;
                    if (
                        best[left - 1, to] is { } after
                        && (best[left, from] is not { } other || after.Unevenness + width * width < other.Unevenness)
                    )
                        best[left, from] = (after.Unevenness + width * width, to);
                }
            }
        }

        if (best[rows, 0] is null)
            return null;
        List<(int, int)> ranges = [];
        for (int from = 0, left = rows; left > 0; left--)
        {
            int end = best[left, from]!.Value.End;
            ranges.Add((from, end));
            from = end;
        }

        return ranges;
    }
}
