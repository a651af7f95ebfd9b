using System.Globalization;
using System.Text;

namespace Strata.Engine.Text;

/// <summary>The visibility of characters.</summary>
internal static class Visibility
{
    /// <summary>
    /// Whether a character is visible; others could break lines, change the direction of the text that follows, or,
    /// like the selectors of variants, encode a text that nobody sees.
    /// </summary>
    public static bool IsVisible(Rune rune) =>
        rune.Value is not (>= 0xE0000 and <= 0xE0FFF)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
            );
}
