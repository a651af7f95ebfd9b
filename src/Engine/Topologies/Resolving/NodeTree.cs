using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>The nodes of a topology, with the explicit references between them.</summary>
internal sealed class NodeTree
{
    private readonly Dictionary<string, Node> byId = new(StringComparer.Ordinal);
    private readonly List<Node> all = [];
    private readonly Lazy<ILookup<string, Node>> byName;
    private NameIndex? names;
    private readonly Dictionary<Node, NodeDraft> drafts = [];

    private NodeTree() => byName = new(() => all.ToLookup(node => node.Name, StringComparer.OrdinalIgnoreCase));

    public IReadOnlyList<Node> Roots { get; private set; } = [];

    /// <summary>All nodes, in reading order.</summary>
    public IReadOnlyList<Node> All => all;

    /// <summary>Whether the rules of the vocabulary report a machine with several kernels.</summary>
    public bool HasKernelRules { get; private init; }

    public static NodeTree Create(TopologyDraft draft, IReadOnlyDictionary<NodeDraft, string> ids)
    {
        var tree = new NodeTree { HasKernelRules = draft.Vocabulary.Rules is not null };
        tree.Roots = tree.AddAll(draft.Nodes, parent: null, ids);
        return tree;
    }

    /// <summary>The names or ids after the node's <c>on</c>; null if the key is absent.</summary>
    public IReadOnlyList<YamlScalar>? OnOf(Node node) => drafts[node].On;

    /// <summary>The names or ids after the node's <c>controls</c>; null if the key is absent.</summary>
    public IReadOnlyList<YamlScalar>? ControlsOf(Node node) => drafts[node].Controls;

    /// <summary>The children of a node, or the top-level nodes.</summary>
    public IReadOnlyList<Node> ChildrenOf(Node? parent) => parent is null ? Roots : parent.Children;

    /// <summary>
    /// The node with an id, or else the nearest one with a name: in the frame of the node that refers to it, in a
    /// surrounding frame, or anywhere. Null, and reported, if there is none or if several are equally near.
    /// </summary>
    /// <param name="from">The node that refers to it; null if none is nearer than others.</param>
    /// <param name="name">The id or name as written.</param>
    /// <param name="key">The key that has it as its value.</param>
    /// <param name="kinds">The kinds of node that the key usually names, for the suggested fix.</param>
    /// <param name="isTruncated">Whether nodes are missing from the tree, so that nothing is reported.</param>
    /// <param name="report">Receives the error.</param>
    public Node? Find(
        Node? from,
        YamlScalar name,
        string key,
        IReadOnlyList<string> kinds,
        bool isTruncated,
        FileReport report
    )
    {
        if (byId.TryGetValue(name.Value, out Node? node))
            return node;
        List<Node> nearest = Nearest(from, byName.Value[name.Value].ToList());
        if (nearest is [var only])
            return only;
        if (nearest.Count > 1)
            report.Add(
                Codes.TopologyAmbiguous,
                name.Span,
                $"'{name.Value}' in '{key}' is the name of {nearest.Count} nodes that are equally near.",
                $"Write an id, such as {QuotedList.Of(nearest.Select(each => each.Id).Take(5), "or")}."
            );
        else if (!isTruncated)
            report.Add(
                Codes.TopologyIdMissing,
                name.Span,
                $"Unknown id or name '{name.Value}' in '{key}'.",
                MissingIdFix(from, name.Value, kinds)
            );
        return null;
    }

    /// <summary>
    /// The nodes among those with a name that are in the innermost frame around another node, or the outermost ones.
    /// </summary>
    private static List<Node> Nearest(Node? from, List<Node> named)
    {
        if (named.Count < 2)
            return named;
        if (from is null)
            return named.GroupBy(node => node.SelfAndAncestors().Count()).MinBy(group => group.Key)!.ToList();
        foreach (Node around in from.SelfAndAncestors())
        {
            List<Node> siblings = named.Where(node => node.Parent == around.Parent && node != from).ToList();
            if (siblings.Count > 0)
                return siblings;
        }

        return named;
    }

    private string MissingIdFix(Node? from, string id, IReadOnlyList<string> kinds)
    {
        if (Suggestions.Closest(id, (names ??= new NameIndex(byId.Keys)).Near(id)) is [_, ..] near)
            return $"Did you mean {QuotedList.Of(near, "or")}?";
        List<string> likely = all.Where(node => node != from && kinds.Contains(node.Kind.Name))
            .Select(node => node.Id)
            .Distinct()
            .Take(5)
            .ToList();
        return likely.Count == 0
            ? "Write the id or name of a node, or remove the key."
            : $"Write the id or name of a node, such as {QuotedList.Of(likely, "or")}.";
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
                Count = draft.Count,
                ShortName = draft.ShortName,
                Description = draft.Description,
                Link = draft.Link,
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
