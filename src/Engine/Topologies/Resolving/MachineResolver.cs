using Strata.Engine.Catalogues;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>Finds the Windows builds of base images and kernels, as far as they are known.</summary>
internal static class WindowsBuilds
{
    /// <summary>A copy of the topology that includes the builds.</summary>
    public static Topology Annotate(Topology topology, ImageNames images)
    {
        Dictionary<Node, string> builds = [];
        foreach (Node image in topology.Nodes.Where(node => node.Kind.Name == "image"))
        {
            if (images.Find(image.Name)?.Build is { } build)
                builds.Add(image, build);
        }

        foreach (Node kernel in topology.Nodes.Where(NodeQueries.IsKernel))
        {
            if ((BuildFromImages(topology, kernel, builds) ?? NodeQueries.BuildOf(kernel)) is { } build)
                builds.Add(kernel, build);
        }

        return topology with
        {
            Builds = builds,
        };
    }

    /// <summary>
    /// The build of a kernel from the images of the containers that use it: under Hyper-V isolation the kernel of the
    /// utility VM comes with the container's image, unless the machine has an explicit build.
    /// </summary>
    private static string? BuildFromImages(Topology topology, Node kernel, Dictionary<Node, string> builds)
    {
        if (NodeQueries.MachineOf(kernel) is not { } machine || machine.Properties.ContainsKey(PropertyNames.Build))
            return null;
        List<string> imageBuilds = machine
            .SelfAndDescendants()
            .Where(node =>
                node.Properties.TryGetValue(PropertyNames.Isolation, out Property isolation)
                && isolation.Value == IsolationModes.HyperV
                && NodeQueries.KernelOf(topology, node) == kernel
            )
            .SelectMany(container => container.Children)
            .Select(builds.GetValueOrDefault)
            .OfType<string>()
            .Distinct()
            .ToList();
        return imageBuilds is [var only] ? only : null;
    }
}
