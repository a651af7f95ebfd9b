using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Reading;

/// <summary>
/// A node as written in a file, before ids are assigned and references are resolved. Equal only to itself.
/// </summary>
internal sealed class NodeDraft
{
    public required Kind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The position of the name.</summary>
    public required SourceSpan Span { get; init; }

    public NodeDraft? Parent { get; init; }

    /// <summary>Whether it was written as a key of its parent, such as <c>image: debian</c>.</summary>
    public bool IsPart { get; init; }

    /// <summary>The id that the author chose; null if it is derived from the name.</summary>
    public YamlScalar? Id { get; init; }

    /// <summary>The names or ids after <c>on</c>; null if the key is absent.</summary>
    public IReadOnlyList<YamlScalar>? On { get; init; }

    /// <summary>The names or ids after <c>controls</c>; null if the key is absent.</summary>
    public IReadOnlyList<YamlScalar>? Controls { get; init; }

    /// <inheritdoc cref="Node.Properties"/>
    public IReadOnlyDictionary<string, Property> Properties { get; init; } = new Dictionary<string, Property>();

    /// <inheritdoc cref="Node.Lists"/>
    public IReadOnlyDictionary<string, IReadOnlyList<Property>> Lists { get; init; } =
        new Dictionary<string, IReadOnlyList<Property>>();

    /// <inheritdoc cref="Node.Count"/>
    public int Count { get; init; } = 1;

    /// <inheritdoc cref="Node.ShortName"/>
    public string? ShortName { get; init; }

    /// <inheritdoc cref="Node.Description"/>
    public string? Description { get; init; }

    /// <inheritdoc cref="Node.Link"/>
    public Property? Link { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string> Flags { get; init; } = [];

    public IReadOnlyList<Property> Expects { get; init; } = [];

    /// <summary>The parts first, then the nodes after <c>holds</c>.</summary>
    public List<NodeDraft> Children { get; } = [];

    public IEnumerable<NodeDraft> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);
}
