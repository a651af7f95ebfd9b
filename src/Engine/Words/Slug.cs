using System.Globalization;
using System.Text;

namespace Strata.Engine.Words;

/// <summary>Makes of any words a name for URLs and ids.</summary>
internal static class Slug
{
    /// <summary>
    /// Composed (NFC), lower case, letters and digits kept, <c>#</c> → <c>sharp</c>, <c>+</c> → <c>plus</c>, all else a hyphen;
    /// runs of hyphens are one, and none stands at an end. Empty for words without a letter or digit.
    /// </summary>
    public static string Of(string words) => Make(words, Rune.ToLowerInvariant);

    private static string Make(string words, Func<Rune, Rune> cased)
    {
        var slug = new StringBuilder(words.Length);
        bool gap = false;
        foreach (Rune rune in Composition.Compose(words).EnumerateRunes())
        {
            string kept = rune.Value switch
            {
                '#' => "sharp",
                '+' => "plus",
                _ when Rune.IsLetterOrDigit(rune) => cased(rune).ToString(),
                _ when IsMark(rune) && !gap && slug.Length > 0 => rune.ToString(),
                _ => "",
            };
            if (kept.Length > 0 && gap && slug.Length > 0)
                slug.Append('-');
            slug.Append(kept);
            gap = kept.Length == 0;
        }

        return slug.ToString();
    }

    /// <summary>The same with upper and lower case kept, as the paths of Jekyll posts have them.</summary>
    public static string WithCase(string words) => Make(words, rune => rune);

    /// <summary>A sign that belongs to the letter before it, as Indic vowels do: a hyphen there would cut words apart.</summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
