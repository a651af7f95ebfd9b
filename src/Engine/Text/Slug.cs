using System.Globalization;
using System.Text;

namespace Strata.Engine.Text;

/// <summary>Makes of any words a name for URLs and ids.</summary>
internal static class Slug
{
    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    /// <summary>
    /// Composed (NFC), lower case, letters and digits kept, <c>#</c> → <c>sharp</c>, <c>+</c> → <c>plus</c>, all else a
    /// hyphen;
    /// runs of hyphens are one, and none stands at an end. Empty for words without a letter or digit.
    /// </summary>
    public static string Of(string words) => Make(words, Rune.ToLowerInvariant);

    private static string Make(string words, Func<Rune, Rune> cased)
    {
        if (IsPlain(words))
            return words;
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

    /// <summary>Most names are such: small letters and digits of ASCII with single hyphens between them.</summary>
    private static bool IsPlain(string words) =>
        words.AsSpan().IndexOfAnyExcept(Plain) < 0
        && !words.StartsWith('-')
        && !words.EndsWith('-')
        && !words.Contains("--", StringComparison.Ordinal);

    /// <summary>The same with upper and lower case kept, as the paths of Jekyll posts have them.</summary>
    public static string WithCase(string words) => Make(words, rune => rune);

    /// <summary>
    /// A sign that belongs to the letter before it, as Indic vowels do: a hyphen there would cut words apart.
    /// </summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
