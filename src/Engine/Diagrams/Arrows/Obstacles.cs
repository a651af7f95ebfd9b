using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>
/// The rectangles that one arrow must avoid: every box that contains neither of its ends, and every text on those that
/// do. Boxes inside an avoided box need no check.
/// </summary>
internal sealed class Obstacles
{
    private const int EdgeDistance = 4;
    private const int TextMargin = 2;

    /// <summary>The innermost frame that contains both ends, or the picture: the arrow may not leave it.</summary>
    private readonly Rectangle frame;
    private readonly List<Rectangle> closed = [];
    private readonly List<Rectangle> edges = [];

    public Obstacles(
        Topology topology,
        IReadOnlyDictionary<Node, SceneBox> boxes,
        ArrowRequest request,
        Rectangle picture
    )
    {
        Start = StartOf(request, boxes);
        End = boxes[request.To].Bounds;
        HashSet<Node> open = [.. request.From.SelfAndAncestors().Skip(1), .. request.To.SelfAndAncestors().Skip(1)];
        if (SlotOf(request, boxes) is not null)
            open.Add(request.From);
        Node? common = request
            .From.SelfAndAncestors()
            .Skip(1)
            .FirstOrDefault(node => request.To.SelfAndAncestors().Skip(1).Contains(node));
        frame = common is null ? picture : boxes[common].Bounds;
        foreach (Node node in topology.Roots.Concat(open.SelectMany(node => node.Children)))
        {
            edges.Add(boxes[node].Bounds);
            if (!open.Contains(node))
                closed.Add(boxes[node].Bounds);
        }

        foreach (SceneBox box in open.Select(node => boxes[node]))
        {
            closed.AddRange(box.Lines.Select(line => TextMeasure.BoundsOf(line).Inflate(TextMargin)));
            if (box.Slot is { } slot)
            {
                closed.Add(slot.Bounds);
                edges.Add(slot.Bounds);
            }
        }
    }

    /// <summary>The rectangle that the arrow leaves.</summary>
    public Rectangle Start { get; }

    /// <summary>The rectangle that the arrow ends at.</summary>
    public Rectangle End { get; }

    /// <summary>The rectangle that an arrow leaves: the slot of a container, or the box itself.</summary>
    public static Rectangle StartOf(ArrowRequest request, IReadOnlyDictionary<Node, SceneBox> boxes) =>
        SlotOf(request, boxes)?.Bounds ?? boxes[request.From].Bounds;

    /// <summary>Whether a segment avoids all obstacles.</summary>
    public bool Allow(ScenePoint start, ScenePoint end)
    {
        if (!(frame.Contains(start) && frame.Contains(end)))
            return false;
        foreach (Rectangle rectangle in closed)
        {
            if (rectangle.IsCrossedBy(start, end))
                return false;
        }

        foreach (Rectangle rectangle in edges)
        {
            if (rectangle.HasAlongEdge(start, end, EdgeDistance))
                return false;
        }

        return true;
    }

    /// <summary>Whether all segments of a path avoid all obstacles.</summary>
    public bool Allow(IReadOnlyList<ScenePoint> path)
    {
        for (int i = 1; i < path.Count; i++)
        {
            if (!Allow(path[i - 1], path[i]))
                return false;
        }

        return true;
    }

    private static SceneSlot? SlotOf(ArrowRequest request, IReadOnlyDictionary<Node, SceneBox> boxes) =>
        request.Kind is ArrowKind.UsesKernel ? boxes[request.From].Slot : null;
}
