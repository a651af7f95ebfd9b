namespace Strata.Engine.Diagnostics;

/// <summary>
/// Known names, with an index of their trigrams, so that the time to find those like a word does not grow with their
/// number.
/// </summary>
public sealed class NameIndex(IReadOnlyCollection<string> names)
{
    private const int Length = 3;

    /// <summary>The most names that are compared with a word.</summary>
    private const int MaxCandidates = 200;

    private readonly Lazy<Postings> postings = new(() => new Postings(names));

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>
    /// The names to compare with a word: all of them if they are few, otherwise those that share its rarest trigrams.
    /// </summary>
    public IReadOnlyCollection<string> Near(string word)
    {
        if (names.Count <= MaxCandidates)
            return names;
        if (word.Length > Suggestions.MaxLength)
            return [];
        HashSet<string> near = new(StringComparer.Ordinal);
        foreach (List<string> sharing in postings.Value.Of(word).OrderBy(list => list.Count))
        {
            foreach (string name in sharing)
            {
                if (near.Count == MaxCandidates)
                    return near;
                near.Add(name);
            }
        }

        return near;
    }

    /// <summary>By trigram: the names with it, in their order.</summary>
    private sealed class Postings
    {
        private readonly Dictionary<string, List<string>> byTrigram = new(StringComparer.OrdinalIgnoreCase);

        public Postings(IReadOnlyCollection<string> names)
        {
            Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> lists = byTrigram.GetAlternateLookup<
                ReadOnlySpan<char>
            >();
            foreach (string name in names.Where(name => name.Length <= 2 * Suggestions.MaxLength))
            {
                for (int i = 0; i + Length <= name.Length; i++)
                {
                    ReadOnlySpan<char> trigram = name.AsSpan(i, Length);
                    if (!lists.TryGetValue(trigram, out List<string>? list))
                        lists[trigram] = list = [];
                    if (list is not [.., var last] || !ReferenceEquals(last, name))
                        list.Add(name);
                }
            }
        }

        public IEnumerable<List<string>> Of(string word) =>
            Enumerable
                .Range(0, Math.Max(0, word.Length - Length + 1))
                .Select(i => byTrigram.GetValueOrDefault(word.Substring(i, Length)))
                .OfType<List<string>>();
    }
}
