using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Images;
using Strata.Engine.Diagrams.Labels;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>
/// The view <c>layers</c>, copy-on-write: each read-only layer once, as wide as all that share it, and a thin writable
/// layer for
/// each container on top. Layers stand on layers as nodes stand on nodes, so it is a stack again, and laid out like
/// one.
/// </summary>
internal sealed class LayersLayout
{
    private readonly Dictionary<Node, Node> standsOn = [];
    private readonly Dictionary<Node, ImageLayer> layers = [];
    private readonly Dictionary<Node, ImageStore> stores = [];

    private LayersLayout() { }

    /// <summary>Lays out the layers of a stack.</summary>
    /// <param name="topology">The stack.</param>
    /// <param name="known">What is known of base images, by each name that they are written by.</param>
    /// <param name="variant"><c>wide</c> for 720 pixels, <c>narrow</c> for 288.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="report">Where labels that do not fit are reported.</param>
    public static Scene Compute(
        Topology topology,
        IReadOnlyDictionary<string, KnownImage> known,
        string variant,
        MessageCatalog words,
        FileReport report
    )
    {
        var layout = new LayersLayout();
        Topology drawn = layout.Draw(topology, known);
        return StackLayout.Compute(
            "layers",
            drawn,
            new LayerLabels(layout.layers, layout.stores, words),
            variant,
            report
        );
    }

    /// <summary>The stack that is drawn: a frame for each store, in it its layers and containers.</summary>
    internal static Topology Drawn(Topology topology, IReadOnlyDictionary<string, KnownImage> known) =>
        new LayersLayout().Draw(topology, known);

    private Topology Draw(Topology topology, IReadOnlyDictionary<string, KnownImage> known)
    {
        List<Node> roots = [];
        foreach (ImageStore store in ImageStores.Of(topology, known))
        {
            Node frame = Copy(store.Machine, store.Machine.Id, store.Machine.Name, store.Machine.Kind, null);
            List<Node> inside = store.Bare.Select(container => Container(container, frame)).ToList();
            foreach (ImageLayer layer in store.Bases)
                Add(layer, frame, inside);
            frame.Children = inside;
            stores.Add(frame, store);
            roots.Add(frame);
        }

        return topology with
        {
            Roots = roots,
            StandsOn = standsOn,
            Controls = [],
        };
    }

    /// <summary>Adds what stands on a layer, and then the layer: what is above comes first, as everywhere.</summary>
    private Node Add(ImageLayer layer, Node frame, List<Node> inside)
    {
        string id =
            layer.IsBase || layer.Kind == layer.First.Kind
                ? layer.First.Id
                : $"{layer.First.Id}-{PropertyNames.Layers}-{layer.Depth}";
        Node slab = Copy(layer.First, id, layer.Name, layer.Kind with { Shape = Shape.Slab }, frame);
        layers.Add(slab, layer);
        List<Node> above = layer.Above.Select(next => Add(next, frame, inside)).ToList();
        List<Node> containers = layer.Containers.Select(container => Container(container, frame)).ToList();
        inside.AddRange(containers);
        inside.Add(slab);
        foreach (Node node in above.Concat(containers))
            standsOn.Add(node, slab);
        return slab;
    }

    /// <summary>A writable layer is thin, however high its neighbours are.</summary>
    private static Node Container(Node container, Node frame) =>
        Copy(container, container.Id, container.Name, container.Kind with { Shape = Shape.Slab }, frame);

    private static Node Copy(Node node, string id, string name, Kind kind, Node? frame) =>
        new()
        {
            Id = id,
            Kind = kind,
            Name = name,
            Span = node.Span,
            Parent = frame,
        };
}
