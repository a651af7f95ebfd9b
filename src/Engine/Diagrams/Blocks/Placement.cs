using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Blocks;

/// <summary>The places of nodes as they are settled, and the labels that did not fit.</summary>
/// <param name="labels">What is written on them.</param>
/// <param name="report">Where labels that do not fit are reported.</param>
/// <param name="pathOf">The file that a node is from, where that is not the report's.</param>
internal sealed class Placement(INodeLabels labels, FileReport report, Func<Node, string>? pathOf = null)
{
    private readonly Dictionary<Node, SceneBox> boxes = [];
    private readonly HashSet<Node> reported = [];

    public SceneBox Of(Node node) => boxes[node];

    public void Add(
        Node node,
        int x,
        int y,
        int width,
        int height,
        IReadOnlyList<SceneText> lines,
        string? shape = null
    ) =>
        boxes.Add(
            node,
            new SceneBox
            {
                Id = node.Id,
                Kind = node.Kind.Name,
                Name = node.Name,
                Label = labels.AccessibleName(node),
                Shape =
                    shape
                    ?? node.Kind.Shape switch
                    {
                        Shape.Frame => "frame",
                        Shape.Slab => "slab",
                        _ => "box",
                    },
                Token = node.Kind.Token,
                Dashed = node.IsEmpty,
                X = x,
                Y = y,
                Width = width,
                Height = height,
                Lines = lines,
            }
        );

    /// <summary>Lets a slab that is placed reach up at its left.</summary>
    public void ReachUp(Node slab, int top) => boxes[slab] = boxes[slab] with { RailTop = top };

    /// <summary>Marks what is placed as different.</summary>
    public void Mark(Node node) => boxes[node] = boxes[node] with { Marked = true };

    /// <summary>Gives a box that is placed a slot.</summary>
    public void AddSlot(Node node, SceneSlot slot) => boxes[node] = boxes[node] with { Slot = slot };

    /// <summary>Reports a label that is wider than its room, once a node.</summary>
    public void CheckFit(Node node, SceneText line, int room)
    {
        int width = TextMeasure.Width(line.Text, line.Role);
        if (width <= room || !reported.Add(node))
            return;
        FileReport own = pathOf is null ? report : report with { Path = pathOf(node) };
        own.Add(
            Codes.LabelTooWide,
            node.Span,
            $"'{line.Text}' takes {width} pixels, and its box has room for {Math.Max(0, room)}.",
            "Shorten it, or part it by spaces or hyphens, where lines may break."
        );
    }

    /// <summary>The boxes of nodes, each holding its own, in reading order.</summary>
    public IReadOnlyList<SceneBox> Tree(IReadOnlyList<Node> nodes) =>
        nodes.Select(node => boxes[node] with { Inner = Tree(node.Children) }).ToList();
}
