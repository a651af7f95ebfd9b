namespace Strata.Engine.Sites.Routes;

/// <summary>The order in which routes are rendered.</summary>
internal static class RouteOrder
{
    /// <summary>
    /// The routes in groups: each with those that show the text of its page. The text is not kept until all pages are
    /// rendered, and if one thread renders a group, no other waits for the text.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Route>> Groups(IReadOnlyList<Route> routes)
    {
        ILookup<string, Route> companions = routes
            .Where(route => route.Companion is not null)
            .ToLookup(route => route.Companion!, StringComparer.Ordinal);
        HashSet<string> paths = routes.Select(route => route.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. routes
                .Where(route => route.Companion is not { } other || !paths.Contains(other))
                .Select(route => (IReadOnlyList<Route>)[route, .. companions[route.Path]]),
        ];
    }
}
