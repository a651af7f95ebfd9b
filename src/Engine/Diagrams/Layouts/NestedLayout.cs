using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>nested</c>: boxes inside boxes. Each frame has its controllers at the top, below them the controlled
/// nodes in rows, and at the bottom the slabs that everything stands on. Arrows show which node controls which, and
/// which kernel a container uses; between and beside the rows there is space for them.
/// </summary>
internal sealed class NestedLayout
{
    private const int Gap = 12;
    private const int PartGap = 6;

    /// <summary>The most steps to find the paths, by <see cref="Steps"/>: about half a second.</summary>
    private const long MaxSteps = 100_000;

    private readonly Topology topology;
    private readonly MessageCatalog messages;
    private readonly NodeBoxes boxes;
    private readonly IReadOnlyList<ArrowRequest> arrows;
    private readonly int omitted;
    private readonly Lanes lanes = new();

    /// <summary>The nodes that others stand on: any other slab is apart from what is above it.</summary>
    private readonly HashSet<Node> carrying;

    private NestedLayout(Topology topology, Variant variant, MessageCatalog messages)
    {
        this.topology = topology;
        this.messages = messages;
        boxes = new NodeBoxes(topology, variant, messages);
        carrying = topology.Supports.Values.SelectMany(below => below).ToHashSet();
        arrows = ArrowRequests.Of(topology);
        omitted = Steps(arrows) > MaxSteps ? arrows.Count : 0;
        if (omitted > 0)
            arrows = [];
    }

    /// <summary>Lays out a topology.</summary>
    /// <param name="topology">The topology.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="messages">The messages of the language.</param>
    /// <param name="report">The report for labels that do not fit.</param>
    public static Scene Compute(Topology topology, Variant variant, MessageCatalog messages, FileReport report) =>
        new NestedLayout(topology, variant, messages).Compute(variant, report);

    /// <summary>
    /// An estimate: each hub adds a column and a row to the grid that each arrow is searched in, among all nodes.
    /// </summary>
    private long Steps(IReadOnlyList<ArrowRequest> requests)
    {
        long hubs = requests.Select(request => request.Hub).Distinct().Count();
        return hubs * hubs * requests.Count * topology.Nodes.Count(node => !NodeQueries.IsPart(node));
    }

    private Scene Compute(Variant variant, FileReport report)
    {
        if (omitted > 0)
            report.Add(
                Codes.ArrowsOmitted,
                topology.Roots[0].Span,
                $"The nested view has no arrows: it would have {omitted}, among {topology.Nodes.Count()} boxes.",
                "Split the topology, or use the view 'stack'."
            );
        Block? root = Content(new LaneRequirements(arrows, null, NestedSections.Of(topology, topology.Roots)));
        Placement placement = Placement.Compute(root, variant, report);
        IReadOnlyDictionary<Node, SceneBox> placed = placement.ByNode();
        foreach (
            IReadOnlyList<Node> siblings in topology
                .Nodes.Where(node => node.Children.Count > 0)
                .Select(node => node.Children)
                .Prepend(topology.Roots)
        )
        {
            NestedSections sections = SectionsOf(siblings);
            AddLanesBetweenRows(sections.Workloads, placed);
            AddLanesBelow(sections.Controllers, placed);
        }

        IReadOnlyList<SceneArrow> routed = ArrowRouter.Route(topology, arrows, placed, lanes, placement.Bounds);
        ReportWithoutPath(routed, report);
        return placement.ToScene("nested", boxes.Roots, routed);
    }

    /// <summary>Reports the arrows for which there is no way around the boxes, by the nodes that they leave.</summary>
    private void ReportWithoutPath(IReadOnlyList<SceneArrow> routed, FileReport report)
    {
        HashSet<(string, string, ArrowKind)> drawn = [.. routed.Select(arrow => (arrow.From, arrow.To, arrow.Kind))];
        foreach (
            IGrouping<Node, ArrowRequest> missing in arrows
                .Where(arrow => !drawn.Contains((arrow.From.Id, arrow.To.Id, arrow.Kind)))
                .GroupBy(arrow => arrow.From)
        )
            report.Add(
                Codes.ArrowsOmitted,
                missing.Key.Span,
                $"The nested view has no way around its boxes for the arrows from '{missing.Key.Name}' to "
                    + $"{QuotedList.Of(missing.Select(arrow => arrow.To.Name))}.",
                "Put them closer together, or split the topology; the text names the relation."
            );
    }

    private Block BlockOf(Node node)
    {
        if (node.Kind.Shape is not Shape.Frame)
            return new LabelBlock(boxes[node]);
        var requirements = new LaneRequirements(arrows, node, SectionsOf(node.Children));
        Block? content = Content(requirements);
        if (node.Kind.Parts.Count > 0)
            content = Parts(node, content);
        return new FrameBlock(boxes[node], content, Lanes.Width(requirements.Entering));
    }

