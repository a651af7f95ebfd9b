using System.Globalization;
using Strata.Engine.Diagnostics;
using Strata.Engine.Text;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using SourceSpan = Strata.Engine.Diagnostics.SourceSpan;

namespace Strata.Engine.Data;

/// <summary>
/// Reads TOML, as in Hugo's front matter, into YAML nodes, so that keys are read the same way in both languages.
/// </summary>
internal sealed class TomlText(string text, FileReport report, int linesAbove)
{
    private const int MaxDepth = 64;

    /// <summary>The keys of a document; null, and reported, when it cannot be read.</summary>
    public static YamlMapping? Read(string text, FileReport report, int linesAbove)
    {
        var reader = new TomlText(text, report, linesAbove);
        if (reader.Parse() is not { } document)
            return null;
        // The errors after the first one are mostly consequences of it.
        DiagnosticMessage? error = document
            .Diagnostics.Where(message => message.Kind is DiagnosticMessageKind.Error)
            .MinBy(message => message.Span.Start.Offset);
        if (error is not null)
        {
            SyntaxProblem problem = SyntaxProblem.Find(TomlProblems.All, error.Message) ?? TomlProblems.Unknown;
            report.Add(Codes.TomlSyntax, reader.SpanOf(error.Span), problem.Message, problem.Fix);
        }

        return document.HasErrors ? null : reader.Document(document);
    }

    /// <summary>The syntax tree; null, and reported, if it is too deep. Other errors are in the tree.</summary>
    private DocumentSyntax? Parse()
    {
        try
        {
            return SyntaxParser.Parse(text, new TomlSerializerOptions { MaxDepth = MaxDepth });
        }
        catch (TomlException)
        {
            SyntaxProblem problem = TomlProblems.TooDeep;
            report.Add(
                Codes.TomlSyntax,
                new LineMap(text).SpanAt(TooDeepAt(), 1).Down(linesAbove),
                problem.Message,
                problem.Fix
            );
            return null;
        }
    }

    /// <summary>The offset of the first bracket that is too deep, which Tomlyn does not tell.</summary>
    private int TooDeepAt()
    {
        int depth = 0;
        for (int at = 0; at < text.Length; at++)
        {
            depth +=
                text[at] is '[' or '{' ? 1
                : text[at] is ']' or '}' ? -1
                : 0;
            if (depth > MaxDepth)
                return at;
        }

        return 0;
    }

    private YamlMapping Document(DocumentSyntax document)
    {
        var root = new TomlTable(SourceSpan.Start.Down(linesAbove));
        Add(root, document.KeyValues);
        foreach (TableSyntaxBase table in document.Tables)
        {
            if (table.Name is not { } name)
                continue;
            List<YamlScalar> path = PathOf(name);
            TomlTable above = Within(root, path);
            Add(table is TableArraySyntax ? above.Append(path[^1]) : above.Inner(path[^1]), table.Items);
        }

        return root.Build();
    }

    private void Add(TomlTable table, IEnumerable<KeyValueSyntax> items)
    {
        foreach (KeyValueSyntax item in items)
        {
            if (item is not { Key: { } key, Value: { } value })
                continue;
            List<YamlScalar> path = PathOf(key);
            Within(table, path).Add(path[^1], Value(value));
        }
    }

    /// <summary>The table that contains the last key of a path.</summary>
    private static TomlTable Within(TomlTable table, List<YamlScalar> path) =>
        path.SkipLast(1).Aggregate(table, (above, key) => above.Inner(key));

    /// <summary>The keys of a dotted key; those that are too deep are reported and left out.</summary>
    private List<YamlScalar> PathOf(KeySyntax key)
    {
        List<YamlScalar> path =
        [
            .. new[] { key.Key }
                .Concat(key.DotKeys.Select(item => item.Key))
                .Where(part => part is not null)
                .Select(part => new YamlScalar(
                    SpanOf(part!.Span),
                    part is StringValueSyntax quoted ? quoted.Value ?? "" : TextOf(part).Trim()
                ))
                .Take(MaxDepth + 1),
        ];
        if (path.Count <= MaxDepth)
            return path;
        SyntaxProblem problem = TomlProblems.TooDeep;
        report.Add(Codes.TomlSyntax, path[^1].Span, problem.Message, problem.Fix);
        return path[..MaxDepth];
    }

    private YamlMapping Mapping(SyntaxNodeBase node, IEnumerable<KeyValueSyntax> items) =>
        new(
            SpanOf(node.Span),
            items
                .Where(item => item is { Key: not null, Value: not null })
                .Select(item => new YamlEntry(Key(item.Key!), Value(item.Value!)))
                .ToList()
        );

    private YamlScalar Key(KeySyntax key) => new(SpanOf(key.Span), TextOf(key).Trim('"', '\''));

    private YamlNode Value(ValueSyntax value) =>
        value switch
        {
            StringValueSyntax quoted => new YamlScalar(
                SpanOf(value.Span),
                ControlCharacters.Remove(quoted.Value ?? "", Codes.TomlSyntax, SpanOf(value.Span), report),
                IsPlain: false
            ),
            IntegerValueSyntax number => new YamlScalar(
                SpanOf(value.Span),
                number.Value.ToString(CultureInfo.InvariantCulture)
            ),
            ArraySyntax array => new YamlSequence(
                SpanOf(value.Span),
                array.Items.Where(item => item.Value is not null).Select(item => Value(item.Value!)).ToList()
            ),
            InlineTableSyntax table => Mapping(
                table,
                table.Items.Select(item => item.KeyValue).OfType<KeyValueSyntax>()
            ),
            _ => new YamlScalar(SpanOf(value.Span), TextOf(value)),
        };

    /// <summary>The source text of a node.</summary>
    private string TextOf(SyntaxNodeBase node) =>
        text[node.Span.Start.Offset..Math.Min(text.Length, node.Span.End.Offset + 1)].Trim();

    /// <summary>The position in the file; Tomlyn counts from 0, and its ends are inclusive.</summary>
    private SourceSpan SpanOf(Tomlyn.Syntax.SourceSpan span) =>
        new(
            Math.Max(0, span.Start.Line) + 1 + linesAbove,
            Math.Max(0, span.Start.Column) + 1,
            span.Start.Line == span.End.Line ? Math.Max(1, span.End.Column - span.Start.Column + 1) : 1
        );
}
