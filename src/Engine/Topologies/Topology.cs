namespace Strata.Engine.Topologies;

/// <summary>
/// A resolved topology: a tree of nodes, with the nodes that each stands on and those that each controls.
/// </summary>
internal sealed record Topology
{
    private IReadOnlyDictionary<Node, KernelUse>? kernels;

    /// <summary>The name of its file without the extension, such as <c>linux-containers</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file that contains it, relative to the site root.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>The author's description, in a sentence; null to generate one from the nodes.</summary>
    public string? Description { get; init; }

    /// <summary>The date that the topology describes; null if it has none.</summary>
    public NodaTime.LocalDate? AsOf { get; init; }

    /// <summary>The view in which it is shown by default; null for that of all topologies.</summary>
    public string? View { get; init; }

    /// <summary>The heading above it in the gallery; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>Its place in the gallery; null for none.</summary>
    public int? Order { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The top-level nodes, in the order written.</summary>
    public required IReadOnlyList<Node> Roots { get; init; }

    /// <summary>
    /// The nodes that each node stands on, in order. Nodes at the very bottom, and boxes in a frame that need no other
    /// node, are absent.
    /// </summary>
    public required IReadOnlyDictionary<Node, IReadOnlyList<Node>> Supports { get; init; }

    /// <summary>The control relations, in reading order.</summary>
    public required IReadOnlyList<Control> Controls { get; init; }

    /// <summary>The boundaries, in the order written.</summary>
    public required IReadOnlyList<Boundary> Boundaries { get; init; }

    /// <summary>The relations, in the order written.</summary>
    public required IReadOnlyList<Relation> Relations { get; init; }

    /// <summary>The operating systems and builds of the machines, as far as they are known.</summary>
    public IReadOnlyDictionary<Node, MachineFacts> Machines { get; init; } = new Dictionary<Node, MachineFacts>();

    /// <summary>
    /// The images that are base images, by the catalogue; all others run from an image that is built.
    /// </summary>
    public IReadOnlySet<Node> BaseImages { get; init; } = new HashSet<Node>();

    /// <summary>The Windows builds of base images and kernels, as far as they are known.</summary>
    public IReadOnlyDictionary<Node, string> Builds { get; init; } = new Dictionary<Node, string>();

    /// <summary>All nodes, in reading order.</summary>
    public IEnumerable<Node> Nodes => Roots.SelectMany(root => root.SelfAndDescendants());

    /// <summary>The kernels of the topology with their users, by kernel, in reading order.</summary>
    public IReadOnlyDictionary<Node, KernelUse> Kernels => kernels ??= KernelUse.AllOf(this);

    /// <summary>The nodes that a node stands on, in order; none at the very bottom.</summary>
    public IReadOnlyList<Node> SupportsOf(Node node) => Supports.GetValueOrDefault(node, []);

    /// <summary>
    /// The nodes below a node in diagrams: those that it stands on, without any that is reached through another one.
    /// </summary>
    public IReadOnlyList<Node> DrawnSupports(Node node)
    {
        IReadOnlyList<Node> supports = SupportsOf(node);
        return supports.Count < 2
            ? supports
            : supports.Where(one => !supports.Any(other => other != one && Reaches(other, one))).ToList();
    }

    /// <summary>Whether a node stands on another one, directly or through others.</summary>
    private bool Reaches(Node from, Node to) =>
        NodeQueries.SelfAndBelow(this, from).Skip(1).Any(below => below.SelfAndAncestors().Contains(to));
}

/// <summary>A control relation between two nodes: a dashed arrow in diagrams.</summary>
internal readonly record struct Control(Node From, Node To);
