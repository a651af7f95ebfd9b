namespace Strata.Engine.Sources;

/// <summary>Selects the files of a site among those of a revision, with the same rules as on disk.</summary>
public static class StoredFiles
{
    /// <summary>The files of the site by path, each with the stored file that has its content.</summary>
    /// <param name="files">The stored files, relative to the site root, with forward slashes.</param>
    /// <param name="links">The symbolic links, each with its target.</param>
    public static IReadOnlyDictionary<string, string> Select(
        IReadOnlyCollection<string> files,
        IReadOnlyDictionary<string, string> links
    )
    {
        ContentTree tree = ContentTree.Of(files, path => files.Contains(path) ? "" : null);
        Dictionary<string, string> selected = files
            .Where(path => FolderScan.IsListed(path, tree))
            .ToDictionary(path => path, StringComparer.Ordinal);
        List<string> content = [.. selected.Keys];
        foreach ((string link, string target) in links.Where(link => FolderScan.IsListed(link.Key, tree)))
        {
            // The root itself contains the link.
            if (Resolve(link, target) is not { Length: > 0 } resolved || !FolderScan.MayLinkTo(link, resolved, tree))
                continue;
            foreach (string path in content.Where(path => path == resolved || IsBelow(path, resolved)))
                selected.TryAdd(link + path[resolved.Length..], path);
        }

        return selected;
    }

    /// <summary>Whether the text of a file decides on pages or topologies; others need not be read.</summary>
    public static bool HasText(string path) =>
        SourcePaths.IsMarkdown(path)
        || path.EndsWith(".yml", StringComparison.Ordinal)
        || path.StartsWith(SourcePaths.Theme, StringComparison.Ordinal);

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == '/';

    /// <summary>The path that a link leads to; null if it is outside the root.</summary>
    private static string? Resolve(string link, string target)
    {
        if (target.StartsWith('/'))
            return null;
        List<string> names = [.. link.Split('/')[..^1]];
        foreach (string name in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == "..")
            {
                if (names.Count == 0)
                    return null;
                names.RemoveAt(names.Count - 1);
            }
            else if (name != ".")
                names.Add(name);
        }

        return string.Join('/', names);
    }
}
