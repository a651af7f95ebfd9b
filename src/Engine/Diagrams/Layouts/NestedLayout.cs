using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Arrows;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>nested</c>: boxes inside boxes. In each frame what steers is at the top, what is steered below it in
/// rows, and what
/// all stand on at the bottom: kernel, hypervisor, hardware, each above what it stands on. Arrows tell who steers whom
/// and who
/// uses which kernel; between the rows and beside them is room for them.
/// </summary>
internal sealed class NestedLayout
{
    private const int WideWidth = 720;
    private const int NarrowWidth = 288;

    /// <summary>Room for the outermost outline.</summary>
    private const int Margin = 1;
    private const int Gap = 12;
    private const int PartGap = 6;

    private readonly Topology topology;
    private readonly MessageCatalog words;
    private readonly NodeLabels labels;
    private readonly IReadOnlyList<WantedArrow> arrows;
    private readonly Lanes lanes = new();

    private NestedLayout(Topology topology, MessageCatalog words)
    {
        this.topology = topology;
        this.words = words;
        labels = new NodeLabels(topology, words);
        arrows = NestedArrows.Wanted(topology);
    }

    /// <summary>Lays a stack out.</summary>
    /// <param name="topology">The stack.</param>
    /// <param name="variant"><c>wide</c> for 720 pixels, <c>narrow</c> for 288.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="report">Where labels that do not fit are reported.</param>
    public static Scene Compute(Topology topology, string variant, MessageCatalog words, FileReport report) =>
        new NestedLayout(topology, words).Compute(variant, report);

    private Scene Compute(string variant, FileReport report)
    {
        Block? all = Sections(new LaneRequirements(arrows, null, NestedSections.Of(topology.Roots)));
        var placement = new Placement(labels, report);
        int width = Math.Max(variant == "narrow" ? NarrowWidth : WideWidth, (all?.MinWidth ?? 0) + 2 * Margin);
        int height = all?.Height(width - 2 * Margin) ?? 0;
        all?.Place(Margin, Margin, width - 2 * Margin, height, placement);
        foreach (
            IEnumerable<Node> nodes in topology
                .Nodes.Where(node => node.Children.Count > 0)
                .Select(node => node.Children)
                .Prepend(topology.Roots)
        )
            AddLanesBetweenRows(NestedSections.Of(nodes).Inhabitants, placement);
        return new Scene
        {
            View = "nested",
            Variant = variant,
            Width = width,
            Height = height + 2 * Margin,
            Boxes = placement.Tree(topology.Roots),
            Arrows = ArrowRouter.Route(topology, arrows, placement, lanes),
        };
    }

    private Block Of(Node node)
    {
        if (node.Kind.Shape is not Shape.Frame)
            return new LabelBlock(node, labels.Of(node));
        if (node.Kind.Parts.Count > 0)
            return new FrameBlock(node, labels.Of(node), Parts(node));
        var demand = new LaneRequirements(arrows, node, NestedSections.Of(node.Children));
        return new FrameBlock(node, labels.Of(node), Sections(demand), Lanes.Width(demand.Entering));
    }

    /// <summary>The parts of a container, and the place of the kernel that it uses.</summary>
    private Block? Parts(Node node)
    {
        List<Block> blocks = node.Children.Select(Of).ToList();
        if (NestedArrows.IsContainer(node) && NodeQueries.KernelOf(topology, node) is { } kernel)
            blocks.Add(new SlotBlock(node, new Label([new LabelText(TextRole.Detail, KernelFrom(kernel))])));
        return blocks.Count == 0 ? null : new ColumnBlock(blocks, blocks.ConvertAll(_ => PartGap));
    }

    private string KernelFrom(Node kernel)
    {
        Node? machine = NodeQueries.MachineOf(kernel);
        string key = $"diagram.kernel.from.{machine?.Kind.Name}";
        return words.Get(words.All.ContainsKey(key) ? key : "diagram.kernel.from.other", machine?.Name ?? kernel.Name);
    }

    private Block? Sections(LaneRequirements demand)
    {
        NestedSections sections = demand.Sections;
        List<Block> blocks = [];
        List<int> gaps = [];
        if (sections.Steering.Count > 0)
        {
            blocks.Add(Row(sections.Steering, ArrowPlanner.Length, ArrowPlanner.Length, ArrowPlanner.Length));
            gaps.Add(0);
        }

        if (sections.Inhabitants.Count > 0)
        {
            Block rows = Row(sections.Inhabitants, Gap, demand.BetweenRows, RowBlock.RowGap);
            blocks.Add(demand.BesideRows is { Any: true } gutters ? new GutterBlock(rows, gutters, lanes) : rows);
            gaps.Add(demand.AboveRows);
        }

        foreach (Node node in NestedSections.TopToBottom(topology, sections.Grounds))
        {
            gaps.Add(
                blocks.Count > 0
                && gaps.Count == (sections.Steering.Count > 0 ? 1 : 0) + (sections.Inhabitants.Count > 0 ? 1 : 0)
                    ? demand.BelowRows
                    : TowerBlock.Gap
            );
            blocks.Add(Of(node));
        }

        if (blocks.Count == 0)
            return null;
        Block column = blocks.Count == 1 ? blocks[0] : new ColumnBlock(blocks, gaps);
        return demand.BesideAll(topology) is { Any: true } around ? new GutterBlock(column, around, lanes) : column;
    }

    private Block Row(IReadOnlyList<Node> nodes, int gap, int rowGap, int singleGap) =>
        nodes.Count == 1
            ? Of(nodes[0])
            : new RowBlock(nodes.Select(Of).ToList(), nodes.Select(_ => gap).ToList(), rowGap, singleGap);

    /// <summary>What steers runs above each row, and below it what leads to the kernels.</summary>
    private void AddLanesBetweenRows(IReadOnlyList<Node> nodes, Placement placement)
    {
        foreach (
            IGrouping<int, (SceneBox Box, Node Node)> row in nodes
                .Select(node => (Box: placement.Of(node), Node: node))
                .GroupBy(item => item.Box.Y + item.Box.Height)
        )
        {
            int top = row.Min(item => item.Box.Y);
            HashSet<Node> inside = row.SelectMany(item => item.Node.SelfAndDescendants()).ToHashSet();
            for (int i = 0; i < LaneRequirements.Hubs(arrows, ArrowKind.Controls, inside).Count; i++)
                lanes.AddHorizontal(top - Lanes.AboveRow - i * Lanes.Apart, ArrowKind.Controls);
            for (int i = 0; i < LaneRequirements.Hubs(arrows, ArrowKind.UsesKernel, inside).Count; i++)
                lanes.AddHorizontal(row.Key + Lanes.FromBox + i * Lanes.Apart, ArrowKind.UsesKernel);
        }
    }
}
