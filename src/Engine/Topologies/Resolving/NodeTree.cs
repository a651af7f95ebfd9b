using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>The nodes of a topology, and the ids by which they refer to each other in so many words.</summary>
internal sealed class NodeTree
{
    private readonly Dictionary<string, Node> byId = new(StringComparer.Ordinal);
    private readonly List<Node> all = [];
    private readonly Dictionary<Node, KeyValues> written = [];

    private NodeTree() { }

    public IReadOnlyList<Node> Roots { get; private set; } = [];

    /// <summary>All nodes, in reading order.</summary>
    public IReadOnlyList<Node> All => all;

    public static NodeTree Make(IReadOnlyList<NodeDraft> drafts, Func<Kind, NodeKeys> keysOf)
    {
        var tree = new NodeTree();
        tree.Roots = tree.AddAll(drafts, null, keysOf);
        return tree;
    }

    /// <summary>The id that the node's own <c>on</c> names.</summary>
    public YamlScalar? OnOf(Node node) =>
        written.TryGetValue(node, out KeyValues? values) && values.Get(NodeKeys.On) is { } id
            ? new YamlScalar(values.SpanOf(NodeKeys.On), id)
            : null;

    /// <summary>The ids that the node's own <c>controls</c> names; null where it says nothing.</summary>
    public IReadOnlyList<YamlScalar>? ControlsOf(Node node) =>
        written.TryGetValue(node, out KeyValues? values) ? values.Get(NodeKeys.Controls) : null;

    /// <summary>The siblings of a node, itself included.</summary>
    public IReadOnlyList<Node> Frame(Node? holder) => holder is null ? Roots : holder.Children;

    /// <summary>The node of an id that an author wrote; one that does not exist is reported.</summary>
    /// <param name="id">The id.</param>
    /// <param name="key">The key that it is the value of.</param>
    /// <param name="kinds">The kinds that are meant there as a rule, for the cure.</param>
    /// <param name="silently">Report nothing.</param>
    /// <param name="report">Where mistakes go.</param>
    public Node? Find(YamlScalar id, string key, IReadOnlyList<string> kinds, bool silently, FileReport report)
    {
        if (byId.TryGetValue(id.Value, out Node? node))
            return node;
        if (!silently)
            report.Add(
                Codes.TopologyIdMissing,
                id.Span,
                $"'{key}' names the id '{id.Value}', which no node has.",
                Cure(id.Value, kinds)
            );
        return null;
    }

    private string Cure(string id, IReadOnlyList<string> kinds)
    {
        if (Suggestions.Closest(id, byId.Keys) is [_, ..] near)
            return $"Did you mean {QuotedList.Of(near, "or")}?";
        List<string> likely = all.Where(node => kinds.Contains(node.Kind.Name))
            .Select(node => node.Id)
            .Distinct()
            .Take(5)
            .ToList();
        return likely.Count == 0
            ? "Write the id of a node, or leave the key out."
            : $"Write the id of a node, such as {QuotedList.Of(likely, "or")}.";
    }

    private List<Node> AddAll(IReadOnlyList<NodeDraft> drafts, Node? holder, Func<Kind, NodeKeys> keysOf)
    {
        List<Node> nodes = [];
        foreach (NodeDraft draft in drafts)
        {
            var node = new Node
            {
                Id = draft.Id,
                Kind = draft.Kind,
                Name = draft.Name,
                Span = draft.Span,
                Parent = holder,
                Properties = Properties(draft, keysOf),
                Lists = Lists(draft, keysOf),
                Note = draft.Values?.Get(NodeKeys.Note),
                Flags = (draft.Values?.Get(NodeKeys.Flags) ?? []).Select(flag => flag.Value).ToList(),
                Expects = (draft.Values?.Get(NodeKeys.Expect) ?? [])
                    .Select(code => new Property(code.Value, code.Span))
                    .ToList(),
            };
            nodes.Add(node);
            all.Add(node);
            byId.TryAdd(node.Id, node);
            if (draft.Values is { } values)
                written.Add(node, values);
            node.Children = AddAll(draft.Children, node, keysOf);
        }

        return nodes;
    }

    private static OrderedDictionary<string, IReadOnlyList<Property>> Lists(
        NodeDraft draft,
        Func<Kind, NodeKeys> keysOf
    )
    {
        OrderedDictionary<string, IReadOnlyList<Property>> lists = [];
        if (draft.Values is { } values)
        {
            foreach (Key<IReadOnlyList<YamlScalar>> key in keysOf(draft.Kind).Lists.Where(values.Has))
                lists.Add(key.Name, values.Get(key)!.Select(text => new Property(text.Value, text.Span)).ToList());
        }

        return lists;
    }

    private static OrderedDictionary<string, Property> Properties(NodeDraft draft, Func<Kind, NodeKeys> keysOf)
    {
        OrderedDictionary<string, Property> properties = [];
        if (draft.Values is { } values)
        {
            foreach (Key<string> key in keysOf(draft.Kind).Properties.Where(values.Has))
                properties.Add(key.Name, new Property(values.Get(key)!, values.SpanOf(key)));
        }

        return properties;
    }
}
