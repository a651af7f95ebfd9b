using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Blocks;
using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>layers</c>, copy-on-write: each read-only layer once, as wide as everything that shares it, and a thin
/// writable layer for each container on top. Layers stand on layers like nodes on nodes, and are laid out alike.
/// </summary>
internal sealed class LayersLayout
{
    private readonly LayerLabels labels;
    private readonly Dictionary<DiagramBox, IReadOnlyList<DiagramBox>> supports = [];

    private LayersLayout(MessageCatalog messages) => labels = new LayerLabels(messages);

    /// <summary>Lays out the layers of a topology's containers.</summary>
    /// <param name="stores">The image stores of the topology.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="messages">The messages of the language.</param>
    /// <param name="report">The report for labels that do not fit.</param>
    public static Scene Compute(
        IReadOnlyList<ImageStore> stores,
        Variant variant,
        MessageCatalog messages,
        FileReport report
    )
    {
        BoxStack stack = StackOf(stores, messages);
        Block? root = new TowerBuilder(stack, arrows: [], variant).Build();
        return Placement.Compute(root, variant, report).ToScene("layers", stack.Roots, arrows: []);
    }

    /// <summary>The boxes of image stores: a frame for each, which contains its layers and containers.</summary>
    public static BoxStack StackOf(IReadOnlyList<ImageStore> stores, MessageCatalog messages)
    {
        var layout = new LayersLayout(messages);
        return new BoxStack(stores.Select(layout.Frame).ToList(), layout.supports);
    }

    private DiagramBox Frame(ImageStore store)
    {
        Node machine = store.Machine;
        List<DiagramBox> children = store.Bare.Select(Container).ToList();
        foreach (ImageLayer layer in store.Bases)
            AddLayer(layer, children);
        return new DiagramBox
        {
            Id = machine.Id,
            Node = machine,
            Kind = machine.Kind.Name,
            Name = machine.Name,
            Label = labels.Of(store),
            AccessibleDescription = labels.DescriptionOf(store),
            Shape = DiagramBox.ShapeOf(machine.Kind),
            Token = machine.Kind.Token,
            IsDashed = machine.IsEmpty,
            IsOutermost = true,
            Flow = machine.Kind.Flow,
            Children = children,
            Span = machine.Span,
        };
    }

    /// <summary>Adds the boxes that stand on a layer, and then its own, which is below them.</summary>
    private DiagramBox AddLayer(ImageLayer layer, List<DiagramBox> boxes)
    {
        DiagramBox slab = Slab(layer);
        List<DiagramBox> above = layer.Above.Select(next => AddLayer(next, boxes)).ToList();
        List<DiagramBox> containers = layer.Containers.Select(Container).ToList();
        boxes.AddRange(containers);
        boxes.Add(slab);
        foreach (DiagramBox box in above.Concat(containers))
            supports.Add(box, [slab]);
        return slab;
    }

    private DiagramBox Slab(ImageLayer layer) =>
        new()
        {
            Id = layer.IsNode ? layer.First.Id : $"{layer.First.Id}-{PropertyNames.Layers}-{layer.Depth}",
            Node = layer.IsNode ? layer.First : null,
            Kind = layer.Kind.Name,
            Name = layer.Name,
            Label = labels.Of(layer),
            AccessibleDescription = labels.DescriptionOf(layer),
            Shape = BoxShape.Slab,
            Token = layer.Kind.Token,
            IsDashed = layer.IsEmpty,
            Span = layer.First.Span,
        };

    /// <summary>The writable layer of a container: a slab, which stays thin beside higher neighbours.</summary>
    private DiagramBox Container(Node container) =>
        new()
        {
            Id = container.Id,
            Node = container,
            Kind = container.Kind.Name,
            Name = labels.NameOfContainer(container),
            Label = labels.OfContainer(container),
            AccessibleDescription = labels.DescriptionOfContainer(container),
            Shape = BoxShape.Slab,
            Token = container.Kind.Token,
            IsDashed = container.IsEmpty,
            IsPile = container.Count > 1,
            Span = container.Span,
        };
}
