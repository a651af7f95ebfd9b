using System.Text;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Site;

/// <summary>What renders pages, made when the first route is rendered: by then all routes are known.</summary>
internal sealed class SiteRenderers(SiteModel site)
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

    public static void Add(SiteModel site, SiteRenderers renderers, DiagnosticBag bag)
    {
        RouteTable routes = site.Routes;
        foreach (Page page in site.Pages.All.Where(page => page is not { Path: "/", Layout: "home" }))
            routes.Add(page.Path, RouteKind.Page, page.Source, page.FrontMatter.PermalinkSpan, () => renderers.Pages.Content(page));
        DataPages.AddTopologies(site, renderers);
        DataPages.AddRules(site, renderers);
        AddFiles(site);
        DiagramFiles.AddRoutes(site, bag);
        site.Cards.AddRoutes(site, bag);

        IReadOnlyList<Taxonomy> taxonomies =
        [
            Taxonomy.Of("categories", site.Pages.Posts, post => post.Categories),
            Taxonomy.Of("tags", site.Pages.Posts, post => post.Tags),
        ];
        ListRoutes.Add(routes, site.Pages, site.Settings.Pagination, taxonomies, () => renderers.Pages);
        AddRedirects(site, renderers);
        AddAssets(site);
        SearchRoutes.AddAll(site, renderers);
        routes.AddDefault("/404.html", RouteKind.Page, () => renderers.Pages.NotFound("/404.html"));
        Feed.AddAll(site, taxonomies, renderers);
        MarkdownTwins.AddAll(site, renderers);
        Sitemap.AddAll(site);
        routes.AddDefault(WebManifest.Path, RouteKind.Data, () => WebManifest.Render(site));
        routes.AddDefault(Sitemap.RobotsPath, RouteKind.Data, () => Sitemap.Robots(site));
    }

    /// <summary>Files that are not content are copied as they are.</summary>
    private static void AddFiles(SiteModel site)
    {
        string folder = site.Source.ContentFolder;
        foreach (string path in site.Source.Paths)
        {
            if (site.Source.IsJekyll && !JekyllFiles.IsCopied(path, site.Source))
                continue;
            bool isData = folder.Length == 0 && (path.StartsWith("data/", StringComparison.Ordinal) || path.StartsWith("theme/", StringComparison.Ordinal));
            if (path.StartsWith(folder, StringComparison.Ordinal) && !isData && (site.Source.IsJekyll || !ContentName.IsContent(path)))
                site.Routes.Add("/" + path[folder.Length..], RouteKind.File, path, SourceSpan.Start, () => new RenderedFile(site.Source.ReadBytes(path), []));
        }
    }

    private static void AddAssets(SiteModel site)
    {
        IEnumerable<string> assets = Defaults.Paths.Concat(site.Source.Paths).Where(path => path.StartsWith(AssetFolder, StringComparison.Ordinal)).Distinct();
        foreach (string path in assets.Order(StringComparer.Ordinal))
        {
            site.Routes.AddDefault("/assets/" + path[AssetFolder.Length..], RouteKind.File, () =>
            {
                byte[] bytes = site.Source.Contains(path) ? site.Source.ReadBytes(path) : Defaults.ReadBytes(path);
                if (path == StylesPath)
                    bytes = StyleText.Compact([.. Encoding.UTF8.GetBytes(site.Palette.Css()), .. bytes]);
                else if (path.EndsWith(".js", StringComparison.Ordinal) && Defaults.Paths.Contains(path) && bytes.AsSpan().SequenceEqual(Defaults.ReadBytes(path)))
                    bytes = ScriptText.Compact(bytes);
                return new RenderedFile(bytes, []);
            });
        }

        if (site.Drawings.MostBoxes > 0)
            site.Routes.AddDefault(PageStyles.Boxes, RouteKind.File, () => new RenderedFile(Encoding.UTF8.GetBytes(PageStyles.BoxRules(site.Drawings.MostBoxes)), []));
    }

    private static void AddRedirects(SiteModel site, SiteRenderers renderers)
    {
        foreach (Page page in site.Pages.All)
        {
            foreach (Yaml.YamlScalar old in page.FrontMatter.RedirectFrom)
            {
                if (Permalink.Normalise(old.Value) is { } path)
                    site.Routes.Add(path, RouteKind.Redirect, page.Source, old.Span, () => renderers.Pages.Redirect(path, page));
            }
        }
    }
}
