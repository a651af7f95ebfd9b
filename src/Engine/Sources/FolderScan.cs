namespace Strata.Engine.Sources;

/// <summary>
/// The files of a site root on disk: what is content, data or theme, without following links out of the root.
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

    public string Root { get; }

    public IReadOnlyList<string> Files => files;

    public IReadOnlyList<string> RefusedLinks => refusedLinks;

    /// <summary>
    /// Folders at the top whose names begin with an underscore: Jekyll's layouts, includes, data and collections.
    /// </summary>
    public IReadOnlyList<string> ForeignFolders => foreignFolders;

    public static FolderScan Of(string root, string? except)
    {
        string full = Path.GetFullPath(root);
        if (!Directory.Exists(full))
            throw new DirectoryNotFoundException($"There is no folder '{root}'.");
        var listing = new FolderScan(RealPath.Of(full), except);
        bool hasInput = Directory.Exists(Path.Combine(listing.Root, "input"));
        listing.List(
            "",
            [listing.Root],
            name =>
                TopFolders.Contains(name)
                || (!hasInput && name != "output" && (IsSite(name) || name == SourcePaths.JekyllConfig))
        );
        if (!hasInput)
            listing.foreignFolders.AddRange(
                Directory
                    .EnumerateDirectories(listing.Root, "_*")
                    .Select(path => Path.GetFileName(path)!)
                    .Where(name => !IsSite(name) && name != "_site")
                    .Order(StringComparer.Ordinal)
            );
        return listing;
    }

    /// <summary>
    /// Names that begin with a dot or an underscore are not the site's, but for Jekyll's folders and what hosts look
    /// for.
    /// </summary>
    private static bool IsSite(string name) =>
        name[0] is not ('.' or '_') || name is "_posts" or "_drafts" or ".well-known" or ".nojekyll";

    private void List(string folder, IReadOnlyList<string> realFoldersAbove, Func<string, bool> takes)
    {
        foreach (
            FileSystemInfo entry in new DirectoryInfo(Path.Combine(Root, folder))
                .EnumerateFileSystemInfos()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        )
        {
            if (!takes(entry.Name) || entry.FullName == except)
                continue;
            string path = folder + entry.Name;
            string real = entry.LinkTarget is null ? entry.FullName : RealPath.Of(entry.FullName);
            bool isFolder = Directory.Exists(real);
            if (
                entry.LinkTarget is not null
                && (
                    !RealPath.IsInside(real, Root)
                    || (isFolder && realFoldersAbove.Any(above => RealPath.IsInside(above, real)))
                )
            )
                refusedLinks.Add(path);
            else if (isFolder)
                List(path + "/", [.. realFoldersAbove, real], IsSite);
            else if (File.Exists(real))
                files.Add(path);
        }
    }
}
