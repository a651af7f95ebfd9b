using System.Text;

namespace Strata.Engine.Text;

/// <summary>
/// Folds letters as a reader may type them: to lower case, without diacritics. The search in the browser folds its
/// input in the same way (<c>theme/assets/search.js</c>).
/// </summary>
internal static class WordFolding
{
    /// <summary>Appends a folded letter.</summary>
    /// <param name="letter">A letter of composed text (<see cref="Composition.Compose"/>).</param>
    /// <param name="folded">The text to append to.</param>
    public static void Append(Rune letter, StringBuilder folded)
    {
        if (letter.IsAscii)
        {
            folded.Append(char.ToLowerInvariant((char)letter.Value));
            return;
        }

        if (Composition.IsDiacritic(letter))
            return;
        Rune lower = Rune.ToLowerInvariant(Composition.WithoutDiacritics(letter));
        if (SpellingOf(lower.Value) is { } spelling)
            folded.Append(spelling);
        else
            folded.Append(lower);
    }

    /// <summary>The usual spelling of a letter that Unicode does not decompose; null for all others.</summary>
    private static string? SpellingOf(int letter) =>
        letter switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            'ς' => "σ",
            _ => null,
        };
}
