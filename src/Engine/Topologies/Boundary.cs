namespace Strata.Engine.Topologies;

/// <summary>A boundary around nodes that need not be in one frame, such as a namespace or a network.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Token">The colour token; empty for none.</param>
/// <param name="Members">The nodes, in reading order; none is inside another one.</param>
internal sealed record Boundary(string Label, string Token, IReadOnlyList<Node> Members)
{
    /// <summary>Whether a node is a member, or inside one.</summary>
    public bool Encloses(Node node) => node.SelfAndAncestors().Any(Members.Contains);
}
