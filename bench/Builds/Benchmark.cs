namespace Strata.Bench.Builds;

/// <summary>The benchmark of whole builds, compared with Hugo.</summary>
internal static class Benchmark
{
    /// <summary>The number of posts that have a diagram each.</summary>
    private const int Diagrams = 1000;

    /// <summary>Prints the table, row by row.</summary>
    /// <param name="comparison">The programs to compare.</param>
    /// <param name="counts">The numbers of posts.</param>
    /// <returns>Its rows.</returns>
    public static IReadOnlyList<string> Table(Comparison comparison, IEnumerable<int> counts)
    {
        List<string> rows = [];
        Console.WriteLine(Comparison.TableHead);
        foreach (string row in counts.SelectMany(comparison.Rows).Append(comparison.DiagramRow(Diagrams)))
        {
            Console.WriteLine(row);
            rows.Add(row);
        }

        return rows;
    }
}
