using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Images;

/// <summary>
/// Finds the layers that the containers of a stack are made of: the base image, then the layers that the container
/// lists, then its
/// other parts, such as the application. Containers share a layer where it has the same name and everything below it is
/// shared
/// too. Base images are the parts whose kind has a catalogue, so that any vocabulary may have some.
/// </summary>
/// <param name="topology">The stack.</param>
/// <param name="known">What is known of base images, by each name that they are written by.</param>
internal sealed class ImageStores(Topology topology, IReadOnlyDictionary<string, KnownImage> known)
{
    /// <summary>A layer of one container. Those of equal key are the same.</summary>
    private readonly record struct Step(string Key, Kind Kind, string Name, Node First, DiskSize? Disk, bool IsBase);

    public static IReadOnlyList<ImageStore> Of(Topology topology, IReadOnlyDictionary<string, KnownImage> known) =>
        new ImageStores(topology, known).All();

    private List<ImageStore> All()
    {
        ILookup<Node, Node> controllers = topology.Controls.ToLookup(control => control.To, control => control.From);
        return topology
            .Nodes.Where(node => node.Kind.Parts.Count > 0 && Base(node.Kind) is not null)
            .GroupBy(container =>
                NodeQueries.MachineOf(controllers[container].FirstOrDefault() ?? container.SelfAndAncestors().Last())
                ?? container.SelfAndAncestors().Last()
            )
            .Select(group => Store(group.Key, group.ToList()))
            .ToList();
    }

    private ImageStore Store(Node machine, List<Node> containers)
    {
        List<(Node Container, List<Step> Steps)> built = containers
            .Select(container => (container, Steps(container)))
            .ToList();
        return new ImageStore(
            machine,
            Layers(built, 0),
            built.Where(pair => pair.Steps.Count == 0).Select(pair => pair.Container).ToList()
        );
    }

    private static List<ImageLayer> Layers(IReadOnlyList<(Node Container, List<Step> Steps)> built, int depth) =>
        built
            .Where(pair => pair.Steps.Count > depth)
            .GroupBy(pair => pair.Steps[depth].Key, StringComparer.Ordinal)
            .Select(group =>
            {
                Step first = group.First().Steps[depth];
                return new ImageLayer(first.Kind, first.Name, first.First, depth, first.IsBase, first.Disk)
                {
                    Users = group.Select(pair => pair.Container).ToList(),
                    Above = Layers([.. group], depth + 1),
                    Containers = group
                        .Where(pair => pair.Steps.Count == depth + 1)
                        .Select(pair => pair.Container)
                        .ToList(),
                };
            })
            .ToList();

    /// <summary>The layers of a container from the bottom up.</summary>
    private List<Step> Steps(Node container)
    {
        Kind baseKind = Base(container.Kind)!;
        List<Node> parts = container.Children.Where(StackProse.IsPart).ToList();
        List<Step> steps = [];
        if (parts.Find(part => part.Kind == baseKind) is { } image)
        {
            KnownImage? found = known.GetValueOrDefault(image.Name);
            steps.Add(
                new Step(
                    $"base {found?.Id ?? image.Name}",
                    baseKind,
                    image.Name,
                    image,
                    image.IsEmpty ? null : found?.Disk,
                    IsBase: true
                )
            );
        }

        foreach (Property layer in container.Lists.GetValueOrDefault(PropertyNames.Layers, []))
            steps.Add(new Step($"layer {layer.Value}", baseKind, layer.Value, container, null, IsBase: false));
        foreach (Node part in parts.Where(part => part.Kind != baseKind).Reverse())
            steps.Add(new Step($"{part.Kind.Name} {part.Name}", part.Kind, part.Name, part, null, IsBase: false));
        return steps;
    }

    private Kind? Base(Kind container) =>
        container
            .Parts.Select(part => topology.Vocabulary.Kinds[part])
            .FirstOrDefault(kind => kind.Catalogue is not null);
}
