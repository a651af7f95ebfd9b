namespace Strata.Engine.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
public static class Suggestions
{
    /// <summary>The candidates that differ from the word by few letters, nearest first; none if all are far.</summary>
    public static IReadOnlyList<string> ClosestTo(string word, IEnumerable<string> candidates, int most = 3)
    {
        int limit = Math.Max(1, word.Length / 3);
        return candidates
            .Distinct()
            .Select(candidate =>
                (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant(), limit))
            )
            .Where(pair =>
                pair.distance <= limit
                || (word.Length > 2 && pair.candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            )
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(most)
            .Select(pair => pair.candidate)
            .ToList();
    }

    /// <summary>"Did you mean 'a' or 'b'?", or else the accepted words, or else nothing.</summary>
    public static string Fix(string word, IReadOnlyCollection<string> candidates, string otherwise)
    {
        IReadOnlyList<string> near = ClosestTo(word, candidates);
        if (near.Count > 0)
            return $"Did you mean {Quote(near, "or")}?";
        return candidates.Count == 0 ? "" : $"{otherwise} {Quote(candidates, "or")}.";
    }

    /// <summary>As <see cref="Fix"/>, where there may be too many words to list them all.</summary>
    public static string FixAmongMany(string word, IReadOnlyCollection<string> candidates, string otherwise)
    {
        IReadOnlyList<string> near = ClosestTo(word, candidates);
        return near.Count > 0 ? $"Did you mean {Quote(near, "or")}?" : otherwise;
    }

    /// <summary>'a', 'b' and 'c'.</summary>
    public static string Quote(IEnumerable<string> words, string conjunction = "and")
    {
        List<string> quoted = words.Select(word => $"'{word}'").ToList();
        return quoted.Count < 2
            ? string.Concat(quoted)
            : $"{string.Join(", ", quoted[..^1])} {conjunction} {quoted[^1]}";
    }

    /// <summary>
    /// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
    /// </summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return int.MaxValue;
        int[] beforeLast = new int[b.Length + 1];
        int[] last = Enumerable.Range(0, b.Length + 1).ToArray();
        int[] current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
