using System.Globalization;
using System.Text;
using Strata.Engine.Text;

namespace Strata.Engine.Search;

/// <summary>
/// Splits text into words for search: folded, with <c>#</c> and <c>+</c> kept at their end, as in <c>C#</c>. Scripts
/// without spaces between words are split into pairs of letters. Must do the same as <c>words</c> in
/// <c>theme/assets/search.js</c>.
/// </summary>
/// <param name="onWord">Called with each word.</param>
internal sealed class WordReader(Action<ReadOnlySpan<char>> onWord)
{
    /// <summary>Longer words are truncated.</summary>
    public const int MaxWordLength = 24;

    private readonly StringBuilder folded = new();
    private readonly List<Rune> unspacedLetters = [];
    private readonly char[] word = new char[MaxWordLength];
    private int length;
    private int trailingSigns;

    /// <summary>Reads a text; its last word ends with it.</summary>
    public void Read(string text)
    {
        if (Ascii.IsValid(text))
        {
            foreach (char character in text)
                ReadAscii(character);
        }
        else
        {
            foreach (Rune rune in Composition.Compose(text).EnumerateRunes())
                Read(rune);
        }

        EndUnspaced();
        EndWord();
    }

    private void ReadAscii(char character)
    {
        if (unspacedLetters.Count > 0)
            EndUnspaced();
        if (char.IsAsciiLetterOrDigit(character))
        {
            if (trailingSigns > 0)
                EndWord();
            Add(char.ToLowerInvariant(character));
        }
        else if (character is '#' or '+' && length > 0 && trailingSigns < 2)
        {
            Add(character);
            trailingSigns++;
        }
        else
        {
            EndWord();
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
            EndUnspaced();
            EndWord();
        }
        else if (IsUnspaced(rune.Value))
        {
            EndWord();
            unspacedLetters.Add(rune);
        }
        else
        {
            EndUnspaced();
            if (trailingSigns > 0)
                EndWord();
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

    private void Add(char character)
    {
        if (length < MaxWordLength)
            word[length++] = character;
    }

    private void EndWord()
    {
        trailingSigns = 0;
        if (length == 0)
            return;
        if (char.IsHighSurrogate(word[length - 1]))
            length--;
        onWord(word.AsSpan(0, length));
        length = 0;
    }

    /// <summary>
    /// Ends a run of letters without spaces: each letter with the next is a word, and the last alone.
    /// </summary>
    private void EndUnspaced()
    {
        for (int i = 0; i < unspacedLetters.Count; i++)
        {
            Add(unspacedLetters[i]);
            if (i + 1 < unspacedLetters.Count)
                Add(unspacedLetters[i + 1]);
            EndWord();
        }

        unspacedLetters.Clear();
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
