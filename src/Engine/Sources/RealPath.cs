namespace Strata.Engine.Sources;

/// <summary>Resolves symbolic links in paths.</summary>
internal static class RealPath
{
    /// <summary>
    /// The path with all links resolved. It need not exist. Empty where a link leads back to itself.
    /// </summary>
    /// <param name="path">A full path.</param>
    public static string Of(string path)
    {
        string trimmed = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(trimmed) is not { } above)
            return path;
        string parent = Of(above);
        string name = Path.GetFileName(trimmed);
        if (parent.Length == 0 || name is "" or ".")
            return parent;
        if (name == "..")
            return Path.GetDirectoryName(parent) ?? parent;
        string unresolved = Path.Combine(parent, name);
        try
        {
            // The target may contain links and '..' itself, also where it is not a link.
            return new FileInfo(unresolved).ResolveLinkTarget(returnFinalTarget: true) is { } target
                ? Of(target.FullName)
                : unresolved;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return unresolved;
        }
        catch (IOException)
        {
            // A circular link names nothing.
            return "";
        }
    }

    /// <summary>Whether a path is a folder itself or inside it.</summary>
    public static bool IsInside(string path, string folder) =>
        path == folder
        // A root, such as "/", ends with its separator already.
        || (
            path.StartsWith(folder, StringComparison.Ordinal)
            && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar)
        );
}
