using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>What an author declares under a name of his own.</summary>
/// <param name="Name">The name, with its place.</param>
/// <param name="Values">What is declared.</param>
internal sealed record CatalogueEntry(YamlScalar Name, KeyValues Values)
{
    public string Id => Name.Value;
}

/// <summary>Reads what all catalogues have in common: a mapping of tables, each of named entries.</summary>
internal static class CatalogueFile
{
    /// <summary>The keys of a catalogue; null, and reported, where the file is no mapping.</summary>
    public static KeyValues? Read(string text, KeyTable table, FileReport report)
    {
        if (!YamlText.TryRead(text, report, out YamlNode? root))
            return null;
        if (root is YamlMapping mapping)
            return KeyReader.Read(mapping, table, report);
        report.Add(
            Codes.CatalogueEmpty,
            root?.Span ?? SourceSpan.Start,
            $"A {table.Name} is a mapping, and this is {root?.Describe() ?? "nothing"}.",
            $"Write its keys: {QuotedList.Of(table.Keys.Select(key => key.Name))}."
        );
        return null;
    }

    /// <summary>
    /// The entries of a key that holds names, each read by the table of its type; one that is no mapping is reported
    /// and left out.
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
                    $"The {table.Name} '{entry.Key.Value}' takes a mapping, and this is {entry.Value.Describe()}.",
                    $"Write its keys: {QuotedList.Of(table.Keys.Select(key => key.Name))}."
                );
        }
    }

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<string> Texts(IReadOnlyList<YamlScalar>? list) =>
        (list ?? []).Select(text => text.Value).ToList();
}
