using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Localization;

/// <summary>
/// The messages of the theme, the diagrams and their prose in one language, from <c>theme/i18n/LANGUAGE.yml</c>.
/// Nested keys are joined with dots; <c>{0}</c> and <c>{1}</c> are placeholders; a message with <c>other</c> below it
/// depends on a number and has a form for each plural category of its language.
/// </summary>
/// <param name="language">The language tag, such as <c>en</c>.</param>
internal sealed class MessageCatalog(string language)
{
    /// <summary>The language tag.</summary>
    public string Language => language;

    private const char LeftToRightIsolate = '\u2066',
        PopIsolate = '\u2069';

    /// <summary>Messages that are no sentence: values, and the words in pictures, each a line of its own.</summary>
    private static readonly string[] Plain = ["language", "locale", "number.", "kinds.", "properties.", "diagram."];

    private readonly Dictionary<string, string> messages = new(StringComparer.Ordinal);

    /// <summary>The keys of the labels of kinds.</summary>
    private static readonly string[] LabelKeys = ["labels.", "diagram.kinds."];

    /// <summary>The labels of kinds, as they are at the first question.</summary>
    private HashSet<string>? labels;

    /// <summary>The keys whose messages are in another language.</summary>
    private readonly HashSet<string> fallbackKeys = new(StringComparer.Ordinal);

