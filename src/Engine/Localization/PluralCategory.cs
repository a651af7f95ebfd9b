using System.Collections.Concurrent;
using System.Globalization;

namespace Strata.Engine.Localization;

/// <summary>
/// The plural categories of whole numbers, by <see cref="PluralRules"/>. A message catalogue has the forms of its
/// language; <c>other</c> is the fallback for a missing one.
/// </summary>
internal static class PluralCategory
{
    public const string Other = "other";

    /// <summary>The language whose rules apply to a language without any.</summary>
    private const string Fallback = "en";

    private static readonly Dictionary<string, string> RulesByLanguage = PluralRules
        .All.SelectMany(group => group.Languages.Split(' ').Select(language => (language, group.Rules)))
        .ToDictionary(pair => pair.language, pair => pair.Rules, StringComparer.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<string, Rule[]> RulesByTag = new(StringComparer.Ordinal);

    /// <summary>All categories except <see cref="Other"/>.</summary>
    public static IReadOnlyList<string> Named { get; } = ["zero", "one", "two", "few", "many"];

    /// <summary>The category of a number; by the English rule in a language that CLDR does not list.</summary>
    /// <param name="tag">The language tag.</param>
    /// <param name="number">The number, zero or more.</param>
    public static string Of(string tag, int number)
    {
        foreach (Rule rule in RulesByTag.GetOrAdd(tag, RulesOf))
        {
            if (Array.Exists(rule.Any, all => Array.TrueForAll(all, condition => condition.Holds(number))))
                return rule.Category;
        }

        return Other;
    }

    private static Rule[] RulesOf(string tag)
    {
        string rules =
            RulesByLanguage.GetValueOrDefault(tag)
            ?? RulesByLanguage.GetValueOrDefault(LanguageTag.Language(tag))
            ?? RulesByLanguage[Fallback];
        return [.. rules.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Rule.Parse)];
    }

    /// <summary>A category of numbers.</summary>
    /// <param name="Category">The category.</param>
    /// <param name="Any">The conditions: a number is in the category if all of one of these lists hold.</param>
    private sealed record Rule(string Category, Condition[][] Any)
    {
        public static Rule Parse(string text)
        {
            string[] parts = text.Split(": ");
            return new(
                parts[0],
                [.. parts[1].Split(" or ").Select(all => all.Split(" and ").Select(Condition.Parse).ToArray())]
            );
        }
    }

    /// <summary>A condition of a number: whether it, or its remainder, is in one of several ranges.</summary>
    /// <param name="Divisor">The divisor of the remainder; 0 for the number itself.</param>
    /// <param name="IsIn">Whether it has to be in a range, or in none.</param>
    /// <param name="Ranges">The ranges, with both ends.</param>
    private sealed record Condition(int Divisor, bool IsIn, (int From, int To)[] Ranges)
    {
        public bool Holds(int number)
        {
            int value = Divisor == 0 ? number : number % Divisor;
            return Array.Exists(Ranges, range => range.From <= value && value <= range.To) == IsIn;
        }

        /// <summary>Reads a condition such as <c>n % 100 != 11..14,71</c>.</summary>
        public static Condition Parse(string text)
        {
            string[] words = text.Split(' ');
            return new(
                words.Length > 3 ? Number(words[2]) : 0,
                words[^2] == "=",
                [
                    .. words[^1]
                        .Split(',')
                        .Select(range => range.Split(".."))
                        .Select(ends => (Number(ends[0]), Number(ends[^1]))),
                ]
            );
        }

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
