using System.Text;

namespace Strata.Bench;

/// <summary>
/// Generates pages with word frequencies of natural text: of 30,000 made-up words the n-th is about n times rarer than
/// the first (Zipf). A page has about 600 words below six headings. The pages are the same on every machine.
/// </summary>
internal sealed class NaturalPages
{
    private const int WordCount = 30_000;
    private const int WordsPerSection = 100;

    private static readonly string[] Starts =
    [
        "b",
        "c",
        "d",
        "f",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "w",
        "st",
        "pr",
        "con",
        "re",
        "un",
        "in",
        "de",
        "tr",
        "cl",
        "ex",
        "a",
        "o",
        "e",
    ];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ea", "ou"];
    private static readonly string[] Ends = ["n", "r", "l", "s", "t", "m", "nd", "st", "ck", "ng", "", "", ""];

    private readonly string[] words = MakeWords();

    /// <summary>The frequencies of each word and all before it, added up.</summary>
    private readonly int[] cumulative = new int[WordCount];
    private readonly int total;

    public NaturalPages()
    {
        for (int rank = 0; rank < WordCount; rank++)
            cumulative[rank] = total += 10_000_000 / (rank + 3);
    }

    /// <summary>The n-th most frequent word.</summary>
    public string Word(int rank) => words[rank];

    /// <summary>Writes a site root with a number of pages.</summary>
    public void Write(string root, int count)
    {
        Directory.CreateDirectory(Path.Combine(root, "data"));
        Directory.CreateDirectory(Path.Combine(root, "input", "pages"));
        File.WriteAllText(Path.Combine(root, "data", "site.yml"), "title: Bench\nurl: https://example.org/\n");
        for (int index = 0; index < count; index++)
            File.WriteAllText(
                Path.Combine(root, "input", "pages", $"page-{index}.md"),
                Page(new RandomNumbers(index), index)
            );
    }

    private string Page(RandomNumbers random, int index)
    {
        var text = new StringBuilder();
        text.Append($"---\ntitle: {Phrase(random, 4)} {index}\n---\n");
        for (int section = 0; section < 6; section++)
        {
            text.Append($"## {Phrase(random, 4)}\n\n");
            for (int sentence = 0; sentence < WordsPerSection / 12; sentence++)
                text.Append(Phrase(random, 12)).Append(". ");
            text.Append("\n\n");
        }

        return text.ToString();
    }

    private string Phrase(RandomNumbers random, int length)
    {
        string phrase = string.Join(' ', Enumerable.Range(0, length).Select(_ => RandomWord(random)));
        return char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    private string RandomWord(RandomNumbers random)
    {
        int index = Array.BinarySearch(cumulative, random.Below(total));
        return words[Math.Min(index < 0 ? ~index : index, WordCount - 1)];
    }

    private static string[] MakeWords()
    {
        var random = new RandomNumbers(1);
        HashSet<string> known = new(StringComparer.Ordinal);
        List<string> made = [];
        while (made.Count < WordCount)
        {
            var word = new StringBuilder();
            int syllables =
                made.Count < 300 ? 1
                : made.Count < 6_000 ? 2
                : 2 + random.Below(2);
            for (int syllable = 0; syllable < syllables; syllable++)
                word.Append(Starts[random.Below(Starts.Length)])
                    .Append(Vowels[random.Below(Vowels.Length)])
                    .Append(Ends[random.Below(Ends.Length)]);
            if (known.Add(word.ToString()))
                made.Add(word.ToString());
        }

        return [.. made];
    }
}