    /// <summary>The sections of a frame's children; its parts are below them.</summary>
    private NestedSections SectionsOf(IEnumerable<Node> children) =>
        NestedSections.Of(topology, children.Where(child => !NodeQueries.IsPart(child)));

    /// <summary>
    /// The contents of a container, such as those of a container with a daemon in it; below them its parts, and the
    /// slot for the kernel that it uses.
    /// </summary>
    private ColumnBlock? Parts(Node node, Block? content)
    {
        List<Block> blocks = node.Children.Where(NodeQueries.IsPart).Select(BlockOf).ToList();
        if (content is not null)
            blocks.Insert(0, content);
        if (NodeQueries.IsProcess(node) && NodeQueries.KernelOf(topology, node) is { } kernel)
            blocks.Add(
                new SlotBlock(boxes[node], new Label([new LabelText(TextStyle.Detail, KernelSlotText(kernel))]))
            );
        return blocks.Count == 0 ? null : new ColumnBlock(blocks, blocks.ConvertAll(_ => PartGap));
    }

    private string KernelSlotText(Node kernel)
    {
        Node? machine = NodeQueries.MachineOf(kernel);
        string key = $"diagram.kernel.from.{machine?.Kind.TextName}";
        return messages.Get(
            messages.All.ContainsKey(key) ? key : "diagram.kernel.from.other",
            machine?.Name ?? kernel.Name
        );
    }

    /// <summary>The sections of a frame one below the other; null for an empty frame.</summary>
    private Block? Content(LaneRequirements requirements)
    {
        NestedSections sections = requirements.Sections;
        List<Block> blocks = [];
        List<int> gaps = [];
        if (sections.Controllers.Count > 0)
        {
            const int Length = StraightArrows.MinLength;
            blocks.Add(Row(sections.Controllers, Length, Length, Length));
            gaps.Add(0);
        }

        if (sections.Workloads.Count > 0)
        {
            Block rows = Row(sections.Workloads, Gap, requirements.BetweenRows, RowBlock.RowGap);
            blocks.Add(requirements.BesideRows is { Any: true } gutters ? new GutterBlock(rows, gutters, lanes) : rows);
            gaps.Add(requirements.AboveRows);
        }

        List<Node> grounds = NestedSections.TopToBottom(topology, sections.Grounds).ToList();
        int gap = blocks.Count > 0 ? requirements.BelowRows(grounds) : TowerBlock.Gap;
        foreach (Node node in grounds)
        {
            blocks.Add(BlockOf(node));
            gaps.Add(carrying.Contains(node) ? gap : RowBlock.GroundGap);
            gap = TowerBlock.Gap;
        }

        if (blocks.Count == 0)
            return null;
        Block column = blocks.Count == 1 ? blocks[0] : new ColumnBlock(blocks, gaps);
        return requirements.BesideAll(topology) is { Any: true } around
            ? new GutterBlock(column, around, lanes)
            : column;
    }

    private Block Row(IReadOnlyList<Node> nodes, int gap, int rowGap, int singleGap) =>
        nodes.Count == 1
            ? BlockOf(nodes[0])
            : new RowBlock(nodes.Select(BlockOf).ToList(), nodes.Select(_ => gap).ToList(), rowGap, singleGap);

    /// <summary>Adds the lanes of controls above each row, and the lanes to kernels below it.</summary>
    private void AddLanesBetweenRows(IReadOnlyList<Node> nodes, IReadOnlyDictionary<Node, SceneBox> placed)
    {
        foreach (IGrouping<int, Node> row in nodes.GroupBy(node => placed[node].Bounds.Bottom))
        {
            int top = row.Min(node => placed[node].Bounds.Y);
            HashSet<Node> inside = row.SelectMany(node => node.SelfAndDescendants()).ToHashSet();
            for (int i = 0; i < LaneRequirements.Hubs(arrows, ArrowKind.Controls, inside).Count; i++)
                lanes.AddHorizontal(top - Lanes.RowDistance - i * Lanes.Spacing, ArrowKind.Controls);
        }

        AddLanesBelow(nodes, placed);
    }

    /// <summary>Adds the lanes to kernels below each row.</summary>
    private void AddLanesBelow(IReadOnlyList<Node> nodes, IReadOnlyDictionary<Node, SceneBox> placed)
    {
        foreach (IGrouping<int, Node> row in nodes.GroupBy(node => placed[node].Bounds.Bottom))
        {
            HashSet<Node> inside = row.SelectMany(node => node.SelfAndDescendants()).ToHashSet();
            for (int i = 0; i < LaneRequirements.Hubs(arrows, ArrowKind.UsesKernel, inside).Count; i++)
                lanes.AddHorizontal(row.Key + Lanes.BoxDistance + i * Lanes.Spacing, ArrowKind.UsesKernel);
        }
    }
}
