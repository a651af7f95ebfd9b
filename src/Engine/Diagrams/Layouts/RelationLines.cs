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

    /// <summary>The distance between two tried positions of a label.</summary>
    private const int LabelStep = 8;

    /// <summary>The least distance of a line from a label: half of an arrow's head.</summary>
    private const int LabelDistance = 5;

    /// <summary>The least distance of the ends of lines, where they are beside the label of an outline.</summary>
    private const int MinRoom = 12;

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
            Dictionary<(Relation, Node), int> ports = Ports(
                frame,
                node => placement.BoundsOf(boxOf(node)),
                (node, count) => RoomOf(boxOf(node), count, placement)
            );
            List<(Relation Relation, ScenePoint[] Points)> lines = [];
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
                    lines.Add((relation, points));
            }

            foreach ((Relation relation, ScenePoint[] points) in lines)
            {
                IEnumerable<ScenePoint[]> others = lines.Select(line => line.Points).Where(other => other != points);
                if (ArrowOf(relation, points, others.ToList(), placement.Bounds) is { } arrow)
                    arrows.Add(arrow);
            }
        }

        return arrows;
    }

    /// <summary>The line of a relation with its label; null if other lines leave no place for the label.</summary>
    private static SceneArrow? ArrowOf(
        Relation relation,
        ScenePoint[] points,
        List<ScenePoint[]> others,
        Rectangle scene
    )
    {
        SceneText? label = null;
        if (relation.Label is { } text)
        {
            int half = TextMeasure.Width(text, TextStyle.Detail) / 2 + 4,
                first = Math.Min(half, scene.MiddleX),
                last = Math.Max(scene.Right - half, scene.MiddleX);
            label = Positions(points)
                .Select(x => new SceneText(
                    TextStyle.Detail,
                    text,
                    Math.Clamp(x, first, last),
                    points[1].Y - LineBottom,
                    IsCentred: true
                ))
                .FirstOrDefault(place => !others.Exists(other => Crosses(other, place)));
            if (label is null)
                return null;
        }

        return new SceneArrow(relation.From.Id, relation.To.Id, ArrowKind.Relation, points)
        {
            Line = relation.Kind.Line,
            Label = label,
        };
    }

    /// <summary>The positions of a label along its line, from the middle outwards.</summary>
    private static IEnumerable<int> Positions(ScenePoint[] points)
    {
        int middle = (points[1].X + points[2].X) / 2;
        yield return middle;
        for (int distance = LabelStep; distance <= Math.Abs(points[1].X - points[2].X) / 2; distance += LabelStep)
        {
            yield return middle - distance;
            yield return middle + distance;
        }
    }

    private static bool Crosses(IReadOnlyList<ScenePoint> points, SceneText label)
    {
        Rectangle bounds = TextMeasure.BoundsOf(label).Widen(LabelDistance);
        return points.Zip(points.Skip(1)).Any(line => bounds.IsCrossedBy(line.First, line.Second));
    }

    /// <summary>The arrows that do not run over the label of an outline.</summary>
    public static IReadOnlyList<SceneArrow> Beside(
        IReadOnlyList<SceneArrow> arrows,
        IReadOnlyList<SceneBoundary> outlines
    ) =>
        arrows
            .Where(arrow => !outlines.Any(outline => outline.Lines.Any(line => Crosses(arrow.Points, line))))
            .ToList();

    /// <summary>
    /// The part of a box's top that lines reach: beside the labels of outlines above it, if there is room for them.
    /// </summary>
    private static (int Left, int Right) RoomOf(DiagramBox box, int count, Placement placement)
    {
        Rectangle bounds = placement.BoundsOf(box);
        int left = placement
            .Boundaries.Where(boundary => !boundary.IsLabelBelow && boundary.Members.Contains(box))
            .SelectMany(boundary => boundary.Lines)
            .Select(line => TextMeasure.BoundsOf(line).Right)
            .Append(bounds.X)
            .Max();
        return bounds.Right - left < MinRoom * (count + 1) ? (bounds.X, bounds.Right) : (left, bounds.Right);
    }

    /// <summary>
    /// The positions at which relations leave and reach boxes: spread over the top, in order of the other ends.
    /// </summary>
    private static Dictionary<(Relation, Node), int> Ports(
        IEnumerable<Relation> relations,
        Func<Node, Rectangle> boundsOf,
        Func<Node, int, (int Left, int Right)> roomOf
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
            var ends = box.OrderBy(end => boundsOf(end.Other).X).ToList();
            (int left, int right) = roomOf(box.Key, ends.Count);
            for (int i = 0; i < ends.Count; i++)
                ports[(ends[i].Relation, box.Key)] = left + (i + 1) * (right - left) / (ends.Count + 1);
        }

        return ports;
    }
}
