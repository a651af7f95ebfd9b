using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Resolving;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads the nodes of one topology, as they were written.</summary>
internal sealed class NodeReader(Vocabulary vocabulary, FileReport report)
{
    /// <summary>
    /// More than any picture can show; it keeps a generated or broken file from being read for minutes.
    /// </summary>
    public const int MostNodes = 1000;

    private readonly Dictionary<Kind, NodeKeys> keysOf = [];
    private int count;

    /// <summary>
    /// Some of what was written could not be read as nodes, so that what refers to them cannot be judged.
    /// </summary>
    public bool IsTruncated { get; private set; }

    public NodeKeys KeysOf(Kind kind)
    {
        if (!keysOf.TryGetValue(kind, out NodeKeys? keys))
            keysOf.Add(kind, keys = NodeKeys.For(kind));
        return keys;
    }

    public List<NodeDraft> ReadAll(YamlSequence written, NodeDraft? holder)
    {
        List<NodeDraft> drafts = [];
        foreach (YamlNode item in written.Items)
        {
            if (++count > MostNodes)
            {
                if (count == MostNodes + 1)
                    report.Add(
                        Codes.TopologyTooLarge,
                        item.Span,
                        $"The topology has more than {MostNodes} nodes.",
                        "Split it into several topologies."
                    );
                IsTruncated = true;
                break;
            }

            if (Read(item, holder) is { } draft)
                drafts.Add(draft);
            else
                IsTruncated = true;
        }

        return drafts;
    }

    private NodeDraft? Read(YamlNode item, NodeDraft? holder)
    {
        if (item is not YamlMapping { Entries: [var first, ..] } mapping)
        {
            report.Add(
                Codes.TopologyNodeShape,
                item.Span,
                $"A node is a mapping whose first key is its kind, and this is {Describe(item)}.",
                Example(item, holder)
            );
            return null;
        }

        if (KindOf(mapping, first.Key) is not { } kind)
        {
            // What it holds has mistakes of its own to show.
            if (mapping[NodeKeys.HoldsName] is YamlSequence inner)
                ReadAll(inner, null);
            return null;
        }

        if (holder is not null && !holder.Kind.Holds.Contains(kind.Name))
            report.Add(
                Codes.TopologyMayNotHold,
                first.Key.Span,
                $"'{holder.Kind.Name}' may not hold '{kind.Name}'.",
                $"It may hold {QuotedList.Of(holder.Kind.Holds)}."
            );
        return Read(mapping, kind, holder);
    }

    private NodeDraft Read(YamlMapping mapping, Kind kind, NodeDraft? holder)
    {
        NodeKeys keys = KeysOf(kind);
        KeyValues values = KeyReader.Read(mapping, keys.Table, report);
        var draft = new NodeDraft
        {
            Kind = kind,
            Name = values.Get(keys.Name, kind.Name),
            Span = values.SpanOf(keys.Name),
            Holder = holder,
            Values = values,
        };
        foreach (Key<string> part in keys.Parts.Where(values.Has))
        {
            draft.Children.Add(
                new NodeDraft
                {
                    Kind = vocabulary.Kinds[part.Name],
                    Name = values.Get(part)!,
                    Span = values.SpanOf(part),
                    Holder = draft,
                    IsPart = true,
                }
            );
        }

        if (values.Get(keys.Holds) is { } held)
            draft.Children.AddRange(ReadAll(held, draft));
        return draft;
    }

    /// <summary>
    /// The kind that the first key names, else the one the author seems to have meant, so that reading can go on.
    /// </summary>
    private Kind? KindOf(YamlMapping mapping, YamlScalar first)
    {
        if (vocabulary.Kinds.TryGetValue(first.Value, out Kind? kind))
            return kind;
        List<string> kinds = vocabulary.Kinds.Keys.Order(StringComparer.Ordinal).ToList();
        if (
            Suggestions.Closest(first.Value, kinds).Count == 0
            && mapping.Entries.Select(entry => entry.Key).FirstOrDefault(key => kinds.Contains(key.Value)) is { } later
        )
        {
            report.Add(
                Codes.TopologyKindNotFirst,
                first.Span,
                $"The first key of a node is its kind, and '{first.Value}' is none.",
                $"Move '{later.Value}' to the front.",
                later.Span
            );
            return vocabulary.Kinds[later.Value];
        }

        report.Add(
            Codes.TopologyKindUnknown,
            first.Span,
            $"The vocabulary '{vocabulary.Name}' has no kind '{first.Value}'.",
            Suggestions.OrList(first.Value, kinds, "Its kinds are")
        );
        return null;
    }

    private static string Describe(YamlNode item) => item is YamlMapping ? "an empty one" : item.Describe();

    private string Example(YamlNode item, NodeDraft? holder)
    {
        string? kind =
            item is YamlScalar scalar && vocabulary.Kinds.ContainsKey(scalar.Value)
                ? scalar.Value
                : (holder?.Kind.Holds ?? vocabulary.Kinds.Keys).FirstOrDefault();
        return kind is null ? "" : $"Write '- {kind}: NAME'.";
    }
}
