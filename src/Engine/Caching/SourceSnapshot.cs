using System.Collections.Concurrent;
using Strata.Engine.Sources;

namespace Strata.Engine.Caching;

/// <summary>
/// The files of a site root held in memory, used by the preview: a planned site can still be rendered after its files
/// have changed on disk. Not thread-safe.
/// </summary>
/// <param name="root">The site root.</param>
/// <param name="except">A folder that is not the site's, usually the output folder.</param>
public sealed class SourceSnapshot(string root, string? except = null)
{
    private Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);

    /// <summary>The files as they were at the last look.</summary>
    public SiteFiles Files { get; private set; } =
        SiteFiles.FromFiles(new Dictionary<string, SourceFile>(StringComparer.Ordinal), [], []);

    /// <summary>Looks at all files; the paths that are new, changed or gone.</summary>
    /// <param name="named">Paths that are read even when their time and length are as before.</param>
    /// <exception cref="DirectoryNotFoundException">The site root does not exist.</exception>
    public IReadOnlyCollection<string> RefreshAll(IReadOnlySet<string> named)
    {
        FolderScan listing = FolderScan.Of(root, except);
        ConcurrentDictionary<string, SourceFile> found = new(StringComparer.Ordinal);
        Parallel.ForEach(
            listing.Files,
            path =>
            {
                if (
                    SourceFile.Read(
                        Path.Combine(listing.Root, path),
                        IsRead(path),
                        named.Contains(path),
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
    /// Looks at some files, or at all where a path is not that of a file known before; the paths that changed.
    /// </summary>
    public IReadOnlyCollection<string> Refresh(IReadOnlySet<string> paths)
    {
        Dictionary<string, SourceFile> next = new(files, StringComparer.Ordinal);
        List<string> changed = [];
        foreach (string path in paths)
        {
            if (IsNothing(path))
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
    /// Whether a path never was the site's and is not there either, as an editor's file that came and went.
    /// </summary>
    private bool IsNothing(string path) =>
        !files.ContainsKey(path)
        && !Path.Exists(Path.Combine(root, path))
        && !files.Keys.Any(known => known.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>Whether planning reads the file.</summary>
    private static bool IsRead(string path) =>
        SourcePaths.IsMarkdown(path)
        || path == SourcePaths.JekyllConfig
        || path.StartsWith("data/", StringComparison.Ordinal)
        || path.StartsWith("theme/", StringComparison.Ordinal);
}
