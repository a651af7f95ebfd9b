namespace Strata.Engine.Topologies;

/// <summary>One described stack, read and resolved: a tree of nodes, each standing on what it needs.</summary>
internal sealed record Topology
{
    /// <summary>The name of its file without the ending, such as <c>linux-containers</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file it was read from, relative to the site root.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>What the author says of it in a sentence; null to have one made from the data.</summary>
    public string? Description { get; init; }

    /// <summary>The day at which the stack is true; null for today.</summary>
    public NodaTime.LocalDate? AsOf { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The top of the tree, in the order written.</summary>
    public required IReadOnlyList<Node> Roots { get; init; }

    /// <summary>
    /// What each node stands on. Nodes at the very bottom, and boxes inside a frame that need nothing, are absent.
    /// </summary>
    public required IReadOnlyDictionary<Node, Node> StandsOn { get; init; }

    /// <summary>Who steers whom, in reading order.</summary>
    public required IReadOnlyList<Control> Controls { get; init; }

    /// <summary>The builds of base images and kernels, where they are known.</summary>
    public IReadOnlyDictionary<Node, string> Builds { get; init; } = new Dictionary<Node, string>();

    /// <summary>All nodes, in reading order.</summary>
    public IEnumerable<Node> Nodes => Roots.SelectMany(root => root.SelfAndDescendants());

    /// <summary>
    /// The sibling that carries a node in the picture: what it stands on, or the ancestor of that, in the same frame;
    /// null where
    /// that is outside the frame or the node stands on nothing.
    /// </summary>
    public Node? Support(Node node) =>
        StandsOn.TryGetValue(node, out Node? target)
            ? target
                .SelfAndAncestors()
                .FirstOrDefault(candidate => candidate.Parent == node.Parent && candidate != node)
            : null;
}

/// <summary>A dashed arrow: one node steers another.</summary>
internal readonly record struct Control(Node From, Node To);
