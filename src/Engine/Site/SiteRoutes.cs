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

    /// <param name="editions">The site in each of its languages, its own first.</param>
    /// <param name="bag">Where mistakes go.</param>
    public static void Add(IReadOnlyList<SiteModel> editions, DiagnosticBag bag)
    {
        SiteModel own = editions[0];
        List<(SiteModel Site, SiteRenderers Renderers)> all = editions.Select(edition => (edition, new SiteRenderers(edition))).ToList();
        foreach ((SiteModel site, SiteRenderers renderers) in all)
            AddPages(site, renderers);
        AddFiles(own);
        foreach ((SiteModel site, SiteRenderers renderers) in all)
            AddLists(site, renderers, bag);
        AddAssets(own, editions.Max(edition => edition.Drawings.MostBoxes));
        own.Routes.AddDefault("/404.html", RouteKind.Page, () => all[0].Renderers.Pages.NotFound("/404.html"));
        foreach ((SiteModel site, SiteRenderers renderers) in all)
        {
            Feed.AddAll(site, renderers);
            MarkdownTwins.AddAll(site, renderers);
        }

        Sitemap.AddAll(editions);
        own.Routes.AddDefault(WebManifest.Path, RouteKind.Data, () => WebManifest.Render(own));
        own.Routes.AddDefault(Sitemap.RobotsPath, RouteKind.Data, () => Sitemap.Robots(own));
    }

    private static void AddPages(SiteModel site, SiteRenderers renderers)
    {
        foreach (Page page in site.Pages.All.Where(page => page is not { Layout: "home" } || page.Path != site.Language.Root))
            site.Routes.Add(page.Path, RouteKind.Page, page.Source, page.FrontMatter.PermalinkSpan, () => renderers.Pages.Content(page));
        DataPages.AddTopologies(site, renderers);
        DataPages.AddRules(site, renderers);
    }

    private static void AddLists(SiteModel site, SiteRenderers renderers, DiagnosticBag bag)
    {
        DiagramFiles.AddRoutes(site, bag);
        site.Cards.AddRoutes(site, bag);
        ListRoutes.Add(site, () => renderers.Pages);
        AddRedirects(site, renderers);
        SearchRoutes.AddAll(site, renderers);
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

    private static void AddAssets(SiteModel site, int mostBoxes)
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

        foreach ((string path, int first, int last) in PageStyles.BoxStyles(mostBoxes))
            site.Routes.AddDefault(path, RouteKind.File, () => new RenderedFile(Encoding.UTF8.GetBytes(PageStyles.BoxRules(first, last)), []));
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
