using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>The nodes of a topology, with the explicit references between them.</summary>
internal sealed class NodeTree
{
    private readonly Dictionary<string, Node> byId = new(StringComparer.Ordinal);
    private readonly List<Node> all = [];
    private NameIndex? names;
    private readonly Dictionary<Node, NodeDraft> drafts = [];

    private NodeTree() { }

    public IReadOnlyList<Node> Roots { get; private set; } = [];

    /// <summary>All nodes, in reading order.</summary>
    public IReadOnlyList<Node> All => all;

    public static NodeTree Create(IReadOnlyList<NodeDraft> roots, IReadOnlyDictionary<NodeDraft, string> ids)
    {
        var tree = new NodeTree();
        tree.Roots = tree.AddAll(roots, parent: null, ids);
        return tree;
    }

    /// <summary>The id after the node's <c>on</c>; null if the key is absent.</summary>
    public YamlScalar? OnOf(Node node) => drafts[node].On;

    /// <summary>The ids after the node's <c>controls</c>; null if the key is absent.</summary>
    public IReadOnlyList<YamlScalar>? ControlsOf(Node node) => drafts[node].Controls;

    /// <summary>The children of a node, or the top-level nodes.</summary>
    public IReadOnlyList<Node> ChildrenOf(Node? parent) => parent is null ? Roots : parent.Children;

    /// <summary>The node with an id; null, and reported, if there is none.</summary>
    /// <param name="id">The id as written.</param>
    /// <param name="key">The key that has the id as its value.</param>
    /// <param name="kinds">The kinds of node that the key usually names, for the suggested fix.</param>
    /// <param name="isTruncated">Whether nodes are missing from the tree, so that nothing is reported.</param>
    /// <param name="report">Receives the error.</param>
    public Node? Find(YamlScalar id, string key, IReadOnlyList<string> kinds, bool isTruncated, FileReport report)
    {
        if (byId.TryGetValue(id.Value, out Node? node))
            return node;
        if (!isTruncated)
            report.Add(
                Codes.TopologyIdMissing,
                id.Span,
                $"Unknown id '{id.Value}' in '{key}'.",
                MissingIdFix(id.Value, kinds)
            );
        return null;
    }

    private string MissingIdFix(string id, IReadOnlyList<string> kinds)
    {
        if (Suggestions.Closest(id, (names ??= new NameIndex(byId.Keys)).Near(id)) is [_, ..] near)
            return $"Did you mean {QuotedList.Of(near, "or")}?";
        List<string> likely = all.Where(node => kinds.Contains(node.Kind.Name))
            .Select(node => node.Id)
            .Distinct()
            .Take(5)
            .ToList();
        return likely.Count == 0
            ? "Write the id of a node, or remove the key."
            : $"Write the id of a node, such as {QuotedList.Of(likely, "or")}.";
    }

    private List<Node> AddAll(
        IReadOnlyList<NodeDraft> siblings,
        Node? parent,
        IReadOnlyDictionary<NodeDraft, string> ids
    )
    {
        List<Node> nodes = [];
        foreach (NodeDraft draft in siblings)
        {
            var node = new Node
            {
                Id = ids[draft],
                Kind = draft.Kind,
                Name = draft.Name,
                Span = draft.Span,
                Parent = parent,
                Properties = draft.Properties,
                Lists = draft.Lists,
                Note = draft.Note,
                Flags = draft.Flags,
                Expects = draft.Expects,
            };
            nodes.Add(node);
            all.Add(node);
            byId.TryAdd(node.Id, node);
            drafts.Add(node, draft);
            node.Children = AddAll(draft.Children, node, ids);
        }

        return nodes;
    }
}
