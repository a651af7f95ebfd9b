using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>compare</c>: stacks side by side, a card a layer, so that what is in one layer is level. On narrow
/// screens a card
/// has the stacks one below the other.
/// </summary>
internal sealed class CompareLayout
{
    private const string Narrow = "narrow";
    private const int WideWidth = 720;
    private const int NarrowWidth = 288;
    private const int Margin = 1;
    private const int Gap = 8;

    /// <summary>As far in as what is inside a card.</summary>
    private const int HeadingPadding = 8;
    private const int BarRoom = 6;

    private readonly IReadOnlyList<Topology> topologies;
    private readonly string variant;
    private readonly MessageCatalog words;
    private readonly ComparisonLabels labels;
    private readonly Dictionary<Node, Topology> stackOf = [];
    private readonly HashSet<Node> marked = [];
    private readonly List<Node> roots = [];

    private CompareLayout(IReadOnlyList<Topology> topologies, string variant, MessageCatalog words)
    {
        this.topologies = topologies;
        this.variant = variant;
        this.words = words;
        labels = new ComparisonLabels(words);
    }

    /// <summary>Lays stacks out side by side.</summary>
    /// <param name="topologies">The stacks, in the order drawn.</param>
    /// <param name="variant"><c>wide</c> for 720 pixels, <c>narrow</c> for 288.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="report">Where labels that do not fit are reported, each in the file of its stack.</param>
    public static Scene Compute(
        IReadOnlyList<Topology> topologies,
        string variant,
        MessageCatalog words,
        FileReport report
    ) => new CompareLayout(topologies, variant, words).Compute(report);

    private Scene Compute(FileReport report)
    {
        List<Block> blocks =
            variant == Narrow ? [] : [new ColumnsBlock(topologies.Select(Heading).ToList(), HeadingPadding)];
        blocks.AddRange(Comparison.Of(topologies, words).Rows.Select(Card));
        var all = new ColumnBlock(blocks, blocks.Select(_ => Gap).ToList());
        var placement = new Placement(
            labels,
            report,
            node => stackOf.TryGetValue(node, out Topology? topology) ? topology.Path : report.Path
        );
        int width = Math.Max(variant == Narrow ? NarrowWidth : WideWidth, all.MinWidth + 2 * Margin);
        int height = all.Height(width - 2 * Margin);
        all.Place(Margin, Margin, width - 2 * Margin, height, placement);
        foreach (Node node in marked)
            placement.Mark(node);
        return new Scene
        {
            View = "compare",
            Variant = variant,
            Width = width,
            Height = height + 2 * Margin,
            Boxes = placement.Tree(roots),
            Arrows = [],
        };
    }

    private Block Heading(Topology topology)
    {
        Node heading = Plain(topology.Id, topology.Title, Shape.Box, null);
        stackOf.Add(heading, topology);
        roots.Add(heading);
        labels.AddHeading(heading, TextRole.Name, topology.Title, words.Get("compare.topology"));
        return new LabelBlock(heading, labels.Of(heading));
    }

    private Block Card(ComparisonRow row)
    {
        string verdict = row.Same ? "same" : "differs";
        Node card = Plain($"layer-{row.Layer.Id}", row.Layer.Heading, Shape.Frame, null);
        roots.Add(card);
        labels.AddHeading(
            card,
            TextRole.Heading,
            words.Get($"compare.heading.{verdict}", row.Layer.Heading),
            words.Get($"compare.{verdict}")
        );
        if (!row.Same)
            marked.Add(card);
        List<Node> cells = [];
        if (row.Same && variant == Narrow)
            return Once(row, card);
        List<Block> blocks = row.Cells.Select(cell => Cell(row, cell, card, cells)).ToList();
        card.Children = cells;
        return new FrameBlock(
            card,
            labels.Of(card),
            variant == Narrow ? new ColumnBlock(blocks, blocks.Select(_ => Gap).ToList()) : new ColumnsBlock(blocks)
        );
    }

    /// <summary>Where all have the same, a narrow card shows it once.</summary>
    private FrameBlock Once(ComparisonRow row, Node card)
    {
        (IReadOnlyList<Node> boxes, Block inside) = Inside(row, row.Cells[0], card);
        card.Children = boxes;
        return new FrameBlock(card, labels.Of(card), inside);
    }

    private Block Cell(ComparisonRow row, ComparisonCell cell, Node card, List<Node> cells)
    {
        Node group = Plain($"{cell.Topology.Id}-layer-{row.Layer.Id}", cell.Topology.Title, Shape.Frame, card);
        stackOf.Add(group, cell.Topology);
        cells.Add(group);
        labels.AddHeading(group, TextRole.Heading, cell.Topology.Title, row.Layer.Heading);
        (IReadOnlyList<Node> boxes, Block inside) = Inside(row, cell, group);
        group.Children = boxes;
        return variant == Narrow ? new FrameBlock(group, labels.Of(group), inside) : new CellBlock(group, inside);
    }

    private (IReadOnlyList<Node> Boxes, Block Inside) Inside(ComparisonRow row, ComparisonCell cell, Node holder)
    {
        List<Node> boxes = cell.Nodes.Select(compared => Box(compared, row, cell.Topology, holder)).ToList();
        if (boxes.Count == 0)
            boxes.Add(None(row, cell.Topology, holder));
        List<Block> blocks = boxes
            .Select(box =>
                (Block)new LabelBlock(box, labels.Of(box), unbroken: true, beside: marked.Contains(box) ? BarRoom : 0)
            )
            .ToList();
        return (boxes, blocks.Count == 1 ? blocks[0] : new RowBlock(blocks, blocks.Select(_ => Gap).ToList(), Gap));
    }

    private Node Box(ComparedNode compared, ComparisonRow row, Topology topology, Node group)
    {
        Node node = compared.Node;
        Kind kind = node.Kind.Shape is Shape.Frame ? node.Kind with { Shape = Shape.Box } : node.Kind;
        var box = new Node
        {
            Id = $"{topology.Id}-{node.Id}",
            Kind = kind,
            Name = node.Name,
            Span = node.Span,
            Parent = group,
        };
        Settle(box, compared, row, topology);
        return box;
    }

    /// <summary>The empty place of a layer that a stack does not have.</summary>
    private Node None(ComparisonRow row, Topology topology, Node group)
    {
        string none = words.Get("compare.none");
        var box = new Node
        {
            Id = $"{topology.Id}-no-{row.Layer.Id}",
            Kind = new Kind
            {
                Name = row.Layer.Id,
                Label = row.Layer.Heading,
                Shape = Shape.Box,
                Empty = none,
            },
            Name = none,
            Span = SourceSpan.Start,
            Parent = group,
        };
        Settle(box, new ComparedNode(box, none, [], []), row, topology);
        return box;
    }

    private void Settle(Node box, ComparedNode compared, ComparisonRow row, Topology topology)
    {
        bool differs = row.Differs(compared);
        labels.Add(box, compared, differs);
        stackOf.Add(box, topology);
        if (differs)
            marked.Add(box);
    }

    private static Node Plain(string id, string name, Shape shape, Node? parent) =>
        new()
        {
            Id = id,
            Kind = new Kind
            {
                Name = "",
                Label = "",
                Shape = shape,
            },
            Name = name,
            Span = SourceSpan.Start,
            Parent = parent,
        };
}
