using System.Runtime.InteropServices;
using System.Text;

namespace Strata.Engine.Search;

/// <summary>What the index says of a word, or of a beginning of words.</summary>
/// <param name="Word">The word.</param>
/// <param name="Lists">
/// The parts it stands in, a <see cref="PostingList"/> for each <see cref="Rank"/>, with commas between; behind a
/// semicolon the same for all
/// words that begin with it, where they are too many to load.
/// </param>
internal readonly record struct WordEntry(string Word, string Lists);

/// <summary>All words of the index in order.</summary>
/// <param name="table">The words and their occurrences.</param>
/// <param name="parts">How many parts the site has.</param>
internal sealed class WordEntries(WordTable table, int parts)
{
    /// <summary>
    /// A beginning of words gets an entry of its own where those words take more than this, in letters.
    /// </summary>
    private const int MostToLoad = 8_000;

    private readonly IReadOnlyList<string> words = table.Words;
    private readonly string[] lists = new string[table.Words.Count];
    private readonly Dictionary<string, string> beginnings = new(StringComparer.Ordinal);

    public IReadOnlyList<WordEntry> All()
    {
        Parallel.For(0, words.Count, index => lists[index] = Write(table.Of(index, index + 1)));
        AddBeginnings(0, words.Count, 0);
        var entries = words
            .Select(
                (word, index) =>
                    new WordEntry(
                        word,
                        beginnings.Remove(word, out string? begun) ? $"{lists[index]};{begun}" : lists[index]
                    )
            )
            .ToList();
        // What is left are beginnings that are no words themselves.
        entries.AddRange(beginnings.Select(beginning => new WordEntry(beginning.Key, ";" + beginning.Value)));
        entries.Sort((one, other) => string.CompareOrdinal(one.Word, other.Word));
        return entries;
    }

    /// <summary>Looks through words that have their first letters in common.</summary>
    private void AddBeginnings(int from, int to, int common)
    {
        for (int start = from; start < to; )
        {
            if (words[start].Length <= common)
            {
                start++;
                continue;
            }

            int end = start;
            int size = 0;
            for (; end < to && words[end][common] == words[start][common]; end++)
                size += words[end].Length + lists[end].Length;
            if (size > MostToLoad)
            {
                if (!char.IsHighSurrogate(words[start][common]))
                    beginnings.Add(words[start][..(common + 1)], Write(Best(start, end)));
                AddBeginnings(start, end, common + 1);
            }

            start = end;
        }
    }

    /// <summary>The best occurrence in each part.</summary>
    private ReadOnlySpan<int> Best(int from, int to)
    {
        var best = new byte[parts];
        foreach (int where in table.Of(from, to))
        {
            ref byte known = ref best[where / Postings.Ranks];
            known = (byte)Math.Max(known, Postings.Ranks - (where % Postings.Ranks));
        }

        List<int> all = [];
        for (int part = 0; part < parts; part++)
        {
            if (best[part] > 0)
                all.Add((part * Postings.Ranks) + Postings.Ranks - best[part]);
        }

        return CollectionsMarshal.AsSpan(all);
    }

    private static string Write(ReadOnlySpan<int> occurrences)
    {
        var text = new StringBuilder();
        List<int> ofRank = [];
        for (int rank = 0; rank < Postings.Ranks; rank++)
        {
            if (rank > 0)
                text.Append(',');
            ofRank.Clear();
            foreach (int where in occurrences)
            {
                if (where % Postings.Ranks == rank)
                    ofRank.Add(where / Postings.Ranks);
            }

            PostingList.Append(ofRank, text);
        }

        while (text is [.., ','])
            text.Length--;
        return text.ToString();
    }
}
