using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads the YAML of vocabularies.</summary>
internal static class VocabularyReader
{
    /// <summary>
    /// Reads a vocabulary. Errors are reported and the parts concerned left out, so that topologies can still be read
    /// with the rest.
    /// </summary>
    /// <param name="name">The name of the file without its extension.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="report">Receives the errors.</param>
    /// <param name="tables">The names of all compatibility tables; null to skip the check that a kind's table
    /// exists.</param>
    public static Vocabulary Read(
        string name,
        string text,
        FileReport report,
        IReadOnlyCollection<string>? tables = null
    )
    {
        FileReport local = report.Local();
        YamlNode? root = YamlText.Read(text, local);
        local.Flush(report);
        if (root is YamlMapping mapping)
            return Read(name, mapping, report, tables);
        if (!local.Bag.HasErrors)
            report.Add(
                Codes.VocabularyEmpty,
                root?.Span ?? SourceSpan.Start,
                $"Expected a mapping, found {root?.Describe() ?? "nothing"}.",
                "Write 'kinds:' and the kinds below it."
            );
        return new Vocabulary(name, new Dictionary<string, Kind>());
    }

    private static Vocabulary Read(
        string name,
        YamlMapping mapping,
        FileReport report,
        IReadOnlyCollection<string>? tables
    )
    {
        KeyValues values = KeyReader.Read(mapping, VocabularyKeys.Table, report);
        OrderedDictionary<string, Kind> kinds = values.Get(VocabularyKeys.Kinds) is { } declared
            ? ReadKinds(declared, tables, report)
            : [];
        return new Vocabulary(name, kinds) { Rules = values.Get(VocabularyKeys.Rules) };
    }

    private static OrderedDictionary<string, Kind> ReadKinds(
        YamlMapping declared,
        IReadOnlyCollection<string>? tables,
        FileReport report
    )
    {
        HashSet<string> names = new(declared.Entries.Select(entry => entry.Key.Value), StringComparer.Ordinal);
        var reader = new KindReader(new NameIndex(names), tables, report);
        OrderedDictionary<string, Kind> kinds = [];
        foreach (YamlEntry entry in declared.Entries)
            kinds.Add(entry.Key.Value, reader.Read(entry));
        if (names.Count == 0)
            report.Add(
                Codes.VocabularyEmpty,
                declared.Span,
                "The vocabulary has no kinds.",
                "Add one: 'machine: { label: Machine, shape: frame }'."
            );
        return kinds;
    }
}
