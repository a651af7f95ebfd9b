namespace Strata.Engine.Localization;

/// <summary>
/// Which form of a word goes with a whole number, by the plural rules of Unicode's CLDR. A word list writes the forms
/// that its language
/// has; one that it lacks is <c>other</c>.
/// </summary>
internal static class PluralCategory
{
    public const string Other = "other";

    /// <summary>The forms besides that for all other numbers.</summary>
    public static IReadOnlyList<string> Named { get; } = ["zero", "one", "two", "few", "many"];

    public static string Of(string tag, int number)
    {
        int tens = number % 100,
            ones = number % 10;
        bool teens = tens is >= 11 and <= 19;
        return LanguageTag.Language(tag) switch
        {
            "ar" => number switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ => tens is >= 3 and <= 10 ? "few"
                : tens >= 11 ? "many"
                : Other,
            },
            "he" => number switch
            {
                1 => "one",
                2 => "two",
                _ => Other,
            },
            "ru" or "uk" or "be" => teens
                ? "many"
                : ones switch
                {
                    1 => "one",
                    2 or 3 or 4 => "few",
                    _ => "many",
                },
            "sr" or "hr" or "bs" => teens
                ? Other
                : ones switch
                {
                    1 => "one",
                    2 or 3 or 4 => "few",
                    _ => Other,
                },
            "pl" => number == 1 ? "one"
            : !teens && ones is 2 or 3 or 4 ? "few"
            : "many",
            "cs" or "sk" => number switch
            {
                1 => "one",
                2 or 3 or 4 => "few",
                _ => Other,
            },
            "sl" => tens switch
            {
                1 => "one",
                2 => "two",
                3 or 4 => "few",
                _ => Other,
            },
            "lt" => teens
                ? Other
                : ones switch
                {
                    0 => Other,
                    1 => "one",
                    _ => "few",
                },
            "lv" => teens || ones == 0 ? "zero"
            : ones == 1 ? "one"
            : Other,
            "ro" => number == 1 ? "one"
            : number == 0 || tens is >= 1 and <= 19 ? "few"
            : Other,
            "fr" or "pt" => number <= 1 ? "one" : Other,
            "ja" or "ko" or "zh" or "th" or "vi" or "id" or "ms" => Other,
            _ => number == 1 ? "one" : Other,
        };
    }
}
