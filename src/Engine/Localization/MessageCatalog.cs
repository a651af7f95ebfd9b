using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Localization;

/// <summary>
/// The words of one language that the theme, the diagrams and their prose are made of, from
/// <c>theme/i18n/LANGUAGE.yml</c>.
/// Nested keys are joined with dots; <c>{0}</c>, <c>{1}</c> stand for what is filled in; a word with <c>other</c> below
/// it depends
/// on a number, and has the forms that its language has.
/// </summary>
/// <param name="language">The language tag, such as <c>en</c>.</param>
internal sealed class MessageCatalog(string language)
{
    /// <summary>The language tag.</summary>
    public string Language => language;

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    private readonly HashSet<string> borrowed = new(StringComparer.Ordinal);

    /// <summary>Whether what is added is of another language and stands in where this one has no word.</summary>
    public bool IsFallback { get; set; }

    /// <summary>The words that the language lacks, by key.</summary>
    public IReadOnlyList<string> MissingKeys => [.. borrowed.Order(StringComparer.Ordinal)];

    /// <summary>The keys that words stand below.</summary>
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);

    /// <summary>All words by key, for templates.</summary>
    public IReadOnlyDictionary<string, string> All => words;

    public static MessageCatalog Read(string language, YamlNode? root, FileReport report)
    {
        var list = new MessageCatalog(language);
        list.Add(root, report);
        return list;
    }

    /// <summary>Adds the words of a file; they replace those that are there.</summary>
    public void Add(YamlNode? root, FileReport report)
    {
        if (root is YamlMapping mapping)
            Add("", mapping, report);
        else if (root is not null)
            report.Add(
                Codes.KeyValue,
                root.Span,
                $"A word list is a mapping, and this is {root.Describe()}.",
                "Write 'key: word' lines."
            );
    }

    /// <summary>A word as it stands.</summary>
    /// <exception cref="KeyNotFoundException">The program asks for a word that the list lacks.</exception>
    public string Get(string key) =>
        words.TryGetValue(key, out string? word)
            ? word
            : throw new KeyNotFoundException($"The word list '{language}' has no word '{key}'.");

    /// <summary>A word with its places filled.</summary>
    public string Get(string key, params ReadOnlySpan<string> values)
    {
        string word = Get(key);
        for (int i = 0; i < values.Length; i++)
            word = word.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        return word;
    }

    /// <summary>A word that depends on a number, which is filled in as <c>{0}</c>.</summary>
    public string Count(string key, int number, params ReadOnlySpan<string> more) =>
        GetPlural(key, number, [NumberWord(number), .. more]);

    /// <summary>
    /// A word that depends on a number: <c>key.one</c> for 1 in a language that has such a form, else <c>key.other</c>.
    /// </summary>
    public string GetPlural(string key, int number, params ReadOnlySpan<string> values) =>
        Get(PluralKey(key, number), values);

    /// <summary>The key of the form that goes with a number.</summary>
    public string PluralKey(string key, int number) =>
        $"{key}.{PluralCategory.Of(borrowed.Contains($"{key}.{PluralCategory.Other}") ? "en" : language, number)}"
            is var form
        && words.ContainsKey(form)
            ? form
            : $"{key}.{PluralCategory.Other}";

    /// <summary>A size with the marks of the language: "1,234.5 MB" is "1.234,5 MB" in German.</summary>
    public string Size(string written) =>
        words.TryGetValue("number.decimal", out string? mark) && mark != "."
            ? string.Concat(
                written.Select(sign =>
                    sign switch
                    {
                        '.' => mark,
                        ',' => Get("number.group"),
                        _ => $"{sign}",
                    }
                )
            )
            : written;

    /// <summary>
    /// A label within a sentence: with a small first letter where the language writes nouns so, unless it is an
    /// abbreviation.
    /// </summary>
    public string InSentence(string label) =>
        LanguageTag.CapitalisesNouns(language) || label.Length < 2 || char.IsUpper(label[1])
            ? label
            : char.ToLowerInvariant(label[0]) + label[1..];

    /// <summary>What readers call a kind of a vocabulary, in this language.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="label">What the vocabulary calls it.</param>
    public string Label(string kind, string label) => words.GetValueOrDefault($"labels.{kind}", label);

    /// <summary>A small number as a word (<c>numbers.3</c>), a larger one in digits.</summary>
    public string NumberWord(int number) =>
        words.TryGetValue($"numbers.{number}", out string? word) ? word : $"{number}";

    private List<string> Below(string key) =>
        words
            .Keys.Where(word => word.StartsWith(key + ".", StringComparison.Ordinal))
            .Select(word => word[(key.Length + 1)..].Split('.')[0])
            .Distinct()
            .ToList();

    private void Add(string prefix, YamlMapping mapping, FileReport report)
    {
        // A language does not inherit the forms of another.
        if (mapping.Entries.Any(entry => entry.Key.Value == PluralCategory.Other))
        {
            foreach (string form in PluralCategory.Named)
            {
                words.Remove(prefix + form);
                borrowed.Remove(prefix + form);
            }
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = prefix + entry.Key.Value;
            if (entry.Value is YamlMapping inner)
            {
                groups.Add(key);
                if (words.ContainsKey(key))
                    report.Add(
                        Codes.WordForm,
                        entry.Key.Span,
                        $"'{key}' is one word, and here words stand below it.",
                        $"Write '{entry.Key.Value}:' and the word on one line."
                    );
                else
                    Add(key + ".", inner, report);
            }
            else if (entry.Value is YamlScalar word)
            {
                if (groups.Contains(key))
                    report.Add(
                        Codes.WordForm,
                        word.Span,
                        $"'{key}' is a group of words, and this is one word.",
                        $"Write {Suggestions.Quote(Below(key), "and")} below it."
                    );
                else
                {
                    words[key] = word.Value;
                    _ = IsFallback ? borrowed.Add(key) : borrowed.Remove(key);
                }
            }
            else
                report.Add(
                    Codes.KeyValue,
                    entry.Value.Span,
                    $"'{key}' takes text, and this is {entry.Value.Describe()}.",
                    "Write text."
                );
        }
    }
}
