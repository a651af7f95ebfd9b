using Strata.Engine;
using Strata.Engine.Diagnostics;

namespace Strata.Host.Preview;

/// <summary>What a preview answers.</summary>
/// <param name="Status">The status code.</param>
/// <param name="File">The file whose ending tells the type.</param>
/// <param name="Body">The bytes as a build writes them; null when no good site was planned yet or the page cannot be rendered.</param>
/// <param name="Location">Where a redirect leads; else null.</param>
internal sealed record PreviewAnswer(int Status, string File, byte[]? Body, string? Location = null);

/// <summary>A site that was planned without an error, ready to be looked at.</summary>
internal sealed class PreviewSite(BuiltSite site)
{
    private readonly Dictionary<string, Route> routes = site.Routes.ToDictionary(route => route.Path, StringComparer.Ordinal);

    /// <summary>The paths of all style sheets.</summary>
    public IEnumerable<Route> Styles => site.Routes.Where(route => route.Kind is RouteKind.File && route.Path.EndsWith(".css", StringComparison.Ordinal));

    /// <summary>Answers as a host of static files does.</summary>
    /// <param name="path">The path below the base path, beginning with a slash, not percent-encoded.</param>
    /// <param name="mistakes">What templates did wrong.</param>
    public PreviewAnswer Answer(string path, ICollection<Diagnostic> mistakes)
    {
        PreviewAnswer answer = Find(path, mistakes);
        // The 404 page is shown at any depth, so its links begin with the path that the site has at its own address.
        return answer.Status == 404 && site.Address is { AbsolutePath: { Length: > 1 } own } && path.StartsWith(own, StringComparison.Ordinal)
            ? Find(path[(own.Length - 1)..], mistakes)
            : answer;
    }

    private PreviewAnswer Find(string path, ICollection<Diagnostic> mistakes)
    {
        if (routes.TryGetValue(path, out Route? route))
            return new PreviewAnswer(200, route.File, Render(route, mistakes));
        if (path.EndsWith("/index.html", StringComparison.Ordinal) && routes.TryGetValue(path[..^"index.html".Length], out route))
            return new PreviewAnswer(200, route.File, Render(route, mistakes));
        if (routes.ContainsKey(path + "/"))
            return new PreviewAnswer(301, "", [], path + "/");
        return routes.TryGetValue("/404.html", out route)
            ? new PreviewAnswer(404, route.File, Render(route, mistakes))
            : new PreviewAnswer(404, "404.html", null);
    }

    private static byte[]? Render(Route route, ICollection<Diagnostic> mistakes)
    {
        RenderedFile rendered = route.Render();
        foreach (Diagnostic mistake in rendered.Mistakes)
            mistakes.Add(mistake);
        return rendered.Body;
    }
}
