using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Routes;

/// <summary>The routes that lists of posts make: home, categories, tags and archive.</summary>
internal static class ListRoutes
{
    public static string ArchivePath(Edition site) => site.Language.Root + "archive/";

    public static void Add(Edition site, Func<PageRenderer> renderer)
    {
        RouteTable routes = site.Routes;
        Pagination pagination = site.Config.Pagination;
        AddHome(site, renderer);
        foreach (Taxonomy taxonomy in site.Taxonomies.Where(taxonomy => taxonomy.Terms.Count > 0))
        {
            routes.AddDefault(taxonomy.Path, RouteKind.Page, () => renderer().Terms(taxonomy));
            foreach ((TaxonomyTerm term, IReadOnlyList<Page> posts) in taxonomy.Terms)
            {
                foreach (ListPage<Page> list in ListPage<Page>.Cut(term.Path, posts, pagination.Posts))
                    routes.AddDefault(list.Path, RouteKind.Page, () => renderer().Term(taxonomy.Kind, term, list));
            }
        }

        AddArchive(site, renderer);
    }

    /// <summary>
    /// An author's own home page keeps its first page to itself, unless its layout is that of the list.
    /// </summary>
    private static void AddHome(Edition site, Func<PageRenderer> renderer)
    {
        Page? own = site.Pages.All.FirstOrDefault(page => page.Path == site.Language.Root);
        if (own is { Layout: not "home" })
            return;
        foreach (
            ListPage<Page> list in ListPage<Page>.Cut(
                site.Language.Root,
                site.Pages.Posts,
                site.Config.Pagination.Posts
            )
        )
        {
            if (own is not null && list.Number == 1)
                site.Routes.Add(
                    list.Path,
                    RouteKind.Page,
                    own.Source,
                    own.FrontMatter.PermalinkSpan,
                    () => renderer().Home(own, list)
                );
            else
                site.Routes.AddDefault(list.Path, RouteKind.Page, () => renderer().Home(own, list));
        }
    }

    private static void AddArchive(Edition site, Func<PageRenderer> renderer)
    {
        string archive = ArchivePath(site);
        var years = site
            .Pages.Posts.GroupBy(post => post.Date!.Value.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => (Year: year.Key, Path: $"{archive}{year.Key:0000}/", Posts: year.ToList()))
            .ToList();
        if (years.Count == 0)
            return;
        List<(int, string, int)> index = years.Select(year => (year.Year, year.Path, year.Posts.Count)).ToList();
        site.Routes.AddDefault(archive, RouteKind.Page, () => renderer().Archive(index));
        foreach (var year in years)
        {
            foreach (ListPage<Page> list in ListPage<Page>.Cut(year.Path, year.Posts, site.Config.Pagination.Titles))
                site.Routes.AddDefault(list.Path, RouteKind.Page, () => renderer().Year(year.Year, list));
        }
    }
}
