namespace Strata.Engine.Sources;

/// <summary>
/// Lists the files of a site root on disk: content, data and theme. A link is followed only to a file or folder that is
/// listed itself, so that content cannot publish other files of the machine or of the repository.
/// </summary>
internal sealed class FolderScan
{
    /// <summary>
    /// The most entries below folders that links lead to. A limit of their number keeps links that lead to folders with
    /// links, which are legal; without one, a few such links in each of a few folders have more paths than any disk.
    /// </summary>
    public const int MaxLinked = 10_000;

    private static readonly string[] TemporaryEndings = [".orig", ".rej", ".bak", ".tmp", ".swp", ".swo"];

    private static readonly string[] ToolFiles = [".DS_Store", ".vscode", ".idea", ".obsidian", ".editorconfig"];

    /// <summary>The folders of other versions and languages of a documentation.</summary>
    private static readonly string[] DocusaurusFolders = ["i18n", "versioned_docs"];

    private readonly List<string> files = [];
    private readonly List<RefusedPath> refused = [];
    private readonly List<string> foreignFolders = [];
    private readonly string except;

    /// <summary>The entries below folders that links lead to, each path of an entry counted.</summary>
    private int linked;

    private FolderScan(string root, string? except)
    {
        Root = root;
        this.except = except is null ? "" : Path.GetFullPath(except);
        Tree = ContentTree.Of(
            new DirectoryInfo(root)
                .EnumerateFileSystemInfos()
                // A link cannot decide what the root is, but one in place of the content leaves no other content.
                .Where(entry => entry.LinkTarget is null || entry.Name + "/" == ContentTree.OwnFolder)
                .Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name)
                .Concat(HugoFolders.SettingsFolders.SelectMany(folder => FilesIn(root, folder))),
            Read
        );
    }

    private static IEnumerable<string> FilesIn(string root, string folder)
    {
        var directory = new DirectoryInfo(Path.Combine(root, folder));
        return directory is { Exists: true, LinkTarget: null, Parent.LinkTarget: null }
            ? directory.EnumerateFiles().Where(file => file.LinkTarget is null).Select(file => folder + file.Name)
            : [];
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
        scan.List("", [scan.Root], isLinked: false);
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
    public static bool IsTemporary(string name) =>
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

    /// <param name="folder">The folder, relative to the root, ending with a slash; empty for the root.</param>
    /// <param name="realAncestors">The folder and those that contain it, with links resolved.</param>
    /// <param name="isLinked">Whether the folder is reached by a link.</param>
    private void List(string folder, IReadOnlyList<string> realAncestors, bool isLinked)
    {
        foreach (
            FileSystemInfo entry in new DirectoryInfo(Path.Combine(Root, folder))
                .EnumerateFileSystemInfos()
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        )
        {
            if (isLinked && ++linked > MaxLinked)
                return;
            string path = folder + entry.Name;
            if (entry.FullName == except)
                continue;
            if (!Tree.IsEntry(path))
                continue;
            if (!Tree.IsEntryOf(folder, entry.Name))
            {
                if (!Tree.IsForeign && Tree.Main.Length > 0 && folder.Length > 0 && !IsToolFile(entry.Name))
                    refused.Add(new RefusedPath(path, Refusal.HiddenName));
                if (folder.Length == 0 && IsMisplaced(entry))
                    refused.Add(new RefusedPath(path, Refusal.Misplaced));
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
            else if (isFolder && entry.LinkTarget is not null && !isLinked)
                ListLinked(path, [.. realAncestors, real]);
            else if (isFolder)
                List(path + "/", [.. realAncestors, real], isLinked);
            else
                files.Add(path);
        }
    }

    /// <summary>Whether a file beside the folders of a site has settings that their place does not have.</summary>
    private bool IsMisplaced(FileSystemInfo entry) =>
        Tree.Generator is Generator.Strata
        && entry is FileInfo
        && SourcePaths.PlaceOf(entry.Name) is { } place
        && !File.Exists(Path.Combine(Root, place));

    /// <summary>Lists the folder that a link leads to, as a whole or not at all.</summary>
    private void ListLinked(string link, IReadOnlyList<string> realAncestors)
    {
        (int listed, int known) = (files.Count, refused.Count);
        if (linked <= MaxLinked)
            List(link + "/", realAncestors, isLinked: true);
        if (linked <= MaxLinked)
            return;
        files.RemoveRange(listed, files.Count - listed);
        refused.RemoveRange(known, refused.Count - known);
        refused.Add(new RefusedPath(link, Refusal.LinksToTooMuch));
    }

    /// <summary>The text of a settings file; null for anything but a regular file.</summary>
    private string? Read(string path)
    {
        string full = Path.Combine(Root, path);
        return FileType.IsRegular(full) ? File.ReadAllText(full) : null;
    }

    public static bool IsDataFile(string path) =>
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
