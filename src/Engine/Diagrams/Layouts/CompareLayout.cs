using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Comparisons;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>compare</c>: topologies side by side, with a card for each layer, so that the nodes of a layer are
/// level. The narrow variant has the topologies of a card one below the other.
/// </summary>
internal sealed class CompareLayout
{
    private const int Gap = 8;

    /// <summary>The padding of the headings, which aligns them with the content of the cards.</summary>
    private const int HeadingPadding = 8;

    private readonly bool isNarrow;
    private readonly MessageCatalog messages;
    private readonly ComparisonLabels labels;

    private CompareLayout(Variant variant, MessageCatalog messages)
    {
        isNarrow = variant == Variant.Narrow;
        this.messages = messages;
        labels = new ComparisonLabels(messages);
    }

    /// <summary>A box with the block that lays it out.</summary>
    private readonly record struct Part(DiagramBox Box, Block Block);

    /// <summary>Lays out topologies side by side.</summary>
    /// <param name="topologies">The topologies, in order.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="messages">The messages of the language.</param>
    /// <param name="report">The report for labels that do not fit, each in the file of its topology.</param>
    public static Scene Compute(
        IReadOnlyList<Topology> topologies,
        Variant variant,
        MessageCatalog messages,
        FileReport report
    )
    {
        var layout = new CompareLayout(variant, messages);
        List<Part> headings = layout.isNarrow ? [] : topologies.Select(layout.Heading).ToList();
        List<Part> cards = Comparison.Of(topologies, messages).Rows.Select(layout.Card).ToList();
        List<Block> blocks = cards.ConvertAll(card => card.Block);
        if (headings.Count > 0)
            blocks.Insert(0, new ColumnsBlock(headings.ConvertAll(heading => heading.Block), HeadingPadding));
        return Placement
            .Compute(Column(blocks), variant, report)
            .ToScene("compare", headings.Concat(cards).Select(part => part.Box).ToList(), arrows: []);
    }

    private Part Heading(Topology topology)
    {
        var box = new DiagramBox
        {
            Id = topology.Id,
            Name = topology.Title,
            Label = new Label([new LabelText(TextStyle.Name, topology.Title)]),
            AccessibleDescription = messages.Get("compare.topology"),
            Shape = BoxShape.Box,
            IsOutermost = true,
            Path = topology.Path,
        };
        return new Part(box, new LabelBlock(box));
    }

    private Part Card(ComparisonRow row)
    {
        // If all topologies have the same, a narrow card shows it once.
        bool isMerged = row.IsSame && isNarrow;
        List<Part> parts = isMerged ? Nodes(row, row.Cells[0]) : row.Cells.Select(cell => Cell(row, cell)).ToList();
        List<Block> blocks = parts.ConvertAll(part => part.Block);
        string result = row.IsSame ? "same" : "differs";
        var box = new DiagramBox
        {
            Id = $"layer-{row.Layer.Id}",
            Name = row.Layer.Heading,
            Label = Heading(messages.Get($"compare.heading.{result}", row.Layer.Heading)),
            AccessibleDescription = messages.Get($"compare.{result}"),
            Shape = BoxShape.Frame,
            HasChangeBar = !row.IsSame,
            IsOutermost = true,
            Children = parts.ConvertAll(part => part.Box),
        };
        Block content =
            isMerged ? Row(blocks)
            : isNarrow ? Column(blocks)
            : new ColumnsBlock(blocks);
        return new Part(box, new FrameBlock(box, content));
    }

    private Part Cell(ComparisonRow row, ComparisonCell cell)
    {
        List<Part> parts = Nodes(row, cell);
        var box = new DiagramBox
        {
            Id = $"{cell.Topology.Id}-layer-{row.Layer.Id}",
            Name = cell.Topology.Title,
            Label = Heading(cell.Topology.Title),
            AccessibleDescription = row.Layer.Heading,
            Shape = isNarrow ? BoxShape.Frame : BoxShape.Cell,
            Children = parts.ConvertAll(part => part.Box),
            Path = cell.Topology.Path,
        };
        Block content = Row(parts.ConvertAll(part => part.Block));
        return new Part(box, isNarrow ? new FrameBlock(box, content) : new CellBlock(box, content));
    }

    /// <summary>The nodes of a cell, or a placeholder if there are none.</summary>
    private List<Part> Nodes(ComparisonRow row, ComparisonCell cell)
    {
        List<DiagramBox> boxes =
            cell.Nodes.Count > 0
                ? cell.Nodes.Select(compared => Box(compared, row, cell.Topology)).ToList()
                : [Placeholder(row.Layer, cell.Topology)];
        return boxes.ConvertAll(box => new Part(box, new LabelBlock(box, avoidsBreaks: true)));
    }

    private DiagramBox Box(ComparedNode compared, ComparisonRow row, Topology topology)
    {
        Node node = compared.Node;
        bool differs = row.Differs(compared);
        BoxShape shape = DiagramBox.ShapeOf(node.Kind);
        return new DiagramBox
        {
            Id = $"{topology.Id}-{node.Id}",
            Node = node,
            Kind = node.Kind.Name,
            Name = node.Name,
            Label = labels.Of(compared),
            AccessibleDescription = labels.DescriptionOf(compared, differs),
            Shape = shape is BoxShape.Frame ? BoxShape.Box : shape,
            Token = node.Kind.Token,
            IsDashed = node.IsEmpty,
            HasChangeBar = differs,
            Span = node.Span,
            Path = topology.Path,
        };
    }

    /// <summary>The box of a layer that a topology lacks, which is always a difference.</summary>
    private DiagramBox Placeholder(ComparisonLayer layer, Topology topology)
    {
        string none = messages.Get("compare.none");
        return new DiagramBox
        {
            Id = $"{topology.Id}-no-{layer.Id}",
            Kind = layer.Id,
            Name = none,
            Label = new Label([new LabelText(TextStyle.Name, none)]),
            AccessibleDescription = labels.DescriptionOfMissing(layer),
            Shape = BoxShape.Box,
            IsDashed = true,
            HasChangeBar = true,
            Path = topology.Path,
        };
    }

    private static Label Heading(string text) => new([new LabelText(TextStyle.Heading, text)]);

    private static ColumnBlock Column(List<Block> blocks) => new(blocks, blocks.ConvertAll(_ => Gap));

    private static Block Row(List<Block> blocks) =>
        blocks.Count == 1 ? blocks[0] : new RowBlock(blocks, blocks.ConvertAll(_ => Gap), Gap);
}
