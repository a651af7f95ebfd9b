using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>
/// The anchors of one document. An alias is the anchored node itself, not a copy, so that a few lines never expand to
/// millions of nodes.
/// </summary>
internal sealed class YamlAnchors(FileReport report)
{
    /// <summary>Far more than real files need; merge keys copy, and copies of copies could exhaust memory.</summary>
    private const int MaxMergedEntries = 100_000;

    private readonly Dictionary<string, YamlNode> nodes = new(StringComparer.Ordinal);
    private int mergedEntries;

    public void Add(string name, YamlNode node) => nodes[name] = node;

    /// <summary>The node of an anchor.</summary>
    /// <exception cref="YamlUnreadableException">The anchor does not exist, which is reported.</exception>
    public YamlNode Find(string name, SourceSpan span)
    {
        if (nodes.TryGetValue(name, out YamlNode? node))
            return node;
        report.Add(
            Codes.YamlSyntax,
            span,
            $"Unknown anchor '{name}'.",
            $"Define the anchor '&{name}' above the alias."
        );
        throw new YamlUnreadableException();
    }

    /// <summary>The entries of a merge key's value: a mapping, or a list of mappings.</summary>
    /// <exception cref="YamlUnreadableException">The document merges too many entries, which is reported.</exception>
    public IEnumerable<YamlEntry> Merged(YamlNode value) =>
        value switch
        {
            YamlMapping mapping => Merge(mapping),
            YamlSequence sequence => sequence.Items.OfType<YamlMapping>().SelectMany(Merge),
            _ => [],
        };

    private IReadOnlyList<YamlEntry> Merge(YamlMapping mapping)
    {
        mergedEntries += mapping.Entries.Count;
        if (mergedEntries <= MaxMergedEntries)
            return mapping.Entries;
        report.Add(
            Codes.YamlTooDeep,
            mapping.Span,
            $"The merge keys of this file copy more than {MaxMergedEntries} entries.",
            "Write the values out."
        );
        throw new YamlUnreadableException();
    }
}
