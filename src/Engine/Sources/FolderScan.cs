namespace Strata.Engine.Sources;

/// <summary>
/// Lists the files of a site root on disk: content, data and theme. A link is followed only to a file or folder that is
/// listed itself, so that content cannot publish other files of the machine or of the repository.
/// </summary>
internal sealed class FolderScan
{
    private static readonly string[] TopFolders = ["input", "data", "theme"];

    private static readonly string[] ToolFiles = [".DS_Store", ".vscode", ".idea", ".obsidian", ".editorconfig"];

    private readonly List<string> files = [];
    private readonly List<RefusedPath> refused = [];
    private readonly List<string> foreignFolders = [];
    private readonly string except;
    private readonly bool hasInput;

    private FolderScan(string root, string? except)
    {
        Root = root;
        this.except = except is null ? "" : Path.GetFullPath(except);
        hasInput = Directory.Exists(Path.Combine(root, "input"));
    }

    /// <summary>The site root, with links resolved.</summary>
    public string Root { get; }

    /// <summary>The files, relative to the root, with forward slashes.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>The entries that are not read.</summary>
    public IReadOnlyList<RefusedPath> Refused => refused;

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
        scan.List("", [scan.Root], name => IsTopEntry(name, scan.hasInput));
        if (!scan.hasInput)
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

    /// <summary>Whether a file or folder belongs to an editor, git or macOS, by its name.</summary>
    private static bool IsToolFile(string name) =>
        ToolFiles.Contains(name)
        || name.StartsWith(".git", StringComparison.Ordinal)
        || name.EndsWith(".swp", StringComparison.Ordinal);

    private static bool IsTopEntry(string name, bool hasInput) =>
        TopFolders.Contains(name)
        || (!hasInput && name != "output" && (IsSiteFile(name) || name == SourcePaths.JekyllConfig));

    /// <summary>Whether the names in a path are those of content.</summary>
    /// <param name="path">The path, relative to the root, with forward slashes.</param>
    /// <param name="hasInput">Whether the root has the folder <c>input/</c>.</param>
    public static bool IsListed(string path, bool hasInput)
    {
        string[] names = path.Split('/');
        return IsTopEntry(names[0], hasInput) && names.Skip(1).All(IsSiteFile);
    }

    /// <summary>
    /// Whether a link may lead to a path of the root: to one that is listed itself, in the same folder of the site, so
    /// that no data becomes content.
    /// </summary>
    /// <param name="link">The link, relative to the root, with forward slashes.</param>
    /// <param name="target">Its target, in the same form.</param>
    /// <param name="hasInput">Whether the root has the folder <c>input/</c>.</param>
    public static bool MayLinkTo(string link, string target, bool hasInput) =>
        IsListed(target, hasInput) && (!hasInput || target.Split('/')[0] == link.Split('/')[0]);

    private void List(string folder, IReadOnlyList<string> realAncestors, Func<string, bool> isIncluded)
    {
        foreach (
            FileSystemInfo entry in new DirectoryInfo(Path.Combine(Root, folder))
                .EnumerateFileSystemInfos()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        )
        {
            string path = folder + entry.Name;
            if (entry.FullName == except)
                continue;
            if (!isIncluded(entry.Name))
            {
                if (hasInput && folder.Length > 0 && !IsToolFile(entry.Name))
                    refused.Add(new RefusedPath(path, Refusal.HiddenName));
                continue;
            }

            string real = entry.LinkTarget is null ? entry.FullName : RealPath.Of(entry.FullName);
            bool isFolder = Directory.Exists(real);
            Refusal? reason =
                (entry.LinkTarget is null ? null : LinkRefusalOf(path, real, isFolder ? realAncestors : []))
                ?? RefusalOf(entry, path, real, isFolder);
            if (reason is { } refusal)
                refused.Add(new RefusedPath(path, refusal));
            else if (isFolder)
                List(path + "/", [.. realAncestors, real], IsSiteFile);
            else
                files.Add(path);
        }
    }

    private static bool IsDataFile(string path) =>
        path.EndsWith(".yml", StringComparison.Ordinal)
        && (
            path == SourcePaths.JekyllConfig
            || path.StartsWith("data/", StringComparison.Ordinal)
            || path.StartsWith("theme/", StringComparison.Ordinal)
        );

    private Refusal? LinkRefusalOf(string path, string real, IReadOnlyList<string> realAncestors)
    {
        if (!RealPath.IsInside(real, Root) || realAncestors.Any(ancestor => RealPath.IsInside(ancestor, real)))
            return Refusal.LeavesRoot;
        string target = Path.GetRelativePath(Root, real).Replace(Path.DirectorySeparatorChar, '/');
        if (!MayLinkTo(path, target, hasInput) || (except.Length > 0 && RealPath.IsInside(real, except)))
            return Refusal.LeavesContent;
        return Path.Exists(real) ? null : Refusal.Dangling;
    }

    private static Refusal? RefusalOf(FileSystemInfo entry, string path, string real, bool isFolder)
    {
        if (isFolder)
            return IsDataFile(path) ? Refusal.Folder : null;
        if (FileType.IsRegular(real))
            return null;
        return entry.Name.Contains('\uFFFD') && !Path.Exists(entry.FullName) ? Refusal.InvalidName : Refusal.NotAFile;
    }
}
