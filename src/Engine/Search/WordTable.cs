namespace Strata.Engine.Search;

/// <summary>All words of an index in ordinal order, each with its occurrences by part.</summary>
internal sealed class WordTable
{
    private readonly int[] firsts;
    private readonly int[] all;

    private WordTable(string[] words, int[] firsts, int[] all)
    {
        Words = words;
        this.firsts = firsts;
        this.all = all;
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The occurrences of some words that follow each other: <c>part * Ranks + rank</c>.</summary>
    public ReadOnlySpan<int> Of(int from, int to) => all.AsSpan(firsts[from]..firsts[to]);

    /// <summary>
    /// Reads parts. Stretches of them are read side by side; how many there are makes no difference to the result.
    /// </summary>
    public static WordTable Read(IReadOnlyList<SearchPart> parts)
    {
        int count = Math.Min(Environment.ProcessorCount * 2, parts.Count);
        var stretches = new Postings[count];
        Parallel.For(
            0,
            count,
            stretch =>
            {
                var read = new Postings();
                for (
                    int part = (int)((long)parts.Count * stretch / count);
                    part < (int)((long)parts.Count * (stretch + 1) / count);
                    part++
                )
                    read.Add(part, parts[part]);
                stretches[stretch] = read;
            }
        );
        return Sorted(stretches);
    }

    private static WordTable Sorted(Postings[] stretches)
    {
        string[] words = stretches
            .SelectMany(stretch => stretch.Numbers.Keys)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        Dictionary<string, int> places = new(words.Length, StringComparer.Ordinal);
        for (int place = 0; place < words.Length; place++)
            places.Add(words[place], place);

        var starts = new int[words.Length + 1];
        int[][] placesOf = stretches.Select(stretch => PlacesOf(stretch, places)).ToArray();
        for (int stretch = 0; stretch < stretches.Length; stretch++)
        {
            foreach (Posting occurrence in stretches[stretch].All)
                starts[placesOf[stretch][occurrence.Word] + 1]++;
        }

        for (int place = 0; place < words.Length; place++)
            starts[place + 1] += starts[place];
        var next = starts.AsSpan(0, words.Length).ToArray();
        var occurrences = new int[starts[^1]];
        for (int stretch = 0; stretch < stretches.Length; stretch++)
        {
            foreach (Posting occurrence in stretches[stretch].All)
                occurrences[next[placesOf[stretch][occurrence.Word]]++] = occurrence.Where;
        }

        return new WordTable(words, starts, occurrences);
    }

    private static int[] PlacesOf(Postings stretch, Dictionary<string, int> places)
    {
        var found = new int[stretch.Numbers.Count];
        foreach ((string word, int number) in stretch.Numbers)
            found[number] = places[word];
        return found;
    }
}
