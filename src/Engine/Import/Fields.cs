using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>
/// The fields of one object in the output of a tool. A field of an unexpected type is reported; all texts are
/// sanitized.
/// </summary>
/// <param name="mapping">The object.</param>
/// <param name="description">The object in messages: a noun phrase in lower case.</param>
/// <param name="report">Receives the errors.</param>
internal sealed class Fields(YamlMapping mapping, string description, FileReport report)
{
    public SourceSpan Span => mapping.Span;

    /// <summary>The fields of a node; null, and reported, if it is not an object.</summary>
    public static Fields? Of(YamlNode node, string description, FileReport report)
    {
        if (node is YamlMapping mapping)
            return new Fields(mapping, description, report);
        report.Add(
            Codes.ImportShape,
            node.Span,
            $"Expected an object in {description}, found {Describe(node)}.",
            "Import the unchanged output of the command."
        );
        return null;
    }

    public bool Has(string key) => mapping[key] is not null and not YamlScalar { IsNull: true };

    /// <summary>A text, number or boolean as text; null if the field is absent or empty.</summary>
    public string? Text(string key) =>
        mapping[key] switch
        {
            null or YamlScalar { IsNull: true } => null,
            YamlScalar scalar => scalar.Value.Trim() is { Length: > 0 } text ? SingleLineText.Of(text) : null,
            { } other => Unexpected<string>(other, key, "text"),
        };

    /// <summary>A boolean, which YAML 1.1 also writes as yes and on.</summary>
    public bool Flag(string key) => Text(key)?.ToLowerInvariant() is "true" or "yes" or "on" or "y";

    /// <summary>The position of a field's value, or of the object if it is absent.</summary>
    public SourceSpan SpanOf(string key) => mapping[key]?.Span ?? mapping.Span;

    /// <summary>A nested object; null if the field is absent or has another type.</summary>
    public Fields? ChildIfAny(string key) =>
        mapping[key] is YamlMapping child ? new Fields(child, $"'{key}'", report) : null;

    /// <summary>A nested object; null if the field is absent.</summary>
    public Fields? Child(string key) =>
        mapping[key] switch
        {
            null or YamlScalar { IsNull: true } => null,
            YamlMapping child => new Fields(child, $"'{key}'", report),
            { } other => Unexpected<Fields>(other, key, "an object"),
        };

    /// <summary>The objects in a list; none if the field is absent.</summary>
    public IEnumerable<Fields> Children(string key, string itemDescription) =>
        Items(key).Select(node => Of(node, itemDescription, report)).OfType<Fields>();

    /// <summary>The texts in a list, or the only text if the tool allows it in place of a list.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        mapping[key] is YamlScalar { IsNull: false } one
            ? [SingleLineText.Of(one.Value)]
            : Items(key).OfType<YamlScalar>().Select(scalar => SingleLineText.Of(scalar.Value)).ToList();

    /// <summary>The entries of a nested object whose keys are names.</summary>
    public IEnumerable<(string Name, Fields Value)> Entries(string key, string itemDescription)
    {
        foreach (YamlEntry entry in Child(key)?.AllEntries ?? [])
        {
            if (Of(entry.Value, itemDescription, report) is { } fields)
                yield return (SingleLineText.Of(entry.Key.Value), fields);
        }
    }

    /// <summary>The keys of the object, as written.</summary>
    public IReadOnlyList<string> Keys => mapping.Entries.Select(entry => entry.Key.Value).ToList();

    /// <summary>The keys of a nested object.</summary>
    public IReadOnlyList<string> Names(string key) =>
        (Child(key)?.AllEntries ?? []).Select(entry => SingleLineText.Of(entry.Key.Value)).ToList();

    private IReadOnlyList<YamlEntry> AllEntries => mapping.Entries;

    private IReadOnlyList<YamlNode> Items(string key) =>
        mapping[key] switch
        {
            null or YamlScalar { IsNull: true } => [],
            YamlSequence sequence => sequence.Items,
            { } other => Unexpected<IReadOnlyList<YamlNode>>(other, key, "a list") ?? [],
        };

    private T? Unexpected<T>(YamlNode node, string key, string expected)
    {
        report.Add(
            Codes.ImportShape,
            node.Span,
            $"'{SingleLineText.Of(key)}' in {description}: expected {expected}, found {Describe(node)}.",
            "Import the unchanged output of the command."
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
