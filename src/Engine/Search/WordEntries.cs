using System.Runtime.InteropServices;
using System.Text;
using Strata.Engine.Execution;

namespace Strata.Engine.Search;

/// <summary>An entry of the index for a word, or for a prefix of words.</summary>
/// <param name="Word">The word.</param>
/// <param name="Lists">
/// The parts that have the word, a <see cref="PostingList"/> for each <see cref="Rank"/>, separated by commas; after a
/// semicolon the same for all words that begin with it, if they are too many to load.
/// </param>
internal readonly record struct WordEntry(string Word, string Lists);

/// <summary>Builds the entries of the index.</summary>
/// <param name="table">The words and their postings.</param>
/// <param name="partCount">The number of parts of the site.</param>
internal sealed class WordEntries(WordTable table, int partCount)
{
    /// <summary>A prefix gets its own entry if the entries of its words take more letters than this.</summary>
    private const int MaxLettersToLoad = 8_000;

    private readonly IReadOnlyList<string> words = table.Words;
    private readonly string[] lists = new string[table.Words.Count];
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);

    /// <summary>The entries of all words and of frequent prefixes, in ordinal order.</summary>
    public IReadOnlyList<WordEntry> All()
    {
        ParallelLoop.For(words.Count, index => lists[index] = Write(table.LocationsOf(index, index + 1)));
        AddPrefixes(0, words.Count, sharedLength: 0);
        var entries = words
            .Select(
                (word, index) =>
                    new WordEntry(
                        word,
                        prefixes.Remove(word, out string? prefixLists) ? $"{lists[index]};{prefixLists}" : lists[index]
                    )
            )
            .ToList();
        // The remaining prefixes are not words themselves.
        entries.AddRange(prefixes.Select(prefix => new WordEntry(prefix.Key, ";" + prefix.Value)));
        entries.Sort((one, other) => string.CompareOrdinal(one.Word, other.Word));
        return entries;
    }

    /// <summary>Adds the frequent prefixes of a range of words that share their first letters.</summary>
    private void AddPrefixes(int from, int to, int sharedLength)
    {
        for (int start = from; start < to; )
        {
            if (words[start].Length <= sharedLength)
            {
                start++;
                continue;
            }

            int end = start;
            int size = 0;
            for (; end < to && words[end][sharedLength] == words[start][sharedLength]; end++)
                size += words[end].Length + lists[end].Length;
            if (size > MaxLettersToLoad)
            {
                if (!char.IsHighSurrogate(words[start][sharedLength]))
                    prefixes.Add(words[start][..(sharedLength + 1)], Write(BestLocations(start, end)));
                AddPrefixes(start, end, sharedLength + 1);
            }

            start = end;
        }
    }

    /// <summary>The best location of a range of words in each part.</summary>
    private ReadOnlySpan<int> BestLocations(int from, int to)
    {
        // The higher the better; 0 if the part has none of the words.
        var scores = new byte[partCount];
        foreach (int location in table.LocationsOf(from, to))
        {
            ref byte score = ref scores[location / Postings.RankCount];
            score = (byte)Math.Max(score, Postings.RankCount - (location % Postings.RankCount));
        }

        List<int> best = [];
        for (int part = 0; part < partCount; part++)
        {
            if (scores[part] > 0)
                best.Add((part * Postings.RankCount) + Postings.RankCount - scores[part]);
        }

        return CollectionsMarshal.AsSpan(best);
    }

    private static string Write(ReadOnlySpan<int> locations)
    {
        var text = new StringBuilder();
        List<int> parts = [];
        for (int rank = 0; rank < Postings.RankCount; rank++)
        {
            if (rank > 0)
                text.Append(',');
            parts.Clear();
            foreach (int location in locations)
            {
                if (location % Postings.RankCount == rank)
                    parts.Add(location / Postings.RankCount);
            }

            PostingList.Append(parts, text);
        }

        while (text is [.., ','])
            text.Length--;
        return text.ToString();
    }
}
