using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>What holds of every nested scene.</summary>
internal static class NestedCheck
{
    public static void Assert(Topology topology, Scene scene)
    {
        SceneCheck.AssertBoxes(topology, scene);
        Dictionary<string, SceneBox> boxes = scene.AllBoxes.ToDictionary(box => box.Id, StringComparer.Ordinal);
        foreach (SceneBox box in scene.AllBoxes.Where(box => box.Slot is not null))
            SlotInside(box, box.Slot!);

        // Every relation that the picture is to show, it shows. In a crowd, the arrow of a second master may find no
        // way left, or that
        // of one in a machine of its own that steers what is outside it.
        List<string> drawn = scene.Arrows.Select(arrow => $"{arrow.From} {arrow.Kind} {arrow.To}").ToList();
        IReadOnlyList<WantedArrow> wanted = NestedArrows.Wanted(topology);
        Xunit.Assert.Equal(drawn.Count, drawn.Distinct().Count());
        Xunit.Assert.Empty(
            wanted
                .Where(arrow =>
                    arrow.Kind is ArrowKind.UsesKernel
                    || NodeQueries.MachineOf(arrow.From) is not { } machine
                    || arrow.To.SelfAndAncestors().Contains(machine)
                )
                .Where(arrow =>
                    !wanted.Any(other =>
                        other.Kind is ArrowKind.Controls && other.To == arrow.To && other.From != arrow.From
                    )
                )
                .Select(arrow => $"{arrow.From.Id} {arrow.Kind} {arrow.To.Id}")
                .Except(drawn)
        );
        foreach (SceneArrow arrow in scene.Arrows)
        {
            SceneBox from = boxes[arrow.From],
                to = boxes[arrow.To];
            Area start = arrow.Kind is ArrowKind.UsesKernel && from.Slot is { } slot ? Area.Of(slot) : Area.Of(from);
            Xunit.Assert.True(OnEdge(arrow.Points[0], start), $"{Name(arrow)} does not leave its box.");
            Xunit.Assert.True(OnEdge(arrow.Points[^1], Area.Of(to)), $"{Name(arrow)} does not end on its box.");
            foreach ((ScenePoint one, ScenePoint other) in arrow.Points.Zip(arrow.Points.Skip(1)))
                SegmentIsFree(scene, arrow, one, other);
        }

        for (int i = 0; i < scene.Arrows.Count; i++)
        {
            for (int j = i + 1; j < scene.Arrows.Count; j++)
                KeepApart(scene.Arrows[i], scene.Arrows[j]);
        }
    }

    private static string Name(SceneArrow arrow) =>
        $"The arrow {arrow.From} → {arrow.To} "
        + $"({string.Join(' ', arrow.Points.Select(point => $"{point.X},{point.Y}"))})";

    private static void SlotInside(SceneBox box, SceneSlot slot)
    {
        Area inside = Area.Of(slot),
            around = Area.Of(box);
        Xunit.Assert.True(
            inside.Left > around.Left && inside.Right < around.Right && inside.Bottom < around.Bottom,
            $"The slot leaves {box.Id}."
        );
        Xunit.Assert.All(
            box.Inner.Select(Area.Of).Concat(box.Lines.Select(Area.Of)),
            other => Xunit.Assert.True(other.Bottom <= inside.Top, $"The slot of {box.Id} covers something.")
        );
        Xunit.Assert.All(
            slot.Lines.Select(Area.Of),
            line =>
                Xunit.Assert.True(
                    line.Left >= inside.Left
                        && line.Right <= inside.Right
                        && line.Bottom <= inside.Bottom
                        && line.Top >= inside.Top,
                    $"Text leaves the slot of {box.Id}."
                )
        );
    }

    private static bool OnEdge(ScenePoint point, Area area) =>
        point.X >= area.Left
        && point.X <= area.Right
        && point.Y >= area.Top
        && point.Y <= area.Bottom
        && (point.X == area.Left || point.X == area.Right || point.Y == area.Top || point.Y == area.Bottom);

    private static void SegmentIsFree(Scene scene, SceneArrow arrow, ScenePoint one, ScenePoint other)
    {
        Xunit.Assert.True(one.X == other.X || one.Y == other.Y, $"{Name(arrow)} is askew.");
        Xunit.Assert.True(one != other, $"{Name(arrow)} stands still.");
        foreach (SceneBox box in scene.AllBoxes)
        {
            bool holds =
                box.Inner.SelectMany(inner => inner.SelfAndInner())
                    .Any(inner => inner.Id == arrow.From || inner.Id == arrow.To)
                || (box.Id == arrow.From && box.Slot is not null && arrow.Kind is ArrowKind.UsesKernel);
            Xunit.Assert.False(!holds && Area.Of(box).IsCrossedBy(one, other), $"{Name(arrow)} crosses {box.Id}.");
            Xunit.Assert.All(
                box.Lines,
                line =>
                    Xunit.Assert.False(Area.Of(line).IsCrossedBy(one, other), $"{Name(arrow)} crosses '{line.Text}'.")
            );
            if (box.Slot is { } slot)
                Xunit.Assert.False(
                    Area.Of(slot).IsCrossedBy(one, other),
                    $"{Name(arrow)} crosses the slot of {box.Id}."
                );
        }
    }

    /// <summary>Arrows that share neither daemon nor kernel may cross, and never lie on one another.</summary>
    private static void KeepApart(SceneArrow one, SceneArrow other)
    {
        if (one.Kind == other.Kind && (one.Kind is ArrowKind.Controls ? one.From == other.From : one.To == other.To))
            return;
        foreach ((ScenePoint a, ScenePoint b) in one.Points.Zip(one.Points.Skip(1)))
        {
            foreach ((ScenePoint c, ScenePoint d) in other.Points.Zip(other.Points.Skip(1)))
            {
                bool upright =
                    a.X == b.X
                    && c.X == d.X
                    && Math.Abs(a.X - c.X) < 4
                    && Math.Max(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y))
                        < Math.Min(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y));
                bool level =
                    a.Y == b.Y
                    && c.Y == d.Y
                    && Math.Abs(a.Y - c.Y) < 4
                    && Math.Max(Math.Min(a.X, b.X), Math.Min(c.X, d.X))
                        < Math.Min(Math.Max(a.X, b.X), Math.Max(c.X, d.X));
                Xunit.Assert.False(upright || level, $"{Name(one)} lies on {Name(other)}.");
            }
        }
    }
}
