using Strata.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Strata.Engine.Data;

/// <summary>Builds nodes from a parser's events.</summary>
/// <param name="parser">The source of the events.</param>
/// <param name="report">Receives the diagnostics.</param>
/// <param name="linesAbove">The number of lines of the file above the text.</param>
/// <param name="anchors">The document's anchors; null where anchors are not allowed.</param>
internal sealed class YamlNodeReader(IParser parser, FileReport report, int linesAbove, YamlAnchors? anchors = null)
{
    private const int MaxNesting = 64;

    /// <summary>A file with more duplicate keys mostly has one cause, which the first ones show.</summary>
    private const int MaxDuplicateKeys = 1000;

    private int duplicateKeys;

    private bool IsAtForbiddenNode =>
        anchors is null
        && parser.Current
            is AnchorAlias
                or NodeEvent { Anchor.IsEmpty: false }
                or NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } };

    /// <summary>The position of an event in its file.</summary>
    public static SourceSpan SpanOf(ParsingEvent parsed, int linesAbove)
    {
        int length = parsed.Start.Line == parsed.End.Line ? (int)(parsed.End.Column - parsed.Start.Column) : 1;
        return new SourceSpan((int)parsed.Start.Line + linesAbove, (int)parsed.Start.Column, Math.Max(1, length));
    }

    /// <summary>Reads the node at the parser's position.</summary>
    /// <exception cref="YamlUnreadableException">The node cannot be read; the reason is reported.</exception>
    public YamlNode Read() => Read(depth: 0);

    private YamlNode Read(int depth)
    {
        ParsingEvent next = parser.Current ?? throw new YamlUnreadableException();
        SourceSpan span = SpanOf(next, linesAbove);
        if (depth > MaxNesting)
            throw Unreadable(
                Codes.YamlTooDeep,
                span,
                $"The YAML is nested more than {MaxNesting} levels deep.",
                "Flatten it."
            );
        if (IsAtForbiddenNode)
            throw Unreadable(
                Codes.YamlAlias,
                span,
                "Anchors (&), aliases (*) and tags (!) are not supported.",
                "Write the value out, or put it in quotation marks if the character is part of the text."
            );
        if (anchors is not null && next is AnchorAlias alias)
        {
            parser.MoveNext();
            return anchors.Find(alias.Value.Value, span);
        }

        YamlNode node = next switch
        {
            Scalar scalar => ReadScalar(scalar, span),
            SequenceStart => ReadSequence(span, depth),
            MappingStart => ReadMapping(span, depth),
            _ => throw new YamlUnreadableException(),
        };
        if (next is NodeEvent { Anchor.IsEmpty: false } anchored)
            anchors?.Add(anchored.Anchor.Value, node);
        return node;
    }

    private YamlUnreadableException Unreadable(DiagnosticCode code, SourceSpan span, string message, string fix)
    {
        report.Add(code, span, message, fix);
        return new YamlUnreadableException();
    }

    private YamlScalar ReadScalar(Scalar scalar, SourceSpan span)
    {
        parser.MoveNext();
        string value = ControlCharacters.Remove(scalar.Value, Codes.YamlSyntax, span, report);
        return new YamlScalar(span, value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any)
        {
            IsReported = value.Length != scalar.Value.Length,
        };
    }

    private YamlSequence ReadSequence(SourceSpan span, int depth)
    {
        parser.Consume<SequenceStart>();
        List<YamlNode> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Read(depth + 1));
        return new YamlSequence(span, items);
    }

    private YamlMapping ReadMapping(SourceSpan span, int depth)
    {
        parser.Consume<MappingStart>();
        List<YamlEntry> entries = [];
        List<YamlNode> merged = [];
        Dictionary<string, SourceSpan> keys = new(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            YamlNode key = Read(depth + 1);
            YamlNode value = Read(depth + 1);
            if (anchors is not null && IsMergeKey(key))
                merged.Add(value);
            else if (IsNewKey(key, keys))
                entries.Add(new YamlEntry((YamlScalar)key, value));
        }

        // The mapping's own entries take precedence over merged ones.
        foreach (YamlEntry entry in merged.SelectMany(value => anchors!.Merged(value)))
        {
            if (keys.TryAdd(entry.Key.Value, entry.Key.Span))
                entries.Add(entry);
        }

        return new YamlMapping(span, entries);
    }

    private static bool IsMergeKey(YamlNode key) => key is YamlScalar { IsPlain: true, Value: "<<" };

    /// <summary>
    /// Adds a key to those of its mapping; false, and reported, when it is not a key or there already.
    /// </summary>
    private bool IsNewKey(YamlNode key, Dictionary<string, SourceSpan> keys)
    {
        if (key is not YamlScalar name)
            report.Add(
                Codes.YamlSyntax,
                key.Span,
                $"Expected text for a key, found {key.Describe()}.",
                "Write 'key: value'."
            );
        else if (IsMergeKey(key))
            report.Add(Codes.YamlAlias, key.Span, "Merge keys (<<) are not supported.", "Write the keys out.");
        else if (keys.TryGetValue(name.Value, out SourceSpan first))
            ReportDuplicate(name, first);
        else
        {
            keys.Add(name.Value, name.Span);
            return true;
        }

        return false;
    }

    private void ReportDuplicate(YamlScalar name, SourceSpan first)
    {
        if (++duplicateKeys > MaxDuplicateKeys)
            throw Unreadable(
                Codes.YamlDuplicateKey,
                name.Span,
                $"The file has more than {MaxDuplicateKeys} duplicate keys; the rest is not read.",
                "Keep one of each."
            );
        report.Add(
            Codes.YamlDuplicateKey,
            name.Span,
            $"Duplicate key '{name.Value}'; the first one is on line {first.Line}.",
            "Keep one of them.",
            first
        );
    }
}

/// <summary>Stops reading a file; the reason is reported already.</summary>
internal sealed class YamlUnreadableException : Exception;
