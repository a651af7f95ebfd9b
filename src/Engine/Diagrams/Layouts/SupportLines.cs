using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Diagrams.Stacks;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// Lines from boxes to what they stand on without touching it: straight ones down to a support that is lower than its
/// neighbours, and routed ones to a support that no arrangement puts below its box.
/// </summary>
internal sealed class SupportLines
{
    /// <summary>The most lines of a frame around other boxes.</summary>
    private const int MaxRouted = 24;

    /// <summary>The distance from a line to boxes beside it.</summary>
    private const int Distance = 3;

    private readonly Placement placement;
    private readonly FileReport report;
    private readonly List<SceneArrow> lines = [];

    private SupportLines(Placement placement, FileReport report)
    {
        this.placement = placement;
        this.report = report;
    }

    /// <summary>The lines between the boxes of all frames; reports those that are routed.</summary>
    public static IReadOnlyList<SceneArrow> Of(
        IEnumerable<FrameSupports> frames,
        Placement placement,
        FileReport report
    )
    {
        var all = new SupportLines(placement, report);
        foreach (FrameSupports frame in frames)
            all.Add(frame);
        return all.lines;
    }

    private void Add(FrameSupports frame)
    {
        foreach (FrameSupport support in frame.Shown)
        {
            if (!Touches(support) && (Straight(frame, support) ?? Routed(frame, support)) is { } points)
                lines.Add(LineOf(support, points));
        }

        foreach (DroppedSupport dropped in frame.Dropped)
        {
            FrameSupport support = dropped.Support;
            IReadOnlyList<ScenePoint>? points = Straight(frame, support) ?? Routed(frame, support);
            if (points is not null)
                lines.Add(LineOf(support, points));
            if (!dropped.IsTooWide || points is null)
                Report(support, points is not null);
        }
    }

    private static SceneArrow LineOf(FrameSupport support, IReadOnlyList<ScenePoint> points) =>
        new(support.Inner.Id, support.InnerSupport.Id, ArrowKind.StandsOn, points);

    private void Report(FrameSupport support, bool isDrawn) =>
        report.Add(
            Codes.SupportAsLine,
            support.Inner.Span,
            $"No arrangement puts '{support.Inner.Name}' on '{support.InnerSupport.Name}' and everything else on what "
                + $"it needs; a line {(isDrawn ? "shows" : "cannot show")} it.",
            "Let fewer nodes stand on several, or split the topology."
        );

    /// <summary>Whether a box is directly above its support, or connected with it by a ledge or a rail.</summary>
    private bool Touches(FrameSupport support)
    {
        Rectangle box = placement.BoundsOf(support.Box),
            below = placement.BoundsOf(support.Support);
        return placement.RailTopOf(support.Support) <= box.Y
            || IsOn(box, below)
            || placement.Ledges.Any(ledge => IsOn(box, ledge) && IsOn(ledge, below));
    }

    private static bool IsOn(Rectangle box, Rectangle below) =>
        below.Y >= box.Bottom
        && below.Y - box.Bottom <= TowerBlock.Gap
        && Math.Min(box.Right, below.Right) - Math.Max(box.X, below.X) >= ZigzagSpans.MinOverlap;

    /// <summary>A line straight down, in the middle of the widest free place; null if there is none.</summary>
    private List<ScenePoint>? Straight(FrameSupports frame, FrameSupport support)
    {
        Rectangle start = StartOf(support.Box),
            end = placement.BoundsOf(support.Support);
        int left = Math.Max(start.X, end.X) + Distance,
            right = Math.Min(start.Right, end.Right) - Distance;
        if (start.Bottom >= end.Y)
            return null;
        List<Rectangle> between = Obstacles(frame, support)
            .Where(obstacle => obstacle.Bottom > start.Bottom && obstacle.Y < end.Y)
            .OrderBy(obstacle => obstacle.X)
            .ToList();
        (int Left, int Right)? widest = null;
        foreach (Rectangle obstacle in between.Append(new Rectangle(right, 0, 0, 0)))
        {
            if (obstacle.X - left > (widest is { } other ? other.Right - other.Left : 0))
                widest = (left, Math.Min(obstacle.X, right));
            left = Math.Max(left, obstacle.Right);
        }

        if (widest is not { } free || free.Right <= free.Left)
            return null;
        int x = (free.Left + free.Right) / 2;
        return [new ScenePoint(x, start.Bottom), new ScenePoint(x, end.Y)];
    }

    /// <summary>A line around other boxes; null if there is none, or if there are too many already.</summary>
    private IReadOnlyList<ScenePoint>? Routed(FrameSupports frame, FrameSupport support)
    {
        if (frame.Boxes.Count(box => lines.Exists(line => line.From == box.Id)) > MaxRouted)
            return null;
        Rectangle area = frame.Frame is { } outer ? placement.BoundsOf(outer).Inflate(-1) : placement.Bounds;
        IEnumerable<Rectangle> obstacles =
        [
            .. Obstacles(frame, support),
            placement.BoundsOf(support.Box),
            placement.BoundsOf(support.Support),
        ];
        return new LineRouter(area, frame.Boxes.Select(placement.BoundsOf), obstacles, lines).Route(
            StartOf(support.Box),
            placement.BoundsOf(support.Support)
        );
    }

    /// <summary>The box or, if it stands on a ledge, the ledge with it.</summary>
    private Rectangle StartOf(DiagramBox box)
    {
        Rectangle bounds = placement.BoundsOf(box);
        foreach (Rectangle ledge in placement.Ledges.Where(ledge => IsOn(bounds, ledge)))
            bounds = new Rectangle(ledge.X, bounds.Y, ledge.Width, ledge.Bottom - bounds.Y);
        return bounds;
    }

    /// <summary>The other boxes of the frame, and the ledges that the box does not stand on.</summary>
    private IEnumerable<Rectangle> Obstacles(FrameSupports frame, FrameSupport support)
    {
        Rectangle bounds = placement.BoundsOf(support.Box);
        return frame
            .Boxes.Where(box => box != support.Box && box != support.Support)
            .Select(placement.BoundsOf)
            .Concat(placement.Ledges.Where(ledge => !IsOn(bounds, ledge)))
            .Select(obstacle => obstacle.Inflate(Distance));
    }
}
