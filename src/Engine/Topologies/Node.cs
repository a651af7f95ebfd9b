using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies;

/// <summary>One thing in a stack. Equal only to itself.</summary>
internal sealed class Node
{
    /// <summary>Unique in its topology: the slug of the name, or what the author gave.</summary>
    public required string Id { get; init; }

    public required Kind Kind { get; init; }

    /// <summary>As the author wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>The place of the name in the file.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>What holds it; null at the top of the stack.</summary>
    public Node? Parent { get; init; }

    /// <summary>Parts first, in the order of the kind, then what <c>holds</c> lists, in its order.</summary>
    public IReadOnlyList<Node> Children { get; internal set; } = [];

    /// <summary>Property values with their places, in the order of the kind.</summary>
    public IReadOnlyDictionary<string, Property> Properties { get; init; } = new Dictionary<string, Property>();

    /// <summary>The properties that are lists, each text with its place.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Property>> Lists { get; init; } =
        new Dictionary<string, IReadOnlyList<Property>>();

    /// <summary>A remark drawn with it.</summary>
    public string? Note { get; init; }

    /// <summary>Marks such as <c>rootless</c> or <c>privileged</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>The codes of rules that it, or a part of it, must break.</summary>
    public IReadOnlyList<Property> Expects { get; init; } = [];

    /// <summary>
    /// The slot of something that is not there, such as the base image of a container made from <c>scratch</c>.
    /// </summary>
    public bool IsEmpty => Kind.Empty is { } empty && Name == empty;

    /// <summary>This node and what holds it, inside out.</summary>
    public IEnumerable<Node> SelfAndAncestors()
    {
        for (Node? node = this; node is not null; node = node.Parent)
            yield return node;
    }

    /// <summary>This node and all inside it, in reading order.</summary>
    public IEnumerable<Node> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Name} {Id}";
}

/// <summary>The value of a node's property, and where it stands.</summary>
internal readonly record struct Property(string Value, SourceSpan Span);
