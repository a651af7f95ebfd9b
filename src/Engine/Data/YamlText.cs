using Strata.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Strata.Engine.Data;

/// <summary>Reads YAML text into nodes with positions.</summary>
internal static class YamlText
{
    private const int DeepestNesting = 64;

    /// <summary>Reads one document.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="report">Where mistakes go.</param>
    /// <param name="linesAbove">How many lines of the file stand above this text, such as the opening line of front
    /// matter.</param>
    /// <returns>The document's root; null when it is empty or cannot be read (which is then reported).</returns>
    public static YamlNode? Read(string text, FileReport report, int linesAbove = 0) =>
        TryRead(text, report, out YamlNode? root, linesAbove) ? root : null;

    /// <inheritdoc cref="Read"/>
    /// <param name="root">The document's root; null when it is empty.</param>
    /// <returns>False, and reported, when it cannot be read.</returns>
    public static bool TryRead(string text, FileReport report, out YamlNode? root, int linesAbove = 0)
    {
        YamlNode? read = null;
        bool isRead = Parse(
            text,
            report,
            linesAbove,
            parser =>
            {
                if (parser.Accept<StreamEnd>(out _))
                    return;
                parser.Consume<DocumentStart>();
                read = new Reader(parser, report, linesAbove).Node(0);
                parser.Consume<DocumentEnd>();
                if (parser.Current is DocumentStart second)
                    report.Add(
                        Codes.YamlSyntax,
                        Reader.Span(second, linesAbove),
                        "The file holds a second YAML document.",
                        "Keep one document in a file; remove the '---' line."
                    );
            }
        );
        root = read;
        return isRead;
    }

    /// <summary>
    /// Reads a file that was written for another tool: any number of documents, with anchors, aliases and merge keys;
    /// tags are passed over.
    /// </summary>
    /// <returns>The roots of its documents, without empty ones; null where it cannot be read (which is then
    /// reported).</returns>
    public static IReadOnlyList<YamlNode>? ReadForeign(string text, FileReport report)
    {
        List<YamlNode> roots = [];
        bool isRead = Parse(
            text,
            report,
            0,
            parser =>
            {
                while (parser.TryConsume<DocumentStart>(out _))
                {
                    YamlNode root = new Reader(parser, report, 0, new YamlAnchors(report)).Node(0);
                    if (root is not YamlScalar { IsNull: true })
                        roots.Add(root);
                    parser.Consume<DocumentEnd>();
                }
            }
        );
        return isRead ? roots : null;
    }

