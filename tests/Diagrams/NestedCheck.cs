using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The invariants of nested scenes.</summary>
internal static class NestedCheck
{
    public static void Assert(Topology topology, Scene scene)
    {
        SceneCheck.AssertBoxes(topology, scene);
        SceneCheck.AssertInPicture(scene);
        Dictionary<string, SceneBox> boxes = scene.AllBoxes.ToDictionary(box => box.Id, StringComparer.Ordinal);
        foreach (SceneBox box in scene.AllBoxes.Where(box => box.Slot is not null))
            AssertSlotInside(box, box.Slot!);

        // The scene has every requested arrow. Only in a crowd may some find no path: those of a second controller, and
        // those of a controller inside a machine to nodes outside it.
        List<string> drawn = scene.Arrows.Select(arrow => $"{arrow.From} {arrow.Kind} {arrow.To}").ToList();
        IReadOnlyList<ArrowRequest> requested = ArrowRequests.Of(topology);
        Xunit.Assert.Equal(drawn.Count, drawn.Distinct().Count());
        Xunit.Assert.Empty(
            requested
                .Where(arrow =>
                    arrow.Kind is ArrowKind.UsesKernel
                    || NodeQueries.MachineOf(arrow.From) is not { } machine
                    || arrow.To.SelfAndAncestors().Contains(machine)
                )
                .Where(arrow =>
                    !requested.Any(other =>
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
            Rectangle start = (arrow.Kind is ArrowKind.UsesKernel ? from.Slot?.Bounds : null) ?? from.Bounds;
            Xunit.Assert.True(OnEdge(arrow.Points[0], start), $"{Name(arrow)} does not leave its box.");
            Xunit.Assert.True(OnEdge(arrow.Points[^1], to.Bounds), $"{Name(arrow)} does not end on its box.");
            foreach ((ScenePoint one, ScenePoint other) in arrow.Points.Zip(arrow.Points.Skip(1)))
                AssertSegmentIsFree(scene, arrow, one, other);
        }

        for (int i = 0; i < scene.Arrows.Count; i++)
        {
            for (int j = i + 1; j < scene.Arrows.Count; j++)
                AssertApart(scene.Arrows[i], scene.Arrows[j]);
        }
    }

    private static string Name(SceneArrow arrow) =>
        $"The arrow {arrow.From} → {arrow.To} "
        + $"({string.Join(' ', arrow.Points.Select(point => $"{point.X},{point.Y}"))})";

    private static void AssertSlotInside(SceneBox box, SceneSlot slot)
    {
        Rectangle inside = slot.Bounds,
            around = box.Bounds;
        Xunit.Assert.True(
            inside.X > around.X && inside.Right < around.Right && inside.Bottom < around.Bottom,
            $"The slot leaves {box.Id}."
        );
        Xunit.Assert.All(
            box.Children.Select(child => child.Bounds).Concat(box.Lines.Select(TextMeasure.BoundsOf)),
            other => Xunit.Assert.True(other.Bottom <= inside.Y, $"The slot of {box.Id} covers something.")
        );
        Xunit.Assert.All(
            slot.Lines.Select(TextMeasure.BoundsOf),
            line =>
                Xunit.Assert.True(
                    line.X >= inside.X
                        && line.Right <= inside.Right
                        && line.Bottom <= inside.Bottom
                        && line.Y >= inside.Y,
                    $"Text leaves the slot of {box.Id}."
                )
        );
    }

    private static bool OnEdge(ScenePoint point, Rectangle bounds) =>
        point.X >= bounds.X
        && point.X <= bounds.Right
        && point.Y >= bounds.Y
        && point.Y <= bounds.Bottom
        && (point.X == bounds.X || point.X == bounds.Right || point.Y == bounds.Y || point.Y == bounds.Bottom);

    private static void AssertSegmentIsFree(Scene scene, SceneArrow arrow, ScenePoint one, ScenePoint other)
    {
        Xunit.Assert.True(one.X == other.X || one.Y == other.Y, $"{Name(arrow)} is not axis-parallel.");
        Xunit.Assert.True(one != other, $"{Name(arrow)} has an empty segment.");
        foreach (SceneBox box in scene.AllBoxes)
        {
            bool containsEnd =
                box.Children.SelectMany(child => child.SelfAndDescendants())
                    .Any(inner => inner.Id == arrow.From || inner.Id == arrow.To)
                || (box.Id == arrow.From && box.Slot is not null && arrow.Kind is ArrowKind.UsesKernel);
            Xunit.Assert.False(!containsEnd && box.Bounds.IsCrossedBy(one, other), $"{Name(arrow)} crosses {box.Id}.");
            Xunit.Assert.All(
                box.Lines,
                line =>
                    Xunit.Assert.False(
                        TextMeasure.BoundsOf(line).IsCrossedBy(one, other),
                        $"{Name(arrow)} crosses '{line.Text}'."
                    )
            );
            if (box.Slot is { } slot)
                Xunit.Assert.False(slot.Bounds.IsCrossedBy(one, other), $"{Name(arrow)} crosses the slot of {box.Id}.");
        }
    }

    /// <summary>Arrows of different hubs may cross, but never cover one another.</summary>
    private static void AssertApart(SceneArrow one, SceneArrow other)
    {
        if (one.Kind == other.Kind && (one.Kind is ArrowKind.Controls ? one.From == other.From : one.To == other.To))
            return;
        foreach ((ScenePoint a, ScenePoint b) in one.Points.Zip(one.Points.Skip(1)))
        {
            foreach ((ScenePoint c, ScenePoint d) in other.Points.Zip(other.Points.Skip(1)))
            {
                bool bothVertical =
                    a.X == b.X
                    && c.X == d.X
                    && Math.Abs(a.X - c.X) < 4
                    && Math.Max(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y))
                        < Math.Min(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y));
                bool bothHorizontal =
                    a.Y == b.Y
                    && c.Y == d.Y
                    && Math.Abs(a.Y - c.Y) < 4
                    && Math.Max(Math.Min(a.X, b.X), Math.Min(c.X, d.X))
                        < Math.Min(Math.Max(a.X, b.X), Math.Max(c.X, d.X));
                Xunit.Assert.False(bothVertical || bothHorizontal, $"{Name(one)} covers {Name(other)}.");
            }
        }
    }
}
