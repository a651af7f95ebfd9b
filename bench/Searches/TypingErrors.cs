namespace Strata.Bench.Searches;

/// <summary>Makes typing errors as readers make them.</summary>
internal static class TypingErrors
{
    private static readonly string[] Keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The kinds of errors: each changes a text, or returns null if the text has no place for it.</summary>
    public static readonly IReadOnlyList<Func<string, RandomNumbers, string?>> Kinds =
    [
        InLongestWord(5, Transpose),
        InLongestWord(5, Double),
        InLongestWord(5, (word, random) => word.Remove(random.Below(word.Length), 1)),
        InLongestWord(5, Miss),
        InLongestWord(9, (word, random) => Miss(word[..4], random) + Transpose(word[4..], random)),
        WithoutBlank,
        InLongestWord(7, (word, random) => word.Insert(2 + random.Below(word.Length - 3), " ")),
    ];

    private static Func<string, RandomNumbers, string?> InLongestWord(
        int shortest,
        Func<string, RandomNumbers, string> change
    ) =>
        (text, random) =>
        {
            string[] words = text.Split(' ');
            string longest = words.MaxBy(word => word.Length)!;
            if (longest.Length < shortest)
                return null;
            string changed = change(longest, random);
            return string.Join(' ', words.Select(word => word == longest ? changed : word));
        };

    private static string Double(string word, RandomNumbers random)
    {
        int at = random.Below(word.Length);
        return word.Insert(at, word[at].ToString());
    }

    private static string Transpose(string word, RandomNumbers random)
    {
        int at = random.Below(word.Length - 1);
        return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }

    /// <summary>Replaces a letter by one whose key is beside it.</summary>
    private static string Miss(string word, RandomNumbers random)
    {
        int at = random.Below(word.Length);
        string row = Keyboard.First(keys => keys.Contains(word[at], StringComparison.Ordinal));
        int key = row.IndexOf(word[at], StringComparison.Ordinal);
        int beside = key == 0 || (key < row.Length - 1 && random.Below(2) == 0) ? key + 1 : key - 1;
        return word[..at] + row[beside] + word[(at + 1)..];
    }

    private static string? WithoutBlank(string text, RandomNumbers random)
    {
        int blanks = text.Count(letter => letter == ' ');
        if (blanks == 0)
            return null;
        int at = -1;
        for (int skipped = random.Below(blanks); skipped >= 0; skipped--)
            at = text.IndexOf(' ', at + 1);
        return text.Remove(at, 1);
    }
}
