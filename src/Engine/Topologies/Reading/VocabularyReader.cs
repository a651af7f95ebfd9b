using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads <c>data/vocabularies/NAME.yml</c>.</summary>
internal static class VocabularyReader
{
    /// <summary>
    /// Reads a vocabulary; what is wrong in it is reported and left out, so that topologies can still be read by the
    /// rest.
    /// </summary>
    /// <param name="name">The name of the file without its ending.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="report">Where mistakes go.</param>
    /// <param name="tables">The names of all compatibility tables; null where they are not known, and none is
    /// missed.</param>
    public static Vocabulary Read(
        string name,
        string text,
        FileReport report,
        IReadOnlyCollection<string>? tables = null
    )
    {
        string? rules = null;
        FileReport own = report.Local();
        OrderedDictionary<string, Kind> kinds = [];
        YamlNode? root = YamlText.Read(text, own);
        if (root is YamlMapping mapping)
        {
            KeyValues values = KeyReader.Read(mapping, VocabularyKeys.Table, own);
            if (values.Get(VocabularyKeys.Kinds) is { } declared)
                ReadKinds(declared, kinds, tables, own);
            rules = values.Get(VocabularyKeys.Rules);
        }
        else if (!own.Bag.HasErrors)
        {
            own.Add(
                Codes.VocabularyEmpty,
                root?.Span ?? SourceSpan.Start,
                $"A vocabulary is a mapping, and this is {root?.Describe() ?? "nothing"}.",
                "Write 'kinds:' and the kinds below it."
            );
        }

        own.Flush(report);
        return new Vocabulary(name, kinds) { Rules = rules };
    }

    private static void ReadKinds(
        YamlMapping declared,
        OrderedDictionary<string, Kind> kinds,
        IReadOnlyCollection<string>? tables,
        FileReport report
    )
    {
        List<string> names = declared.Entries.Select(entry => entry.Key.Value).ToList();
        foreach (YamlEntry entry in declared.Entries)
            kinds.Add(entry.Key.Value, new KindReader(names, tables, report).Read(entry));
        if (names.Count == 0)
            report.Add(
                Codes.VocabularyEmpty,
                declared.Span,
                "The vocabulary has no kinds.",
                "Add one: 'machine: { label: Machine, shape: frame }'."
            );
    }
}
