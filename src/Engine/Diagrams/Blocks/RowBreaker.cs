namespace Strata.Engine.Diagrams.Blocks;

/// <summary>Breaks a sequence of widths into rows.</summary>
internal static class RowBreaker
{
    /// <summary>The least number of rows; the parameters are those of <see cref="Rows"/>.</summary>
    public static int MinCount(IReadOnlyList<int> widths, IReadOnlyList<int> gaps, int maxRowWidth)
    {
        int count = 0;
        long row = 0;
        for (int i = 0; i < widths.Count; i++)
        {
            row += gaps[i] + widths[i];
            if (i > 0 && row <= maxRowWidth)
                continue;
            count++;
            row = widths[i];
        }

        return count;
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

        // By number of rows and start: the least unevenness of the rows from there on, and the end of the first one.
        var best = new (long Unevenness, int End)?[rowCount + 1, count + 1];
        best[0, count] = (0, count);
        for (int rows = 1; rows <= rowCount; rows++)
        {
            for (int from = count - rows; from >= 0; from--)
            {
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
