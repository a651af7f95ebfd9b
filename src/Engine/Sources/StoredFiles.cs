namespace Strata.Engine.Sources;

/// <summary>
/// Selects the files of a site among those of a revision, with the same rules as on disk: of temporary files, of hidden
/// names and of symbolic links, which may lead through each other but not in a circle.
/// </summary>
public sealed class StoredFiles
{
    /// <summary>
    /// The most bytes of a text that a build reads: pages and files of data have at most 2,000,000 characters, of at
    /// most three bytes for each unit of UTF-16.
    /// </summary>
    public const int MaxTextBytes = 6_000_000;

    /// <summary>The number of links after which a path is circular; see <see cref="RealPath"/>.</summary>
    private const int MaxLinks = 40;

    private readonly Folder root = new();
    private readonly ContentTree tree;
    private readonly List<(string Path, string Stored)> selected = [];
    private int linked;

    private StoredFiles(
        IReadOnlyCollection<string> files,
        IReadOnlyDictionary<string, string> links,
        Func<string, string?> read
    )
    {
        tree = ContentTree.Of(files, read);
        foreach (string file in files)
            root.Add(file, linkTarget: null);
        foreach ((string link, string target) in links)
            root.Add(link, target);
    }

    /// <summary>The files of the site by path, each with the stored file that has its content.</summary>
    /// <param name="files">The stored files, relative to the site root, with forward slashes.</param>
    /// <param name="links">The symbolic links, each with its target.</param>
    /// <param name="read">The text of a stored file; null if it cannot be read.</param>
    public static IReadOnlyDictionary<string, string> Select(
        IReadOnlyCollection<string> files,
        IReadOnlyDictionary<string, string> links,
        Func<string, string?> read
    )
    {
        var stored = new StoredFiles(files, links, read);
        stored.List("", stored.root, [""], isLinked: false);
        return stored.selected.ToDictionary(file => file.Path, file => file.Stored, StringComparer.Ordinal);
    }

    /// <summary>Whether a file is a page rather than a file of data or of the theme.</summary>
    public static bool IsPage(string path) =>
        SourcePaths.IsMarkdown(path) || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text of a file decides on pages or topologies; others need not be read.</summary>
    public static bool HasText(string path) =>
        IsPage(path)
        || path.EndsWith(".yml", StringComparison.Ordinal)
        || path.StartsWith(SourcePaths.Theme, StringComparison.Ordinal)
        || ContentTree.IsSettingsFile(path);

    /// <summary>Lists a folder.</summary>
    /// <param name="path">Its path, ending with a slash; empty for the root.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="realAncestors">It and the folders that contain it, in the same form, with links resolved.</param>
    /// <param name="isLinked">Whether it is reached by a link.</param>
    private void List(string path, Folder folder, IReadOnlyList<string> realAncestors, bool isLinked)
    {
        foreach ((string name, Entry entry) in folder.Entries)
        {
            if (isLinked && ++linked > FolderScan.MaxLinked)
                return;
            string below = path + name;
            bool isLink = entry.LinkTarget is not null;
            if (
                !tree.IsEntry(below)
                || !tree.IsEntryOf(path, name)
                || (isLink ? Resolve(realAncestors[^1] + name) : realAncestors[^1] + name) is not { Length: > 0 } real
                || At(real) is not { LinkTarget: null } target
                || (isLink && !FolderScan.MayLinkTo(below, real, tree))
            )
                continue;
            bool isCircle =
                isLink && realAncestors.Any(above => above.StartsWith(real + "/", StringComparison.Ordinal));
            if (target.Folder is null)
            {
                if (path.Length == 0 || !FolderScan.IsTemporary(name))
                    selected.Add((below, real));
            }
            else if (!isCircle && !FolderScan.IsDataFile(below))
                ListFolder(below + "/", target.Folder, [.. realAncestors, real + "/"], (isLink, isLinked));
        }
    }

    /// <summary>Lists a folder, and one that a link leads to as a whole or not at all.</summary>
    private void ListFolder(
        string path,
        Folder folder,
        IReadOnlyList<string> realAncestors,
        (bool IsItself, bool IsAbove) link
    )
    {
        int known = selected.Count;
        bool isFirst = link is { IsItself: true, IsAbove: false };
        if (!isFirst || linked <= FolderScan.MaxLinked)
            List(path, folder, realAncestors, link.IsItself || link.IsAbove);
        if (isFirst && linked > FolderScan.MaxLinked)
            selected.RemoveRange(known, selected.Count - known);
    }

    /// <summary>The path with all links resolved; null if it is outside the root or circular.</summary>
    private string? Resolve(string path)
    {
        List<string> resolved = [];
        var pending = new Stack<string>(path.Split('/').Reverse());
        int links = 0;
        while (pending.TryPop(out string? name))
        {
            if (name is "" or ".")
                continue;
            if (name == "..")
            {
                if (resolved.Count == 0)
                    return null;
                resolved.RemoveAt(resolved.Count - 1);
                continue;
            }

            resolved.Add(name);
            if (At(string.Join('/', resolved))?.LinkTarget is not { } target)
                continue;
            if (target.StartsWith('/') || ++links > MaxLinks)
                return null;
            resolved.RemoveAt(resolved.Count - 1);
            foreach (string part in target.Split('/').Reverse())
                pending.Push(part);
        }

        return string.Join('/', resolved);
    }

    private Entry? At(string path)
    {
        Entry? entry = new(root, LinkTarget: null);
        foreach (string name in path.Split('/'))
            entry = entry?.Folder?.Entries.GetValueOrDefault(name);
        return entry;
    }

    /// <summary>An entry of a folder: another folder, a link, or else a file.</summary>
    private sealed record Entry(Folder? Folder, string? LinkTarget);

    private sealed class Folder
    {
        public SortedDictionary<string, Entry> Entries { get; } = new(StringComparer.Ordinal);

        public void Add(string path, string? linkTarget)
        {
            Folder folder = this;
            string[] names = path.Split('/');
            // No disk has such names, but a damaged tree may.
            if (names.Any(name => name is "" or "." or ".."))
                return;
            foreach (string name in names[..^1])
            {
                if (!folder.Entries.TryGetValue(name, out Entry? entry) || entry.Folder is null)
                    folder.Entries[name] = entry = new Entry(new Folder(), LinkTarget: null);
                folder = entry.Folder!;
            }

            // A damaged tree can have a file and a folder of one name.
            folder.Entries.TryAdd(names[^1], new Entry(Folder: null, linkTarget));
        }
    }
}
