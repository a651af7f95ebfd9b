using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The lines of relations: from the top of a box up to a lane of its frame, and down to the top of another box. The
/// shortest are in the lowest lanes.
/// </summary>
internal static class RelationLines
{
    /// <summary>The most lanes of a frame.</summary>
    private const int MaxLanes = 12;

    /// <summary>The distance of a lane's line from its bottom.</summary>
    private const int LineBottom = 4;

    /// <summary>
    /// The relations that can be lines: between boxes of one frame that nothing stands on, as many as there are lanes.
    /// </summary>
    public static IReadOnlyList<Relation> Candidates(Topology topology, Variant variant)
    {
        if (variant != Variant.Wide)
            return [];
        HashSet<Node> carriers = topology.Supports.Values.SelectMany(supports => supports).ToHashSet();
        return topology
            .Relations.Where(relation =>
                relation.From.Parent == relation.To.Parent
                && !carriers.Contains(relation.From)
                && !carriers.Contains(relation.To)
            )
            .GroupBy(relation => relation.From.Parent)
            .SelectMany(frame => frame.Take(MaxLanes))
            .ToList();
    }

    /// <summary>Draws relations; those whose line would cross a box or a text are left out.</summary>
    public static IReadOnlyList<SceneArrow> Route(
        IReadOnlyList<Relation> relations,
        Func<Node, DiagramBox> boxOf,
        Placement placement
    )
    {
        List<SceneArrow> arrows = [];
        foreach (IGrouping<Node?, Relation> frame in relations.GroupBy(relation => relation.From.Parent))
        {
            Dictionary<(Relation, Node), int> ports = Ports(frame, node => placement.BoundsOf(boxOf(node)));
            List<Relation> byLength = frame
                .OrderByDescending(relation =>
                    Math.Abs(ports[(relation, relation.From)] - ports[(relation, relation.To)])
                )
                .ToList();
            int top = placement.LanesOf(frame.Key is null ? null : boxOf(frame.Key));
            List<Rectangle> boxes = frame
                .SelectMany(relation => new[] { relation.From, relation.To })
                .SelectMany(node => node.Parent?.Children ?? [node])
                .Distinct()
                .Select(node => placement.BoundsOf(boxOf(node)))
                .ToList();
            foreach ((int lane, Relation relation) in byLength.Index())
            {
                int y = top + (lane + 1) * LaneBlock.LaneHeight - LineBottom;
                ScenePoint[] points =
                [
                    new(ports[(relation, relation.From)], placement.BoundsOf(boxOf(relation.From)).Y),
                    new(ports[(relation, relation.From)], y),
                    new(ports[(relation, relation.To)], y),
                    new(ports[(relation, relation.To)], placement.BoundsOf(boxOf(relation.To)).Y),
                ];
                if (
                    points
                        .Zip(points.Skip(1))
                        .All(line => boxes.TrueForAll(box => !box.IsCrossedBy(line.First, line.Second)))
                )
                    arrows.Add(ArrowOf(relation, points, placement.Bounds));
            }
        }

        return arrows;
    }

    private static SceneArrow ArrowOf(Relation relation, ScenePoint[] points, Rectangle scene)
    {
        SceneText? label = null;
        if (relation.Label is { } text)
        {
            int half = TextMeasure.Width(text, TextStyle.Detail) / 2 + 4;
            int middle = (points[1].X + points[2].X) / 2;
            label = new SceneText(
                TextStyle.Detail,
                text,
                Math.Clamp(middle, Math.Min(half, scene.MiddleX), Math.Max(scene.Right - half, scene.MiddleX)),
                points[1].Y - LineBottom,
                IsCentred: true
            );
        }

        return new SceneArrow(relation.From.Id, relation.To.Id, ArrowKind.Relation, points)
        {
            Line = relation.Kind.Line,
            Label = label,
        };
    }

    /// <summary>
    /// The positions at which relations leave and reach boxes: spread over the top, in order of the other ends.
    /// </summary>
    private static Dictionary<(Relation, Node), int> Ports(
        IEnumerable<Relation> relations,
        Func<Node, Rectangle> boundsOf
    )
    {
        Dictionary<(Relation, Node), int> ports = [];
        foreach (
            IGrouping<Node, (Relation Relation, Node Node, Node Other)> box in relations
                .SelectMany(relation =>
                    new[] { (relation, relation.From, relation.To), (relation, relation.To, relation.From) }
                )
                .GroupBy(end => end.Item2)
        )
        {
            Rectangle bounds = boundsOf(box.Key);
            var ends = box.OrderBy(end => boundsOf(end.Other).X).ToList();
            for (int i = 0; i < ends.Count; i++)
                ports[(ends[i].Relation, box.Key)] = bounds.X + (i + 1) * bounds.Width / (ends.Count + 1);
        }

        return ports;
    }
}
