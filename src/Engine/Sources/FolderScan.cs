namespace Strata.Engine.Sources;

/// <summary>
/// Lists the files of a site root on disk: content, data and theme. Links that leave the root are not followed.
/// </summary>
internal sealed class FolderScan
{
    private static readonly string[] TopFolders = ["input", "data", "theme"];

    private readonly List<string> files = [];
    private readonly List<string> refusedLinks = [];
    private readonly List<string> foreignFolders = [];
    private readonly string except;

    private FolderScan(string root, string? except)
    {
        Root = root;
        this.except = except is null ? "" : Path.GetFullPath(except);
    }

    /// <summary>The site root, with links resolved.</summary>
    public string Root { get; }

    /// <summary>The files, relative to the root, with forward slashes.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>Links that leave the root or are circular.</summary>
    public IReadOnlyList<string> RefusedLinks => refusedLinks;

    /// <summary>
    /// Top-level folders whose names begin with an underscore: Jekyll's layouts, includes, data and collections.
    /// </summary>
    public IReadOnlyList<string> ForeignFolders => foreignFolders;

    /// <param name="root">The site root.</param>
    /// <param name="except">A folder to leave out, usually the output folder.</param>
    /// <exception cref="DirectoryNotFoundException">The root does not exist.</exception>
    public static FolderScan Of(string root, string? except)
    {
        string full = Path.GetFullPath(root);
        if (!Directory.Exists(full))
            throw new DirectoryNotFoundException($"The folder '{root}' does not exist.");
        var scan = new FolderScan(RealPath.Of(full), except);
        bool hasInput = Directory.Exists(Path.Combine(scan.Root, "input"));
        scan.List(
            "",
            [scan.Root],
            name =>
                TopFolders.Contains(name)
                || (!hasInput && name != "output" && (IsSiteFile(name) || name == SourcePaths.JekyllConfig))
        );
        if (!hasInput)
            scan.foreignFolders.AddRange(
                Directory
                    .EnumerateDirectories(scan.Root, "_*")
                    .Select(path => Path.GetFileName(path)!)
                    .Where(name => !IsSiteFile(name) && name != "_site")
                    .Order(StringComparer.Ordinal)
            );
        return scan;
    }

    /// <summary>
    /// Whether a file or folder belongs to the site, by its name. Names that begin with a dot or an underscore do not,
    /// except Jekyll's folders and the files that hosts look for.
    /// </summary>
    private static bool IsSiteFile(string name) =>
        name[0] is not ('.' or '_') || name is "_posts" or "_drafts" or ".well-known" or ".nojekyll";

    private void List(string folder, IReadOnlyList<string> realAncestors, Func<string, bool> isIncluded)
    {
        foreach (
            FileSystemInfo entry in new DirectoryInfo(Path.Combine(Root, folder))
                .EnumerateFileSystemInfos()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        )
        {
            if (!isIncluded(entry.Name) || entry.FullName == except)
                continue;
            string path = folder + entry.Name;
            string real = entry.LinkTarget is null ? entry.FullName : RealPath.Of(entry.FullName);
            bool isFolder = Directory.Exists(real);
            if (
                entry.LinkTarget is not null
                && (
                    !RealPath.IsInside(real, Root)
                    || (isFolder && realAncestors.Any(ancestor => RealPath.IsInside(ancestor, real)))
                )
            )
                refusedLinks.Add(path);
            else if (isFolder)
                List(path + "/", [.. realAncestors, real], IsSiteFile);
            else if (File.Exists(real))
                files.Add(path);
        }
    }
}
