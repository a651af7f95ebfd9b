using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>An entry of a catalogue, declared under an id.</summary>
/// <param name="Name">The id, with its position.</param>
/// <param name="Values">The values of its keys.</param>
internal sealed record CatalogueEntry(YamlScalar Name, KeyValues Values)
{
    public string Id => Name.Value;
}

/// <summary>Reads the parts that all catalogues have in common: a mapping whose keys contain named entries.</summary>
internal static class CatalogueFile
{
    /// <summary>The values of a catalogue's keys; null, and reported, if the file is not a mapping.</summary>
    public static KeyValues? Read(string text, KeyTable table, FileReport report)
    {
        if (!YamlText.TryRead(text, report, out YamlNode? root))
            return null;
        if (root is YamlMapping mapping)
            return KeyReader.Read(mapping, table, report);
        report.Add(
            Codes.CatalogueEmpty,
            root?.Span ?? SourceSpan.Start,
            $"Expected a mapping, found {root?.Describe() ?? "nothing"}.",
            $"Write the keys {QuotedList.Of(table.Keys.Select(key => key.Name))}."
        );
        return null;
    }

    /// <summary>
    /// The entries of a key that contains a mapping of ids, each read with the key table of the key's type. An entry
    /// that is not a mapping is reported and left out.
    /// </summary>
    public static IEnumerable<CatalogueEntry> Entries(KeyValues values, Key<YamlMapping> key, FileReport report)
    {
        KeyTable table = key.Inner ?? throw new ArgumentException($"The key '{key.Name}' names no table.", nameof(key));
        foreach (YamlEntry entry in values.Get(key)?.Entries ?? [])
        {
            if (entry.Value is YamlMapping inner)
                yield return new CatalogueEntry(entry.Key, KeyReader.Read(inner, table, report));
            else
                report.Add(
                    Codes.KeyValue,
                    entry.Value.Span,
                    $"Expected a mapping for the {table.Name} '{entry.Key.Value}', found {entry.Value.Describe()}.",
                    $"Write the keys {QuotedList.Of(table.Keys.Select(key => key.Name))}."
                );
        }
    }

    /// <summary>The texts in a list.</summary>
    public static IReadOnlyList<string> Texts(IReadOnlyList<YamlScalar>? list) =>
        (list ?? []).Select(text => text.Value).ToList();
}
