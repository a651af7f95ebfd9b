using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Resolving;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads topologies: <c>data/topologies/NAME.yml</c>.</summary>
internal static class TopologyReader
{
    private const string Cure = "Write 'title:' and 'stack:', with the nodes below it.";

    /// <summary>
    /// Reads the text of a topology and resolves it; null where it has a mistake, and all of them are reported.
    /// </summary>
    /// <param name="id">The name of the file without its ending.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="vocabularies">All vocabularies by name.</param>
    /// <param name="report">Where mistakes go.</param>
    /// <param name="linesAbove">How many lines of the file stand above the text.</param>
    public static Topology? Read(
        string id,
        string text,
        IReadOnlyDictionary<string, Vocabulary> vocabularies,
        FileReport report,
        int linesAbove = 0
    )
    {
        FileReport own = report.Local();
        Topology? topology = null;
        YamlNode? root = YamlText.Read(text, own, linesAbove);
        if (root is not null)
            topology = Read(id, root, vocabularies, own);
        else if (!own.Bag.HasErrors)
            own.Add(Codes.TopologyEmpty, SourceSpan.Start.Down(linesAbove), "The topology is empty.", Cure);
        own.Flush(report);
        return own.Bag.HasErrors ? null : topology;
    }

    /// <summary>Reads a topology and resolves it; null where it has a mistake, and all of them are reported.</summary>
    public static Topology? Read(
        string id,
        YamlNode root,
        IReadOnlyDictionary<string, Vocabulary> vocabularies,
        FileReport report
    )
    {
        FileReport own = report.Local();
        Topology? topology = ReadMapping(id, root, vocabularies, own);
        own.Flush(report);
        return own.Bag.HasErrors ? null : topology;
    }

    private static Topology? ReadMapping(
        string id,
        YamlNode root,
        IReadOnlyDictionary<string, Vocabulary> vocabularies,
        FileReport report
    )
    {
        if (root is not YamlMapping mapping)
        {
            report.Add(
                Codes.TopologyEmpty,
                root.Span,
                $"A topology is a mapping, and this is {root.Describe()}.",
                Cure
            );
            return null;
        }

        KeyValues values = KeyReader.Read(mapping, TopologyKeys.Table, report);
        Vocabulary? vocabulary = FindVocabulary(values, vocabularies, report);
        if (values.Get(TopologyKeys.Nodes) is not { } written)
            return null;
        if (written.Items.Count == 0)
            report.Add(
                Codes.TopologyEmpty,
                written.Span,
                "The stack has no nodes.",
                "Add one below 'stack:', such as '- host: Ubuntu 24.04'."
            );
        if (vocabulary is not { Kinds.Count: > 0 })
            return null; // its own file says why

        var reader = new NodeReader(vocabulary, report);
        List<NodeDraft> drafts = reader.ReadAll(written, null);
        NodeIds.AssignIds(drafts, report);
        NodeTree tree = NodeTree.Make(drafts, reader.KeysOf);
        return new Topology
        {
            Id = id,
            Path = report.Path,
            Title = values.Get(TopologyKeys.Title, id),
            Description = values.Get(TopologyKeys.Description),
            AsOf = values.Has(TopologyKeys.AsOf) ? values.Get(TopologyKeys.AsOf) : null,
            Vocabulary = vocabulary,
            Roots = tree.Roots,
            StandsOn = new SupportResolver(tree, reader.IsTruncated, report).StandsOn(),
            Controls = new ControlResolver(tree, reader.IsTruncated, report).Controls(),
        };
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
            $"There is no vocabulary '{name}'.",
            Suggestions.OrList(name, names, "The vocabularies are")
        );
        return null;
    }
}
