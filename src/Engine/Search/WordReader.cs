using System.Globalization;
using System.Text;
using Strata.Engine.Text;

namespace Strata.Engine.Search;

/// <summary>
/// Cuts text into words as they are searched for: folded, <c>#</c> and <c>+</c> kept behind them, as in <c>C#</c>.
/// Scripts that put no
/// spaces between words are cut into pairs of letters. The same as <c>words</c> in <c>theme/assets/search.js</c>.
/// </summary>
/// <param name="say">Is told each word.</param>
internal sealed class WordReader(Action<ReadOnlySpan<char>> say)
{
    /// <summary>What is longer is known by its beginning.</summary>
    public const int LongestWord = 24;

    private readonly StringBuilder folded = new();
    private readonly List<Rune> run = [];
    private readonly char[] word = new char[LongestWord];
    private int length;
    private int signs;

    public void Read(string text)
    {
        if (Ascii.IsValid(text))
        {
            foreach (char sign in text)
                ReadAscii(sign);
        }
        else
        {
            foreach (Rune rune in Composition.Compose(text).EnumerateRunes())
                Read(rune);
        }

        SayPairs();
        Say();
    }

    private void ReadAscii(char sign)
    {
        if (run.Count > 0)
            SayPairs();
        if (char.IsAsciiLetterOrDigit(sign))
        {
            if (signs > 0)
                Say();
            Add(char.ToLowerInvariant(sign));
        }
        else if (sign is '#' or '+' && length > 0 && signs < 2)
        {
            Add(sign);
            signs++;
        }
        else
        {
            Say();
        }
    }

    private void Read(Rune rune)
    {
        if (rune.IsAscii)
        {
            ReadAscii((char)rune.Value);
        }
        else if (!IsLetter(rune))
        {
            SayPairs();
            Say();
        }
        else if (IsUnspaced(rune.Value))
        {
            Say();
            run.Add(rune);
        }
        else
        {
            SayPairs();
            if (signs > 0)
                Say();
            Add(rune);
        }
    }

    private void Add(Rune letter)
    {
        folded.Clear();
        WordFolding.Append(letter, folded);
        for (int i = 0; i < folded.Length; i++)
            Add(folded[i]);
    }

    private void Add(char sign)
    {
        if (length < LongestWord)
            word[length++] = sign;
    }

    private void Say()
    {
        signs = 0;
        if (length == 0)
            return;
        if (char.IsHighSurrogate(word[length - 1]))
            length--;
        say(word.AsSpan(0, length));
        length = 0;
    }

    /// <summary>Each letter with the next, and the last alone.</summary>
    private void SayPairs()
    {
        for (int i = 0; i < run.Count; i++)
        {
            Add(run[i]);
            if (i + 1 < run.Count)
                Add(run[i + 1]);
            Say();
        }

        run.Clear();
    }

    private static bool IsLetter(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>Thai, Lao, Burmese, Khmer, kana and Han.</summary>
    private static bool IsUnspaced(int letter) =>
        letter
            is >= 0xE00
                and (
                    <= 0xEFF
                    or (>= 0x1000 and <= 0x109F)
                    or (>= 0x1780 and <= 0x17FF)
                    or (>= 0x3040 and <= 0x30FF)
                    or (>= 0x3400 and <= 0x9FFF)
                    or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0x20000 and <= 0x3FFFF)
                );
}
