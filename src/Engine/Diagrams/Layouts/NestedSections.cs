using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>The children of a frame in a nested picture, by section.</summary>
/// <param name="Controllers">At the top: nodes that control others, or contain only such nodes.</param>
/// <param name="Workloads">In the middle: containers, pods, virtual machines and all others, after the slabs beside
/// them.</param>
/// <param name="Grounds">At the bottom: the slabs, such as kernel, hypervisor and hardware.</param>
internal readonly record struct NestedSections(
    IReadOnlyList<Node> Controllers,
    IReadOnlyList<Node> Workloads,
    IReadOnlyList<Node> Grounds
)
{
    /// <summary>
    /// The sections of siblings. A slab on another one that no workload is on is beside the workloads: under Hyper-V
    /// the kernel of the host is no layer between the virtual machines and the hypervisor.
    /// </summary>
    public static NestedSections Of(Topology topology, IEnumerable<Node> nodes)
    {
        ILookup<int, Node> sections = nodes.ToLookup(node =>
            node.Kind.Shape is Shape.Slab ? 2
            : IsController(node) ? 0
            : 1
        );
        List<Node> workloads = sections[1].ToList(),
            slabs = sections[2].ToList();
        HashSet<Node> used = workloads
            .SelectMany(node => node.SelfAndDescendants())
            .SelectMany(node => NodeQueries.SelfAndBelow(topology, node))
            .ToHashSet();
        List<Node> beside = slabs
            .Where(slab => workloads.Count > 0 && !used.Contains(slab) && topology.SupportsOf(slab).Any(slabs.Contains))
            .ToList();
        return new NestedSections([.. sections[0]], [.. beside, .. workloads], [.. slabs.Except(beside)]);
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
