using System.Text;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Feeds;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Search;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Routes;

/// <summary>What renders pages, made when the first route is rendered: by then all routes are known.</summary>
internal sealed class SiteRenderers(Edition site)
{
    private readonly Lazy<PageRenderer> pages = new(() =>
    {
        var shared = new SharedModels(site);
        return new PageRenderer(site, shared, new FigureRenderer(site, site.Templates, shared));
    });

    public PageRenderer Pages => pages.Value;
}

/// <summary>All routes of a site: authors' pages and files first, then what the site makes of them.</summary>
internal static class SiteRoutes
{
    private const string AssetFolder = "theme/assets/";
    private const string StylesPath = "theme/assets/site.css";

    /// <param name="editions">The site in each of its languages, its own first.</param>
    /// <param name="bag">Where mistakes go.</param>
    public static void Add(IReadOnlyList<Edition> editions, DiagnosticBag bag)
    {
        Edition own = editions[0];
        List<(Edition Site, SiteRenderers Renderers)> all = editions
            .Select(edition => (edition, new SiteRenderers(edition)))
            .ToList();
        foreach ((Edition site, SiteRenderers renderers) in all)
            AddPages(site, renderers);
        AddFiles(own);
        foreach ((Edition site, SiteRenderers renderers) in all)
            AddLists(site, renderers, bag);
        AddAssets(own, editions.Max(edition => edition.Diagrams.MostBoxes));
        own.Routes.AddDefault("/404.html", RouteKind.Page, () => all[0].Renderers.Pages.NotFound("/404.html"));
        foreach ((Edition site, SiteRenderers renderers) in all)
        {
            Feed.AddAll(site, renderers);
            MarkdownExportRoutes.AddAll(site, renderers);
        }

        Sitemap.AddAll(editions);
        own.Routes.AddDefault(WebManifest.Path, RouteKind.Data, () => WebManifest.Render(own));
        own.Routes.AddDefault(Sitemap.RobotsPath, RouteKind.Data, () => Sitemap.Robots(own));
    }

    private static void AddPages(Edition site, SiteRenderers renderers)
    {
        foreach (
            Page page in site.Pages.All.Where(page => page is not { Layout: "home" } || page.Path != site.Language.Root)
        )
            site.Routes.Add(
                page.Path,
                RouteKind.Page,
                page.Source,
                page.FrontMatter.PermalinkSpan,
                () => renderers.Pages.Content(page)
            );
        DataPageList.AddTopologies(site, renderers);
        DataPageList.AddRules(site, renderers);
    }

    private static void AddLists(Edition site, SiteRenderers renderers, DiagnosticBag bag)
    {
        DiagramFiles.AddRoutes(site, bag);
        site.Cards.AddRoutes(site, bag);
        ListRoutes.Add(site, () => renderers.Pages);
        AddRedirects(site, renderers);
        SearchRoutes.AddAll(site, renderers);
    }

    /// <summary>Files that are not content are copied as they are.</summary>
    private static void AddFiles(Edition site)
    {
        string folder = site.Files.ContentFolder;
        foreach (string path in site.Files.Paths)
        {
            if (site.Files.IsJekyll && !JekyllFiles.IsCopied(path, site.Files))
                continue;
            bool isData =
                folder.Length == 0
                && (
                    path.StartsWith("data/", StringComparison.Ordinal)
                    || path.StartsWith("theme/", StringComparison.Ordinal)
                );
            if (
                path.StartsWith(folder, StringComparison.Ordinal)
                && !isData
                && (site.Files.IsJekyll || !ContentName.IsContent(path))
            )
                site.Routes.Add(
                    "/" + path[folder.Length..],
                    RouteKind.File,
                    path,
                    SourceSpan.Start,
                    () => new RenderedFile(site.Files.ReadBytes(path), [])
                );
        }
    }

    private static void AddAssets(Edition site, int mostBoxes)
    {
        IEnumerable<string> assets = DefaultFiles
            .Paths.Concat(site.Files.Paths)
            .Where(path => path.StartsWith(AssetFolder, StringComparison.Ordinal))
            .Distinct();
        foreach (string path in assets.Order(StringComparer.Ordinal))
        {
            site.Routes.AddDefault(
                "/assets/" + path[AssetFolder.Length..],
                RouteKind.File,
                () =>
                {
                    byte[] bytes = site.Files.Contains(path)
                        ? site.Files.ReadBytes(path)
                        : DefaultFiles.ReadBytes(path);
                    if (path == StylesPath)
                        bytes = StyleText.Compact([.. Encoding.UTF8.GetBytes(site.Palette.Css()), .. bytes]);
                    else if (
                        path.EndsWith(".js", StringComparison.Ordinal)
                        && DefaultFiles.Paths.Contains(path)
                        && bytes.AsSpan().SequenceEqual(DefaultFiles.ReadBytes(path))
                    )
                        bytes = ScriptText.Compact(bytes);
                    return new RenderedFile(bytes, []);
                }
            );
        }

        foreach ((string path, int first, int last) in PageStyles.BoxStyles(mostBoxes))
            site.Routes.AddDefault(
                path,
                RouteKind.File,
                () => new RenderedFile(Encoding.UTF8.GetBytes(PageStyles.BoxRules(first, last)), [])
            );
    }

    private static void AddRedirects(Edition site, SiteRenderers renderers)
    {
        foreach (Page page in site.Pages.All)
        {
            foreach (YamlScalar old in page.FrontMatter.RedirectFrom)
            {
                if (Permalink.Normalise(old.Value) is { } path)
                    site.Routes.Add(
                        path,
                        RouteKind.Redirect,
                        page.Source,
                        old.Span,
                        () => renderers.Pages.Redirect(path, page)
                    );
            }
        }
    }
}
