namespace Strata.Engine.Topologies;

/// <summary>
/// A resolved topology: a tree of nodes, with the node that each stands on and the nodes that each controls.
/// </summary>
internal sealed record Topology
{
    /// <summary>The name of its file without the extension, such as <c>linux-containers</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file that contains it, relative to the site root.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>The author's description, in a sentence; null to generate one from the nodes.</summary>
    public string? Description { get; init; }

    /// <summary>The date that the topology describes; null if it has none.</summary>
    public NodaTime.LocalDate? AsOf { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The top-level nodes, in the order written.</summary>
    public required IReadOnlyList<Node> Roots { get; init; }

    /// <summary>
    /// The node that each node stands on. Nodes at the very bottom, and boxes in a frame that need no other node, are
    /// absent.
    /// </summary>
    public required IReadOnlyDictionary<Node, Node> StandsOn { get; init; }

    /// <summary>The control relations, in reading order.</summary>
    public required IReadOnlyList<Control> Controls { get; init; }

    /// <summary>The Windows builds of base images and kernels, as far as they are known.</summary>
    public IReadOnlyDictionary<Node, string> Builds { get; init; } = new Dictionary<Node, string>();

    /// <summary>All nodes, in reading order.</summary>
    public IEnumerable<Node> Nodes => Roots.SelectMany(root => root.SelfAndDescendants());

    /// <summary>
    /// The sibling below a node in diagrams: the node it stands on, or the ancestor of that node in the same frame.
    /// Null if that is outside the frame, or if the node stands on nothing.
    /// </summary>
    public Node? Support(Node node) =>
        StandsOn.TryGetValue(node, out Node? target)
            ? target
                .SelfAndAncestors()
                .FirstOrDefault(candidate => candidate.Parent == node.Parent && candidate != node)
            : null;
}

/// <summary>A control relation between two nodes: a dashed arrow in diagrams.</summary>
internal readonly record struct Control(Node From, Node To);
