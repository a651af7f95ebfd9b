using System.Text;
using Strata.Engine.Diagrams.Labels;

namespace Strata.Engine.Raster;

/// <summary>Finds characters that pictures cannot show.</summary>
internal static class Glyphs
{
    /// <summary>The first character that the font lacks; null if it has all.</summary>
    public static Rune? FirstMissing(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            // The table of widths covers most characters, and saves loading the font.
            if (!TextMeasure.IsInTable(rune) && !InterFont.Has(rune))
                return rune;
        }

        return null;
    }
}
