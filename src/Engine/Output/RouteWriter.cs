using System.Collections.Concurrent;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Output;

/// <summary>Renders routes into the output folder. Thread-safe.</summary>
/// <param name="folder">The output folder, with the folders of all routes.</param>
/// <param name="before">The manifest of the previous build.</param>
/// <param name="routeRendered">Called after each rendered route.</param>
internal sealed class RouteWriter(string folder, Manifest before, Action? routeRendered)
{
    private int written;

    /// <summary>The number of new or changed files.</summary>
    public int Written => written;

    /// <summary>The entries of the new manifest, by file.</summary>
    public ConcurrentDictionary<string, string> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>The errors of templates.</summary>
    public ConcurrentBag<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Writes the file of a route, unless it is up to date.</summary>
    public void Write(Route route)
    {
        if (UpToDateEntry(route) is { } entry)
        {
            Entries[route.File] = entry;
            return;
        }

        RenderedFile rendered = route.Render();
        routeRendered?.Invoke();
        foreach (Diagnostic diagnostic in rendered.Diagnostics)
            Diagnostics.Add(diagnostic);
        if (rendered.Body is not { } bytes)
            return;
        string path = Path.Combine(folder, route.File);
        if (!FileWriter.HasContent(path, bytes))
        {
            FileWriter.Replace(path, bytes);
            Interlocked.Increment(ref written);
        }

        Entries[route.File] = Manifest.EntryOf(bytes, route.InputHash);
    }

    /// <summary>
    /// The entry of a file that need not be rendered, because its inputs and content are unchanged; otherwise null.
    /// </summary>
    private string? UpToDateEntry(Route route) =>
        route.InputHash is { } inputHash
        && before.Entries.TryGetValue(route.File, out string? entry)
        && Manifest.HasInputHash(entry, inputHash)
        && Manifest.IsUnchanged(Path.Combine(folder, route.File), entry)
            ? entry
            : null;
}
