using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Tests.Diagrams;

/// <summary>The invariants of all scenes.</summary>
internal static class SceneCheck
{
    public static void Assert(Topology topology, Scene scene)
    {
        AssertBoxes(topology, scene);
        AssertBoundaries(scene);
        Dictionary<string, SceneBox> boxes = scene.AllBoxes.ToDictionary(box => box.Id, StringComparer.Ordinal);
        AssertSpans(Spanned(topology), boxes);
        foreach (SceneArrow arrow in scene.Arrows.Where(arrow => arrow.Kind is not ArrowKind.StandsOn))
        {
            Xunit.Assert.Contains(
                topology.Controls,
                control => control.From.Id == arrow.From && control.To.Id == arrow.To
            );
            Xunit.Assert.True(
                OnEdge(arrow.Points[0], boxes[arrow.From].Bounds),
                $"The arrow from {arrow.From} does not start at it."
            );
            Xunit.Assert.True(
                OnEdge(arrow.Points[^1], boxes[arrow.To].Bounds),
                $"The arrow to {arrow.To} does not end at it."
            );
            Xunit.Assert.True(
                arrow
                    .Points.Zip(arrow.Points.Skip(1))
                    .All(pair => pair.First.X == pair.Second.X || pair.First.Y == pair.Second.Y),
                $"The arrow from {arrow.From} is not axis-parallel."
            );
        }
    }

    /// <summary>Outlines are in the scene with their labels, and no box crosses one.</summary>
    private static void AssertBoundaries(Scene scene)
    {
        foreach (SceneBoundary outline in scene.Boundaries)
        {
            Xunit.Assert.True(
                IsInside(outline.Bounds, new Rectangle(0, 0, scene.Width, scene.Height)),
                "An outline leaves the scene."
            );
            foreach (SceneText line in outline.Lines)
                Xunit.Assert.InRange(line.X + TextMeasure.Width(line.Text, line.Style), 0, outline.Bounds.Right);
            foreach (SceneBox box in scene.AllBoxes)
                Xunit.Assert.True(
                    IsInside(box.Bounds, outline.Bounds)
                        || IsInside(outline.Bounds, box.Bounds)
                        || !Overlap(box.Bounds, outline.Bounds),
                    $"{box.Id} crosses the outline {outline.Bounds} ({outline.Lines[0].Text})."
                );
        }
    }

    /// <summary>
    /// No line of a relation runs over the label of an outline, of a frame or of another line; all are in the scene.
    /// </summary>
    public static void AssertLabelsAreFree(Scene scene)
    {
        foreach (SceneArrow arrow in scene.Arrows.Where(arrow => arrow.Kind is ArrowKind.Relation))
        {
            IEnumerable<SceneText> labels = scene
                .Boundaries.SelectMany(outline => outline.Lines)
                .Concat(scene.AllBoxes.SelectMany(box => box.Lines))
                .Concat(scene.Arrows.Where(other => other != arrow).Select(other => other.Label).OfType<SceneText>());
            foreach (SceneText label in labels)
                Xunit.Assert.All(
                    arrow.Points.Zip(arrow.Points.Skip(1)),
                    line =>
                        Xunit.Assert.False(
                            TextMeasure.BoundsOf(label).IsCrossedBy(line.First, line.Second),
                            $"The line from {arrow.From} to {arrow.To} crosses '{label.Text}'."
                        )
                );
            if (arrow.Label is { } own)
                Xunit.Assert.DoesNotContain(
                    scene
                        .Boundaries.SelectMany(outline => outline.Lines)
                        .Concat(scene.AllBoxes.SelectMany(box => box.Lines)),
                    line => Overlap(TextMeasure.BoundsOf(line), TextMeasure.BoundsOf(own))
                );
        }

        AssertInPicture(scene);
    }

    /// <summary>All lines are in the scene.</summary>
    public static void AssertInPicture(Scene scene) =>
        Xunit.Assert.All(
            scene.Arrows.SelectMany(arrow => arrow.Points),
            point =>
                Xunit.Assert.True(
                    point.X > 0 && point.Y > 0 && point.X < scene.Width && point.Y < scene.Height,
                    $"A line leaves the scene at {point}."
                )
        );

    public static bool IsInside(Rectangle inner, Rectangle outer) =>
        inner.X >= outer.X && inner.Y >= outer.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;

