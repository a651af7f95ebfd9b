using System.Numerics;

namespace Strata.Engine.Diagnostics;

/// <summary>Builds "Did you mean …?" fixes for names that an author probably misspelt.</summary>
public static class Suggestions
{
    /// <summary>The most characters of a word that is compared: the time to compare two words is quadratic.</summary>
    public const int MaxLength = 200;

    /// <summary>The most candidates that a sentence lists.</summary>
    private const int MaxListed = 50;

    /// <summary>"Did you mean 'a' or 'b'?" if a candidate is close to the word; otherwise the fallback.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="candidates">The known words.</param>
    /// <param name="fallback">The sentence to return if no candidate is close.</param>
    public static string For(string word, IReadOnlyCollection<string> candidates, string fallback) =>
        Closest(word, candidates) is [_, ..] close ? $"Did you mean {QuotedList.Of(close, "or")}?" : fallback;

    /// <summary>
    /// As <see cref="For(string, IReadOnlyCollection{string}, string)"/>, with names that may be many.
    /// </summary>
    public static string For(string word, NameIndex names, string fallback) => For(word, names.Near(word), fallback);

    /// <summary>
    /// "Did you mean 'a' or 'b'?" if a candidate is close to the word; otherwise a sentence that lists all candidates,
    /// such as "Its keys are 'a', 'b' and 'c'."; empty without candidates.
    /// </summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="candidates">The known words, few enough to be listed.</param>
    /// <param name="lead">The beginning of the list, such as "Its keys are".</param>
    public static string OrList(string word, IReadOnlyCollection<string> candidates, string lead) =>
        For(word, candidates, "") is { Length: > 0 } close ? close : Sentence(lead, candidates, "and");

    /// <summary>As the other overload, with names that may be many.</summary>
    public static string OrList(string word, NameIndex names, string lead) =>
        For(word, names, "") is { Length: > 0 } close ? close : Sentence(lead, names.Names, "and");

    /// <summary>
    /// As <see cref="OrList(string, IReadOnlyCollection{string}, string)"/>, with a sentence that asks to choose one:
    /// "Write 'a', 'b' or 'c'."
    /// </summary>
    public static string OrChoice(string word, IReadOnlyCollection<string> candidates, string lead) =>
        For(word, candidates, "") is { Length: > 0 } close ? close : Sentence(lead, candidates, "or");

    private static string Sentence(string lead, IReadOnlyCollection<string> candidates, string conjunction) =>
        candidates.Count switch
        {
            0 => "",
            <= MaxListed => $"{lead} {QuotedList.Of(candidates, conjunction)}.",
            _ => $"{lead} {QuotedList.Of(candidates.Take(MaxListed), conjunction)}; "
                + $"{candidates.Count - MaxListed} more are not listed.",
        };

    /// <summary>
    /// The candidates that differ from the word by at most a third of its letters, begin with it, or are short and have
    /// it as an abbreviation, such as "img" for "image"; closest first.
    /// </summary>
    public static IReadOnlyList<string> Closest(string word, IEnumerable<string> candidates, int maxCount = 3)
    {
        if (word.Length > MaxLength)
            return [];
        int maxDistance = Math.Max(1, word.Length / 3);
        string lower = word.ToLowerInvariant();
        ulong letters = Letters(lower);
        // An empty name, such as a key of a broken file, is no suggestion.
        return candidates
            .Where(candidate => candidate.Length > 0)
            .Select(candidate => (candidate, distance: Distance(lower, letters, candidate, maxDistance)))
            .Where(pair => pair.distance <= maxDistance || (word.Length > 2 && Abbreviates(lower, pair.candidate)))
            .Distinct()
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(maxCount)
            .Select(pair => pair.candidate)
            .ToList();
    }

    /// <summary>
    /// Whether a candidate begins with a word, or begins with its first letter and contains the others in order, at
    /// most half of the letters left out.
    /// </summary>
    private static bool Abbreviates(string lower, string candidate)
    {
        if (candidate.StartsWith(lower, StringComparison.OrdinalIgnoreCase))
            return true;
        if (
            !lower.All(char.IsLetter)
            || candidate.Length > 2 * lower.Length
            || char.ToLowerInvariant(candidate[0]) != lower[0]
        )
            return false;
        int found = 0;
        foreach (char letter in candidate)
        {
            if (found < lower.Length && char.ToLowerInvariant(letter) == lower[found])
                found++;
        }

        return found == lower.Length;
    }

    /// <summary>
    /// The distance of a word from a candidate; <see cref="int.MaxValue"/> if the lengths or the letters alone show
    /// that it is more than the maximum. An edit adds and removes at most one kind of letter each.
    /// </summary>
    private static int Distance(string lower, ulong letters, string candidate, int maxDistance)
    {
        if (Math.Abs(lower.Length - candidate.Length) > maxDistance)
            return int.MaxValue;
        return BitOperations.PopCount(letters ^ Letters(candidate)) > 2 * maxDistance
            ? int.MaxValue
            : Distance(lower, candidate.ToLowerInvariant(), maxDistance);
    }

    /// <summary>The characters of a word in lower case as a set of bits.</summary>
    private static ulong Letters(string word)
    {
        ulong letters = 0;
        foreach (char character in word)
            letters |= 1UL << (char.ToLowerInvariant(character) & 63);
        return letters;
    }

    /// <summary>
    /// The optimal string alignment distance: insertions, deletions, substitutions and transpositions of neighbours.
    /// <see cref="int.MaxValue"/> as soon as it is certain to be more than the maximum.
    /// </summary>
    private static int Distance(string a, string b, int maxDistance)
    {
        // Three rows of the matrix of distances between prefixes of both words.
        int[] secondLast = new int[b.Length + 1];
        int[] last = Enumerable.Range(0, b.Length + 1).ToArray();
        int[] current = new int[b.Length + 1];
        int lastLeast = 0;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], secondLast[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            if (Math.Min(least, lastLeast) > maxDistance)
                return int.MaxValue;
            lastLeast = least;
            (secondLast, last, current) = (last, current, secondLast);
        }

        return last[b.Length];
    }
}
