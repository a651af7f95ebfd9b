using Strata.Engine.Diagnostics;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Data;

/// <summary>
/// Reads TOML, as Hugo's front matter has it, into the nodes of YAML: what keys mean does not depend on how they are
/// written.
/// </summary>
internal sealed class TomlText(string text, int linesAbove)
{
    /// <summary>The keys of a document; null, and reported, when it cannot be read.</summary>
    public static YamlMapping? Read(string text, FileReport report, int linesAbove)
    {
        DocumentSyntax document = SyntaxParser.Parse(text);
        var reader = new TomlText(text, linesAbove);
        foreach (
            DiagnosticMessage diagnostic in document
                .Diagnostics.Where(message => message.Kind is DiagnosticMessageKind.Error)
                .Take(1)
        )
            report.Add(
                Codes.TomlSyntax,
                reader.Place(diagnostic.Span),
                $"This is not valid TOML: {diagnostic.Message.TrimEnd('.')}.",
                "Write 'key = value' lines, and text between double quotation marks."
            );
        return document.HasErrors ? null : reader.Document(document);
    }

    private YamlMapping Document(DocumentSyntax document)
    {
        IEnumerable<YamlEntry> tables = document
            .Tables.Where(table => table.Name is not null)
            .Select(table => new YamlEntry(Key(table.Name!), Mapping(table, table.Items)))
            .DistinctBy(entry => entry.Key.Value);
        YamlMapping keys = Mapping(document, document.KeyValues);
        return keys with { Span = SourceSpan.Start.Down(linesAbove), Entries = [.. keys.Entries, .. tables] };
    }

    private YamlMapping Mapping(SyntaxNodeBase node, IEnumerable<KeyValueSyntax> items) =>
        new(
            Place(node.Span),
            items
                .Where(item => item is { Key: not null, Value: not null })
                .Select(item => new YamlEntry(Key(item.Key!), Value(item.Value!)))
                .ToList()
        );

    private YamlScalar Key(KeySyntax key) => new(Place(key.Span), Written(key).Trim('"', '\''));

    private YamlNode Value(ValueSyntax value) =>
        value switch
        {
            StringValueSyntax quoted => new YamlScalar(Place(value.Span), quoted.Value ?? "", IsPlain: false),
            ArraySyntax array => new YamlSequence(
                Place(value.Span),
                array.Items.Where(item => item.Value is not null).Select(item => Value(item.Value!)).ToList()
            ),
            InlineTableSyntax table => Mapping(
                table,
                table.Items.Select(item => item.KeyValue).OfType<KeyValueSyntax>()
            ),
            _ => new YamlScalar(Place(value.Span), Written(value)),
        };

    private string Written(SyntaxNodeBase node) =>
        text[node.Span.Start.Offset..Math.Min(text.Length, node.Span.End.Offset + 1)].Trim();

    private SourceSpan Place(Tomlyn.Syntax.SourceSpan span) =>
        new(
            Math.Max(0, span.Start.Line) + 1 + linesAbove,
            Math.Max(0, span.Start.Column) + 1,
            span.Start.Line == span.End.Line ? Math.Max(1, span.End.Column - span.Start.Column + 1) : 1
        );
}
