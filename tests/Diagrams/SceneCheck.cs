using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>What holds of every scene.</summary>
internal static class SceneCheck
{
    public static void Assert(Topology topology, Scene scene)
    {
        AssertBoxes(topology, scene);
        Dictionary<string, SceneBox> boxes = scene.AllBoxes.ToDictionary(box => box.Id, StringComparer.Ordinal);
        foreach (
            IGrouping<Node?, Node> carried in topology
                .Nodes.GroupBy(topology.Support)
                .Where(group => group.Key is not null)
        )
            Spans(boxes[carried.Key!.Id], carried.Select(node => boxes[node.Id]).ToList());
        foreach (SceneArrow arrow in scene.Arrows)
        {
            Xunit.Assert.Contains(
                topology.Controls,
                control => control.From.Id == arrow.From && control.To.Id == arrow.To
            );
            Xunit.Assert.True(
                OnEdge(arrow.Points[0], boxes[arrow.From]),
                $"The arrow from {arrow.From} does not begin at it."
            );
            Xunit.Assert.True(
                OnEdge(arrow.Points[^1], boxes[arrow.To]),
                $"The arrow to {arrow.To} does not end on it."
            );
            Xunit.Assert.True(
                arrow
                    .Points.Zip(arrow.Points.Skip(1))
                    .All(pair => pair.First.X == pair.Second.X || pair.First.Y == pair.Second.Y),
                $"The arrow from {arrow.From} is askew."
            );
        }
    }

    /// <summary>
    /// All nodes are there, in reading order; none leaves what holds it, and none covers another or a text.
    /// </summary>
    public static void AssertBoxes(Topology topology, Scene scene)
    {
        Xunit.Assert.Equal(topology.Nodes.Select(node => node.Id), scene.AllBoxes.Select(box => box.Id));
        AssertBoxes(scene);
    }

    /// <summary>Nothing overlaps or leaves what holds it, and all text is inside its box.</summary>
    public static void AssertBoxes(Scene scene)
    {
        AllInside(
            scene.Boxes,
            new SceneBox
            {
                Id = "the scene",
                Kind = "",
                Name = "",
                Label = "",
                Shape = "",
                Token = "",
                X = 0,
                Y = 0,
                Width = scene.Width,
                Height = scene.Height,
                Lines = [],
            }
        );
        foreach (SceneBox box in scene.AllBoxes)
        {
            AllInside(box.Inner, box);
            TextInside(box);
        }
    }

    private static bool OnEdge(ScenePoint point, SceneBox box)
    {
        bool across = point.X >= box.X && point.X <= box.X + box.Width,
            along = point.Y >= box.Y && point.Y <= box.Y + box.Height;
        return across
            && along
            && (point.X == box.X || point.X == box.X + box.Width || point.Y == box.Y || point.Y == box.Y + box.Height);
    }

    private static void AllInside(IReadOnlyList<SceneBox> boxes, SceneBox around)
    {
        foreach (SceneBox box in boxes)
        {
            Xunit.Assert.True(
                box.X > around.X - (around.Id == "the scene" ? 0 : 1)
                    && box.Y >= around.Y
                    && box.X + box.Width <= around.X + around.Width
                    && box.Y + box.Height <= around.Y + around.Height,
                $"{box.Id} leaves {around.Id}."
            );
            foreach (SceneText line in around.Lines)
                Xunit.Assert.True(line.Y < box.Y, $"{box.Id} covers '{line.Text}'.");
        }

        for (int i = 0; i < boxes.Count; i++)
        {
            for (int j = i + 1; j < boxes.Count; j++)
                Xunit.Assert.False(Overlap(boxes[i], boxes[j]), $"{boxes[i].Id} and {boxes[j].Id} overlap.");
        }
    }

    private static bool Overlap(SceneBox one, SceneBox other) =>
        one.X < other.X + other.Width
        && other.X < one.X + one.Width
        && one.Y < other.Y + other.Height
        && other.Y < one.Y + one.Height;

    private static void TextInside(SceneBox box)
    {
        foreach (SceneText line in box.Lines)
        {
            int width = TextMeasure.Width(line.Text, line.Role);
            int left =
                line.Centred ? line.X - (width + 1) / 2
                : line.RightToLeft ? line.X - width
                : line.X;
            Xunit.Assert.True(
                left >= box.X
                    && left + width <= box.X + box.Width
                    && line.Y - 12 >= box.Y
                    && line.Y + 4 <= box.Y + box.Height,
                $"'{line.Text}' leaves {box.Id}."
            );
        }
    }

    /// <summary>
    /// What carries others lies below them, as wide as all of them together, but for what reaches up beside them.
    /// </summary>
    private static void Spans(SceneBox ground, List<SceneBox> carried)
    {
        Xunit.Assert.True(
            carried.TrueForAll(box => box.Y + box.Height <= ground.Y),
            $"{ground.Id} is not below all that stands on it."
        );
        int left = ground.RailTop is null ? ground.X : ground.X + TowerBlock.Rail + TowerBlock.Gap;
        Xunit.Assert.Equal(
            (carried.Min(box => box.X), carried.Max(box => box.X + box.Width)),
            (left, ground.X + ground.Width)
        );
        if (ground.RailTop is { } top)
            Xunit.Assert.True(
                carried.TrueForAll(box => box.Y >= top),
                $"{ground.Id} does not reach up to all that stands on it."
            );
    }
}
