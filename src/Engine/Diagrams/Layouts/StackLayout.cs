using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>stack</c>: each node is below the nodes that stand on it, and as wide as all of them.
/// </summary>
internal sealed class StackLayout
{
    private readonly Topology topology;
    private readonly Variant variant;
    private readonly NodeBoxes boxes;
    private readonly BoxStack stack;
    private readonly IReadOnlyList<Relation> relations;
    private readonly RowMargin names;

    private StackLayout(
        Topology topology,
        Variant variant,
        MessageCatalog messages,
        IReadOnlyList<Relation>? relations = null,
        RowMargin? names = null
    )
    {
        this.names = names ?? RowMargin.None;
        this.topology = topology;
        this.variant = variant;
        this.relations = relations ?? [];
        boxes = new NodeBoxes(
            topology,
            variant,
            messages,
            relations is null ? null : new ShownRelations(relations),
            this.names.Nodes
        );
        stack = new BoxStack(
            boxes.Roots,
            topology.Nodes.ToDictionary(
                node => boxes[node],
                IReadOnlyList<DiagramBox> (node) =>
                    ImageContents.Below(topology, node).Select(support => boxes[support]).ToList()
            )
        )
        {
            Passing = topology
                .Supports.Where(pair => pair.Value.Count > 1)
                .ToDictionary(
                    pair => boxes[pair.Key],
                    IReadOnlyList<DiagramBox> (pair) =>
                        pair.Value.Except(topology.DrawnSupports(pair.Key)).Select(support => boxes[support]).ToList()
                ),
        };
    }

    /// <summary>Lays out a topology; on wide screens with the names of its rows beside it, if they are true.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="messages">The messages of the language.</param>
    /// <param name="report">The report for labels that do not fit.</param>
    public static Scene Compute(Topology topology, Variant variant, MessageCatalog messages, FileReport report)
    {
        FileReport local = report.Local();
        Scene plain = Compute(topology, variant, messages, local, RowMargin.None);
        if (variant == Variant.Wide)
        {
            var rows = new NamedRows(
                topology,
                messages,
                (names, inner) => Compute(topology, variant, messages, inner, names)
            );
            if (rows.Compute(plain, report) is { } named)
                return named;
        }

        local.Flush(report);
        return plain;
    }

    private static Scene Compute(
        Topology topology,
        Variant variant,
        MessageCatalog messages,
        FileReport report,
        RowMargin names
    )
    {
        var layout = new StackLayout(topology, variant, messages, names: names);
        IReadOnlyList<Control> requested = StraightArrows.Requested(topology);
        FileReport local = report.Local();
        Scene scene = layout.Compute(requested, local);
        List<Control> routed = requested.Where(control => scene.Arrows.Any(arrow => IsFor(arrow, control))).ToList();

        // An arrow that finds no path needs no space: lay out again without it.
        if (routed.Count < requested.Count)
            return layout.Compute(routed, report);
        local.Flush(report);
        return scene;
    }

    /// <summary>
    /// Lays out a topology with its relations instead of its controls. A relation that cannot be a line is a text on
    /// the box that it leaves.
    /// </summary>
    public static Scene ComputeRelations(Topology topology, Variant variant, MessageCatalog messages, FileReport report)
    {
        IReadOnlyList<Relation> lines = RelationLines.Candidates(topology, variant);
        while (true)
        {
            FileReport local = report.Local();
            Scene scene = new StackLayout(topology, variant, messages, lines).Compute([], local);
            List<Relation> drawn = lines
                .Where(line => scene.Arrows.Any(arrow => arrow.Kind is ArrowKind.Relation && IsFor(arrow, line)))
                .ToList();
            if (drawn.Count == lines.Count)
            {
                local.Flush(report);
                return scene with { View = "relations" };
            }

            lines = drawn;
        }
    }

    private static bool IsFor(SceneArrow arrow, Relation relation) =>
        arrow.From == relation.From.Id && arrow.To == relation.To.Id;

    private static bool IsFor(SceneArrow arrow, Control control) =>
        arrow.Kind is ArrowKind.Controls && arrow.From == control.From.Id && arrow.To == control.To.Id;

    private Scene Compute(IReadOnlyList<Control> controls, FileReport report)
    {
        List<(DiagramBox, DiagramBox)> arrows = controls
            .Select(control => (boxes[control.From], boxes[control.To]))
            .ToList();
        List<DiagramBoundary> boundaries = topology
            .Boundaries.Where(boundary => boundary.Members.Count > 0)
            .Select(boundary => new DiagramBoundary(boundary, node => boxes[node]))
            .ToList();
        var builder = new TowerBuilder(stack, arrows, variant, boundaries, names.Width)
        {
            LaneCount = frame => relations.Count(relation => relation.From.Parent == frame?.Node),
        };
        bool hasOutermost = topology.Boundaries.Any(boundary => boundary.Members.Any(node => node.Parent is null));
        int margin = hasOutermost ? BoundaryOutlines.Margin : Placement.Margin;
        Placement placement = Placement.Compute(builder.Build(), variant, report, margin, names.Width);
        IReadOnlyList<SceneArrow> lines = SupportLines.Of(builder.Frames, placement, report);
        IReadOnlyList<SceneArrow> straight = StraightArrows.Route(topology, controls, placement.ByNode());
        IReadOnlyList<SceneArrow> related = RelationLines.Route(relations, node => boxes[node], placement);
        IReadOnlyList<SceneBoundary> outlines = BoundaryOutlines.ClearOf(
            [.. lines, .. straight, .. related],
            BoundaryOutlines.Of(topology, placement, report)
        );
        IReadOnlyList<SceneArrow> beside = RelationLines.Beside(related, outlines);
        return placement.ToScene("stack", stack.Roots, [.. lines, .. straight, .. beside]) with
        {
            Boundaries = outlines,
            Faults = builder.Frames.SelectMany(frame => Faults(frame, placement)).ToList(),
        };
    }

    /// <summary>The gaps between boxes that cannot run and the boxes directly below them.</summary>
    private static IEnumerable<Rectangle> Faults(FrameSupports frame, Placement placement) =>
        from support in frame.Shown
        where support.Box.IsFailing
        let above = placement.BoundsOf(support.Box)
        let below = placement.BoundsOf(support.Support)
        where below.Y > above.Bottom && below.Y - above.Bottom <= TowerBlock.LedgeGap
        select new Rectangle(above.X, above.Bottom, above.Width, below.Y - above.Bottom);
}
