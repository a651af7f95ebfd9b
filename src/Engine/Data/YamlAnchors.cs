using Strata.Engine.Diagnostics;

namespace Strata.Engine.Data;

/// <summary>
/// What the anchors of one document mean. An alias is the anchored node itself, so that a few lines never grow into
/// millions.
/// </summary>
internal sealed class YamlAnchors(FileReport report)
{
    /// <summary>More than any file needs; merge keys copy, and copies of copies could fill the memory.</summary>
    private const int MostMerged = 100_000;

    private readonly Dictionary<string, YamlNode> nodes = new(StringComparer.Ordinal);
    private int merged;

    public void Add(string name, YamlNode node) => nodes[name] = node;

    public YamlNode Find(string name, SourceSpan span)
    {
        if (nodes.TryGetValue(name, out YamlNode? node))
            return node;
        report.Add(
            Codes.YamlSyntax,
            span,
            $"There is no anchor '&{name}' above this alias.",
            "Define the anchor before the alias."
        );
        throw new YamlText.UnreadableException();
    }

    /// <summary>The entries of what stands after a merge key: a mapping, or a list of them.</summary>
    public IEnumerable<YamlEntry> Merged(YamlNode value) =>
        value switch
        {
            YamlMapping mapping => Count(mapping),
            YamlSequence sequence => sequence.Items.OfType<YamlMapping>().SelectMany(Count),
            _ => [],
        };

    private IReadOnlyList<YamlEntry> Count(YamlMapping mapping)
    {
        merged += mapping.Entries.Count;
        if (merged <= MostMerged)
            return mapping.Entries;
        report.Add(
            Codes.YamlTooDeep,
            mapping.Span,
            $"The merge keys of this file copy more than {MostMerged} entries.",
            "Write the values out."
        );
        throw new YamlText.UnreadableException();
    }
}
