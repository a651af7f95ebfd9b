using Strata.Engine.Catalogues;

namespace Strata.Engine.Topologies.Resolving;

/// <summary>The name by which the facts of an image are found in the catalogue.</summary>
internal static class BaseImageName
{
    /// <summary>The name of an image itself if the catalogue contains it; otherwise that of its base image.</summary>
    public static string Of(Node image, ImageNames images) =>
        images.Find(image.Name) is null
        && image.Parent is { } parent
        && parent.Properties.TryGetValue(PropertyNames.Base, out Property name)
            ? name.Value
            : image.Name;
}
