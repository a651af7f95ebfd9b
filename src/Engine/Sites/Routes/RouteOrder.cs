namespace Strata.Engine.Sites.Routes;

/// <summary>The order in which routes are rendered.</summary>
internal static class RouteOrder
{
    /// <summary>
    /// The routes with each one that shows the text of another's page right after that, so that the text is not kept
    /// until all pages are rendered.
    /// </summary>
    public static IReadOnlyList<Route> Of(IReadOnlyList<Route> routes)
    {
        ILookup<string, Route> companions = routes
            .Where(route => route.Companion is not null)
            .ToLookup(route => route.Companion!, StringComparer.Ordinal);
        if (companions.Count == 0)
            return routes;
        List<Route> ordered = new(routes.Count);
        HashSet<string> paths = routes.Select(route => route.Path).ToHashSet(StringComparer.Ordinal);
        foreach (Route route in routes)
        {
            if (route.Companion is { } other && paths.Contains(other))
                continue;
            ordered.Add(route);
            ordered.AddRange(companions[route.Path]);
        }

        return ordered;
    }
}
