using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Arrows;

/// <summary>A rectangle in a picture.</summary>
internal readonly record struct Area(int Left, int Top, int Right, int Bottom)
{
    public int MiddleX => (Left + Right) / 2;

    public int MiddleY => (Top + Bottom) / 2;

    public static Area Of(SceneBox box) => new(box.X, box.Y, box.X + box.Width, box.Y + box.Height);

    public static Area Of(SceneSlot slot) => new(slot.X, slot.Y, slot.X + slot.Width, slot.Y + slot.Height);

    public static Area Of(SceneText line)
    {
        int width = TextMeasure.Width(line.Text, line.Role);
        int left =
            line.Centred ? line.X - (width + 1) / 2
            : line.RightToLeft ? line.X - width
            : line.X;
        return new Area(
            left,
            line.Y - TextMeasure.Ascent,
            left + width,
            line.Y - TextMeasure.Ascent + TextMeasure.LineHeight(line.Role)
        );
    }

    public Area Grown(int by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public bool Holds(ScenePoint point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;

    /// <summary>A line goes through the inside.</summary>
    public bool IsCrossedBy(ScenePoint one, ScenePoint other) =>
        Math.Max(one.X, other.X) > Left
        && Math.Min(one.X, other.X) < Right
        && Math.Max(one.Y, other.Y) > Top
        && Math.Min(one.Y, other.Y) < Bottom;

    /// <summary>A line runs along an edge, less than some pixels from it.</summary>
    public bool HasBeside(ScenePoint one, ScenePoint other, int distance) =>
        one.X == other.X
            ? Math.Max(one.Y, other.Y) > Top
                && Math.Min(one.Y, other.Y) < Bottom
                && (Math.Abs(one.X - Left) < distance || Math.Abs(one.X - Right) < distance)
            : Math.Max(one.X, other.X) > Left
                && Math.Min(one.X, other.X) < Right
                && (Math.Abs(one.Y - Top) < distance || Math.Abs(one.Y - Bottom) < distance);
}

/// <summary>
/// What one arrow must go around: every box but those that hold one of its ends, and in these every text. Boxes inside
/// a box that is
/// gone around need no look.
/// </summary>
internal sealed class Obstacles
{
    private const int AwayFromEdges = 4;
    private const int AwayFromText = 2;

    /// <summary>An arrow stays in the innermost frame that holds both its ends.</summary>
    private readonly Area? frame;
    private readonly List<Area> closed = [];
    private readonly List<Area> edges = [];

    public Obstacles(Topology topology, Placement placement, WantedArrow arrow)
    {
        HashSet<Node> open = [.. arrow.From.SelfAndAncestors().Skip(1), .. arrow.To.SelfAndAncestors().Skip(1)];
        if (HasSlot(arrow, placement))
            open.Add(arrow.From);
        if (
            arrow
                .From.SelfAndAncestors()
                .Skip(1)
                .FirstOrDefault(holder => arrow.To.SelfAndAncestors().Skip(1).Contains(holder)) is
            { } common
        )
            frame = Area.Of(placement.Of(common));
        foreach (Node node in topology.Roots.Concat(open.SelectMany(holder => holder.Children)))
        {
            Area area = Area.Of(placement.Of(node));
            edges.Add(area);
            if (!open.Contains(node))
                closed.Add(area);
        }

        foreach (SceneBox box in open.Select(placement.Of))
        {
            closed.AddRange(box.Lines.Select(line => Area.Of(line).Grown(AwayFromText)));
            if (box.Slot is { } slot)
            {
                closed.Add(Area.Of(slot));
                edges.Add(Area.Of(slot));
            }
        }
    }

    /// <summary>Where the arrow leaves: a container's slot, else the node itself.</summary>
    public static Area StartOf(WantedArrow arrow, Placement placement) =>
        HasSlot(arrow, placement) ? Area.Of(placement.Of(arrow.From).Slot!) : Area.Of(placement.Of(arrow.From));

    /// <summary>Nothing is in the way of a line.</summary>
    public bool Leave(ScenePoint one, ScenePoint other)
    {
        if (frame is { } around && !(around.Holds(one) && around.Holds(other)))
            return false;
        foreach (Area area in closed)
        {
            if (area.IsCrossedBy(one, other))
                return false;
        }

        foreach (Area area in edges)
        {
            if (area.HasBeside(one, other, AwayFromEdges))
                return false;
        }

        return true;
    }

    private static bool HasSlot(WantedArrow arrow, Placement placement) =>
        arrow.Kind is ArrowKind.UsesKernel && placement.Of(arrow.From).Slot is not null;
}
