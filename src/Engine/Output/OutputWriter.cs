using System.Collections.Concurrent;
using System.Security.Cryptography;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>What a build did to its output folder.</summary>
public sealed record OutputResult
{
    /// <summary>How many files were new or changed.</summary>
    public required int Written { get; init; }

    /// <summary>How many files of an earlier build were removed.</summary>
    public required int Removed { get; init; }

    /// <summary>
    /// The mistakes of templates; the files they should have made stand as they were, and nothing was removed.
    /// </summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}

/// <summary>
/// Renders routes straight to disk, in parallel: writes what changed, removes what an earlier build wrote and this one
/// does not.
/// </summary>
public static class OutputWriter
{
    /// <param name="folder">The output folder; made when it does not exist. See <see
    /// cref="OutputFolder.Refusal"/>.</param>
    /// <param name="routes">All routes of the site.</param>
    /// <param name="routeDone">Called after each route, from any thread.</param>
    /// <exception cref="OutputConflictException">A file that no build wrote stands where one must be
    /// written.</exception>
    /// <exception cref="IOException">The disk says no.</exception>
    public static OutputResult Write(string folder, IReadOnlyList<Route> routes, Action? routeDone = null)
    {
        folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(folder);
        Manifest before = Manifest.Read(folder);
        Prepare(folder, routes, before);

        ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);
        ConcurrentBag<Diagnostic> diagnostics = [];
        int written = 0;
        Parallel.For(
            0,
            routes.Count,
            index =>
            {
                Route route = routes[index];
                if (
                    route.InputHash is not null
                    && before.Hashes.TryGetValue(route.File, out string? listed)
                    && listed.EndsWith(Manifest.From + route.InputHash, StringComparison.Ordinal)
                    && Stands(folder, route.File, listed)
                )
                {
                    hashes[route.File] = listed;
                    return;
                }

                RenderedFile rendered = route.Render();
                routeDone?.Invoke();
                foreach (Diagnostic diagnostic in rendered.Diagnostics)
                    diagnostics.Add(diagnostic);
                if (rendered.Body is not { } bytes)
                    return;
                string path = Path.Combine(folder, route.File);
                if (!FileWriter.Holds(path, bytes))
                {
                    FileWriter.Replace(path, bytes);
                    Interlocked.Increment(ref written);
                }

                hashes[route.File] = HashOf(bytes) + (route.InputHash is null ? "" : Manifest.From + route.InputHash);
            }
        );

        int removed = diagnostics.IsEmpty ? RemoveStale(folder, before, hashes) : 0;
        foreach ((string file, string hash) in before.Hashes.Where(_ => !diagnostics.IsEmpty))
            hashes.TryAdd(file, hash);
        before.Write(hashes);
        return new OutputResult
        {
            Written = written,
            Removed = removed,
            Diagnostics = RenderErrors.Merge(diagnostics),
        };
    }

    /// <summary>
    /// Refuses to write over what is not ours, makes the folders, and lists what is coming, so that a build that is
    /// killed leaves nothing unlisted.
    /// </summary>
    private static void Prepare(string folder, IReadOnlyList<Route> routes, Manifest before)
    {
        Dictionary<string, string> coming = new(before.Hashes, StringComparer.Ordinal);
        HashSet<string> folders = new(StringComparer.Ordinal) { folder };
        foreach (Route route in routes)
        {
            string path = Path.Combine(folder, route.File);
            if (
                !before.Hashes.ContainsKey(route.File)
                && (File.Exists(path) || Directory.Exists(path))
                && (route.Render().Body is not { } bytes || !FileWriter.Holds(path, bytes))
            )
                throw new OutputConflictException(route.File);
            coming.TryAdd(route.File, Manifest.Pending);
            MakeFolder(Path.GetDirectoryName(path)!, folders);
        }

        if (coming.Count > before.Hashes.Count)
            before.Write(coming);
    }

    private static void MakeFolder(string path, HashSet<string> known)
    {
        if (!known.Add(path))
            return;
        MakeFolder(Path.GetDirectoryName(path)!, known);
        var folder = new DirectoryInfo(path);
        if (folder.LinkTarget is not null)
            throw new OutputConflictException(path);
        folder.Create();
    }

    private static int RemoveStale(string folder, Manifest before, ConcurrentDictionary<string, string> now)
    {
        int removed = 0;
        foreach (
            (string file, string hash) in before
                .Hashes.Where(pair => !now.ContainsKey(pair.Key))
                .OrderByDescending(pair => pair.Key, StringComparer.Ordinal)
        )
        {
            string path = Path.Combine(folder, file);
            if (
                !RealPath.IsInside(RealPath.Of(Path.GetDirectoryName(path)!), RealPath.Of(folder))
                || !Stands(folder, file, hash)
            )
                continue;
            File.Delete(path);
            removed++;
            RemoveEmptyFolders(Path.GetDirectoryName(path)!, folder);
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

    /// <summary>Whether a file is there as it is listed, and no link.</summary>
    private static bool Stands(string folder, string file, string listed)
    {
        var found = new FileInfo(Path.Combine(folder, file));
        return found.Exists
            && found.LinkTarget is null
            && HashOf(File.ReadAllBytes(found.FullName)) == listed.Split(Manifest.From)[0];
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A file that no build wrote stands where one must be written.</summary>
public sealed class OutputConflictException(string file)
    : Exception($"'{file}' stands in the output folder and was not written by Strata.")
{
    /// <summary>The file, relative to the output folder.</summary>
    public string File { get; } = file;
}
