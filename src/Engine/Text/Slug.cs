using System.Globalization;
using System.Text;

namespace Strata.Engine.Text;

/// <summary>Converts text to names for URLs and ids.</summary>
internal static class Slug
{
    private static readonly System.Buffers.SearchValues<char> SlugCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    /// <summary>
    /// Composed (NFC), lower case, letters and digits kept, <c>#</c> → <c>sharp</c>, <c>+</c> → <c>plus</c>, all
    /// other runs a hyphen, none at either end. Empty for text without a letter or digit.
    /// </summary>
    public static string Of(string text) => Make(text, Rune.ToLowerInvariant);

    private static string Make(string text, Func<Rune, Rune> convertCase)
    {
        if (IsSlug(text))
            return text;
        var slug = new StringBuilder(text.Length);
        bool gap = false;
        foreach (Rune rune in Composition.Compose(text).EnumerateRunes())
        {
            bool isLetter = Rune.IsLetterOrDigit(rune);
            bool isKept = isLetter || rune.Value is '#' or '+' || (!gap && slug.Length > 0 && IsMark(rune));
            if (isKept && gap && slug.Length > 0)
                slug.Append('-');
            if (isKept)
                Append(slug, isLetter ? convertCase(rune) : rune);
            gap = !isKept;
        }

        return slug.ToString();
    }

    private static void Append(StringBuilder slug, Rune rune)
    {
        Span<char> characters = stackalloc char[2];
        _ = rune.Value switch
        {
            '#' => slug.Append("sharp"),
            '+' => slug.Append("plus"),
            _ => slug.Append(characters[..rune.EncodeToUtf16(characters)]),
        };
    }

    /// <summary>Whether a text is a slug already: lower-case ASCII letters and digits with single hyphens.</summary>
    private static bool IsSlug(string text) =>
        text.AsSpan().IndexOfAnyExcept(SlugCharacters) < 0
        && !text.StartsWith('-')
        && !text.EndsWith('-')
        && !text.Contains("--", StringComparison.Ordinal);

    /// <summary>A slug that keeps upper and lower case, as in the paths of Jekyll posts.</summary>
    public static string WithCase(string text) => Make(text, rune => rune);

    /// <summary>
    /// Whether a code point belongs to the letter before it, as Indic vowels do: a hyphen there would split words.
    /// </summary>
    internal static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