    /// <summary>
    /// Pairs of a node and the sibling that it stands on, of siblings that nothing shares with others: only these are
    /// as wide as everything on them.
    /// </summary>
    private static IEnumerable<(string Id, string SupportId)> Spanned(Topology topology)
    {
        List<(Node Node, Node Below)> pairs = topology
            .Nodes.SelectMany(node => SiblingSupports(topology, node), (node, below) => (node, below))
            .ToList();
        HashSet<Node> shared = pairs
            .GroupBy(pair => pair.Node)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select(pair => pair.Below))
            .ToHashSet();
        return pairs.Where(pair => !shared.Contains(pair.Below)).Select(pair => (pair.Node.Id, pair.Below.Id));
    }

    /// <summary>The siblings that a node stands on, or that contain what it stands on.</summary>
    private static IEnumerable<Node> SiblingSupports(Topology topology, Node node) =>
        topology
            .DrawnSupports(node)
            .Select(support =>
                support.SelfAndAncestors().FirstOrDefault(around => around.Parent == node.Parent && around != node)
            )
            .OfType<Node>();

    /// <summary>The scene has exactly the boxes of a stack, and each spans those that stand on it; no arrows.</summary>
    public static void Assert(BoxStack stack, Scene scene)
    {
        Xunit.Assert.Equal(stack.All.Select(box => box.Id), scene.AllBoxes.Select(box => box.Id));
        AssertBoxes(scene);
        AssertSpans(
            stack.Supports.SelectMany(pair => pair.Value.Select(support => (pair.Key.Id, support.Id))),
            scene.AllBoxes.ToDictionary(box => box.Id, StringComparer.Ordinal)
        );
        Xunit.Assert.Empty(scene.Arrows);
    }

    /// <summary>The scene has exactly the boxes of a topology's nodes, in reading order, at valid positions.</summary>
    public static void AssertBoxes(Topology topology, Scene scene)
    {
        Xunit.Assert.Equal(topology.Nodes.Select(node => node.Id), scene.AllBoxes.Select(box => box.Id));
        Xunit.Assert.Equal(topology.Nodes, scene.AllBoxes.Select(box => box.Node));
        AssertBoxes(scene);
    }

    /// <summary>
    /// No box overlaps another one, leaves its parent or covers a text, and all text is inside its box.
    /// </summary>
    public static void AssertBoxes(Scene scene)
    {
        AllInside(
            scene.Boxes,
            new SceneBox
            {
                Id = "the scene",
                Node = null,
                Kind = "",
                Name = "",
                AccessibleDescription = "",
                Shape = BoxShape.Frame,
                Token = "",
                Bounds = new Rectangle(0, 0, scene.Width, scene.Height),
                Lines = [],
            }
        );
        foreach (SceneBox box in scene.AllBoxes)
        {
            AllInside(box.Children, box);
            TextInside(box);
        }
    }

    private static bool OnEdge(ScenePoint point, Rectangle bounds)
    {
        bool isBetweenSides = point.X >= bounds.X && point.X <= bounds.Right,
            isBetweenEnds = point.Y >= bounds.Y && point.Y <= bounds.Bottom;
        return isBetweenSides
            && isBetweenEnds
            && (point.X == bounds.X || point.X == bounds.Right || point.Y == bounds.Y || point.Y == bounds.Bottom);
    }

    private static void AllInside(IReadOnlyList<SceneBox> boxes, SceneBox around)
    {
        foreach (SceneBox box in boxes)
        {
            Xunit.Assert.True(
                box.Bounds.X > around.Bounds.X - (around.Id == "the scene" ? 0 : 1)
                    && box.Bounds.Y >= around.Bounds.Y
                    && box.Bounds.Right <= around.Bounds.Right
                    && box.Bounds.Bottom <= around.Bounds.Bottom,
                $"{box.Id} leaves {around.Id}."
            );
            foreach (SceneText line in around.Lines)
                Xunit.Assert.True(line.Y < box.Bounds.Y, $"{box.Id} covers '{line.Text}'.");
        }

        for (int i = 0; i < boxes.Count; i++)
        {
            for (int j = i + 1; j < boxes.Count; j++)
                Xunit.Assert.False(
                    Overlap(boxes[i].Bounds, boxes[j].Bounds),
                    $"{boxes[i].Id} and {boxes[j].Id} overlap."
                );
        }
    }

    private static bool Overlap(Rectangle one, Rectangle other) =>
        one.X < other.Right && other.X < one.Right && one.Y < other.Bottom && other.Y < one.Bottom;

    private static void TextInside(SceneBox box)
    {
        foreach (SceneText line in box.Lines)
        {
            int width = TextMeasure.Width(line.Text, line.Style);
            int left =
                line.IsCentred ? line.X - (width + 1) / 2
                : line.IsRightToLeft ? line.X - width
                : line.X;
            Xunit.Assert.True(
                left >= box.Bounds.X
                    && left + width <= box.Bounds.Right
                    && line.Y - 12 >= box.Bounds.Y
                    && line.Y + 4 <= box.Bounds.Bottom,
                $"'{line.Text}' leaves {box.Id}."
            );
        }
    }

    /// <summary>A box is below all boxes that stand on it, and as wide as all of them, apart from a rail.</summary>
    private static void AssertSpans(
        IEnumerable<(string Id, string SupportId)> supports,
        Dictionary<string, SceneBox> boxes
    )
    {
        foreach (IGrouping<string, SceneBox> group in supports.GroupBy(pair => pair.SupportId, pair => boxes[pair.Id]))
            AssertSpan(boxes[group.Key], group.ToList());
    }

    private static void AssertSpan(SceneBox ground, List<SceneBox> carried)
    {
        Xunit.Assert.True(
            carried.TrueForAll(box => box.Bounds.Bottom <= ground.Bounds.Y),
            $"{ground.Id} is not below all boxes that stand on it."
        );
        int left = ground.Bounds.X + (ground.RailTop is null ? 0 : SceneBox.RailWidth + TowerBlock.Gap);
        Xunit.Assert.Equal(
            (carried.Min(box => box.Bounds.X), carried.Max(box => box.Bounds.Right)),
            (left, ground.Bounds.Right)
        );
        if (ground.RailTop is { } top)
            Xunit.Assert.True(
                carried.TrueForAll(box => box.Bounds.Y >= top),
                $"The rail of {ground.Id} does not reach all boxes that stand on it."
            );
    }
}
