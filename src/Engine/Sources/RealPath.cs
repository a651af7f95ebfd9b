namespace Strata.Engine.Sources;

/// <summary>Paths with every symbolic link in them resolved.</summary>
internal static class RealPath
{
    /// <summary>
    /// The path itself where nothing in it is a link, also when it does not exist; empty for a link that leads back to
    /// itself.
    /// </summary>
    /// <param name="path">A full path.</param>
    public static string Of(string path)
    {
        string? parent = Path.GetDirectoryName(path.Length > 1 ? Path.TrimEndingDirectorySeparator(path) : path);
        if (parent is null)
            return path;
        string here = Path.Combine(Of(parent), Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));
        try
        {
            FileSystemInfo? target = new FileInfo(here).ResolveLinkTarget(returnFinalTarget: true);
            return target is null ? here : Path.Combine(Of(Path.GetDirectoryName(target.FullName) ?? "/"), target.Name);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return here;
        }
        catch (IOException)
        {
            // A link to itself has no end; it names nothing.
            return "";
        }
    }

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsInside(string path, string folder) =>
        path == folder
        || path.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
