using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>
/// Routes arrows along the lanes that the layout keeps free, in right angles, around boxes and text. Arrows of one hub
/// share paths; others only cross them at right angles.
/// </summary>
internal sealed class ArrowRouter
{
    private readonly Topology topology;
    private readonly IReadOnlyDictionary<Node, SceneBox> boxes;
    private readonly Lanes lanes;
    private readonly Rectangle picture;
    private readonly OccupiedSegments occupied = new();

    private ArrowRouter(Topology topology, IReadOnlyDictionary<Node, SceneBox> boxes, Lanes lanes, Rectangle picture)
    {
        this.picture = picture;
        this.topology = topology;
        this.boxes = boxes;
        this.lanes = lanes;
    }

    /// <summary>
    /// Routes arrows: first those that can be straight, then those to kernels, then the others. An arrow without a path
    /// is omitted.
    /// </summary>
    public static IReadOnlyList<SceneArrow> Route(
        Topology topology,
        IReadOnlyList<ArrowRequest> requests,
        IReadOnlyDictionary<Node, SceneBox> boxes,
        Lanes lanes,
        Rectangle picture
    )
    {
        List<Control> controls = requests
            .Where(request => request.Kind is ArrowKind.Controls && request.To.Kind.Controls.Count > 0)
            .Select(request => new Control(request.From, request.To))
            .ToList();
        IReadOnlyList<SceneArrow> straight = StraightArrows.Route(topology, controls, boxes);
        List<ArrowRequest> rest = requests.Where(request => !straight.Any(arrow => IsFor(arrow, request))).ToList();
        if (rest.Count == 0)
            return straight;
        Dictionary<ArrowRequest, IReadOnlyList<ScenePoint>> paths = new ArrowRouter(
            topology,
            boxes,
            lanes,
            picture
        ).FindPaths(straight, rest);
        return
        [
            .. straight,
            .. requests
                .Where(paths.ContainsKey)
                .Select(request => new SceneArrow(request.From.Id, request.To.Id, request.Kind, paths[request])),
        ];
    }

    /// <summary>Finds paths for requests, hub by hub; those of one hub may join each other.</summary>
    private Dictionary<ArrowRequest, IReadOnlyList<ScenePoint>> FindPaths(
        IReadOnlyList<SceneArrow> straight,
        List<ArrowRequest> requests
    )
    {
        foreach (SceneArrow arrow in straight)
            occupied.Add(topology.Nodes.First(node => node.Id == arrow.From), arrow.Points);
        var grid = new LaneGrid(lanes, requests, boxes);
        Dictionary<ArrowRequest, IReadOnlyList<ScenePoint>> paths = [];
        foreach (IGrouping<Node, ArrowRequest> hub in requests.GroupBy(request => request.Hub))
        {
            List<ArrowRequest> unrouted = Join(hub, new ArrowTree(grid, occupied, hub.Key), paths);
            if (unrouted.Count == 0)
                continue;

            // No lane leads there: use any gap between the boxes.
            LaneGrid gaps = LaneGrid.WithAllGaps(lanes, requests, boxes);
            Join(unrouted, new ArrowTree(gaps, occupied, hub.Key), paths);
        }

        return paths;
    }

    /// <summary>Adds the paths that a tree has for requests, and returns the requests without one.</summary>
    private List<ArrowRequest> Join(
        IEnumerable<ArrowRequest> requests,
        ArrowTree tree,
        Dictionary<ArrowRequest, IReadOnlyList<ScenePoint>> paths
    )
    {
        List<ArrowRequest> unrouted = [];
        foreach (ArrowRequest request in requests)
        {
            if (tree.Join(request, new Obstacles(topology, boxes, request, picture)) is { } points)
                paths.Add(request, points);
            else
                unrouted.Add(request);
        }

        return unrouted;
    }

    private static bool IsFor(SceneArrow arrow, ArrowRequest request) =>
        arrow.From == request.From.Id && arrow.To == request.To.Id && arrow.Kind == request.Kind;
}
