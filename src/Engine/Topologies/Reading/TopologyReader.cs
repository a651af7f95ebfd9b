using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads the YAML of topologies: the keys and the nodes as written, with no reference resolved.</summary>
internal static class TopologyReader
{
    private const string EmptyFix = "Write 'title:' and 'stack:', with the nodes below 'stack:'.";

    /// <summary>Reads the text of a topology and reports its errors; null if there are no nodes to resolve.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="vocabularies">All vocabularies, by name.</param>
    /// <param name="report">Receives the errors.</param>
    /// <param name="linesAbove">The number of lines above the text in its file.</param>
    public static TopologyDraft? Read(
        string text,
        IReadOnlyDictionary<string, Vocabulary> vocabularies,
        FileReport report,
        int linesAbove = 0
    )
    {
        if (text.Length > TopologyBounds.MaxLength)
        {
            TopologyBounds.Report(
                report,
                SourceSpan.Start.Down(linesAbove),
                $"more than {TopologyBounds.MaxLength} characters"
            );
            return null;
        }

        if (!YamlText.TryRead(text, report, out YamlNode? root, linesAbove))
            return null;
        if (root is not null)
            return Read(root, vocabularies, report);
        report.Add(Codes.TopologyEmpty, SourceSpan.Start.Down(linesAbove), "The topology is empty.", EmptyFix);
        return null;
    }

    /// <summary>Reads a topology and reports its errors; null if there are no nodes to resolve.</summary>
    public static TopologyDraft? Read(
        YamlNode root,
        IReadOnlyDictionary<string, Vocabulary> vocabularies,
        FileReport report
    )
    {
        if (root is not YamlMapping mapping)
        {
            report.Add(Codes.TopologyEmpty, root.Span, $"Expected a mapping, found {root.Describe()}.", EmptyFix);
            return null;
        }

        KeyValues values = KeyReader.Read(mapping, TopologyKeys.Table, report);
        Vocabulary? vocabulary = FindVocabulary(values, vocabularies, report);
        if (values.Get(TopologyKeys.Nodes) is not { } nodes)
            return null;
        if (nodes.Items.Count == 0)
            report.Add(
                Codes.TopologyEmpty,
                nodes.Span,
                "The stack has no nodes.",
                "Add one below 'stack:', such as '- host: Ubuntu 24.04'."
            );
        if (vocabulary is not { Kinds.Count: > 0 })
            return null; // reported for the vocabulary's own file

        var reader = new NodeReader(vocabulary, report);
        return new TopologyDraft
        {
            Title = values.Get(TopologyKeys.Title, ""),
            Description = values.Get(TopologyKeys.Description),
            AsOf = values.Has(TopologyKeys.AsOf) ? values.Get(TopologyKeys.AsOf) : null,
            View = values.Get(TopologyKeys.View),
            Group = values.Get(TopologyKeys.Group),
            Order = values.Has(TopologyKeys.Order) ? values.Get(TopologyKeys.Order) : null,
            Vocabulary = vocabulary,
            Nodes = reader.ReadAll(nodes, parent: null),
            Boundaries = Boundaries(values.Get(TopologyKeys.Boundaries), new BoundaryKeys(vocabulary), report),
            Relations = Relations(values.Get(TopologyKeys.Relations), new RelationKeys(vocabulary), report),
            IsTruncated = reader.IsTruncated,
        };
    }

    private static List<BoundaryDraft> Boundaries(YamlSequence? written, BoundaryKeys keys, FileReport report)
    {
        List<BoundaryDraft> boundaries = [];
        foreach (KeyValues values in Entries(written, keys.Table, report))
        {
            if (
                values.Get(BoundaryKeys.Label) is { } label
                && values.Get(keys.Kind) is { } kind
                && values.Get(BoundaryKeys.Members) is { } members
            )
                boundaries.Add(new BoundaryDraft(label, kind, values.SpanOf(BoundaryKeys.Label), members));
        }

        return boundaries;
    }

    private static List<RelationDraft> Relations(YamlSequence? written, RelationKeys keys, FileReport report)
    {
        List<RelationDraft> relations = [];
        foreach (KeyValues values in Entries(written, keys.Table, report))
        {
            if (
                values.Get(RelationKeys.From) is { } from
                && values.Get(RelationKeys.To) is { } to
                && values.Get(keys.Kind) is { } kind
            )
                relations.Add(
                    new RelationDraft(
                        new YamlScalar(values.SpanOf(RelationKeys.From), from),
                        to,
                        kind,
                        values.Get(RelationKeys.Label)
                    )
                );
        }

        return relations;
    }

    /// <summary>The values of the mappings in a list; any other item, and any beyond the bound, is reported.</summary>
    private static IEnumerable<KeyValues> Entries(YamlSequence? written, KeyTable table, FileReport report)
    {
        foreach ((int index, YamlNode item) in (written?.Items ?? []).Index())
        {
            if (index == TopologyBounds.MaxOutlines)
            {
                TopologyBounds.Report(
                    report,
                    item.Span,
                    $"more than {TopologyBounds.MaxOutlines} items in '{table.Name}'"
                );
                yield break;
            }

            if (item is YamlMapping mapping)
                yield return KeyReader.Read(mapping, table, report);
            else
                report.Add(
                    Codes.KeyValue,
                    item.Span,
                    $"Expected a mapping for the {table.Name}, found {item.Describe()}.",
                    $"Write '{{ {string.Join(", ", table.Keys.Select(key => $"{key.Name}: …"))} }}'."
                );
        }
    }

    private static Vocabulary? FindVocabulary(
        KeyValues values,
        IReadOnlyDictionary<string, Vocabulary> vocabularies,
        FileReport report
    )
    {
        string name = values.Get(TopologyKeys.Vocabulary, TopologyKeys.DefaultVocabulary);
        if (vocabularies.TryGetValue(name, out Vocabulary? vocabulary))
            return vocabulary;
        List<string> names = vocabularies.Keys.Order(StringComparer.Ordinal).ToList();
        report.Add(
            Codes.TopologyVocabularyMissing,
            values.SpanOf(TopologyKeys.Vocabulary),
            $"Unknown vocabulary '{name}'.",
            Suggestions.OrList(name, names, "The vocabularies are")
        );
        return null;
    }
}
