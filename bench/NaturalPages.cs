using System.Text;

namespace Strata.Bench;

/// <summary>
/// Pages with words as frequent as those of a natural text: 30,000 made-up words of which the n-th is about n times
/// rarer than the
/// first (Zipf), some 600 on each page, below six headings. The same on every machine.
/// </summary>
internal sealed class NaturalPages
{
    private const int Vocabulary = 30_000;
    private const int WordsOfASection = 100;

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
    private readonly int[] upTo = new int[Vocabulary];
    private readonly int total;

    public NaturalPages()
    {
        for (int rank = 0; rank < Vocabulary; rank++)
            upTo[rank] = total += 10_000_000 / (rank + 3);
    }

    /// <summary>The n-th most frequent word.</summary>
    public string Word(int rank) => words[rank];

    public void Write(string root, int count)
    {
        Directory.CreateDirectory(Path.Combine(root, "data"));
        Directory.CreateDirectory(Path.Combine(root, "input", "pages"));
        File.WriteAllText(Path.Combine(root, "data", "site.yml"), "title: Bench\nurl: https://example.org/\n");
        for (int index = 0; index < count; index++)
            File.WriteAllText(Path.Combine(root, "input", "pages", $"page-{index}.md"), Page(new Draw(index), index));
    }

    private string Page(Draw draw, int index)
    {
        var text = new StringBuilder();
        text.Append($"---\ntitle: {Phrase(draw, 4)} {index}\n---\n");
        for (int section = 0; section < 6; section++)
        {
            text.Append($"## {Phrase(draw, 4)}\n\n");
            for (int sentence = 0; sentence < WordsOfASection / 12; sentence++)
                text.Append(Phrase(draw, 12)).Append(". ");
            text.Append("\n\n");
        }

        return text.ToString();
    }

    private string Phrase(Draw draw, int length)
    {
        string phrase = string.Join(' ', Enumerable.Range(0, length).Select(_ => Drawn(draw)));
        return char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    private string Drawn(Draw draw)
    {
        int at = Array.BinarySearch(upTo, draw.Below(total));
        return words[Math.Min(at < 0 ? ~at : at, Vocabulary - 1)];
    }

    private static string[] MakeWords()
    {
        var draw = new Draw(1);
        HashSet<string> known = new(StringComparer.Ordinal);
        List<string> made = [];
        while (made.Count < Vocabulary)
        {
            var word = new StringBuilder();
            int syllables =
                made.Count < 300 ? 1
                : made.Count < 6_000 ? 2
                : 2 + draw.Below(2);
            for (int syllable = 0; syllable < syllables; syllable++)
                word.Append(Starts[draw.Below(Starts.Length)])
                    .Append(Vowels[draw.Below(Vowels.Length)])
                    .Append(Ends[draw.Below(Ends.Length)]);
            if (known.Add(word.ToString()))
                made.Add(word.ToString());
        }

        return [.. made];
    }
}