    /// <summary>Runs a reading of the parser's events; false, and reported, when the text is not YAML.</summary>
    private static bool Parse(string text, FileReport report, int linesAbove, Action<Parser> read)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            read(parser);
            return true;
        }
        catch (YamlException diagnostic)
        {
            (int line, int column) =
                diagnostic.Message.Contains(" tab", StringComparison.Ordinal)
                && FirstTab(text, (int)diagnostic.Start.Line) is { } tab
                    ? tab
                    : ((int)Math.Max(1, diagnostic.Start.Line), (int)Math.Max(1, diagnostic.Start.Column));
            report.Add(
                Codes.YamlSyntax,
                new SourceSpan(line + linesAbove, column),
                $"This is not valid YAML: {Sentence(diagnostic)}.",
                Cure(text, line)
            );
            return false;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18.1 fails so on a plain text that an open bracket swallows; it tells no place, so the last
            // one read stands.
            SourceSpan span = parser.Current is { } last
                ? Reader.Span(last, linesAbove)
                : SourceSpan.Start.Down(linesAbove);
            report.Add(
                Codes.YamlSyntax,
                span,
                "This is not valid YAML: what begins near here does not end.",
                "Close brackets and quotation marks."
            );
            return false;
        }
        catch (UnreadableException)
        {
            return false;
        }
    }

    /// <summary>
    /// The first tab that indents a line, from a line on: YamlDotNet names where the mapping around it begins.
    /// </summary>
    private static (int Line, int Column)? FirstTab(string text, int fromLine)
    {
        string[] lines = text.Split('\n');
        for (int i = Math.Max(0, fromLine - 1); i < lines.Length; i++)
        {
            int tab = lines[i].IndexOf('\t');
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[i][..tab]))
                return (i + 1, tab + 1);
        }

        return null;
    }

    private static string Sentence(YamlException diagnostic)
    {
        string words = (diagnostic.InnerException?.Message ?? diagnostic.Message).TrimEnd('.');
        return words.Length == 0 ? "unknown mistake" : char.ToLowerInvariant(words[0]) + words[1..];
    }

    /// <summary>The two mistakes that make most broken YAML have a cure of their own.</summary>
    private static string Cure(string text, int number)
    {
        string line = text.Split('\n').ElementAtOrDefault(number - 1) ?? "";
        if (line.TrimStart(' ').StartsWith('\t') || line.Contains('\t'))
            return "Indent with spaces; YAML takes no tabs.";
        return
            line.Contains(": ")
            && line.IndexOf(": ", StringComparison.Ordinal) != line.LastIndexOf(": ", StringComparison.Ordinal)
            ? "Put a value that holds ': ' between quotation marks."
            : "Check indentation, quotation marks and brackets from this place upward.";
    }

    internal sealed class UnreadableException : Exception;

    /// <param name="parser">Where the events come from.</param>
    /// <param name="report">Where mistakes go.</param>
    /// <param name="linesAbove">How many lines of the file stand above.</param>
    /// <param name="anchors">What the document's anchors mean; null where they are not read.</param>
    private sealed class Reader(IParser parser, FileReport report, int linesAbove, YamlAnchors? anchors = null)
    {
        public static SourceSpan Span(ParsingEvent read, int linesAbove)
        {
            int length = read.Start.Line == read.End.Line ? (int)(read.End.Column - read.Start.Column) : 1;
            return new SourceSpan((int)read.Start.Line + linesAbove, (int)read.Start.Column, Math.Max(1, length));
        }

        public YamlNode Node(int depth)
        {
            ParsingEvent next = parser.Current ?? throw new UnreadableException();
            SourceSpan span = Span(next, linesAbove);
            if (depth > DeepestNesting)
            {
                report.Add(
                    Codes.YamlTooDeep,
                    span,
                    $"The YAML is nested more than {DeepestNesting} levels deep.",
                    "Flatten it."
                );
                throw new UnreadableException();
            }

            if (anchors is not null)
            {
                if (next is AnchorAlias alias)
                {
                    parser.MoveNext();
                    return anchors.Find(alias.Value.Value, span);
                }

                YamlNode node = Read(next, span, depth);
                if (next is NodeEvent { Anchor.IsEmpty: false } anchored)
                    anchors.Add(anchored.Anchor.Value, node);
                return node;
            }

            if (
                next
                is AnchorAlias
                    or NodeEvent { Anchor.IsEmpty: false }
                    or NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }
            )
            {
                report.Add(
                    Codes.YamlAlias,
                    span,
                    "Anchors (&), aliases (*) and tags (!) are not read.",
                    "Write the value out, or quote it if the sign is part of the text."
                );
                throw new UnreadableException();
            }

            return Read(next, span, depth);
        }

        private YamlNode Read(ParsingEvent next, SourceSpan span, int depth) =>
            next switch
            {
                Scalar scalar => Scalar(scalar, span),
                SequenceStart => Sequence(span, depth),
                MappingStart => Mapping(span, depth),
                _ => throw new UnreadableException(),
            };

        private YamlScalar Scalar(Scalar scalar, SourceSpan span)
        {
            parser.MoveNext();
            return new YamlScalar(span, scalar.Value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any);
        }

        private YamlSequence Sequence(SourceSpan span, int depth)
        {
            parser.Consume<SequenceStart>();
            List<YamlNode> items = [];
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(depth + 1));
            return new YamlSequence(span, items);
        }

        private YamlMapping Mapping(SourceSpan span, int depth)
        {
            parser.Consume<MappingStart>();
            List<YamlEntry> entries = [];
            List<YamlNode> merged = [];
            Dictionary<string, SourceSpan> seen = new(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                YamlNode key = Node(depth + 1);
                YamlNode value = Node(depth + 1);
                if (key is not YamlScalar name)
                {
                    report.Add(
                        Codes.YamlSyntax,
                        key.Span,
                        $"A key must be text, and this is {key.Describe()}.",
                        "Write 'key: value'."
                    );
                }
                else if (name is { IsPlain: true, Value: "<<" } && anchors is not null)
                {
                    merged.Add(value);
                }
                else if (name is { IsPlain: true, Value: "<<" })
                {
                    report.Add(Codes.YamlAlias, key.Span, "Merge keys (<<) are not read.", "Write the keys out.");
                }
                else if (seen.TryGetValue(name.Value, out SourceSpan first))
                {
                    report.Add(
                        Codes.YamlDuplicateKey,
                        name.Span,
                        $"The key '{name.Value}' stands in this mapping twice; first on line {first.Line}.",
                        "Keep one of them.",
                        first
                    );
                }
                else
                {
                    seen.Add(name.Value, name.Span);
                    entries.Add(new YamlEntry(name, value));
                }
            }

            // What a mapping says itself goes before what is merged into it.
            foreach (
                YamlEntry entry in merged
                    .SelectMany(value => anchors!.Merged(value))
                    .Where(entry => seen.TryAdd(entry.Key.Value, entry.Key.Span))
            )
                entries.Add(entry);
            return new YamlMapping(span, entries);
        }
    }
}
