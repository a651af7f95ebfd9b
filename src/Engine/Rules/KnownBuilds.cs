using Strata.Engine.Topology;

namespace Strata.Engine.Rules;

/// <summary>Which build of an operating system each base image and each kernel is of, where that is known.</summary>
internal static class KnownBuilds
{
    /// <summary>The stack with its builds.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="names">What the names of images tell.</param>
    public static Stack Into(Stack stack, ImageNames names)
    {
        Dictionary<Node, string> builds = [];
        foreach (Node image in stack.Nodes.Where(node => node.Kind.Name == "image"))
        {
            if (names.Find(image.Name)?.Build is { } build)
                builds.Add(image, build);
        }

        foreach (Node kernel in stack.Nodes.Where(NodeQueries.IsKernel))
        {
            if ((FromImages(stack, kernel, builds) ?? NodeQueries.BuildOf(kernel)) is { } build)
                builds.Add(kernel, build);
        }

        return stack with { Builds = builds };
    }

    /// <summary>The kernel of a machine made for a container under Hyper-V isolation comes with the container's image, unless the machine says otherwise.</summary>
    private static string? FromImages(Stack stack, Node kernel, Dictionary<Node, string> builds)
    {
        if (NodeQueries.MachineOf(kernel) is not { } machine || machine.Properties.ContainsKey(NodeKeys.BuildName))
            return null;
        List<string> images = machine.SelfAndDescendants()
            .Where(node => node.Properties.TryGetValue("isolation", out Property isolation) && isolation.Value == PlacedContainer.HyperV && NodeQueries.KernelOf(stack, node) == kernel)
            .SelectMany(container => container.Children)
            .Select(builds.GetValueOrDefault)
            .OfType<string>()
            .Distinct()
            .ToList();
        return images is [var only] ? only : null;
    }
}
