using System.Globalization;
using System.Text;
using Strata.Engine.Diagrams.Scenes;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>
/// How much room text takes in a diagram, in whole pixels. Measured in Inter, with a tenth added: the reader's system
/// may
/// draw in another font, and those that stand in for it run up to 8.5 % wider.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Stands in the table for characters that the font lacks.</summary>
    private const int LackingWidth = 1000;

    /// <summary>The table begins at the space.</summary>
    private const int FirstWidth = 0x20;
    private const int LastAscii = 0x7E;

    /// <summary>From the top of a line to its baseline.</summary>
    public const int Ascent = 14;

    /// <summary>The distance of the baselines of two lines.</summary>
    public static int LineHeight(TextRole role) => role is TextRole.Name ? 19 : 18;

    public static int FontSize(TextRole role) => role is TextRole.Name ? 15 : 14;

    /// <summary>The width of a text, slack included.</summary>
    public static int Width(ReadOnlySpan<char> text, TextRole role)
    {
        ReadOnlySpan<ushort> widths = Widths(role);
        int sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
            sum += Advance(rune, widths);
        return Pixels(sum, role);
    }

    /// <summary>By place in a text: the width of all before it, in thousandths of the font's size.</summary>
    public static int[] Advances(string text, TextRole role)
    {
        ReadOnlySpan<ushort> widths = Widths(role);
        var advances = new int[text.Length + 1];
        int at = 0,
            sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            advances.AsSpan(at, rune.Utf16SequenceLength).Fill(sum);
            at += rune.Utf16SequenceLength;
            sum += Advance(rune, widths);
        }

        advances[at] = sum;
        return advances;
    }

    /// <summary>A width in thousandths of the font's size as pixels, slack included.</summary>
    public static int Pixels(int advance, TextRole role) =>
        (int)(((long)advance * FontSize(role) * 11 + 9999) / 10_000);

    /// <summary>Headings are measured as semibold, for that of the outermost frame is.</summary>
    private static ReadOnlySpan<ushort> Widths(TextRole role) =>
        role is TextRole.Name or TextRole.Heading ? InterAdvanceWidths.SemiBold : InterAdvanceWidths.Regular;

    private static int Advance(Rune rune, ReadOnlySpan<ushort> widths) =>
        rune.Value is >= FirstWidth and <= LastAscii
            ? widths[rune.Value - FirstWidth]
            : Tabled(rune, widths) ?? Other(rune);

    /// <summary>Whether the table tells that Inter has the character. It may have others.</summary>
    public static bool Knows(Rune rune) => Tabled(rune, InterAdvanceWidths.Regular) is not (null or LackingWidth);

    private static int? Tabled(Rune rune, ReadOnlySpan<ushort> widths)
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
    /// What the font lacks, and another draws: about the widest of what systems have. An em is right for Chinese,
    /// Japanese and
    /// Korean, whose characters fill a square, and enough for most others.
    /// </summary>
    private static int Other(Rune rune) =>
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
