using System.Globalization;

namespace Strata.Engine.Diagrams.Images;

/// <summary>A base image of the catalogue, as the view of layers needs it.</summary>
/// <param name="Id">The id in the catalogue; several names may refer to one image.</param>
/// <param name="Disk">The size on disk; null if unknown.</param>
internal sealed record KnownImage(string Id, DiskSize? Disk);

/// <summary>A measured size on disk.</summary>
/// <param name="Bytes">The size.</param>
/// <param name="Text">The size as written, such as "78.6 MB".</param>
/// <param name="Date">The date of the measurement; null if unknown.</param>
internal sealed record DiskSize(long Bytes, string Text, string? Date)
{
    private static readonly (long Bytes, string Unit)[] Units =
    [
        (1_000_000_000, "GB"),
        (1_000_000, "MB"),
        (1_000, "kB"),
    ];

    /// <summary>Formats a size with at most one decimal, in the largest unit that it reaches.</summary>
    public static string ToText(long bytes)
    {
        foreach ((long unit, string name) in Units)
        {
            if (bytes >= unit)
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Math.Round((decimal)bytes / unit, 1, MidpointRounding.AwayFromZero):0.#} {name}"
                );
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
    }
}
