using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>The values of a mapping's keys, each with its position.</summary>
internal sealed class KeyValues(SourceSpan span)
{
    private readonly Dictionary<string, (object? Value, SourceSpan Span)> values = new(StringComparer.Ordinal);

    /// <summary>The position of the mapping.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>
    /// The value of a key; the type's default (null, false, 0) if it is missing or unreadable.
    /// </summary>
    public T? Get<T>(Key<T> key) => values.TryGetValue(key.Name, out var entry) ? (T?)entry.Value : default;

    /// <summary>The value of a key; the fallback if it is missing or unreadable.</summary>
    public T Get<T>(Key<T> key, T fallback) => values.TryGetValue(key.Name, out var entry) ? (T)entry.Value! : fallback;

    /// <summary>The position of a key's value; that of the mapping if the key is missing.</summary>
    public SourceSpan SpanOf(Key key) => values.TryGetValue(key.Name, out var entry) ? entry.Span : Span;

    public bool Has(Key key) => values.ContainsKey(key.Name);

    internal void Set(Key key, object? value, SourceSpan valueSpan) => values[key.Name] = (value, valueSpan);
}

/// <summary>Reads mappings by their key tables.</summary>
internal static class KeyReader
{
    /// <summary>Reads every key of the table; reports missing, unreadable and unknown ones.</summary>
    public static KeyValues Read(YamlMapping mapping, KeyTable table, FileReport report)
    {
        var values = new KeyValues(mapping.Span);
        foreach (YamlEntry entry in mapping.Entries)
        {
            Key? key = table.Keys.FirstOrDefault(known => known.Name == entry.Key.Value);
            if (key is null)
                ReportUnknown(entry.Key, table, report);
            else if (entry.Value is not YamlScalar { IsNull: true } || key.Required || key.NotEmpty)
                ReadValue(values, key, entry, report);
        }

        foreach (Key key in table.Keys.Where(key => key.Required && mapping[key.Name] is null))
            report.Add(
                Codes.KeyMissing,
                mapping.Span,
                $"The {table.Name} is missing the key '{key.Name}'.",
                $"Add '{key.Name}:' with {key.Accepts}."
            );
        return values;
    }

    /// <summary>
    /// Reads the mapping of a key by the table of its type; null if it is missing or not a mapping.
    /// </summary>
    public static KeyValues? Read(KeyValues values, Key<YamlMapping> key, FileReport report) =>
        values.Get(key) is { } mapping && key.Inner is { } table ? Read(mapping, table, report) : null;

    private static void ReadValue(KeyValues values, Key key, YamlEntry entry, FileReport report)
    {
        KeyReading<object> reading = key.ReadBoxed(entry.Value);
        if (reading.ProblemAt is not { } span)
            values.Set(key, reading.Value, entry.Value.Span);
        else if (entry.Value is not YamlScalar { IsReported: true })
            report.Add(Codes.KeyValue, span, $"'{key.Name}': {reading.Problem}", reading.Fix);
    }

    private static void ReportUnknown(YamlScalar name, KeyTable table, FileReport report)
    {
        List<string> known = table.Keys.Select(key => key.Name).ToList();
        if (table.Unknown is UnknownKeys.AreErrors)
            report.Add(
                Codes.KeyUnknown,
                name.Span,
                $"Unknown key '{name.Value}' in the {table.Name}.",
                Suggestions.OrList(name.Value, known, "Its keys are")
            );
        else if (table.Unknown is UnknownKeys.AreAllowed && Suggestions.Closest(name.Value, known) is [var closest, ..])
            report.Add(
                Codes.KeyMisspelt,
                name.Span,
                $"Unknown key '{name.Value}' in the {table.Name}; it has no effect.",
                $"Did you mean '{closest}'?"
            );
    }
}
