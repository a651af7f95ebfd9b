namespace Strata.Engine.Localization;

/// <summary>
/// The plural categories of whole numbers, by the plural rules of Unicode's CLDR. A message catalogue has the forms of
/// its language; <c>other</c> is the fallback for a missing one.
/// </summary>
internal static class PluralCategory
{
    public const string Other = "other";

    private const string Zero = "zero";
    private const string One = "one";
    private const string Two = "two";
    private const string Few = "few";
    private const string Many = "many";

    private static readonly Dictionary<string, Func<int, string>> Rules = new(StringComparer.Ordinal)
    {
        ["ar"] = Arabic,
        ["he"] = Hebrew,
        ["ru"] = EastSlavic,
        ["uk"] = EastSlavic,
        ["be"] = EastSlavic,
        ["sr"] = SouthSlavic,
        ["hr"] = SouthSlavic,
        ["bs"] = SouthSlavic,
        ["pl"] = Polish,
        ["cs"] = Czech,
        ["sk"] = Czech,
        ["sl"] = Slovenian,
        ["lt"] = Lithuanian,
        ["lv"] = Latvian,
        ["ro"] = Romanian,
        ["fr"] = French,
        ["pt"] = French,
        ["ja"] = WithoutPlural,
        ["ko"] = WithoutPlural,
        ["zh"] = WithoutPlural,
        ["th"] = WithoutPlural,
        ["vi"] = WithoutPlural,
        ["id"] = WithoutPlural,
        ["ms"] = WithoutPlural,
    };

    /// <summary>All categories except <see cref="Other"/>.</summary>
    public static IReadOnlyList<string> Named { get; } = [Zero, One, Two, Few, Many];

    /// <summary>The category of a number; by the English rule in a language that is not listed here.</summary>
    /// <param name="tag">The language tag.</param>
    /// <param name="number">The number.</param>
    public static string Of(string tag, int number) =>
        Rules.TryGetValue(LanguageTag.Language(tag), out Func<int, string>? rule) ? rule(number) : English(number);

    private static bool IsTeen(int number) => number % 100 is >= 11 and <= 19;

    private static string English(int number) => number == 1 ? One : Other;

    private static string WithoutPlural(int number) => Other;

    private static string French(int number) => number <= 1 ? One : Other;

    private static string Arabic(int number) =>
        number switch
        {
            0 => Zero,
            1 => One,
            2 => Two,
            _ => (number % 100) switch
            {
                >= 3 and <= 10 => Few,
                >= 11 => Many,
                _ => Other,
            },
        };

    private static string Hebrew(int number) =>
        number switch
        {
            1 => One,
            2 => Two,
            _ => Other,
        };

    private static string EastSlavic(int number) =>
        IsTeen(number)
            ? Many
            : (number % 10) switch
            {
                1 => One,
                2 or 3 or 4 => Few,
                _ => Many,
            };

    private static string SouthSlavic(int number) =>
        IsTeen(number)
            ? Other
            : (number % 10) switch
            {
                1 => One,
                2 or 3 or 4 => Few,
                _ => Other,
            };

    private static string Polish(int number) =>
        number == 1 ? One
        : !IsTeen(number) && number % 10 is 2 or 3 or 4 ? Few
        : Many;

    private static string Czech(int number) =>
        number switch
        {
            1 => One,
            2 or 3 or 4 => Few,
            _ => Other,
        };

    private static string Slovenian(int number) =>
        (number % 100) switch
        {
            1 => One,
            2 => Two,
            3 or 4 => Few,
            _ => Other,
        };

    private static string Lithuanian(int number) =>
        IsTeen(number)
            ? Other
            : (number % 10) switch
            {
                0 => Other,
                1 => One,
                _ => Few,
            };

    private static string Latvian(int number) =>
        IsTeen(number) || number % 10 == 0 ? Zero
        : number % 10 == 1 ? One
        : Other;

    private static string Romanian(int number) =>
        number == 1 ? One
        : number == 0 || number % 100 is >= 1 and <= 19 ? Few
        : Other;
}
