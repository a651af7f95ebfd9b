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
    private readonly StringBuilder text = new();
    private readonly List<(MissingInfo Info, SourceSpan Span)> missingInfo = [];
    private int line = 1;

    private DraftWriter() { }

    public static DraftText Write(string title, string source, IEnumerable<Draft> hosts)
    {
        var writer = new DraftWriter();
        writer.WriteAll(title, source, hosts);
        return new DraftText(writer.text.ToString(), writer.missingInfo);
    }

    private void WriteAll(string title, string source, IEnumerable<Draft> hosts)
    {
        Line(0, "# yaml-language-server: $schema=../schemas/topology.json");
        Line(
            0,
            $"# Imported from {source}. Lines that begin with TODO name what the input lacks; delete them "
                + "when it is filled in."
        );
        Line(0, $"title: {YamlWriter.Scalar(title)}");
        Line(0, "stack:");
        foreach (Draft host in hosts)
            Node(host, 2);
    }

    private void Node(Draft node, int indent)
    {
        Line(indent, $"- {node.Kind}: {YamlWriter.Scalar(node.Name)}", node.MissingInfo);
        if (node.Id is not null)
            Line(indent + 2, $"id: {node.Id}");
        if (node.On is { } below)
            Line(indent + 2, $"on: {DraftIds.Of(below)}");
        foreach (DraftKey key in node.Keys)
            Line(
                indent + 2,
                key.Key == "flags" ? $"flags: [{key.Value.Replace(" ", ", ")}]" : $"{key.Key}: {YamlValue(key)}",
                key.MissingInfo is { } info ? [info] : []
            );
        if (node.Children.Count > 0)
            Line(indent + 2, "holds:");
        foreach (Draft child in node.Children)
            Node(child, indent + 4);
    }

    /// <summary>The value of a key as YAML: a build is a number, any other value is text.</summary>
    private static string YamlValue(DraftKey key) => key.Key == "build" ? key.Value : YamlWriter.Scalar(key.Value);

    /// <summary>Writes a line below the comments on the facts that it lacks.</summary>
    private void Line(int indent, string content, params IReadOnlyList<MissingInfo> missing)
    {
        foreach (MissingInfo info in missing)
            Line(indent, $"# TODO: {info.Message} {info.Fix}");
        missingInfo.AddRange(missing.Select(info => (info, new SourceSpan(line, indent + 1, content.Length))));
        text.Append(' ', indent).Append(content).Append('\n');
        line++;
    }
}
