using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>
/// Finds ways for arrows: along the lanes that the layout left free, in right angles, around boxes and text. Arrows
/// with one hub
/// share their ways; others cross them at right angles at most.
/// </summary>
internal static class ArrowRouter
{
    /// <summary>
    /// The arrows, each with its way. What steers a neighbour does so straight; kernels come before what else is
    /// steered.
    /// </summary>
    public static IReadOnlyList<SceneArrow> Route(
        Topology topology,
        IReadOnlyList<WantedArrow> wanted,
        Placement placement,
        Lanes lanes
    )
    {
        List<SceneArrow> routed =
        [
            .. ArrowPlanner.Route(
                topology,
                wanted
                    .Where(IsControl)
                    .Select(arrow => new Control(arrow.From, arrow.To))
                    .Where(control => control.To.Kind.Controls.Count > 0)
                    .ToList(),
                placement
            ),
        ];
        List<WantedArrow> rest = wanted.Where(arrow => !routed.Exists(done => IsOf(done, arrow))).ToList();
        if (rest.Count == 0)
            return routed;
        var taken = new OccupiedSegments();
        foreach (SceneArrow arrow in routed)
            taken.Add(topology.Nodes.First(node => node.Id == arrow.From), arrow.Points);
        var grid = new LaneGrid(lanes, rest, placement);
        List<(WantedArrow Arrow, IReadOnlyList<ScenePoint> Points)> found = [];
        foreach (IGrouping<Node, WantedArrow> net in rest.GroupBy(arrow => arrow.Hub))
        {
            var tree = new ArrowTree(grid, taken, net.Key);
            List<WantedArrow> lost = [];
            foreach (WantedArrow arrow in net)
            {
                if (tree.Join(arrow, new Obstacles(topology, placement, arrow), placement) is { } points)
                    found.Add((arrow, points));
                else
                    lost.Add(arrow);
            }

            if (lost.Count == 0)
                continue;

            // No lane leads there: anywhere between the boxes, then.
            var around = new ArrowTree(LaneGrid.AroundAll(lanes, rest, topology, placement), taken, net.Key);
            foreach (WantedArrow arrow in lost)
            {
                if (around.Join(arrow, new Obstacles(topology, placement, arrow), placement) is { } points)
                    found.Add((arrow, points));
            }
        }

        routed.AddRange(
            wanted
                .SelectMany(arrow => found.Where(item => item.Arrow == arrow))
                .Select(item => new SceneArrow(item.Arrow.From.Id, item.Arrow.To.Id, item.Arrow.Kind, item.Points))
        );
        return routed;
    }

    private static bool IsControl(WantedArrow arrow) => arrow.Kind is ArrowKind.Controls;

    private static bool IsOf(SceneArrow done, WantedArrow arrow) =>
        done.From == arrow.From.Id && done.To == arrow.To.Id && done.Kind == arrow.Kind;
}
