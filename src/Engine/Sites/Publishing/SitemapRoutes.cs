using System.Globalization;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The pages of a site for search engines: <c>sitemap.xml</c> (sitemaps.org, protocol 0.9).</summary>
internal sealed class SitemapRoutes : IRouteSource
{
    public const string Path = "/sitemap.xml";

    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol's limit for one file.</summary>
    private const int MaxAddresses = 50_000;

    /// <summary>Adds one file, or an index of several. All routes of pages are known by now.</summary>
    public void AddRoutes(IReadOnlyList<EditionRenderers> editions, RouteTable routes)
    {
        Edition edition = editions[0].Edition;
        Translations translations = editions[0].Links.Translations;
        if (edition.Config.Address is null || !edition.Config.Features.Sitemap)
            return;
        HashSet<string> unlisted =
        [
            EditionPaths.NotFound,
            .. editions.Select(each => EditionPaths.Search(each.Edition.Language)),
        ];
        List<string[]> files = routes
            .Routes.Where(route => route.Kind is RouteKind.Page && !unlisted.Contains(route.Path))
            .Select(route => route.Path)
            .Order(StringComparer.Ordinal)
            .Chunk(MaxAddresses)
            .ToList();
        var pages = new Lazy<Dictionary<string, Page>>(() =>
            edition
                .AllPages.All.Where(page => routes.IsOf(page.Path, page.Source))
                .ToDictionary(page => page.Path, StringComparer.Ordinal)
        );
        if (files.Count <= 1)
        {
            Add(Path, () => Addresses(edition, translations, files.SelectMany(file => file), pages.Value));
            return;
        }

        List<string> paths = files
            .Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{index + 1}.xml"))
            .ToList();
        foreach ((string path, string[] file) in paths.Zip(files))
            Add(path, () => Addresses(edition, translations, file, pages.Value));
        Add(Path, () => Index(edition, paths));

        void Add(string path, Func<RenderedFile> render) => routes.AddDefault(new Route(path, RouteKind.Data, render));
    }

    private static RenderedFile Addresses(
        Edition site,
        Translations translations,
        IEnumerable<string> paths,
        Dictionary<string, Page> pages
    ) =>
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
                    foreach ((string tag, string address) in translations.Addresses(path, site.Absolute))
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
