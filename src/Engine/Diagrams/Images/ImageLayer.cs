using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Images;

/// <summary>A read-only layer of images, kept once however many containers use it.</summary>
/// <param name="Kind">The kind of the part it comes from; that of the base image for a layer above one.</param>
/// <param name="Name">What it is called.</param>
/// <param name="First">Where it is named first: the part, or the container whose list has it.</param>
/// <param name="Depth">How many layers are below it.</param>
/// <param name="IsBase">Whether it is a base image.</param>
/// <param name="Disk">What it takes on disk; null where that is not known.</param>
internal sealed record ImageLayer(Kind Kind, string Name, Node First, int Depth, bool IsBase, DiskSize? Disk)
{
    /// <summary>All containers that use it, in reading order.</summary>
    public required IReadOnlyList<Node> Users { get; init; }

    /// <summary>The layers that stand on it.</summary>
    public required IReadOnlyList<ImageLayer> Above { get; init; }

    /// <summary>The containers whose writable layer stands on it.</summary>
    public required IReadOnlyList<Node> Containers { get; init; }

    public IEnumerable<ImageLayer> SelfAndAbove() => Above.SelectMany(layer => layer.SelfAndAbove()).Prepend(this);
}

/// <summary>
/// The images of one machine, where containers share layers: that of the engine, which need not be the container's own.
/// </summary>
/// <param name="Machine">The machine.</param>
/// <param name="Bases">The lowest layers.</param>
/// <param name="Bare">The containers of which no layer is known.</param>
internal sealed record ImageStore(Node Machine, IReadOnlyList<ImageLayer> Bases, IReadOnlyList<Node> Bare)
{
    /// <summary>All layers, each before those that stand on it.</summary>
    public IEnumerable<ImageLayer> Layers => Bases.SelectMany(layer => layer.SelfAndAbove());

    /// <summary>What the base images take on disk, each once, as far as it is known.</summary>
    public long Bytes => Layers.Sum(layer => layer.Disk?.Bytes ?? 0);

    /// <summary>What a copy of it for each container would take.</summary>
    public long BytesUnshared => Layers.Sum(layer => (layer.Disk?.Bytes ?? 0) * layer.Users.Count);
}
