using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The redirects from the old paths of pages.</summary>
internal sealed class RedirectRoutes : IEditionRouteSource
{
    /// <summary>The most redirects that follow each other.</summary>
    private const int MaxSteps = 10;

    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        foreach (Page page in renderers.Edition.Pages.All)
        {
            paths.Clear();
            foreach (YamlScalar old in page.FrontMatter.RedirectFrom)
            {
                if (PathOf(page, old.Value, renderers.Edition) is not { } path)
                    continue;
                var route = new Route(path, RouteKind.Redirect, () => renderers.Pages.Redirect(path, page));
                // The old paths of another generator's site may be ones that only Strata's theme has.
                // They are written there with a slash at the end and without one.
                bool isForeign = renderers.Edition.Files.Tree.IsForeign;
                if (isForeign && paths.Add(path))
                    routes.Add(route, page.Source, old.Span);
                else if (!isForeign)
                    routes.AddRedirect(route, page.Source, old.Span);
            }
        }

        if (renderers.Edition.Language.Root == "/")
            AddForeign(renderers, routes);
    }

    /// <summary>The path of a redirect; null if it is not valid, or is that of the page.</summary>
    public static string? PathOf(Page page, string old, Edition site) =>
        Permalink.Normalise(WrittenFrom(page, old, site)) is { } path && path != page.Path ? path : null;

    /// <summary>An old path: one of Hugo may be relative to the folder of the page.</summary>
    private static string WrittenFrom(Page page, string old, Edition site)
    {
        if (site.Files.Tree.Generator is not Generator.Hugo)
            return old;
        string path = old.StartsWith('/') ? old : page.Path[..(page.Path.TrimEnd('/').LastIndexOf('/') + 1)] + old;
        return site.Config.Foreign.Hugo.IsUglyIn("") && !path.EndsWith(".html", StringComparison.Ordinal)
            ? path.TrimEnd('/') + ".html"
            : path;
    }

    /// <summary>The redirects that another generator declares outside of the pages that they lead to.</summary>
    private static void AddForeign(EditionRenderers renderers, RouteTable routes)
    {
        List<ForeignRedirect> redirects =
        [
            .. renderers.Edition.AllPages.Redirects,
            .. renderers.Edition.Config.Foreign.Redirects,
        ];
        if (redirects.Count == 0)
            return;
        Dictionary<string, Page> pages = new(StringComparer.Ordinal);
        foreach (Page page in renderers.Edition.AllPages.All)
            pages.TryAdd(NameOf(page.Path), page);
        Dictionary<string, ForeignRedirect> further = new(StringComparer.Ordinal);
        foreach (ForeignRedirect redirect in redirects)
            further.TryAdd(NameOf(redirect.From), redirect);
        foreach (ForeignRedirect redirect in redirects)
        {
            // A redirect may lead to another one.
            ForeignRedirect last = redirect;
            for (int i = 0; i < MaxSteps && !pages.ContainsKey(NameOf(last.To)); i++)
                last = further.GetValueOrDefault(NameOf(last.To), last);
            Page? target = pages.GetValueOrDefault(NameOf(last.To));
            if (target is null)
                new FileReport(redirect.Source, routes.Diagnostics).Add(
                    Codes.LinkDead,
                    redirect.Span,
                    $"The redirect from '{redirect.From}' leads to '{redirect.To}', which does not exist.",
                    "Correct the redirect, or remove it."
                );
            else if (Permalink.Normalise(redirect.From) is { } path && path != target.Path)
                routes.AddDefault(
                    new Route(path, RouteKind.Redirect, () => renderers.Pages.Redirect(path, target, last.Fragment))
                );
        }
    }

    /// <summary>A path without what generators write at its end, or not.</summary>
    private static string NameOf(string path)
    {
        foreach (string end in (string[])["index.html", ".html", "/"])
        {
            if (path.EndsWith(end, StringComparison.Ordinal))
                return path[..^end.Length].TrimEnd('/');
        }

        return path;
    }
}
