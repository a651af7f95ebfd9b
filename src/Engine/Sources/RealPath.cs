namespace Strata.Engine.Sources;

/// <summary>Resolves symbolic links in paths.</summary>
public static class RealPath
{
    /// <summary>The number of links after which Linux too calls a path circular; see path_resolution(7).</summary>
    private const int MaxLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The path with all links resolved. It need not exist. Empty for circular links.</summary>
    /// <param name="path">A full path.</param>
    public static string Of(string path)
    {
        string resolved = "";
        int links = 0;
        Stack<string> pending = [];
        Follow(path);
        while (pending.TryPop(out string? name))
        {
            if (name == ".")
                continue;
            if (name == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            string next = Path.Combine(resolved, name);
            if (new FileInfo(next).LinkTarget is not { } target)
                resolved = next;
            else if (++links > MaxLinks)
                return "";
            else
                Follow(target);
        }

        return resolved;

        void Follow(string target)
        {
            string start = Path.GetPathRoot(target) ?? "";
            if (start.Length > 0)
                resolved = start;
            foreach (
                string name in target[start.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries).Reverse()
            )
                pending.Push(name);
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
