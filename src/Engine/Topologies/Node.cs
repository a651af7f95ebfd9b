using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies;

/// <summary>A node of a topology. Equal only to itself.</summary>
internal sealed class Node
{
    /// <summary>Unique in its topology: the slug of the name, or the id that the author wrote.</summary>
    public required string Id { get; init; }

    public required Kind Kind { get; init; }

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>The position of the name in the file.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The node that contains this one; null for a top-level node.</summary>
    public Node? Parent { get; init; }

    /// <summary>
    /// The parts first, in the order of the kind, then the nodes after <c>holds</c>, in the order written.
    /// </summary>
    public IReadOnlyList<Node> Children { get; internal set; } = [];

    /// <summary>The values of the properties with their positions, in the order of the kind.</summary>
    public IReadOnlyDictionary<string, Property> Properties { get; init; } = new Dictionary<string, Property>();

    /// <summary>The properties that are lists, each item with its position.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Property>> Lists { get; init; } =
        new Dictionary<string, IReadOnlyList<Property>>();

    /// <summary>The number of such nodes, which are drawn once.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The name in the narrow picture; null for the name itself.</summary>
    public string? ShortName { get; init; }

    /// <summary>A sentence about the node, for the text; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The page or the address that the node leads to, as written; null for none.</summary>
    public Property? Link { get; init; }

    /// <summary>A remark shown with the node.</summary>
    public string? Note { get; init; }

    /// <summary>Marks such as <c>rootless</c> or <c>privileged</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>The codes of rules that the node, or a part of it, is expected to break.</summary>
    public IReadOnlyList<Property> Expects { get; init; } = [];

    /// <summary>
    /// Whether the name means "none", such as the base image <c>scratch</c>: shown as an empty slot.
    /// </summary>
    public bool IsEmpty => Kind.Empty is { } empty && Name == empty;

    /// <summary>This node and its ancestors, from the inside out.</summary>
    public IEnumerable<Node> SelfAndAncestors()
    {
        for (Node? node = this; node is not null; node = node.Parent)
            yield return node;
    }

    /// <summary>This node and all nodes inside it, in reading order.</summary>
    public IEnumerable<Node> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Name} {Id}";
}

/// <summary>The value of a node's property, with its position in the file.</summary>
internal readonly record struct Property(string Value, SourceSpan Span);
