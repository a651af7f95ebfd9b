namespace Strata.Engine.Sources;

/// <summary>Resolves symbolic links in paths.</summary>
internal static class RealPath
{
    /// <summary>
    /// The path with all links resolved. It need not exist. Empty for a circular link.
    /// </summary>
    /// <param name="path">A full path.</param>
    public static string Of(string path)
    {
        string? parent = Path.GetDirectoryName(path.Length > 1 ? Path.TrimEndingDirectorySeparator(path) : path);
        if (parent is null)
            return path;
        string unresolved = Path.Combine(Of(parent), Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));
        try
        {
            FileSystemInfo? target = new FileInfo(unresolved).ResolveLinkTarget(returnFinalTarget: true);
            return target is null
                ? unresolved
                : Path.Combine(Of(Path.GetDirectoryName(target.FullName) ?? "/"), target.Name);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return unresolved;
        }
        catch (IOException)
        {
            // A circular link has no target.
            return "";
        }
    }

    /// <summary>Whether a path is a folder itself or inside it.</summary>
    public static bool IsInside(string path, string folder) =>
        path == folder
        || path.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
