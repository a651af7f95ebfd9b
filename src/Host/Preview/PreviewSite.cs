using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;

namespace Strata.Host.Preview;

/// <summary>An answer of the preview.</summary>
/// <param name="Status">The status code.</param>
/// <param name="File">The file whose extension gives the content type.</param>
/// <param name="Body">The bytes as a build writes them; null when the page cannot be rendered.</param>
/// <param name="Location">The target of a redirect; else null.</param>
internal sealed record PreviewAnswer(int Status, string File, byte[]? Body, string? Location = null);

/// <summary>Answers requests with a site that was planned without an error.</summary>
/// <param name="site">The site.</param>
/// <param name="lastWhole">The last site with all its pages, if this one lacks those with errors.</param>
/// <param name="isWhole">Whether the site has all its pages.</param>
internal sealed class PreviewSite(Site site, PreviewSite? lastWhole = null, bool isWhole = true)
{
    private readonly Dictionary<string, Route> routes = site.Routes.ToDictionary(
        route => route.Path,
        StringComparer.Ordinal
    );

    /// <summary>The routes of all style sheets.</summary>
    public IEnumerable<Route> Styles =>
        site.Routes.Where(route =>
            route.Kind is RouteKind.File && route.Path.EndsWith(".css", StringComparison.Ordinal)
        );

    /// <summary>Answers a request as a host of static files does.</summary>
    /// <param name="path">The path below the base path, beginning with a slash, not percent-encoded.</param>
    /// <param name="diagnostics">Receives the errors of templates.</param>
    public PreviewAnswer Answer(string path, ICollection<Diagnostic> diagnostics)
    {
        PreviewAnswer answer = Find(path, diagnostics);
        // The 404 page is served at any depth, so its links begin with the path of the site's public address.
        return
            answer.Status == 404
            && site.Address is { AbsolutePath: { Length: > 1 } publicPath }
            && path.StartsWith(publicPath, StringComparison.Ordinal)
            ? Find(path[(publicPath.Length - 1)..], diagnostics)
            : answer;
    }

    private PreviewAnswer Find(string path, ICollection<Diagnostic> diagnostics)
    {
        if (routes.TryGetValue(path, out Route? route))
            return new PreviewAnswer(200, route.File, Render(route, diagnostics));
        if (
            path.EndsWith("/index.html", StringComparison.Ordinal)
            && routes.TryGetValue(path[..^"index.html".Length], out route)
        )
            return new PreviewAnswer(200, route.File, Render(route, diagnostics));
        if (routes.ContainsKey(path + "/"))
            return new PreviewAnswer(301, "", [], path + "/");
        // A page with errors is shown as it was before them.
        if (!isWhole && lastWhole?.Find(path, []) is { Status: 200 or 301 } old)
            return old;
        return isWhole && routes.TryGetValue("/404.html", out route)
            ? new PreviewAnswer(404, route.File, Render(route, diagnostics))
            : new PreviewAnswer(isWhole ? 404 : 500, "404.html", null);
    }

    private static byte[]? Render(Route route, ICollection<Diagnostic> diagnostics)
    {
        RenderedFile rendered = route.Render();
        foreach (Diagnostic diagnostic in rendered.Diagnostics)
            diagnostics.Add(diagnostic);
        return rendered.Body;
    }
}
