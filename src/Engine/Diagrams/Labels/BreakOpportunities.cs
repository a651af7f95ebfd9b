using System.Buffers;
using System.Globalization;
using System.Text;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>
/// The positions where a line of a label may break: at spaces, after the punctuation that joins the parts of a name or
/// an address, and between Chinese, Japanese and Korean characters, except before or after marks that may not start or
/// end a line.
/// </summary>
internal static class BreakOpportunities
{
    /// <summary>
    /// An invisible break opportunity that authors write between words of Thai, Khmer or Lao, which only a dictionary
    /// can tell apart.
    /// </summary>
    private const char ZeroWidthSpace = '\u200B';

    private static readonly SearchValues<char> Joints = SearchValues.Create(":/-.");

    private static readonly SearchValues<char> NotAtStart = SearchValues.Create(
        ",.:;!?)]}%·”’…‥、。，．・：；？！％）］｝」』】〕〉》〟〙〗ー々〻ゝゞヽヾ〜～゠–ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ"
    );

    private static readonly SearchValues<char> NotAtEnd = SearchValues.Create("([{“‘（［｛「『【〔〈《〝〘〖｢");

    /// <summary>
    /// The break opportunities of a text: indexes of the characters that may start a line; the last is its length.
    /// </summary>
    public static List<int> Of(string text)
    {
        List<int> positions = [];
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] != ' ' && !char.IsLowSurrogate(text[i]) && MayBreak(text, i))
                positions.Add(i);
        }

        positions.Add(text.Length);
        return positions;
    }

    private static bool MayBreak(string text, int i) =>
        text[i - 1] switch
        {
            ' ' => !IsMark(text, i) && !IsCount(text, i),
            ZeroWidthSpace => true,
            _ => IsJoint(text, i) || IsBetweenIdeographs(text, i),
        };

    /// <summary>
    /// Whether a mark between spaces, such as "·", is here: it stays with the text before it, but "×" with its number.
    /// </summary>
    private static bool IsMark(string text, int i) =>
        !char.IsLetterOrDigit(text[i]) && text[i] != '×' && i + 1 < text.Length && text[i + 1] == ' ';

    /// <summary>Whether the number after "×" is here, which counts the word before: "Web × 3".</summary>
    private static bool IsCount(string text, int i) => i > 2 && text[i - 2] == '×' && char.IsDigit(text[i]);

    /// <summary>
    /// Whether joining punctuation is before this index: not inside a number, as in "v1.2", nor where a single
    /// character would be on a line of its own.
    /// </summary>
    private static bool IsJoint(string text, int i) =>
        Joints.Contains(text[i - 1])
        && !Joints.Contains(text[i])
        && i >= 3
        && text.Length - i >= 2
        && !(text[i - 1] == '.' && char.IsDigit(text[i]));

    private static bool IsBetweenIdeographs(string text, int i)
    {
        if (text[i] < 0x300 && text[i - 1] < 0x300)
            return false;
        Rune.DecodeFromUtf16(text.AsSpan(i), out Rune next, out _);
        Rune.DecodeLastFromUtf16(text.AsSpan(0, i), out Rune last, out _);
        return (IsEastAsian(last) || IsEastAsian(next))
            && !NotAtStart.Contains(text[i])
            && !NotAtEnd.Contains(text[i - 1])
            && Rune.GetUnicodeCategory(next)
                is not (
                    UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.Format
                )
            && Rune.GetUnicodeCategory(last) is not UnicodeCategory.Format;
    }

    /// <summary>
    /// Whether a character is in a block of Han, kana, bopomofo or hangul, with their punctuation and full-width forms.
    /// </summary>
    private static bool IsEastAsian(Rune rune) =>
        rune.Value
            is (>= 0x2E80 and <= 0x2FFF)
                or (>= 0x3001 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF01 and <= 0xFF9F)
                or (>= 0x20000 and <= 0x3FFFD);
}
