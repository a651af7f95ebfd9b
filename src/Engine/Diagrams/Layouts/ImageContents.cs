using Strata.Engine.Topologies;

namespace Strata.Engine.Diagrams.Layouts;

/// <summary>What a container brings from its image besides the application: it is above the image.</summary>
internal static class ImageContents
{
    /// <summary>The nodes below a node in a stack: those that it stands on, and the image that it comes from.</summary>
    public static IEnumerable<Node> Below(Topology topology, Node node)
    {
        IReadOnlyList<Node> supports = topology.DrawnSupports(node);
        return ImageOf(topology, node) is { } image ? supports.Append(image) : supports;
    }

    /// <summary>The image of the frame around a node; null if the node brings files of its own.</summary>
    private static Node? ImageOf(Topology topology, Node node)
    {
        if (node.Parent is not { } frame || NodeQueries.IsPart(node))
            return null;
        Node? image = frame.Children.FirstOrDefault(child =>
            child.Kind.Role is Role.Image && NodeQueries.IsPart(child)
        );
        bool isOnAnother = topology.SupportsOf(node).Any(below => below.Parent == frame);
        bool isApart = node.SelfAndDescendants().Any(each => each.Kind.Parts.Count > 0 || each.Kind.IsMachine);
        return image is null || isOnAnother || isApart || Rests(topology, image, node) ? null : image;
    }

    private static bool Rests(Topology topology, Node from, Node on) =>
        NodeQueries.SelfAndBelow(topology, from).Contains(on);
}
