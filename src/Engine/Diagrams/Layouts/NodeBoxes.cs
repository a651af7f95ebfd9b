using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>The boxes of a topology's nodes.</summary>
internal sealed class NodeBoxes
{
    private readonly Dictionary<Node, DiagramBox> boxes = [];
    private readonly NodeLabels labels;

    public NodeBoxes(
        Topology topology,
        Variant variant,
        MessageCatalog messages,
        ShownRelations? relations = null,
        IReadOnlySet<Node>? inMargin = null
    )
    {
        labels = new NodeLabels(topology, messages, variant, relations, inMargin);
        Roots = topology.Roots.Select(Create).ToList();
    }

    /// <summary>The outermost boxes, in reading order.</summary>
    public IReadOnlyList<DiagramBox> Roots { get; }

    public DiagramBox this[Node node] => boxes[node];

    private DiagramBox Create(Node node) =>
        boxes[node] = new DiagramBox
        {
            Id = node.Id,
            Node = node,
            Kind = node.Kind.Name,
            Name = labels.VisibleNameOf(node),
            Label = labels.Of(node),
            AccessibleDescription = labels.DescriptionOf(node),
            Shape = DiagramBox.ShapeOf(node.Kind),
            Token = node.Kind.Token,
            IsDashed = node.IsEmpty,
            IsPile = node.Count > 1,
            IsFailing = Expectation.CannotRun(node),
            IsOutermost = node.Parent is null,
            Flow = node.Kind.Flow,
            Children = node.Children.Select(Create).ToList(),
            Span = node.Span,
        };
}
