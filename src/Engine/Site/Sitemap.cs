using System.Text;

namespace Strata.Engine.Site;

/// <summary>What search engines ask a site for: <c>sitemap.xml</c> (sitemaps.org, protocol 0.9) and <c>robots.txt</c>.</summary>
internal static class Sitemap
{
    public const string Path = "/sitemap.xml";

    public const string RobotsPath = "/robots.txt";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static RenderedFile Render(SiteModel site)
    {
        Dictionary<string, Page> pages = site.Pages.All.ToDictionary(page => page.Path, StringComparer.Ordinal);
        return new RenderedFile(XmlFile.Write(writer =>
        {
            writer.WriteStartElement("urlset", Namespace);
            foreach (Route route in site.Routes.Routes.Where(route => route is { Kind: RouteKind.Page, Path: not "/404.html" }).OrderBy(route => route.Path, StringComparer.Ordinal))
            {
                writer.WriteStartElement("url", Namespace);
                writer.WriteElementString("loc", Namespace, site.Absolute(route.Path));
                if (pages.TryGetValue(route.Path, out Page? page) && (page.Updated ?? page.Date) is { } changed)
                    writer.WriteElementString("lastmod", Namespace, SharedModels.Iso(changed));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }), []);
    }

    public static RenderedFile Robots(SiteModel site)
    {
        string sitemap = site.Routes.Contains(Path) ? $"\nSitemap: {site.Absolute(Path)}\n" : "";
        return new RenderedFile(Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{sitemap}"), []);
    }
}
