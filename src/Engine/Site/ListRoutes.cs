namespace Strata.Engine.Site;

/// <summary>The routes that lists of posts make: home, categories, tags and archive.</summary>
internal static class ListRoutes
{
    public const string ArchivePath = "/archive/";

    public static void Add(RouteTable routes, PageList pages, Pagination pagination, IReadOnlyList<Taxonomy> taxonomies, Func<PageRenderer> renderer)
    {
        AddHome(routes, pages, pagination, renderer);
        foreach (Taxonomy taxonomy in taxonomies.Where(taxonomy => taxonomy.Terms.Count > 0))
        {
            routes.AddDefault(taxonomy.Path, RouteKind.Page, () => renderer().Terms(taxonomy));
            foreach ((Term term, IReadOnlyList<Page> posts) in taxonomy.Terms)
            {
                foreach (ListPage<Page> list in ListPage<Page>.Cut(term.Path, posts, pagination.Posts))
                    routes.AddDefault(list.Path, RouteKind.Page, () => renderer().Term(taxonomy.Kind, term, list));
            }
        }

        AddArchive(routes, pages.Posts, pagination, renderer);
    }

    /// <summary>An author's own home page keeps its first page to itself, unless its layout is that of the list.</summary>
    private static void AddHome(RouteTable routes, PageList pages, Pagination pagination, Func<PageRenderer> renderer)
    {
        Page? own = pages.All.FirstOrDefault(page => page.Path == "/");
        if (own is { Layout: not "home" })
            return;
        foreach (ListPage<Page> list in ListPage<Page>.Cut("/", pages.Posts, pagination.Posts))
        {
            if (own is not null && list.Number == 1)
                routes.Add(list.Path, RouteKind.Page, own.Source, own.FrontMatter.PermalinkSpan, () => renderer().Home(own, list));
            else
                routes.AddDefault(list.Path, RouteKind.Page, () => renderer().Home(own, list));
        }
    }

    private static void AddArchive(RouteTable routes, IReadOnlyList<Page> posts, Pagination pagination, Func<PageRenderer> renderer)
    {
        var years = posts.GroupBy(post => post.Date!.Value.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => (Year: year.Key, Path: $"{ArchivePath}{year.Key:0000}/", Posts: year.ToList()))
            .ToList();
        if (years.Count == 0)
            return;
        List<(int, string, int)> index = years.Select(year => (year.Year, year.Path, year.Posts.Count)).ToList();
        routes.AddDefault(ArchivePath, RouteKind.Page, () => renderer().Archive(index));
        foreach (var year in years)
        {
            foreach (ListPage<Page> list in ListPage<Page>.Cut(year.Path, year.Posts, pagination.Titles))
                routes.AddDefault(list.Path, RouteKind.Page, () => renderer().Year(year.Year, list));
        }
    }
}
