namespace Strata.Engine.Sources;

/// <summary>
/// Lists the files of a site root on disk: content, data and theme. A link is followed only to a file or folder that is
/// listed itself, so that content cannot publish other files of the machine or of the repository.
/// </summary>
internal sealed class FolderScan
{
    private static readonly string[] TemporaryEndings = [".orig", ".rej", ".bak", ".tmp", ".swp", ".swo"];

    private static readonly string[] ToolFiles = [".DS_Store", ".vscode", ".idea", ".obsidian", ".editorconfig"];

    /// <summary>The folders of other versions and languages of a documentation.</summary>
    private static readonly string[] DocusaurusFolders = ["i18n", "versioned_docs"];

    private readonly List<string> files = [];
    private readonly List<RefusedPath> refused = [];
    private readonly List<string> foreignFolders = [];
    private readonly string except;

    private FolderScan(string root, string? except)
    {
        Root = root;
        this.except = except is null ? "" : Path.GetFullPath(except);
        Tree = ContentTree.Of(
            new DirectoryInfo(root)
                .EnumerateFileSystemInfos()
                .Where(entry => entry.LinkTarget is null)
                .Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name),
            Read
        );
    }

    /// <summary>The site root, with links resolved.</summary>
    public string Root { get; }

    /// <summary>The layout of the root.</summary>
    public ContentTree Tree { get; }

    /// <summary>The files, relative to the root, with forward slashes.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>The entries that are not read.</summary>
    public IReadOnlyList<RefusedPath> Refused => refused;

    /// <summary>
    /// Top-level folders whose names begin with an underscore: Jekyll's layouts, includes, data and collections; and
    /// the versions and translations of Docusaurus.
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
        scan.List("", [scan.Root]);
        if (scan.Tree.Generator is Generator.Jekyll)
            scan.foreignFolders.AddRange(
                Directory
                    .EnumerateDirectories(Path.Combine(scan.Root, scan.Tree.Main), "_*")
                    .Select(path => Path.GetFileName(path)!)
                    .Where(name => !scan.Tree.IsEntryOf(scan.Tree.Main, name) && name != "_site")
                    .Select(name => scan.Tree.Main + name)
                    .Order(StringComparer.Ordinal)
            );
        if (scan.Tree.Generator is Generator.Docusaurus)
            scan.foreignFolders.AddRange(
                DocusaurusFolders.Where(name =>
                    !scan.Tree.IsTopEntry(name) && Directory.Exists(Path.Combine(scan.Root, name))
                )
            );
        return scan;
    }

    /// <summary>Whether a file or folder belongs to an editor, git or macOS, by its name.</summary>
    private static bool IsToolFile(string name) =>
        ToolFiles.Contains(name)
        || name.StartsWith(".git", StringComparison.Ordinal)
        || name.EndsWith(".swp", StringComparison.Ordinal);

    /// <summary>Whether a file is a backup of an editor or of git, or one that Windows creates, by its name.</summary>
    private static bool IsTemporary(string name) =>
        name.EndsWith('~')
        || name is ['#', .., '#']
        || TemporaryEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the names in a path are those of content.</summary>
    /// <param name="path">The path, relative to the root, with forward slashes.</param>
    /// <param name="tree">The layout of the root.</param>
    public static bool IsListed(string path, ContentTree tree)
    {
        for (int start = 0; start < path.Length; )
        {
            int end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
            if (!tree.IsEntryOf(path[..start], path[start..end]))
                return false;
            start = end + 1;
        }

        return tree.IsEntry(path);
    }

    /// <summary>
    /// Whether a link may lead to a path of the root: to one that is listed itself, in the same folder of the site, so
    /// that no data becomes content.
    /// </summary>
    /// <param name="link">The link, relative to the root, with forward slashes.</param>
    /// <param name="target">Its target, in the same form.</param>
    /// <param name="tree">The layout of the root.</param>
    public static bool MayLinkTo(string link, string target, ContentTree tree) =>
        IsListed(target, tree) && (tree.Main.Length == 0 || target.Split('/')[0] == link.Split('/')[0]);

    private void List(string folder, IReadOnlyList<string> realAncestors)
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
            if (!Tree.IsEntry(path))
                continue;
            if (!Tree.IsEntryOf(folder, entry.Name))
            {
                if (!Tree.IsForeign && Tree.Main.Length > 0 && folder.Length > 0 && !IsToolFile(entry.Name))
                    refused.Add(new RefusedPath(path, Refusal.HiddenName));
                continue;
            }

            if (folder.Length > 0 && IsTemporary(entry.Name) && !Directory.Exists(entry.FullName))
            {
                refused.Add(new RefusedPath(path, Refusal.Temporary));
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
                List(path + "/", [.. realAncestors, real]);
            else
                files.Add(path);
        }
    }

    /// <summary>The text of a settings file; null for anything but a regular file.</summary>
    private string? Read(string path)
    {
        string full = Path.Combine(Root, path);
        return FileType.IsRegular(full) ? File.ReadAllText(full) : null;
    }

    private static bool IsDataFile(string path) =>
        path.EndsWith(".yml", StringComparison.Ordinal)
        && (
            path == SourcePaths.JekyllConfig
            || SourcePaths.IsFolderDefaults(path)
            || path.StartsWith("data/", StringComparison.Ordinal)
            || path.StartsWith("theme/", StringComparison.Ordinal)
        );

    private Refusal? LinkRefusalOf(string path, string real, IReadOnlyList<string> realAncestors)
    {
        if (!RealPath.IsInside(real, Root) || realAncestors.Any(ancestor => RealPath.IsInside(ancestor, real)))
            return Refusal.LeavesRoot;
        string target = Path.GetRelativePath(Root, real).Replace(Path.DirectorySeparatorChar, '/');
        if (!MayLinkTo(path, target, Tree) || (except.Length > 0 && RealPath.IsInside(real, except)))
            return Refusal.LeavesContent;
        return Path.Exists(real) ? null : Refusal.Dangling;
    }

    private static Refusal? RefusalOf(FileSystemInfo entry, string path, string real, bool isFolder)
    {
        if (isFolder)
            return IsDataFile(path) ? Refusal.Folder : null;
        if (FileType.IsRegular(real))
            return new FileInfo(real).Length > Array.MaxLength ? Refusal.TooLong : null;
        return entry.Name.Contains('\uFFFD') && !Path.Exists(entry.FullName) ? Refusal.InvalidName : Refusal.NotAFile;
    }
}
