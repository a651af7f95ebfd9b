using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>A node as it was written, before its id is settled and its references are followed.</summary>
internal sealed class NodeDraft
{
    public required Kind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The place of the name.</summary>
    public required SourceSpan Span { get; init; }

    public NodeDraft? Holder { get; init; }

    /// <summary>Written as a key of its holder, such as <c>image: debian</c>.</summary>
    public bool IsPart { get; init; }

    /// <summary>The values of its keys; null for a part, which has none of its own.</summary>
    public KeyValues? Values { get; init; }

    /// <summary>Parts first, then what it holds.</summary>
    public List<NodeDraft> Children { get; } = [];

    /// <summary>Settled by <see cref="NodeIds"/>.</summary>
    public string Id { get; set; } = "";

    public IEnumerable<NodeDraft> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);
}
