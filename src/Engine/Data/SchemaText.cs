using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Strata.Engine.Data;

/// <summary>Builds fragments of JSON Schema, as JSON text.</summary>
internal static class SchemaText
{
    /// <summary>The schema of a date; the reader checks whether the date exists.</summary>
    public const string Date = """{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}""";

    /// <summary>A reference to a definition of the same schema.</summary>
    public static string Reference(string definition) =>
        $$"""{"$ref":{{Text("#/$defs/" + Uri.EscapeDataString(definition.Replace("~", "~0").Replace("/", "~1")))}}}""";

    /// <summary>
    /// The schema of some words. Editors read a plain 386 as a number and a plain true as a boolean, where the reader
    /// reads the word, so these values are accepted too.
    /// </summary>
    public static string Enum(IEnumerable<string> words) =>
        $$"""{"enum":[{{string.Join(',', words.SelectMany(Values).Distinct())}}]}""";

    /// <summary>The value of a word in YAML if it is written without quotation marks.</summary>
    public static string Plain(string word) => Values(word).Last();

    private static IEnumerable<string> Values(string word)
    {
        yield return Text(word);
        if (word is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
            yield return word.ToLowerInvariant();
        else if (
            word.All(character => char.IsAsciiDigit(character) || character is '.' or '+' or '-' or 'e' or 'E')
            && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number)
        )
            yield return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Text(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
