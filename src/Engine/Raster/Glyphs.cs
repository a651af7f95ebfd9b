using System.Text;
using Strata.Engine.Diagrams.Labels;

namespace Strata.Engine.Raster;

/// <summary>Which texts pictures can show.</summary>
internal static class Glyphs
{
    /// <summary>The first character that the font lacks; null where it has all.</summary>
    public static Rune? FirstMissing(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            // The table of widths answers for most, and saves reading the font.
            if (!TextMeasure.Knows(rune) && !InterFont.Has(rune))
                return rune;
        }

        return null;
    }
}
