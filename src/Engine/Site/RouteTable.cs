using Strata.Engine.Diagnostics;

namespace Strata.Engine.Site;

/// <summary>All routes of a site. Two files cannot have one path, nor paths that differ by case only: some disks cannot hold both.</summary>
internal sealed class RouteTable(DiagnosticBag bag)
{
    private readonly List<Route> routes = [];
    private readonly Dictionary<string, Owner> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Owner> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    /// <summary>All routes, in the order added.</summary>
    public IReadOnlyList<Route> Routes => routes;

    public bool Contains(string path) => paths.Contains(path);

    public IReadOnlyCollection<string> Paths => paths;

    /// <summary>Adds the route of an author's file; a second one at its path is a mistake.</summary>
    public void Add(string path, RouteKind kind, string source, SourceSpan span, Func<RenderedFile> render, string? madeFrom = null)
    {
        string file = SitePath.FileOf(path);
        if (owners.TryGetValue(file, out Owner? first))
        {
            string what = first.Path == path ? $"This file and {first.Source} both make {path}." : $"This file makes {path} and {first.Source} makes {first.Path}: the same but for upper and lower case.";
            ReportClash(what, source, span, first);
            return;
        }

        var owner = new Owner(path, source, span);
        if (folders.TryGetValue(file, out Owner? below) || FoldersOf(file).Any(folder => owners.TryGetValue(folder, out below)))
        {
            ReportClash($"This file makes {path} and {below!.Source} makes {below.Path}: one name cannot be a file and a folder.", source, span, below);
            return;
        }

        owners.Add(file, owner);
        foreach (string folder in FoldersOf(file))
            folders.TryAdd(folder, owner);
        paths.Add(path);
        routes.Add(new Route(path, kind, render) { MadeFrom = madeFrom });
    }

    /// <summary>Adds a route that the site makes by itself, unless an author's file has its path.</summary>
    public void AddDefault(string path, RouteKind kind, Func<RenderedFile> render, string? madeFrom = null)
    {
        if (!owners.ContainsKey(SitePath.FileOf(path)))
            Add(path, kind, "", SourceSpan.Start, render, madeFrom);
    }

    private void ReportClash(string what, string source, SourceSpan span, Owner first) => bag.Add(new Diagnostic
    {
        Code = Codes.SameUrl,
        Path = source,
        Span = span,
        What = what,
        Cure = "Give one of them another name, 'slug:' or 'permalink:'.",
        Related = (first.Source, first.Span),
    });

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (int slash = file.IndexOf('/'); slash >= 0; slash = file.IndexOf('/', slash + 1))
            yield return file[..slash];
    }

    private sealed record Owner(string Path, string Source, SourceSpan Span);
}
