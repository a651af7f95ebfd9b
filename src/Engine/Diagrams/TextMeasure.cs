using System.Globalization;
using System.Text;

namespace Strata.Engine.Diagrams;

/// <summary>
/// How much room text takes in a diagram, in whole pixels. Measured in Inter, with a tenth added: the reader's system may
/// draw in another font, and those that stand in for it run up to 8.5 % wider.
/// </summary>
internal static class TextMeasure
{
    private const int UnknownWidth = 1000;

    /// <summary>The table begins at the space.</summary>
    private const int FirstWidth = 0x20;
    private const int LastAscii = 0x7E;

    /// <summary>The distance of the baselines of two lines.</summary>
    public static int LineHeight(TextRole role) => role is TextRole.Name ? 19 : 18;

    /// <summary>From the top of a line to its baseline.</summary>
    public const int Ascent = 14;

    public static int FontSize(TextRole role) => role is TextRole.Name ? 15 : 14;

    /// <summary>The width of a text, slack included.</summary>
    public static int Width(ReadOnlySpan<char> text, TextRole role)
    {
        // Headings are measured as semibold, for that of the outermost frame is.
        ReadOnlySpan<ushort> widths = role is TextRole.Name or TextRole.Heading ? InterAdvanceWidths.SemiBold : InterAdvanceWidths.Regular;
        int sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
            sum += rune.Value is >= FirstWidth and <= LastAscii ? widths[rune.Value - FirstWidth] : Advance(rune, widths);
        return (sum * FontSize(role) * 11 + 9999) / 10_000;
    }

    /// <summary>Whether the table tells that Inter has the character. It may have others.</summary>
    public static bool Knows(Rune rune) => TabledAdvance(rune, InterAdvanceWidths.Regular) is { } width && width != UnknownWidth;

    private static int Advance(Rune rune, ReadOnlySpan<ushort> widths) =>
        TabledAdvance(rune, widths) ?? (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            ? 0
            : UnknownWidth);

    private static int? TabledAdvance(Rune rune, ReadOnlySpan<ushort> widths)
    {
        ReadOnlySpan<ushort> ranges = InterAdvanceWidths.Ranges;
        int before = 0;
        for (int i = 0; i < ranges.Length; i += 2)
        {
            if (rune.Value <= ranges[i + 1])
            {
                if (rune.Value >= ranges[i])
                    return widths[before + rune.Value - ranges[i]];
                break;
            }

            before += ranges[i + 1] - ranges[i] + 1;
        }

        return null;
    }
}
