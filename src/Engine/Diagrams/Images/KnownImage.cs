using System.Globalization;

namespace Strata.Engine.Diagrams.Images;

/// <summary>What a catalogue knows of a base image, as the view of layers needs it.</summary>
/// <param name="Id">Its id there: several names may mean one image.</param>
/// <param name="Disk">What it takes on disk; null where that is not known.</param>
internal sealed record KnownImage(string Id, DiskSize? Disk);

/// <summary>A measured size on disk.</summary>
/// <param name="Bytes">The size.</param>
/// <param name="Text">The size as written, such as "78.6 MB".</param>
/// <param name="Date">When it was measured; null where that is not known.</param>
internal sealed record DiskSize(long Bytes, string Text, string? Date)
{
    private static readonly (long Bytes, string Unit)[] Units =
    [
        (1_000_000_000, "GB"),
        (1_000_000, "MB"),
        (1_000, "kB"),
    ];

    /// <summary>A sum of sizes, as people write sizes: no more exact than they are.</summary>
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
