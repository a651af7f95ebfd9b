using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>The arrows of a nested picture: the controls, and the kernels in use.</summary>
internal static class ArrowRequests
{
    /// <summary>The arrows of a topology, those to kernels first.</summary>
    public static IReadOnlyList<ArrowRequest> Of(Topology topology)
    {
        HashSet<Control> controls = [.. topology.Controls];
        return
        [
            .. KernelUses(topology),
            .. topology
                .Controls.Where(control => !control.From.SelfAndAncestors().Contains(control.To))
                .Select(control => ControlOf(controls, control))
                .Distinct(),
        ];
    }

    /// <summary>From each process to its kernel, and from a kernel to the one it stands on.</summary>
    private static IEnumerable<ArrowRequest> KernelUses(Topology topology)
    {
        foreach (Node node in topology.Nodes)
        {
            Node? kernel =
                NodeQueries.IsProcess(node) ? NodeQueries.KernelOf(topology, node)
                : NodeQueries.IsKernel(node) ? topology.SupportsOf(node).FirstOrDefault(NodeQueries.IsKernel)
                : null;
            if (kernel is not null)
                yield return new ArrowRequest(node, kernel, ArrowKind.UsesKernel);
        }
    }

    /// <summary>
    /// To the controlled node; or to the outermost frame around it, such as a pod or a virtual machine, if the same
    /// node controls all nodes of that kind in the frame. A slab, such as a hypervisor, is not what its frame is for.
    /// </summary>
    private static ArrowRequest ControlOf(HashSet<Control> controls, Control control)
    {
        HashSet<Node> around = [.. control.From.SelfAndAncestors()];
        Node outermost = control.To.SelfAndAncestors().TakeWhile(node => !around.Contains(node)).Last();
        bool controlsAll =
            control.To.Kind is { Controls.Count: 0, Shape: not Shape.Slab }
            && outermost
                .SelfAndDescendants()
                .Where(node => node.Kind == control.To.Kind)
                .All(node => controls.Contains(new Control(control.From, node)));
        return new ArrowRequest(control.From, controlsAll ? outermost : control.To, ArrowKind.Controls);
    }
}
