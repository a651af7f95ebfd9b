using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>stack</c>. What stands on a node is above it and as wide: inside each frame the nodes are a forest,
/// whose roots
/// lie at the bottom side by side. Sizes are worked out from the inside outward, places from the outside inward.
/// </summary>
internal sealed class StackLayout
{
    private const string Narrow = "narrow";
    private const int WideWidth = 720;
    private const int NarrowWidth = 288;

    /// <summary>Room for the outermost outline.</summary>
    private const int Margin = 1;
    private const int Gap = 8;

    private readonly Topology topology;
    private readonly string view;
    private readonly INodeLabels labels;
    private readonly ILookup<Node?, Node> standing;
    private readonly IReadOnlyList<Control> arrows;

    private StackLayout(string view, Topology topology, IReadOnlyList<Control> arrows, INodeLabels labels)
    {
        this.view = view;
        this.topology = topology;
        this.labels = labels;
        standing = topology.Nodes.ToLookup(topology.Support);
        this.arrows = arrows;
    }

    /// <summary>Lays a stack out.</summary>
    /// <param name="topology">The stack.</param>
    /// <param name="variant"><c>wide</c> for 720 pixels, <c>narrow</c> for 288.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="report">Where labels that do not fit are reported.</param>
    public static Scene Compute(Topology topology, string variant, MessageCatalog words, FileReport report)
    {
        IReadOnlyList<Control> wanted = ArrowPlanner.Wanted(topology);
        var written = new NodeLabels(topology, words);
        FileReport first = report.Local();
        Scene scene = new StackLayout("stack", topology, wanted, written).Compute(variant, first);
        List<Control> routed = wanted
            .Where(control => scene.Arrows.Any(arrow => arrow.From == control.From.Id && arrow.To == control.To.Id))
            .ToList();

        // An arrow that finds no way needs no room: without it all is laid out once more.
        if (routed.Count < wanted.Count)
            return new StackLayout("stack", topology, routed, written).Compute(variant, report);
        first.Flush(report);
        return scene;
    }

    /// <summary>Lays out what another view makes of a stack: nodes that stand on nodes, without arrows.</summary>
    public static Scene Compute(
        string view,
        Topology topology,
        INodeLabels labels,
        string variant,
        FileReport report
    ) => new StackLayout(view, topology, [], labels).Compute(variant, report);

    private Scene Compute(string variant, FileReport report)
    {
        Block? all = Inside(topology.Roots, Flow.Row);
        var placement = new Placement(labels, report);
        int width = Math.Max(variant == Narrow ? NarrowWidth : WideWidth, (all?.MinWidth ?? 0) + 2 * Margin);
        int height = all?.Height(width - 2 * Margin) ?? 0;
        all?.Place(Margin, Margin, width - 2 * Margin, height, placement);
        return new Scene
        {
            View = view,
            Variant = variant,
            Width = width,
            Height = height + 2 * Margin,
            Boxes = placement.Tree(topology.Roots),
            Arrows = ArrowPlanner.Route(topology, arrows, placement),
        };
    }

    private Block? Inside(IReadOnlyList<Node> nodes, Flow flow)
    {
        List<Block> towers = nodes.Where(node => topology.Support(node) is null).Select(Tower).ToList();
        return towers.Count switch
        {
            0 => null,
            1 => towers[0],
            _ => flow is Flow.Column ? new ColumnBlock(towers, Gaps(towers)) : new RowBlock(towers, Gaps(towers)),
        };
    }

    private Block Tower(Node node)
    {
        Block ground =
            node.Kind.Shape is Shape.Frame
                ? new FrameBlock(node, labels.Of(node), Inside(node.Children, node.Kind.Flow))
                : new LabelBlock(node, labels.Of(node));
        List<Block> towers = standing[node].Select(Tower).ToList();
        return towers.Count switch
        {
            0 => ground,
            1 => new TowerBlock(ground, towers[0], null),
            _ => new TowerBlock(
                ground,
                new RowBlock(towers, Gaps(towers)),
                node.Kind.Shape is Shape.Frame ? null : node
            ),
        };
    }

    /// <summary>The room before each block: more where an arrow leads from the one to the next.</summary>
    private List<int> Gaps(List<Block> blocks) =>
        blocks
            .Select(
                (block, i) =>
                    i > 0 && arrows.Any(arrow => Joins(arrow, blocks[i - 1], block)) ? ArrowPlanner.Length : Gap
            )
            .ToList();

    private static bool Joins(Control arrow, Block one, Block other) =>
        (one.Contains(arrow.From) && other.Contains(arrow.To))
        || (one.Contains(arrow.To) && other.Contains(arrow.From));
}
