using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;

namespace Strata.Engine.Sites.Routes;

/// <summary>
/// All routes of a site, in the order in which they are added. Conflicts of paths are resolved when a path is first
/// requested, for all at once; routes that depend on the others, such as the sitemap, may be added after that.
/// </summary>
internal sealed class RouteTable(BuildContext build)
{
    private readonly List<Route> pending = [];
    private readonly List<Route> routes = [];

    /// <summary>The claims of the pending routes. The cache keeps the list, so it is never cleared.</summary>
    private List<RouteClaim> claims = [];

    private RouteIndex? index;

    /// <summary>Receives the diagnostics of the sources of routes.</summary>
    public DiagnosticBag Diagnostics => build.Diagnostics;

    /// <summary>The routes that got their paths, in the order added.</summary>
    public IReadOnlyList<Route> Routes
    {
        get
        {
            Resolve();
            return routes;
        }
    }

    /// <summary>All paths.</summary>
    public NameIndex Names => Resolve().Names;

    public bool Contains(string path) => Resolve().Contains(path);

    /// <inheritdoc cref="RouteIndex.IsGenerated"/>
    public bool IsGenerated(string path, string source) => Resolve().IsGenerated(path, source);

    /// <inheritdoc cref="RouteIndex.IsOf"/>
    public bool IsOf(string path, string source) => Resolve().IsOf(path, source);

    /// <inheritdoc cref="RouteIndex.Find"/>
    public string? Find(string path) => Resolve().Find(path);

    /// <summary>Adds the route of an author's file; a second one at its path is an error.</summary>
    /// <param name="route">The route.</param>
    /// <param name="source">The file.</param>
    /// <param name="span">The position in the file that gives the path; null for the file as a whole.</param>
    public void Add(Route route, string source, SourceSpan? span = null) =>
        Add(route, new RouteClaim(route.Path, source, span ?? SourceSpan.Start));

    /// <summary>Adds a redirect from an old path, which cannot be one that the site generates.</summary>
    /// <param name="route">The route.</param>
    /// <param name="source">The page.</param>
    /// <param name="span">The position of the old path.</param>
    public void AddRedirect(Route route, string source, SourceSpan span) =>
        Add(route, new RouteClaim(route.Path, source, span, IsRedirect: true));

    /// <summary>Adds a route that the site generates, unless an author's file has its path.</summary>
    /// <param name="route">The route.</param>
    /// <param name="source">The author's file that gives the path; empty for none.</param>
    /// <param name="span">The position in the file that gives the path; null for the file as a whole.</param>
    public void AddDefault(Route route, string source = "", SourceSpan? span = null) =>
        Add(route, new RouteClaim(route.Path, source, span ?? SourceSpan.Start, IsDefault: true));

    private void Add(Route route, RouteClaim claim)
    {
        pending.Add(route);
        claims.Add(claim);
    }

    private RouteIndex Resolve()
    {
        if (pending.Count == 0 && index is not null)
            return index;
        index = build.Step(
            $"routes/{routes.Count}",
            (index, claims: new EquatableList<RouteClaim>(claims)),
            static (inputs, diagnostics) => new RouteIndex(inputs.index, inputs.claims, diagnostics)
        );
        routes.EnsureCapacity(routes.Count + pending.Count);
        for (int i = 0; i < pending.Count; i++)
        {
            if (index.Granted[i])
                routes.Add(pending[i]);
        }

        pending.Clear();
        claims = [];
        return index;
    }
}
