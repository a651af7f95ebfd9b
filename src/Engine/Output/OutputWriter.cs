using Strata.Engine.Diagnostics;
using Strata.Engine.Execution;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>
/// Renders routes straight to disk, in parallel: writes changed files, and removes those that only an earlier build
/// wrote.
/// </summary>
public static class OutputWriter
{
    /// <param name="folder">The output folder; created when it does not exist. See <see
    /// cref="OutputFolder.Refusal"/>.</param>
    /// <param name="routes">All routes of the site.</param>
    /// <param name="routeRendered">Called after each rendered route, from any thread.</param>
    /// <exception cref="OutputConflictException">A file that no build wrote has the path of an output file.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static OutputResult Write(string folder, IReadOnlyList<Route> routes, Action? routeRendered = null)
    {
        folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(folder);
        Manifest before = Manifest.Read(folder);
        Prepare(folder, routes, before);

        var writer = new RouteWriter(folder, before, routeRendered);
        ParallelLoop.For(routes.Count, index => writer.Write(routes[index]));

        int removed = 0;
        if (writer.Diagnostics.IsEmpty)
        {
            removed = RemoveStale(folder, before, writer.Entries);
        }
        else
        {
            // The old files of failed pages are kept, so they stay listed.
            foreach ((string file, string entry) in before.Entries)
                writer.Entries.TryAdd(file, entry);
        }

        before.Write(writer.Entries);
        return new OutputResult
        {
            Written = writer.Written,
            Removed = removed,
            Diagnostics = RenderErrors.Merge(writer.Diagnostics),
        };
    }

    /// <summary>
    /// Refuses to overwrite foreign files, creates the folders, and lists the files to be written, so that a killed
    /// build leaves nothing unlisted.
    /// </summary>
    private static void Prepare(string folder, IReadOnlyList<Route> routes, Manifest before)
    {
        Dictionary<string, string> entries = new(before.Entries, StringComparer.Ordinal);
        HashSet<string> created = new(StringComparer.Ordinal) { folder };
        foreach (Route route in routes)
        {
            string path = Path.Combine(folder, route.File);
            if (
                !before.Entries.ContainsKey(route.File)
                && (File.Exists(path) || Directory.Exists(path))
                && (route.Render().Body is not { } bytes || !FileWriter.HasContent(path, bytes))
            )
                throw new OutputConflictException(route.File);
            entries.TryAdd(route.File, Manifest.Pending);
            CreateFolder(Path.GetDirectoryName(path)!, created);
        }

        if (entries.Count > before.Entries.Count)
            before.Write(entries);
    }

    private static void CreateFolder(string path, HashSet<string> created)
    {
        if (!created.Add(path))
            return;
        CreateFolder(Path.GetDirectoryName(path)!, created);
        var folder = new DirectoryInfo(path);
        if (folder.LinkTarget is not null)
            throw new OutputConflictException(path);
        folder.Create();
    }

    private static int RemoveStale(string folder, Manifest before, IReadOnlyDictionary<string, string> now)
    {
        int removed = 0;
        foreach (
            (string file, string entry) in before
                .Entries.Where(pair => !now.ContainsKey(pair.Key))
                .OrderByDescending(pair => pair.Key, StringComparer.Ordinal)
        )
        {
            string path = Path.Combine(folder, file);
            string parent = Path.GetDirectoryName(path)!;
            if (!RealPath.IsInside(RealPath.Of(parent), RealPath.Of(folder)) || !Manifest.IsUnchanged(path, entry))
                continue;
            File.Delete(path);
            removed++;
            RemoveEmptyFolders(parent, folder);
        }

        return removed;
    }

    private static void RemoveEmptyFolders(string path, string folder)
    {
        while (path != folder && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
            path = Path.GetDirectoryName(path)!;
        }
    }
}
