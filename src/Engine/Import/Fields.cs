using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>
/// The fields of one object that a tool printed. A field of another shape than the tool prints is reported; all texts
/// are plain.
/// </summary>
/// <param name="mapping">The object.</param>
/// <param name="what">What it is, for messages: words that a sentence can go on with.</param>
/// <param name="report">Where mistakes go.</param>
internal sealed class Fields(YamlMapping mapping, string what, FileReport report)
{
    public SourceSpan Span => mapping.Span;

    /// <summary>The fields of a node; null, and reported, where it is no object.</summary>
    public static Fields? Of(YamlNode node, string what, FileReport report)
    {
        if (node is YamlMapping mapping)
            return new Fields(mapping, what, report);
        report.Add(
            Codes.ImportShape,
            node.Span,
            $"{char.ToUpperInvariant(what[0])}{what[1..]} is an object, and this is {Describe(node)}.",
            "Import what the command prints, unchanged."
        );
        return null;
    }

    public bool Has(string key) => mapping[key] is not null and not YamlScalar { IsNull: true };

    /// <summary>A text, number or truth value as text; null where there is none or it is empty.</summary>
    public string? Text(string key) =>
        mapping[key] switch
        {
            null or YamlScalar { IsNull: true } => null,
            YamlScalar scalar => scalar.Value.Trim() is { Length: > 0 } text ? SingleLineText.Of(text) : null,
            { } other => Wrong<string>(other, key, "text"),
        };

    public bool Flag(string key) => Text(key) is "true";

    /// <summary>An object inside; null where there is none.</summary>
    public Fields? Inside(string key) =>
        mapping[key] switch
        {
            null or YamlScalar { IsNull: true } => null,
            YamlMapping inner => new Fields(inner, $"'{key}'", report),
            { } other => Wrong<Fields>(other, key, "an object"),
        };

    /// <summary>The objects of a list; none where there is no list.</summary>
    public IEnumerable<Fields> Each(string key, string item) =>
        Items(key).Select(node => Of(node, item, report)).OfType<Fields>();

    /// <summary>The texts of a list, or the one text that stands for a list.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        mapping[key] is YamlScalar { IsNull: false } one
            ? [SingleLineText.Of(one.Value)]
            : Items(key).OfType<YamlScalar>().Select(scalar => SingleLineText.Of(scalar.Value)).ToList();

    /// <summary>The entries of an object whose keys are names.</summary>
    public IEnumerable<(string Name, Fields Value)> Entries(string key, string item)
    {
        foreach (YamlEntry entry in Inside(key)?.All() ?? [])
        {
            if (Of(entry.Value, item, report) is { } fields)
                yield return (SingleLineText.Of(entry.Key.Value), fields);
        }
    }

    /// <summary>The names of an object's fields.</summary>
    public IReadOnlyList<string> Names(string key) =>
        (Inside(key)?.All() ?? []).Select(entry => SingleLineText.Of(entry.Key.Value)).ToList();

    private IReadOnlyList<YamlEntry> All() => mapping.Entries;

    private IReadOnlyList<YamlNode> Items(string key) =>
        mapping[key] switch
        {
            null or YamlScalar { IsNull: true } => [],
            YamlSequence sequence => sequence.Items,
            { } other => Wrong<IReadOnlyList<YamlNode>>(other, key, "a list") ?? [],
        };

    private T? Wrong<T>(YamlNode node, string key, string accepts)
    {
        report.Add(
            Codes.ImportShape,
            node.Span,
            $"'{SingleLineText.Of(key)}' of {what} is {accepts}, and this is {Describe(node)}.",
            "Import what the command prints, unchanged."
        );
        return default;
    }

    private static string Describe(YamlNode node) =>
        node switch
        {
            YamlMapping => "an object",
            YamlScalar => SingleLineText.Of(node.Describe()),
            _ => node.Describe(),
        };
}
