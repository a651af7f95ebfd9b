using System.Text.RegularExpressions;
using Strata.Engine.Data;

namespace Strata.Engine.Localization;

/// <summary>Properties of language tags (BCP 47), such as <c>de</c>, <c>de-CH</c> or <c>zh-Hant</c>.</summary>
internal static partial class LanguageTag
{
    // Languages that are written from right to left unless the tag names another script, and scripts that are written
    // from right to left (Unicode, Scripts.txt).
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
        "Adlm",
        "Arab",
        "Hebr",
        "Nkoo",
        "Rohg",
        "Syrc",
        "Thaa",
    };

    /// <summary>The type of keys that hold a language tag.</summary>
    public static KeyType<string> KeyType { get; } =
        new(
            "a language tag such as 'de' or 'de-CH'",
            node =>
                node is YamlScalar scalar && IsWellFormed(scalar.Value.Trim())
                    ? new(scalar.Value.Trim())
                    : new(
                        null,
                        node.Span,
                        $"expected a language tag, found {node.Describe()}.",
                        "Write a tag such as 'de' or 'de-CH'."
                    )
        )
        {
            Schema = """{"type":"string","pattern":"^\\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\s*$"}""",
        };

    /// <summary>The language in lower case, without script and region.</summary>
    public static string Language(string tag) => tag.Split('-')[0].ToLowerInvariant();

    public static bool IsWellFormed(string tag) => Form().IsMatch(tag);

    public static bool IsRightToLeft(string tag)
    {
        string[] parts = tag.Split('-');
        return RightToLeft.Contains(parts.FirstOrDefault(part => part.Length == 4) ?? parts[0]);
    }

    /// <summary>Whether all nouns are capitalised: German and Luxembourgish.</summary>
    public static bool CapitalisesNouns(string tag) => Language(tag) is "de" or "lb";

    /// <summary>The locale in the form of the Open Graph protocol, <c>de_CH</c>; null without a region.</summary>
    public static string? Locale(string tag) =>
        tag.Split('-') is [var language, .., { Length: 2 } region]
            ? $"{language.ToLowerInvariant()}_{region.ToUpperInvariant()}"
            : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
