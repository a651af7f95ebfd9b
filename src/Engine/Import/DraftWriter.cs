using System.Text;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>A topology as YAML.</summary>
/// <param name="Yaml">The text.</param>
/// <param name="MissingInfo">The facts that the author has to fill in, each with the line to edit: the one below its
/// comment.</param>
internal sealed record DraftText(string Yaml, IReadOnlyList<(MissingInfo Info, SourceSpan Span)> MissingInfo);

/// <summary>Writes the nodes of a topology as YAML, with a TODO comment for each missing fact.</summary>
internal sealed class DraftWriter
{
    /// <summary>The beginning of the line that says where a topology comes from.</summary>
    public const string ImportMark = "# Imported from ";

    private readonly StringBuilder text = new();
    private readonly List<(MissingInfo Info, SourceSpan Span)> missingInfo = [];

    /// <summary>The gaps of each kind that is reported once for all nodes, until it is written.</summary>
    private readonly Dictionary<string, List<MissingInfo>> merged = new(StringComparer.Ordinal);
    private int line = 1;

    private DraftWriter() { }

    public static DraftText Write(string title, ActualTopology actual, DraftTopology topology)
    {
        var writer = new DraftWriter();
        writer.Merge(topology.Nodes);
        writer.WriteAll(title, actual, topology);
        return new DraftText(writer.text.ToString(), writer.missingInfo);
    }

    /// <summary>The lines of one node, as they are written in a topology.</summary>
    /// <param name="node">The node.</param>
    /// <param name="indent">The indentation of its first line.</param>
    public static string NodeText(Draft node, int indent)
    {
        var writer = new DraftWriter();
        writer.Merge(node.SelfAndDescendants());
        writer.Node(node, indent);
        return writer.text.ToString();
    }

    /// <summary>The value of a key, as it is written in a topology.</summary>
    public static string ValueText(DraftKey key) =>
        key.IsList ? $"[{string.Join(", ", key.Values.Select(FlowScalar))}]"
        // A build and a count are numbers; any other value is text.
        : key.Key is "build" or "count" ? key.Values[0]
        : YamlWriter.Scalar(key.Values[0]);

    /// <summary>Collects the gaps of nodes by kind, so that each kind is reported once.</summary>
    private void Merge(IEnumerable<Draft> nodes)
    {
        foreach (MissingInfo info in nodes.SelectMany(GapsOf))
        {
            if (info.Kind is not { } kind)
                continue;
            if (!merged.TryGetValue(kind.Name, out List<MissingInfo>? gaps))
                merged[kind.Name] = gaps = [];
            gaps.Add(info);
        }
    }

    private static IEnumerable<MissingInfo> GapsOf(Draft node) =>
        node.MissingInfo.Concat(node.Keys.Select(key => key.MissingInfo).OfType<MissingInfo>());

    private void WriteAll(string title, ActualTopology actual, DraftTopology topology)
    {
        Line(0, "# yaml-language-server: $schema=../schemas/topology.json");
        Line(
            0,
            $"{ImportMark}{actual.Source}. Lines that begin with TODO name what the input lacks; delete them "
                + "when it is filled in."
        );
        foreach (string sentence in actual.LeftOut)
            Line(0, $"# {sentence}");
        Line(0, $"title: {YamlWriter.Scalar(title)}");
        Line(0, "stack:");
        foreach (Draft host in topology.Hosts)
            Node(host, 2);
        if (topology.Relations.Count > 0)
            Line(0, "relations:");
        foreach (DraftRelation relation in topology.Relations)
            Line(2, RelationText(relation));
    }

    /// <summary>A relation as an item of the list of relations.</summary>
    private static string RelationText(DraftRelation relation)
    {
        string to = string.Join(", ", relation.To.Select(DraftIds.Of));
        return $"- {{ from: {DraftIds.Of(relation.From)}, to: [{to}], kind: {RelationComparison.Kind} }}";
    }

    private void Node(Draft node, int indent)
    {
        Line(indent, $"- {node.Kind}: {YamlWriter.Scalar(node.Name)}", node.MissingInfo);
        if (node.Id is not null)
            Line(indent + 2, $"id: {node.Id}");
        if (node.On is { } below)
            Line(indent + 2, $"on: {DraftIds.Of(below)}");
        foreach (DraftKey key in node.Keys)
            Line(indent + 2, $"{key.Key}: {ValueText(key)}", key.MissingInfo is { } info ? [info] : []);
        if (node.Children.Count > 0)
            Line(indent + 2, "holds:");
        foreach (Draft child in node.Children)
            Node(child, indent + 4);
    }

    /// <summary>A text in a list in brackets, where colons and hyphens at its start have a meaning.</summary>
    private static string FlowScalar(string value) =>
        value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
        && value.Length > 0
        && char.IsAsciiLetter(value[0])
            ? YamlWriter.Scalar(value)
            : YamlWriter.Quoted(value);

    /// <summary>Writes a line below the comments on the facts that it lacks.</summary>
    private void Line(int indent, string content, params IReadOnlyList<MissingInfo> missing)
    {
        List<MissingInfo> reported = missing.Select(Once).OfType<MissingInfo>().ToList();
        foreach (MissingInfo info in reported)
            Line(indent, $"# TODO: {info.Message} {info.Fix}");
        missingInfo.AddRange(reported.Select(info => (info, new SourceSpan(line, indent + 1, content.Length))));
        text.Append(' ', indent).Append(content).Append('\n');
        line++;
    }

    /// <summary>A gap, or all gaps of its kind the first time; null after that.</summary>
    private MissingInfo? Once(MissingInfo info)
    {
        if (info.Kind is not { } kind)
            return info;
        return merged.Remove(kind.Name, out List<MissingInfo>? gaps) ? Import.MissingInfo.Merged(kind, gaps) : null;
    }
}
