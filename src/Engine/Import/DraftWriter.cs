using System.Text;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>Writes the nodes of a topology as YAML, with a line at the place of each thing that no tool told.</summary>
internal sealed class DraftWriter
{
    private readonly StringBuilder text = new();
    private readonly List<(MissingInfo Untold, SourceSpan Span)> marks = [];
    private int line = 1;

    /// <summary>What no tool told, and the line that is to be changed: the one below the comment.</summary>
    public IReadOnlyList<(MissingInfo Untold, SourceSpan Span)> Marks => marks;

    public string Write(string title, string source, IEnumerable<Draft> hosts)
    {
        Line(0, "# yaml-language-server: $schema=../schemas/topology.json");
        Line(
            0,
            $"# Imported from {source}. Lines that begin with TODO say what only you can know; delete them "
                + "when it is written."
        );
        Line(0, $"title: {YamlWriter.Scalar(title)}");
        Line(0, "stack:");
        foreach (Draft host in hosts)
            Node(host, 2);
        return text.ToString();
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
                key.MissingInfo is { } missingInfo ? [missingInfo] : []
            );
        if (node.Holds.Count > 0)
            Line(indent + 2, "holds:");
        foreach (Draft inside in node.Holds)
            Node(inside, indent + 4);
    }

    /// <summary>A build is a number; all else is text, and looks like it.</summary>
    private static string YamlValue(DraftKey key) => key.Key == "build" ? key.Value : YamlWriter.Scalar(key.Value);

    private void Line(int indent, string words, params IReadOnlyList<MissingInfo> above)
    {
        foreach (MissingInfo missingInfo in above)
            Line(indent, $"# TODO: {missingInfo.Message} {missingInfo.Fix}");
        marks.AddRange(above.Select(missingInfo => (missingInfo, new SourceSpan(line, indent + 1, words.Length))));
        text.Append(' ', indent).Append(words).Append('\n');
        line++;
    }
}
