using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>
/// Renders routes straight to disk, in parallel: writes changed files, and removes those that only an earlier build
/// wrote, even if it was killed.
/// </summary>
public static class OutputWriter
{
    /// <param name="folder">The output folder; created when it does not exist. See <see
    /// cref="OutputFolder.Refusal"/>.</param>
    /// <param name="routes">All routes of the site.</param>
    /// <param name="routeRendered">Called after each rendered route, from any thread.</param>
    /// <exception cref="OutputConflictException">A file that no build wrote has the path of an output file.</exception>
    /// <exception cref="OutputLockedException">Another build is writing into the folder.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static OutputResult Write(string folder, IReadOnlyList<Route> routes, Action? routeRendered = null)
    {
        folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(folder);
        using IDisposable held = OutputLock.Take(folder);
        Manifest before = Manifest.Read(folder);
        RemoveUnfinished(folder, before);
        OutputTree tree = new(folder, before);
        tree.Check(routes);

        (RouteWriter writer, IReadOnlyList<Diagnostic> diagnostics) = WriteAll(
            folder,
            routes,
            before,
            tree,
            routeRendered
        );
        List<(string, string)> lines = writer.Entries.Select(pair => (pair.Key, pair.Value)).ToList();
        int removed = 0;
        if (diagnostics.Count == 0)
            removed = RemoveStale(folder, before, writer.Entries.Keys);
        else
            // The old files of failed pages are kept, so they stay listed.
            lines.AddRange(before.Lines.Where(line => !writer.Entries.ContainsKey(line.File)));
        before.Write(lines);
        HashSet<string> own = lines.Select(line => line.Item1).ToHashSet(StringComparer.Ordinal);
        return new OutputResult
        {
            Written = writer.Written,
            Removed = tree.Removed + removed,
            Foreign = tree.Files()
                .Where(file => !own.Contains(file) && file is not (Manifest.Name or OutputLock.Name))
                .ToList(),
            Diagnostics = diagnostics,
        };
    }

    private static (RouteWriter Writer, IReadOnlyList<Diagnostic> Diagnostics) WriteAll(
        string folder,
        IReadOnlyList<Route> routes,
        Manifest before,
        OutputTree tree,
        Action? routeRendered
    )
    {
        using ManifestJournal journal = new(folder, before);
        RouteWriter writer = new(folder, before, journal, tree, routeRendered);
        return (writer, RouteLoop.Run(routes, writer.Write));
    }

    /// <summary>Removes the temporary files of a killed build.</summary>
    private static void RemoveUnfinished(string folder, Manifest before)
    {
        IEnumerable<string> unfinished = before
            .Files.Select(file => FileWriter.TemporaryOf(Path.Combine(folder, file)))
            .Where(path => File.Exists(path) && IsInside(folder, path));
        foreach (string path in unfinished)
            File.Delete(path);
    }

    private static int RemoveStale(string folder, Manifest before, ICollection<string> now)
    {
        int removed = 0;
        foreach (string file in before.Files.Except(now, StringComparer.Ordinal).Reverse())
        {
            string path = Path.Combine(folder, file);
            if (!IsInside(folder, path))
                continue;
            if (before.CurrentEntry(file) is not null)
            {
                File.Delete(path);
                removed++;
            }

            // A killed build may have created the folders only.
            if (!Path.Exists(path))
                RemoveEmptyFolders(Path.GetDirectoryName(path)!, folder);
        }

        return removed;
    }

    /// <summary>Whether a file is in the folder even if folders in its path are links.</summary>
    private static bool IsInside(string folder, string path) =>
        RealPath.IsInside(RealPath.Of(Path.GetDirectoryName(path)!), RealPath.Of(folder));

    private static void RemoveEmptyFolders(string path, string folder)
    {
        while (path != folder && !File.Exists(path))
        {
            if (Directory.Exists(path))
            {
                if (Directory.EnumerateFileSystemEntries(path).Any())
                    return;
                Directory.Delete(path);
            }

            path = Path.GetDirectoryName(path)!;
        }
    }
}
