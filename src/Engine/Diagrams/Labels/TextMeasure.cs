using System.Globalization;
using System.Text;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>
/// The width of text in a diagram, in whole pixels. Measured in Inter, plus a tenth: a reader's system may substitute
/// another font, and the usual substitutes are up to 8.5 % wider.
/// </summary>
internal static class TextMeasure
{
    /// <summary>The entry in the table for characters that the font lacks.</summary>
    private const int MissingWidth = 1000;

    /// <summary>The first character of the table, the space.</summary>
    private const int FirstCharacter = 0x20;
    private const int LastAscii = 0x7E;

    /// <summary>The distance from the top of a line to its baseline.</summary>
    public const int Ascent = 14;

    /// <summary>The distance between the baselines of two lines.</summary>
    public static int LineHeight(TextStyle style) => style is TextStyle.Name ? 19 : 18;

    /// <summary>The font size in pixels.</summary>
    public static int FontSize(TextStyle style) => style is TextStyle.Name ? 15 : 14;

    /// <summary>The width of a text, slack included.</summary>
    public static int Width(ReadOnlySpan<char> text, TextStyle style)
    {
        ReadOnlySpan<ushort> widths = Widths(style);
        int sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
            sum += Advance(rune, widths);
        return Pixels(sum, style);
    }

    /// <summary>The rectangle that a line of text covers.</summary>
    public static Rectangle BoundsOf(SceneText line)
    {
        int width = Width(line.Text, line.Style);
        int x =
            line.IsCentred ? line.X - (width + 1) / 2
            : line.IsRightToLeft ? line.X - width
            : line.X;
        return new Rectangle(x, line.Y - Ascent, width, LineHeight(line.Style));
    }

    /// <summary>By index in a text: the width of the text before it, in thousandths of an em.</summary>
    public static int[] Advances(string text, TextStyle style)
    {
        ReadOnlySpan<ushort> widths = Widths(style);
        var advances = new int[text.Length + 1];
        int index = 0,
            sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            advances.AsSpan(index, rune.Utf16SequenceLength).Fill(sum);
            index += rune.Utf16SequenceLength;
            sum += Advance(rune, widths);
        }

        advances[index] = sum;
        return advances;
    }

    /// <summary>Converts a width in thousandths of an em to pixels, slack included.</summary>
    public static int Pixels(int advance, TextStyle style) =>
        (int)(((long)advance * FontSize(style) * 11 + 9999) / 10_000);

    /// <summary>The table for a style. Headings are measured as semibold, because the outermost one is.</summary>
    private static ReadOnlySpan<ushort> Widths(TextStyle style) =>
        style is TextStyle.Name or TextStyle.Heading or TextStyle.Failure
            ? InterAdvanceWidths.SemiBold
            : InterAdvanceWidths.Regular;

    private static int Advance(Rune rune, ReadOnlySpan<ushort> widths) =>
        rune.Value is >= FirstCharacter and <= LastAscii
            ? widths[rune.Value - FirstCharacter]
            : TableWidth(rune, widths) ?? FallbackWidth(rune);

    /// <summary>Whether Inter has a character, by the table. The font may have others.</summary>
    public static bool IsInTable(Rune rune) =>
        TableWidth(rune, InterAdvanceWidths.Regular) is not (null or MissingWidth);

    private static int? TableWidth(Rune rune, ReadOnlySpan<ushort> widths)
    {
        ReadOnlySpan<ushort> ranges = InterAdvanceWidths.Ranges;
        int before = 0;
        for (int i = 0; i < ranges.Length && rune.Value >= ranges[i]; i += 2)
        {
            if (rune.Value <= ranges[i + 1])
                return widths[before + rune.Value - ranges[i]];
            before += ranges[i + 1] - ranges[i] + 1;
        }

        return null;
    }

    /// <summary>
    /// The width of a character that another font has to supply: about that of the widest common one. An em is right
    /// for Chinese, Japanese and Korean, whose characters fill a square, and enough for most others.
    /// </summary>
    private static int FallbackWidth(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
            ? 0
            : rune.Value switch
            {
                >= 0x590 and <= 0x5FF => 700, // Hebrew
                >= 0x633 and <= 0x636 => 1300, // Arabic seen, sheen, sad and dad
                >= 0x600 and <= 0x8FF => 900, // Arabic, Syriac, Thaana
                (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) => 1450, // Arabic ligatures
                >= 0xFF61 and <= 0xFF9F => 500, // half-width kana
                (>= 0x2600 and <= 0x27BF) or (>= 0x1F000 and <= 0x1FAFF) => 1250, // emoji
                _ => 1000,
            };
}
