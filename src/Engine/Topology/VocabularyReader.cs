using Strata.Engine.Diagnostics;
using Strata.Engine.Yaml;

namespace Strata.Engine.Topology;

/// <summary>Reads <c>data/vocabularies/NAME.yml</c>.</summary>
internal static class VocabularyReader
{
    /// <summary>Reads a vocabulary; what is wrong in it is reported and left out, so that topologies can still be read by the rest.</summary>
    public static Vocabulary Read(string name, YamlNode? root, FileReport report)
    {
        OrderedDictionary<string, Kind> kinds = [];
        if (root is YamlMapping mapping)
        {
            KeyValues values = KeyReader.Read(mapping, VocabularyKeys.Table, report);
            if (values.Get(VocabularyKeys.Kinds) is { } declared)
                ReadKinds(declared, kinds, report);
        }
        else if (root is not null)
        {
            report.Add(Codes.KeyValue, root.Span, $"A vocabulary is a mapping, and this is {root.Describe()}.", "Write 'kinds:' and the kinds below it.");
        }

        return new Vocabulary(name, kinds);
    }

    private static void ReadKinds(YamlMapping declared, OrderedDictionary<string, Kind> kinds, FileReport report)
    {
        List<string> names = declared.Entries.Select(entry => entry.Key.Value).ToList();
        foreach (YamlEntry entry in declared.Entries)
            kinds.Add(entry.Key.Value, new KindReader(names, report).Read(entry));
        if (names.Count == 0)
            report.Add(Codes.VocabularyEmpty, declared.Span, "The vocabulary has no kinds.", "Add one: 'machine: { label: Machine, shape: frame }'.");
    }
}
