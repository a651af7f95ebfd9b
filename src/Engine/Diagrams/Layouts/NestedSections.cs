using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>The children of a frame in a nested picture, by section.</summary>
/// <param name="Controllers">At the top: nodes that control others, or contain only such nodes.</param>
/// <param name="Workloads">In the middle: containers, pods, virtual machines and all others.</param>
/// <param name="Grounds">At the bottom: the slabs, such as kernel, hypervisor and hardware.</param>
internal readonly record struct NestedSections(
    IReadOnlyList<Node> Controllers,
    IReadOnlyList<Node> Workloads,
    IReadOnlyList<Node> Grounds
)
{
    public static NestedSections Of(IEnumerable<Node> nodes)
    {
        ILookup<int, Node> sections = nodes.ToLookup(node =>
            node.Kind.Shape is Shape.Slab ? 2
            : IsController(node) ? 0
            : 1
        );
        return new NestedSections([.. sections[0]], [.. sections[1]], [.. sections[2]]);
    }

    /// <summary>Orders slabs so that each is above the one it stands on.</summary>
    public static IEnumerable<Node> TopToBottom(Topology topology, IReadOnlyList<Node> grounds) =>
        grounds.OrderByDescending(node =>
        {
            int depth = 0;
            foreach (Node below in NodeQueries.SelfAndBelow(topology, node).Skip(1))
                depth += grounds.Contains(below) ? 1 : 0;
            return depth;
        });

    private static bool IsController(Node node) =>
        node.Kind.Controls.Count > 0
        || (
            node.Kind is { Shape: Shape.Frame, IsMachine: false }
            && node.Children.Count > 0
            && node.Children.All(IsController)
        );
}
