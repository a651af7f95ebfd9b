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
    /// <summary>The most lines of a picture, after which no more go around other boxes.</summary>
    private const int MaxLines = 30;

    /// <summary>The most boxes of a frame with lines around them.</summary>
    private const int MaxBoxes = 60;

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
        IReadOnlyList<FrameSupport> passing = NarrowedSlabs.Narrow(frame, placement);
        foreach (FrameSupport support in frame.Shown.Concat(passing).Concat(frame.Passing))
        {
            if (Touches(support))
                continue;
            if ((Straight(frame, support) ?? Routed(frame, support)) is { } points)
                lines.Add(LineOf(support, points));
            else
                Report(support, isDrawn: false);
        }

        foreach (DroppedSupport dropped in frame.Dropped)
        {
            FrameSupport support = dropped.Support;
            IReadOnlyList<ScenePoint>? points = Routed(frame, support);
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
        Rectangle box = placement.BoundsOf(support.Box);
        List<Rectangle> between = Others(frame, support)
            .Concat(placement.Ledges.Where(ledge => !IsOn(box, ledge)))
            .Select(obstacle => obstacle.Inflate(Distance))
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

    /// <summary>A line around other boxes; null if there is none, or if there are too many boxes or lines.</summary>
    private IReadOnlyList<ScenePoint>? Routed(FrameSupports frame, FrameSupport support)
    {
        if (frame.Boxes.Count > MaxBoxes || lines.Count > MaxLines)
            return null;
        return LineRouter.Route(
            placement.BoundsOf(support.Box),
            placement.BoundsOf(support.Support),
            frame.Frame is { } outer ? placement.BoundsOf(outer).Inflate(-1) : placement.Bounds,
            [.. Others(frame, support), .. Rails(frame), .. placement.Ledges],
            lines
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

    private IEnumerable<Rectangle> Rails(FrameSupports frame) =>
        frame
            .Boxes.Where(box => placement.RailTopOf(box) is not null)
            .Select(box =>
            {
                Rectangle bounds = placement.BoundsOf(box);
                int top = placement.RailTopOf(box)!.Value;
                return new Rectangle(bounds.X, top, SceneBox.RailWidth, bounds.Y - top);
            });

    private IEnumerable<Rectangle> Others(FrameSupports frame, FrameSupport support) =>
        frame.Boxes.Where(box => box != support.Box && box != support.Support).Select(placement.BoundsOf);
}
