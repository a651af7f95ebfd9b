using Strata.Engine.Execution;

namespace Strata.Engine.Search;

/// <summary>All words of an index in ordinal order, each with its postings by part.</summary>
internal sealed class WordTable
{
    /// <summary>The index of the first location of each word, and the end of the last.</summary>
    private readonly int[] starts;
    private readonly int[] locations;

    private WordTable(string[] words, int[] starts, int[] locations)
    {
        Words = words;
        this.starts = starts;
        this.locations = locations;
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The locations of a range of words, see <see cref="Posting.Location"/>.</summary>
    public ReadOnlySpan<int> LocationsOf(int from, int to) => locations.AsSpan(starts[from]..starts[to]);

    /// <summary>
    /// Reads parts. Ranges of them are read in parallel; the number of ranges does not affect the result.
    /// </summary>
    public static WordTable Read(IReadOnlyList<SearchPart> parts)
    {
        int rangeCount = Math.Min(Environment.ProcessorCount * 2, parts.Count);
        var ranges = new Postings[rangeCount];
        ParallelLoop.For(
            rangeCount,
            range =>
            {
                var postings = new Postings();
                int end = (int)((long)parts.Count * (range + 1) / rangeCount);
                for (int part = (int)((long)parts.Count * range / rangeCount); part < end; part++)
                    postings.Add(part, parts[part]);
                ranges[range] = postings;
            }
        );
        return Sort(ranges);
    }

    /// <summary>
    /// Sorts the postings of all ranges by word: a counting sort, which keeps the order of the parts.
    /// </summary>
    private static WordTable Sort(Postings[] ranges)
    {
        string[] words = ranges.SelectMany(range => range.Numbers.Keys).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        Dictionary<string, int> indices = new(words.Length, StringComparer.Ordinal);
        for (int index = 0; index < words.Length; index++)
            indices.Add(words[index], index);

        var wordStarts = new int[words.Length + 1];
        int[][] indicesOf = ranges.Select(range => IndicesByNumber(range, indices)).ToArray();
        for (int range = 0; range < ranges.Length; range++)
        {
            foreach (Posting posting in ranges[range].All)
                wordStarts[indicesOf[range][posting.Word] + 1]++;
        }

        for (int index = 0; index < words.Length; index++)
            wordStarts[index + 1] += wordStarts[index];
        var next = wordStarts.AsSpan(0, words.Length).ToArray();
        var sorted = new int[wordStarts[^1]];
        for (int range = 0; range < ranges.Length; range++)
        {
            foreach (Posting posting in ranges[range].All)
                sorted[next[indicesOf[range][posting.Word]]++] = posting.Location;
        }

        return new WordTable(words, wordStarts, sorted);
    }

    /// <summary>The index of each word of a range, by the word's number in that range.</summary>
    private static int[] IndicesByNumber(Postings range, Dictionary<string, int> indices)
    {
        var byNumber = new int[range.Numbers.Count];
        foreach ((string word, int number) in range.Numbers)
            byNumber[number] = indices[word];
        return byNumber;
    }
}
