using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>Reads the nodes of one topology as written.</summary>
internal sealed class NodeReader(Vocabulary vocabulary, FileReport report)
{
    private readonly Dictionary<Kind, NodeKeys> keysByKind = [];
    private int count;
    private int listed;

    /// <inheritdoc cref="TopologyDraft.IsTruncated"/>
    public bool IsTruncated { get; private set; }

    public List<NodeDraft> ReadAll(YamlSequence sequence, NodeDraft? parent)
    {
        List<NodeDraft> drafts = [];
        foreach (YamlNode item in sequence.Items)
        {
            if (++count > TopologyBounds.MaxNodes)
            {
                if (count == TopologyBounds.MaxNodes + 1)
                    TopologyBounds.Report(report, item.Span, $"more than {TopologyBounds.MaxNodes} nodes");
                IsTruncated = true;
                break;
            }

            if (Read(item, parent) is { } draft)
                drafts.Add(draft);
            else
                IsTruncated = true;
        }

        return drafts;
    }

    private NodeDraft? Read(YamlNode item, NodeDraft? parent)
    {
        if (item is not YamlMapping { Entries: [var first, ..] } mapping)
        {
            report.Add(
                Codes.TopologyNodeShape,
                item.Span,
                $"Expected a mapping whose first key is a kind, found {Describe(item)}.",
                Example(item, parent)
            );
            return null;
        }

        if (KindOf(mapping, first.Key) is not { } kind)
        {
            // The nodes inside may have errors too.
            if (mapping[NodeKeys.HoldsName] is YamlSequence inner)
                ReadAll(inner, parent: null);
            return null;
        }

        if (parent is not null && !parent.Kind.Holds.Contains(kind.Name))
            report.Add(
                Codes.TopologyMayNotHold,
                first.Key.Span,
                $"'{parent.Kind.Name}' cannot contain '{kind.Name}'.",
                $"It can contain {QuotedList.Of(parent.Kind.Holds)}."
            );
        return Read(mapping, kind, parent);
    }

    private NodeDraft Read(YamlMapping mapping, Kind kind, NodeDraft? parent)
    {
        NodeKeys keys = KeysOf(kind);
        KeyValues values = KeyReader.Read(mapping, keys.Table, report);
        var draft = new NodeDraft
        {
            Kind = kind,
            Name = values.Get(keys.Name, kind.Name),
            Span = values.SpanOf(keys.Name),
            Parent = parent,
            Id = Scalar(values, NodeKeys.Id),
            On = values.Get(NodeKeys.On),
            Controls = values.Get(NodeKeys.Controls),
            Properties = Properties(values, keys),
            Lists = Lists(values, keys),
            Count = values.Has(NodeKeys.Count) ? values.Get(NodeKeys.Count) : 1,
            ShortName = values.Get(NodeKeys.Short),
            Description = values.Get(NodeKeys.Description),
            Link = values.Get(NodeKeys.Link) is { } link ? new Property(link, values.SpanOf(NodeKeys.Link)) : null,
            Note = values.Get(NodeKeys.Note),
            Flags = (values.Get(NodeKeys.Flags) ?? []).Select(flag => flag.Value).ToList(),
            Expects = ToProperties(values.Get(NodeKeys.Expect) ?? []),
        };
        CheckLists(mapping);
        foreach (Key<string> part in keys.Parts.Where(values.Has))
        {
            draft.Children.Add(
                new NodeDraft
                {
                    Kind = vocabulary.Kinds[part.Name],
                    Name = values.Get(part)!,
                    Span = values.SpanOf(part),
                    Parent = draft,
                    IsPart = true,
                }
            );
        }

        if (values.Get(keys.Holds) is { } inner)
            draft.Children.AddRange(ReadAll(inner, draft));
        return draft;
    }

    /// <summary>Counts the items of all lists but those of nodes, and reports the first that is too many.</summary>
    private void CheckLists(YamlMapping mapping)
    {
        foreach (YamlEntry entry in mapping.Entries.Where(entry => entry.Key.Value != NodeKeys.HoldsName))
        {
            int before = listed;
            listed += entry.Value is YamlSequence list ? list.Items.Count : 0;
            if (before <= TopologyBounds.MaxListed && listed > TopologyBounds.MaxListed)
                TopologyBounds.Report(
                    report,
                    entry.Key.Span,
                    $"more than {TopologyBounds.MaxListed} items in lists such as '{entry.Key.Value}'"
                );
        }
    }

    private static YamlScalar? Scalar(KeyValues values, Key<string> key) =>
        values.Get(key) is { } text ? new YamlScalar(values.SpanOf(key), text) : null;

    private static OrderedDictionary<string, Property> Properties(KeyValues values, NodeKeys keys)
    {
        OrderedDictionary<string, Property> properties = [];
        foreach (Key<string> key in keys.Properties.Where(values.Has))
            properties.Add(key.Name, new Property(values.Get(key)!, values.SpanOf(key)));
        return properties;
    }

    private static OrderedDictionary<string, IReadOnlyList<Property>> Lists(KeyValues values, NodeKeys keys)
    {
        OrderedDictionary<string, IReadOnlyList<Property>> lists = [];
        foreach (Key<IReadOnlyList<YamlScalar>> key in keys.Lists.Where(values.Has))
            lists.Add(key.Name, ToProperties(values.Get(key)!));
        return lists;
    }

    private static List<Property> ToProperties(IReadOnlyList<YamlScalar> scalars) =>
        scalars.Select(scalar => new Property(scalar.Value, scalar.Span)).ToList();

    private NodeKeys KeysOf(Kind kind)
    {
        if (!keysByKind.TryGetValue(kind, out NodeKeys? keys))
            keysByKind.Add(kind, keys = NodeKeys.For(kind, vocabulary));
        return keys;
    }

    /// <summary>
    /// The kind that the first key names, or the kind that another key names, so that reading can continue. Null, and
    /// reported, if there is none, or if it is the value of a key.
    /// </summary>
    private Kind? KindOf(YamlMapping mapping, YamlScalar first)
    {
        if (vocabulary.Kinds.TryGetValue(first.Value, out Kind? kind))
            return kind;
        if (mapping["kind"] is YamlScalar written && vocabulary.Kinds.TryGetValue(written.Value, out kind))
        {
            string name = (mapping["name"] as YamlScalar)?.Value ?? "NAME";
            report.Add(
                Codes.TopologyKindNotFirst,
                first.Span,
                $"The first key of a node is its kind and has its name, found '{first.Value}'.",
                $"Write '- {kind.Name}: {name}', without 'kind:' and 'name:'.",
                written.Span
            );
            return null;
        }

        List<string> kinds = vocabulary.Kinds.Keys.Order(StringComparer.Ordinal).ToList();
        if (
            Suggestions.Closest(first.Value, kinds).Count == 0
            && mapping.Entries.Select(entry => entry.Key).FirstOrDefault(key => kinds.Contains(key.Value)) is { } later
        )
        {
            report.Add(
                Codes.TopologyKindNotFirst,
                first.Span,
                $"The first key of a node must be its kind, found '{first.Value}'.",
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

    private string Example(YamlNode item, NodeDraft? parent)
    {
        string? kind =
            item is YamlScalar scalar && vocabulary.Kinds.ContainsKey(scalar.Value)
                ? scalar.Value
                : (parent?.Kind.Holds ?? vocabulary.Kinds.Keys).FirstOrDefault();
        return kind is null ? "" : $"Write '- {kind}: NAME'.";
    }
}
