using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Images;

/// <summary>A read-only layer of images, stored once for all containers that use it.</summary>
/// <param name="Source">The origin of the layer in the topology.</param>
/// <param name="Depth">The number of layers below it.</param>
internal sealed record ImageLayer(LayerSource Source, int Depth)
{
    public Kind Kind => Source.Kind;

    public string Name => Source.Name;

    public bool IsBase => Source.IsBase;

    public DiskSize? Disk => Source.Disk;

    /// <summary>The node that names it first: the part, or the container whose list contains it.</summary>
    public Node First => Source.Node;

    /// <summary>All containers that use it, in reading order.</summary>
    public required IReadOnlyList<Node> Users { get; init; }

    /// <summary>The machine with the images.</summary>
    public required Node Machine { get; init; }

    /// <summary>The number of containers that use it.</summary>
    public int UserCount => NodeQueries.CountFor(Users, Machine);

    /// <summary>The layers directly above it.</summary>
    public required IReadOnlyList<ImageLayer> Above { get; init; }

    /// <summary>The containers whose writable layer is directly above it.</summary>
    public required IReadOnlyList<Node> Containers { get; init; }

    /// <summary>Whether the name is the kind's name for nothing, such as <c>scratch</c>.</summary>
    public bool IsEmpty => Kind.Empty == Name;

    /// <summary>Whether it is a node of the topology, not a text in a container's list.</summary>
    public bool IsNode => IsBase || Kind == First.Kind;

    /// <summary>The layer and all layers above it, each before those that stand on it.</summary>
    public IEnumerable<ImageLayer> SelfAndAbove() => Above.SelectMany(layer => layer.SelfAndAbove()).Prepend(this);
}

/// <summary>The origin of a layer in a container. Layers of equal keys are the same if all layers below are.</summary>
internal sealed record LayerSource
{
    public required string Key { get; init; }

    /// <summary>The kind of the part; that of the base image for a layer of a container's list.</summary>
    public required Kind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The part, or the container whose list contains the layer.</summary>
    public required Node Node { get; init; }

    /// <summary>Whether it is a base image.</summary>
    public bool IsBase { get; init; }

    /// <summary>The size on disk; null if unknown.</summary>
    public DiskSize? Disk { get; init; }
}

/// <summary>
/// The images of one machine, where containers share layers: the machine of the engine, which need not be the
/// container's own.
/// </summary>
/// <param name="Machine">The machine.</param>
/// <param name="Bases">The lowest layers.</param>
/// <param name="Bare">The containers without any known layer.</param>
internal sealed record ImageStore(Node Machine, IReadOnlyList<ImageLayer> Bases, IReadOnlyList<Node> Bare)
{
    /// <summary>All layers, each before those that stand on it.</summary>
    public IEnumerable<ImageLayer> Layers => Bases.SelectMany(layer => layer.SelfAndAbove());

    /// <summary>The bytes on disk with each base image stored once, as far as they are known.</summary>
    public long Bytes => Layers.Sum(layer => layer.Disk?.Bytes ?? 0);

    /// <summary>The bytes on disk with a copy for each container.</summary>
    public long BytesUnshared => Layers.Sum(layer => (layer.Disk?.Bytes ?? 0) * layer.UserCount);
}
