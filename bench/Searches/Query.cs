namespace Strata.Bench.Searches;

/// <summary>A query with the pages that answer it.</summary>
/// <param name="Kind">The group that the query is counted in, such as <c>typo</c>.</param>
/// <param name="Text">What a reader types.</param>
/// <param name="Pages">The paths of the pages that answer it; one of them is enough.</param>
internal sealed record Query(string Kind, string Text, IReadOnlyList<string> Pages)
{
    /// <summary>Reads a table of queries: a kind, a text and paths, separated by tabs, below a line of names.</summary>
    public static IReadOnlyList<Query> Read(string file) =>
        [
            .. File.ReadLines(file)
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => new Query(cells[0], cells[1], cells[2].Split(' '))),
        ];
}
