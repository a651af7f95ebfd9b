using System.Globalization;
using System.Text;
using Strata.Engine.Words;

namespace Strata.Engine.Search;

/// <summary>
/// Cuts text into words as they are searched for: folded, <c>#</c> and <c>+</c> kept behind them, as in <c>C#</c>. Scripts that put no
/// spaces between words are cut into pairs of letters. The same as <c>words</c> in <c>theme/assets/search.js</c>. Not for several threads.
/// </summary>
internal sealed class WordReader
{
    /// <summary>What is longer is known by its beginning.</summary>
    public const int LongestWord = 24;

    private readonly StringBuilder folded = new();
    private readonly List<Rune> run = [];
    private readonly char[] word = new char[LongestWord];

    /// <summary>Says each word of a text.</summary>
    public void Read(string text, Action<ReadOnlySpan<char>> say)
    {
        folded.Clear();
        int signs = 0;
        foreach (Rune rune in Composition.Compose(text).EnumerateRunes())
        {
            bool isLetter = IsLetter(rune);
            bool isUnspaced = isLetter && IsUnspaced(rune.Value);
            if (run.Count > 0 && !isUnspaced)
                SayPairs(say);
            if (isUnspaced)
            {
                Say(say, ref signs);
                run.Add(rune);
            }
            else if (isLetter)
            {
                if (signs > 0)
                    Say(say, ref signs);
                Folding.Append(rune, folded);
            }
            else if (rune.Value is '#' or '+' && folded.Length > 0 && signs < 2)
            {
                folded.Append((char)rune.Value);
                signs++;
            }
            else
            {
                Say(say, ref signs);
            }
        }

        SayPairs(say);
        Say(say, ref signs);
    }

    private void Say(Action<ReadOnlySpan<char>> say, ref int signs)
    {
        signs = 0;
        if (folded.Length == 0)
            return;
        int length = Math.Min(folded.Length, LongestWord);
        folded.CopyTo(0, word, length);
        if (char.IsHighSurrogate(word[length - 1]))
            length--;
        say(word.AsSpan(0, length));
        folded.Clear();
    }

    /// <summary>Each letter with the next, and the last alone.</summary>
    private void SayPairs(Action<ReadOnlySpan<char>> say)
    {
        for (int i = 0; i < run.Count; i++)
        {
            Folding.Append(run[i], folded);
            if (i + 1 < run.Count)
                Folding.Append(run[i + 1], folded);
            int none = 0;
            Say(say, ref none);
        }

        run.Clear();
    }

    private static bool IsLetter(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Thai, Lao, Burmese, Khmer, kana and Han.</summary>
    private static bool IsUnspaced(int letter) =>
        letter is >= 0xE00 and (<= 0xEFF or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF));
}
