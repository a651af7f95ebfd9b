using System.Collections.Concurrent;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Output;

/// <summary>Renders routes into the output folder. Thread-safe.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="before">The manifest of the previous build.</param>
/// <param name="journal">Receives each file before it is written.</param>
/// <param name="tree">The folders of the files.</param>
/// <param name="routeRendered">Called after each rendered route.</param>
internal sealed class RouteWriter(
    string folder,
    Manifest before,
    ManifestJournal journal,
    OutputTree tree,
    Action? routeRendered
)
{
    private int written;

    /// <summary>The number of new or changed files.</summary>
    public int Written => written;

    /// <summary>The entries of the new manifest, by file.</summary>
    public ConcurrentDictionary<string, string> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes the file of a route, unless it is up to date.</summary>
    /// <returns>The file; empty if it is not rendered.</returns>
    public RenderedFile Write(Route route)
    {
        if (route.InputHash is { } inputHash && before.EntryWithInputs(route.File, inputHash) is { } upToDate)
        {
            Entries[route.File] = upToDate;
            return new RenderedFile(null, []);
        }

        RenderedFile rendered = route.Render();
        routeRendered?.Invoke();
        if (rendered.Body is not { } bytes)
            return rendered;
        string path = Path.Combine(folder, route.File);
        string entry = Manifest.EntryOf(bytes, route.InputHash);
        bool exists = Path.Exists(path);
        bool isCurrent = exists && FileWriter.HasContent(path, bytes);
        // The same content, but written by someone else: it stays theirs, so that no later build removes it.
        if (isCurrent && !before.Contains(route.File))
            return rendered;
        if (!isCurrent)
        {
            // A file in the journal counts as written by a build.
            if (exists)
                tree.CheckBeforeWriting(route.File);
            journal.Add(route.File, entry);
            tree.MakeRoom(route.File, exists);
            FileWriter.Replace(path, bytes);
            Interlocked.Increment(ref written);
        }

        Entries[route.File] = entry;
        return rendered;
    }
}
