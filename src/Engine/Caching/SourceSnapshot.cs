using System.Collections.Concurrent;
using Strata.Engine.Execution;
using Strata.Engine.Sources;

namespace Strata.Engine.Caching;

/// <summary>
/// The files of a site root held in memory, used by the preview: a planned site can still be rendered after its files
/// have changed on disk. Not thread-safe.
/// </summary>
/// <param name="root">The site root.</param>
/// <param name="except">A folder to leave out, usually the output folder.</param>
public sealed class SourceSnapshot(string root, string? except = null)
{
    private Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);

    /// <summary>The files as of the last refresh.</summary>
    public SiteFiles Files { get; private set; } =
        SiteFiles.FromFiles(new Dictionary<string, SourceFile>(StringComparer.Ordinal), [], []);

    /// <summary>Rescans all files, and returns the paths that are new, changed or deleted.</summary>
    /// <param name="touched">Paths that are read even if their time and length are unchanged.</param>
    /// <exception cref="DirectoryNotFoundException">The site root does not exist.</exception>
    public IReadOnlyCollection<string> RefreshAll(IReadOnlySet<string> touched)
    {
        FolderScan listing = FolderScan.Of(root, except);
        ConcurrentDictionary<string, SourceFile> found = new(StringComparer.Ordinal);
        ParallelLoop.For(
            listing.Files.Count,
            index =>
            {
                string path = listing.Files[index];
                if (
                    SourceFile.Read(
                        Path.Combine(listing.Root, path),
                        IsRead(path),
                        touched.Contains(path),
                        files.GetValueOrDefault(path)
                    ) is
                    { } file
                )
                    found[path] = file;
            }
        );
        List<string> changed =
        [
            .. found.Where(pair => Changed(pair.Key, pair.Value)).Select(pair => pair.Key),
            .. files.Keys.Where(path => !found.ContainsKey(path)),
        ];
        if (!Files.Refused.SequenceEqual(listing.Refused))
            changed.AddRange(listing.Refused.Select(refused => refused.Path));
        files = new Dictionary<string, SourceFile>(found, StringComparer.Ordinal);
        Files = SiteFiles.FromFiles(files, listing.Refused, listing.ForeignFolders);
        return changed;
    }

    /// <summary>
    /// Rescans some files, or all if a path is not that of a known file, and returns the paths that changed.
    /// </summary>
    public IReadOnlyCollection<string> Refresh(IReadOnlySet<string> paths)
    {
        Dictionary<string, SourceFile> next = new(files, StringComparer.Ordinal);
        List<string> changed = [];
        foreach (string path in paths)
        {
            if (IsTransient(path))
                continue;
            if (
                !files.TryGetValue(path, out SourceFile? before)
                || SourceFile.Read(before.FullPath, IsRead(path), mayHaveChanged: true, before) is not { } file
            )
                return RefreshAll(paths);
            next[path] = file;
            if (Changed(path, file))
                changed.Add(path);
        }

        files = next;
        Files = Files.WithFiles(files);
        return changed;
    }

    private bool Changed(string path, SourceFile file) =>
        !ReferenceEquals(files.GetValueOrDefault(path)?.Version, file.Version);

    /// <summary>
    /// Whether a path is neither a known file nor on disk, such as an editor's temporary file.
    /// </summary>
    private bool IsTransient(string path) =>
        !files.ContainsKey(path)
        && !Path.Exists(Path.Combine(root, path))
        && !files.Keys.Any(known => known.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>Whether planning reads the file.</summary>
    private static bool IsRead(string path) =>
        SourcePaths.IsMarkdown(path)
        || SourcePaths.IsFolderDefaults(path)
        || ContentTree.IsSettingsFile(path)
        || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("data/", StringComparison.Ordinal)
        || path.StartsWith("theme/", StringComparison.Ordinal);
}
