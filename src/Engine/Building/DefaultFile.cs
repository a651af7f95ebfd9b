using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>The files of the theme and of the catalogues that are built in, and that a site may replace.</summary>
public static class DefaultFile
{
    /// <summary>Their paths, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [.. DefaultFiles.InFolder("data/"), .. DefaultFiles.InFolder("theme/")];

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static byte[] Read(string path) => DefaultFiles.ReadBytes(path);
}
