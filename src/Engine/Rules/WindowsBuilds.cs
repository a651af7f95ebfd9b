using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Rules;

/// <summary>Which build of an operating system each base image and each kernel is of, where that is known.</summary>
internal static class WindowsBuilds
{
    /// <summary>The stack with its builds.</summary>
    /// <param name="topology">The stack.</param>
    /// <param name="names">What the names of images tell.</param>
    public static Topology Annotate(Topology topology, ImageNames names)
    {
        Dictionary<Node, string> builds = [];
        foreach (Node image in topology.Nodes.Where(node => node.Kind.Name == "image"))
        {
            if (names.Find(image.Name)?.Build is { } build)
                builds.Add(image, build);
        }

        foreach (Node kernel in topology.Nodes.Where(NodeQueries.IsKernel))
        {
            if ((FromImages(topology, kernel, builds) ?? NodeQueries.BuildOf(kernel)) is { } build)
                builds.Add(kernel, build);
        }

        return topology with
        {
            Builds = builds,
        };
    }

    /// <summary>
    /// The kernel of a machine made for a container under Hyper-V isolation comes with the container's image, unless
    /// the machine says otherwise.
    /// </summary>
    private static string? FromImages(Topology topology, Node kernel, Dictionary<Node, string> builds)
    {
        if (NodeQueries.MachineOf(kernel) is not { } machine || machine.Properties.ContainsKey(NodeKeys.BuildName))
            return null;
        List<string> images = machine
            .SelfAndDescendants()
            .Where(node =>
                node.Properties.TryGetValue("isolation", out Property isolation)
                && isolation.Value == PlacedContainer.HyperV
                && NodeQueries.KernelOf(topology, node) == kernel
            )
            .SelectMany(container => container.Children)
            .Select(builds.GetValueOrDefault)
            .OfType<string>()
            .Distinct()
            .ToList();
        return images is [var only] ? only : null;
    }
}
