using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>What a frame holds, by the part that it has in the picture.</summary>
/// <param name="Steering">Engine, client, daemon, runtime: what steers others, or holds only such.</param>
/// <param name="Inhabitants">Containers, pods, virtual machines: all else.</param>
/// <param name="Grounds">Kernel, hypervisor, hardware: the slabs.</param>
internal readonly record struct NestedSections(
    IReadOnlyList<Node> Steering,
    IReadOnlyList<Node> Inhabitants,
    IReadOnlyList<Node> Grounds
)
{
    public static NestedSections Of(IEnumerable<Node> nodes)
    {
        ILookup<int, Node> parts = nodes.ToLookup(node =>
            node.Kind.Shape is Shape.Slab ? 2
            : Steers(node) ? 0
            : 1
        );
        return new NestedSections([.. parts[0]], [.. parts[1]], [.. parts[2]]);
    }

    /// <summary>Slabs, each above the one that it stands on.</summary>
    public static IEnumerable<Node> TopToBottom(Topology topology, IReadOnlyList<Node> grounds) =>
        grounds.OrderByDescending(node =>
        {
            int depth = 0;
            for (
                Node? below = topology.StandsOn.GetValueOrDefault(node);
                below is not null;
                below = topology.StandsOn.GetValueOrDefault(below)
            )
                depth += grounds.Contains(below) ? 1 : 0;
            return depth;
        });

    private static bool Steers(Node node) =>
        node.Kind.Controls.Count > 0
        || (
            node.Kind is { Shape: Shape.Frame, Machine: false } && node.Children.Count > 0 && node.Children.All(Steers)
        );
}