    /// <summary>The keys that have messages below them.</summary>
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);

    /// <summary>Whether added messages are in another language, a fallback for messages that this one lacks.</summary>
    public bool IsFallback { get; set; }

    /// <summary>The keys of the messages that the language lacks.</summary>
    public IReadOnlyList<string> MissingKeys => [.. fallbackKeys.Order(StringComparer.Ordinal)];

    /// <summary>All messages by key, for templates.</summary>
    public IReadOnlyDictionary<string, string> All => messages;

    public static MessageCatalog Read(string language, YamlNode? root, FileReport report)
    {
        var catalog = new MessageCatalog(language);
        catalog.Add(root, report);
        return catalog;
    }

    /// <summary>Adds the messages of a file; they replace those of the same keys.</summary>
    public void Add(YamlNode? root, FileReport report)
    {
        if (root is YamlMapping mapping)
            AddAll("", mapping, report);
        else if (root is not null)
            report.Add(
                Codes.KeyValue,
                root.Span,
                $"Expected a mapping, found {root.Describe()}.",
                "Write 'key: text' lines."
            );
    }

    /// <summary>A message without placeholders.</summary>
    /// <exception cref="KeyNotFoundException">There is no such message.</exception>
    public string Get(string key) =>
        messages.TryGetValue(key, out string? message)
            ? message
            : throw new KeyNotFoundException($"The language '{language}' has no message '{key}'.");

    /// <summary>A message with its placeholders filled in.</summary>
    public string Get(string key, params ReadOnlySpan<string> values)
    {
        string message = Get(key);
        for (int i = 0; i < values.Length; i++)
            message = message.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        return message;
    }

    /// <summary>A message that depends on a number, which is filled in as <c>{0}</c>.</summary>
    public string Count(string key, int number, params ReadOnlySpan<string> more) =>
        GetPlural(key, number, [NumberWord(number), .. more]);

    /// <summary>
    /// A message that depends on a number: <c>key.one</c> for 1 in a language with such a form, else <c>key.other</c>.
    /// </summary>
    public string GetPlural(string key, int number, params ReadOnlySpan<string> values) =>
        Get(PluralKey(key, number), values);

    /// <summary>The key of the plural form for a number.</summary>
    public string PluralKey(string key, int number)
    {
        string other = $"{key}.{PluralCategory.Other}";
        // A fallback message has the forms of English.
        string formLanguage = fallbackKeys.Contains(other) ? "en" : language;
        string form = $"{key}.{PluralCategory.Of(formLanguage, number)}";
        return messages.ContainsKey(form) ? form : other;
    }

    /// <summary>A size with the separators of the language: "1,234.5 MB" becomes "1.234,5 MB" in German.</summary>
    public string Size(string text) =>
        messages.TryGetValue("number.decimal", out string? separator) && separator != "."
            ? string.Concat(
                text.Select(character =>
                    character switch
                    {
                        '.' => separator,
                        ',' => Get("number.group"),
                        _ => $"{character}",
                    }
                )
            )
            : text;

    /// <summary>
    /// A label within a sentence: it begins with a lower-case letter if it is one of this catalog or if its first word
    /// is a common one. A name keeps its case, and so does an abbreviation, and every noun of some languages.
    /// </summary>
    public string InSentence(string label) =>
        LanguageTag.CapitalisesNouns(language)
        || !StartsInTitleCase(label)
        || !(EnglishNouns.BeginsWithCommonWord(label) || Labels.Contains(label))
            ? label
            : char.ToLowerInvariant(label[0]) + label[1..];

    private HashSet<string> Labels =>
        labels ??= messages
            .Where(message => Array.Exists(LabelKeys, key => message.Key.StartsWith(key, StringComparison.Ordinal)))
            .Select(message => message.Value)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether only the first letter of the first word is a capital one.</summary>
    private static bool StartsInTitleCase(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !label.Split(' ', 2)[0].Skip(1).Any(char.IsUpper);

    /// <summary>The label of a vocabulary's kind in this language.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="label">The vocabulary's label, for a language that has none.</param>
    public string Label(string kind, string label) => messages.GetValueOrDefault($"labels.{kind}", label);

    /// <summary>A small number as a word (<c>numbers.3</c>), a larger one in digits.</summary>
    public string NumberWord(int number) =>
        messages.TryGetValue($"numbers.{number}", out string? word) ? word : $"{number}";

    private void AddAll(string prefix, YamlMapping mapping, FileReport report)
    {
        // A message replaces all plural forms of a fallback: a language does not inherit the forms of another.
        if (mapping.Entries.Any(entry => entry.Key.Value == PluralCategory.Other))
        {
            foreach (string category in PluralCategory.Named)
            {
                messages.Remove(prefix + category);
                fallbackKeys.Remove(prefix + category);
            }
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = prefix + entry.Key.Value;
            if (entry.Value is YamlMapping group)
                AddGroup(key, entry.Key, group, report);
            else if (entry.Value is YamlScalar message)
                AddMessage(key, message, report);
            else
                report.Add(
                    Codes.KeyValue,
                    entry.Value.Span,
                    $"'{key}': expected text, found {entry.Value.Describe()}.",
                    "Write text."
                );
        }
    }

    private void AddGroup(string key, YamlScalar name, YamlMapping group, FileReport report)
    {
        groups.Add(key);
        if (messages.ContainsKey(key))
            report.Add(
                Codes.WordForm,
                name.Span,
                $"'{key}': expected text, found a mapping.",
                $"Write '{name.Value}:' and the text on one line."
            );
        else
            AddAll(key + ".", group, report);
    }

    private void AddMessage(string key, YamlScalar message, FileReport report)
    {
        if (groups.Contains(key))
        {
            report.Add(
                Codes.WordForm,
                message.Span,
                $"'{key}': expected a mapping, found text.",
                $"Write the keys {QuotedList.Of(NamesBelow(key), "and")} below it."
            );
            return;
        }

        messages[key] =
            IsFallback && LanguageTag.IsRightToLeft(language) ? Isolated(key, message.Value) : message.Value;
        _ = IsFallback ? fallbackKeys.Add(key) : fallbackKeys.Remove(key);
    }

    /// <summary>An English message, so that its punctuation stays at its end on a page from right to left.</summary>
    private static string Isolated(string key, string message) =>
        Plain.Any(name => key.StartsWith(name, StringComparison.Ordinal))
            ? message
            : $"{LeftToRightIsolate}{message}{PopIsolate}";

    private List<string> NamesBelow(string key) =>
        messages
            .Keys.Where(other => other.StartsWith(key + ".", StringComparison.Ordinal))
            .Select(other => other[(key.Length + 1)..].Split('.')[0])
            .Distinct()
            .ToList();
}
