namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Breaks a sequence of widths into rows.</summary>
internal static class RowBreaker
{
    /// <summary>The least number of rows; the parameters are those of <see cref="Rows"/>.</summary>
    public static int MinCount(IReadOnlyList<int> widths, IReadOnlyList<int> gaps, int maxRowWidth) =>
        MinCounts(widths, gaps, maxRowWidth)[^1];

    /// <summary>By number of widths: the least number of rows for the first ones.</summary>
    private static int[] MinCounts(IReadOnlyList<int> widths, IReadOnlyList<int> gaps, int maxRowWidth)
    {
        var counts = new int[widths.Count + 1];
        long row = 0;
        for (int i = 0; i < widths.Count; i++)
        {
            row += gaps[i] + widths[i];
            bool isNew = i == 0 || row > maxRowWidth;
            counts[i + 1] = counts[i] + (isNew ? 1 : 0);
            if (isNew)
                row = widths[i];
        }

        return counts;
    }

    /// <summary>The most even division into a number of rows; null if there is none that fits.</summary>
    /// <param name="widths">The widths, in order; one wider than a row gets a row of its own.</param>
    /// <param name="gaps">By width: the gap before it, unless it is the first of its row.</param>
    /// <param name="maxRowWidth">The maximum width of a row.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <returns>By row: the index of its first width and the index after its last one.</returns>
    public static IReadOnlyList<(int From, int To)>? Rows(
        IReadOnlyList<int> widths,
        IReadOnlyList<int> gaps,
        int maxRowWidth,
        int rowCount
    )
    {
        int count = widths.Count;
        int[] minBefore = MinCounts(widths, gaps, maxRowWidth);
        int[] minFrom = MinCounts([.. widths.Reverse()], [0, .. gaps.Skip(1).Reverse()], maxRowWidth);

        // By number of rows and start: the least unevenness of the rows from there on, and the end of the first one.
        var best = new (long Unevenness, int End)?[rowCount + 1, count + 1];
        best[0, count] = (0, count);
        for (int rows = 1; rows <= rowCount; rows++)
        {
            for (int from = count - rows; from >= 0; from--)
            {
                // Only where the widths before it fit into the other rows, and those after it into these.
                if (minBefore[from] > rowCount - rows)
                    continue;
                if (minFrom[count - from] > rows)
                    break;
                long width = -gaps[from];
                for (int to = from + 1; to <= count; to++)
                {
                    width += gaps[to - 1] + widths[to - 1];
                    if (width > maxRowWidth && to > from + 1)
                        break;
                    if (
                        best[rows - 1, to] is { } rest
                        && (best[rows, from] is not { } other || rest.Unevenness + width * width < other.Unevenness)
                    )
                        best[rows, from] = (rest.Unevenness + width * width, to);
                }
            }
        }

        return best[rowCount, 0] is null ? null : Ranges(best, rowCount);
    }

    private static List<(int From, int To)> Ranges((long Unevenness, int End)?[,] best, int rowCount)
    {
        List<(int, int)> ranges = [];
        for (int from = 0, rows = rowCount; rows > 0; rows--)
        {
            int end = best[rows, from]!.Value.End;
            ranges.Add((from, end));
            from = end;
        }

        return ranges;
    }
}
