using Strata.Engine.Catalogues;
using Strata.Engine.Diagrams.Images;

namespace Strata.Engine.Sites.Figures;

/// <summary>Makes the catalogue of base images available to diagrams.</summary>
internal static class KnownImages
{
    /// <summary>The known facts of base images, by each of their names.</summary>
    public static IReadOnlyDictionary<string, KnownImage> Of(BaseImageCatalogue images)
    {
        Dictionary<string, KnownImage> known = new(StringComparer.Ordinal);
        foreach (BaseImage image in images.Images)
        {
            DiskSize? disk = image.SizeOf(SizeMeasure.Disk) is { } size
                ? new DiskSize(size.Bytes, size.Text, size.Date)
                : null;
            foreach (string name in image.Names)
                known.TryAdd(name, new KnownImage(image.Id, disk));
        }

        return known;
    }
}
