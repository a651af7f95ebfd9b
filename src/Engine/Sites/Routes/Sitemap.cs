using System.Globalization;
using System.Text;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Search;

namespace Strata.Engine.Sites.Routes;

/// <summary>
/// What search engines ask a site for: <c>sitemap.xml</c> (sitemaps.org, protocol 0.9) and <c>robots.txt</c>.
/// </summary>
internal static class Sitemap
{
    public const string Path = "/sitemap.xml";

    public const string RobotsPath = "/robots.txt";

    private const string Html = "http://www.w3.org/1999/xhtml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol's limit for one file.</summary>
    private const int MostAddresses = 50_000;

    /// <summary>One file, or an index of several; all other routes are known by now.</summary>
    /// <param name="editions">The site in each of its languages, its own first.</param>
    public static void AddAll(IReadOnlyList<Edition> editions)
    {
        Edition site = editions[0];
        if (site.Config.Address is null || !site.Config.Features.Sitemap)
            return;
        HashSet<string> left = ["/404.html", .. editions.Select(edition => SearchRoutes.PathOf(edition.Language))];
        List<string[]> files = site
            .Routes.Routes.Where(route => route.Kind is RouteKind.Page && !left.Contains(route.Path))
            .Select(route => route.Path)
            .Order(StringComparer.Ordinal)
            .Chunk(MostAddresses)
            .ToList();
        var dates = new Lazy<Dictionary<string, Page>>(() =>
            site.AllPages.All.ToDictionary(page => page.Path, StringComparer.Ordinal)
        );
        if (files.Count <= 1)
        {
            site.Routes.AddDefault(
                Path,
                RouteKind.Data,
                () => Addresses(site, files.SelectMany(file => file), dates.Value)
            );
            return;
        }

        List<string> paths = files
            .Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{index + 1}.xml"))
            .ToList();
        for (int i = 0; i < files.Count; i++)
        {
            string[] file = files[i];
            site.Routes.AddDefault(paths[i], RouteKind.Data, () => Addresses(site, file, dates.Value));
        }

        site.Routes.AddDefault(Path, RouteKind.Data, () => Index(site, paths));
    }

    public static RenderedFile Robots(Edition site)
    {
        string sitemap = site.Routes.Contains(Path) ? $"\nSitemap: {site.Absolute(Path)}\n" : "";
        return new RenderedFile(Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{sitemap}"), []);
    }

    private static RenderedFile Addresses(Edition site, IEnumerable<string> paths, Dictionary<string, Page> pages) =>
        new(
            XmlFile.Write(writer =>
            {
                writer.WriteStartElement("urlset", Namespace);
                if (site.Config.Languages.Count > 0)
                    writer.WriteAttributeString("xmlns", "xhtml", null, Html);
                foreach (string path in paths)
                {
                    writer.WriteStartElement("url", Namespace);
                    writer.WriteElementString("loc", Namespace, site.Absolute(path));
                    if (pages.TryGetValue(path, out Page? page) && (page.Updated ?? page.Date) is { } changed)
                        writer.WriteElementString("lastmod", Namespace, SharedModels.Iso(changed));
                    foreach ((string tag, string address) in site.Translations.Addresses(path, site))
                    {
                        writer.WriteStartElement("xhtml", "link", Html);
                        writer.WriteAttributeString("rel", "alternate");
                        writer.WriteAttributeString("hreflang", tag);
                        writer.WriteAttributeString("href", address);
                        writer.WriteEndElement();
                    }

                    writer.WriteEndElement();
                }

                writer.WriteEndElement();
            }),
            []
        );

    private static RenderedFile Index(Edition site, List<string> files) =>
        new(
            XmlFile.Write(writer =>
            {
                writer.WriteStartElement("sitemapindex", Namespace);
                foreach (string file in files)
                {
                    writer.WriteStartElement("sitemap", Namespace);
                    writer.WriteElementString("loc", Namespace, site.Absolute(file));
                    writer.WriteEndElement();
                }

                writer.WriteEndElement();
            }),
            []
        );
}
