using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>An arrow that a nested picture is to have.</summary>
internal readonly record struct WantedArrow(Node From, Node To, ArrowKind Kind)
{
    /// <summary>Arrows with one hub share their ways: all that one daemon steers, all that use one kernel.</summary>
    public Node Hub => Kind is ArrowKind.Controls ? From : To;

    /// <summary>The other end.</summary>
    public Node Leaf => Kind is ArrowKind.Controls ? To : From;
}

/// <summary>Who steers whom and who uses which kernel, as arrows.</summary>
internal static class NestedArrows
{
    private const string Container = "container";

    public static bool IsContainer(Node node) => node.Kind.Name == Container;

    public static IReadOnlyList<WantedArrow> Wanted(Topology topology) =>
        [.. UsesKernel(topology), .. topology.Controls.Select(control => Steered(topology, control)).Distinct()];

    /// <summary>From each container to its kernel, and from a kernel to the one that it stands on.</summary>
    private static IEnumerable<WantedArrow> UsesKernel(Topology topology)
    {
        foreach (Node node in topology.Nodes)
        {
            Node? kernel =
                IsContainer(node) ? NodeQueries.KernelOf(topology, node)
                : NodeQueries.IsKernel(node)
                && topology.StandsOn.TryGetValue(node, out Node? below)
                && NodeQueries.IsKernel(below)
                    ? below
                : null;
            if (kernel is not null)
                yield return new WantedArrow(node, kernel, ArrowKind.UsesKernel);
        }
    }

    /// <summary>
    /// To what is steered, or to the frame around it, such as a pod or a virtual machine, all of whose likes have the
    /// same master.
    /// </summary>
    private static WantedArrow Steered(Topology topology, Control control)
    {
        HashSet<Node> around = [.. control.From.SelfAndAncestors()];
        Node outermost = control.To.SelfAndAncestors().TakeWhile(node => !around.Contains(node)).Last();
        bool whole =
            control.To.Kind.Controls.Count == 0
            && outermost
                .SelfAndDescendants()
                .Where(node => node.Kind == control.To.Kind)
                .All(node => topology.Controls.Contains(new Control(control.From, node)));
        return new WantedArrow(control.From, whole ? outermost : control.To, ArrowKind.Controls);
    }
}
