using System.Text;

namespace Strata.Engine.Text;

/// <summary>
/// Letters as a reader may type them: lower case, without diacritics. The search in the browser folds what is typed in
/// the same way
/// (<c>theme/assets/search.js</c>).
/// </summary>
internal static class WordFolding
{
    /// <summary>Appends a letter folded.</summary>
    /// <param name="letter">A letter of composed text (<see cref="Composition.Compose"/>).</param>
    /// <param name="folded">What it is appended to.</param>
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
        if (Spelled(lower.Value) is { } spelled)
            folded.Append(spelled);
        else
            folded.Append(lower);
    }

    /// <summary>Letters that Unicode does not take apart, and how they are typed without them.</summary>
    private static string? Spelled(int letter) =>
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
