using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Images;

/// <summary>
/// Finds the layers that the containers of a topology consist of: the base image, then the layers that the container
/// lists, then its other parts, such as the application. Containers share a layer that has the same name and the same
/// layers below it. Base images are parts whose kind has a catalogue, so that any vocabulary may have them.
/// </summary>
/// <param name="topology">The topology.</param>
/// <param name="known">The known base images, by each of their names.</param>
internal sealed class ImageStores(Topology topology, IReadOnlyDictionary<string, KnownImage> known)
{
    /// <summary>A container with the origins of its layers, from the bottom up.</summary>
    private readonly record struct Image(Node Container, List<LayerSource> Sources);

    /// <summary>The image stores of a topology, in reading order.</summary>
    public static IReadOnlyList<ImageStore> Of(Topology topology, IReadOnlyDictionary<string, KnownImage> known) =>
        new ImageStores(topology, known).All();

    private List<ImageStore> All()
    {
        ILookup<Node, Node> controllers = topology.Controls.ToLookup(control => control.To, control => control.From);
        return topology
            .Nodes.Where(node => node.Kind.Parts.Count > 0 && BaseKind(node.Kind) is not null)
            .GroupBy(container =>
                NodeQueries.MachineOf(controllers[container].FirstOrDefault() ?? container.SelfAndAncestors().Last())
                ?? container.SelfAndAncestors().Last()
            )
            .Select(group => Store(group.Key, group.ToList()))
            .ToList();
    }

    private ImageStore Store(Node machine, List<Node> containers)
    {
        List<Image> images = containers.ConvertAll(container => new Image(container, Sources(container)));
        return new ImageStore(
            machine,
            Layers(machine, images, depth: 0),
            images.Where(image => image.Sources.Count == 0).Select(image => image.Container).ToList()
        );
    }

    /// <summary>The layers at a depth, with all layers above them.</summary>
    private static List<ImageLayer> Layers(Node machine, IEnumerable<Image> images, int depth) =>
        images
            .Where(image => image.Sources.Count > depth)
            .GroupBy(image => image.Sources[depth].Key, StringComparer.Ordinal)
            .Select(group => new ImageLayer(group.First().Sources[depth], depth)
            {
                Users = group.Select(image => image.Container).ToList(),
                Machine = machine,
                Above = Layers(machine, group, depth + 1),
                Containers = group
                    .Where(image => image.Sources.Count == depth + 1)
                    .Select(image => image.Container)
                    .ToList(),
            })
            .ToList();

    /// <summary>The origins of a container's layers, from the bottom up.</summary>
    private List<LayerSource> Sources(Node container)
    {
        Kind baseKind = BaseKind(container.Kind)!;
        List<Node> parts = container.Children.Where(NodeQueries.IsPart).ToList();
        List<LayerSource> sources = [];
        if (parts.Find(part => part.Kind == baseKind) is { } image)
        {
            KnownImage? found = known.GetValueOrDefault(image.Name);
            sources.Add(
                new LayerSource
                {
                    Key = $"base {found?.Id ?? image.Name}",
                    Kind = baseKind,
                    Name = image.Name,
                    Node = image,
                    IsBase = true,
                    Disk = image.IsEmpty ? null : found?.Disk,
                }
            );
        }

        foreach (Property layer in container.Lists.GetValueOrDefault(PropertyNames.Layers, []))
            sources.Add(
                new LayerSource
                {
                    Key = $"layer {layer.Value}",
                    Kind = baseKind,
                    Name = layer.Value,
                    Node = container,
                }
            );
        foreach (Node part in parts.Where(part => part.Kind != baseKind).Reverse())
            sources.Add(
                new LayerSource
                {
                    Key = $"{part.Kind.Name} {part.Name}",
                    Kind = part.Kind,
                    Name = part.Name,
                    Node = part,
                }
            );
        return sources;
    }

    /// <summary>The kind of a container's base image; null if none of its parts has a catalogue.</summary>
    private Kind? BaseKind(Kind container) =>
        container
            .Parts.Select(part => topology.Vocabulary.Kinds[part])
            .FirstOrDefault(kind => kind.Catalogue is not null);
}
