using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Publishing;

/// <summary>The lists of posts: home page, categories, tags and archive.</summary>
internal sealed class ListRoutes : IEditionRouteSource
{
    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        AddHome(renderers, routes);
        foreach (Taxonomy taxonomy in renderers.Edition.Taxonomies.Where(taxonomy => taxonomy.Terms.Count > 0))
            AddTaxonomy(taxonomy, renderers, routes);
        foreach (SectionList section in renderers.Edition.Sections)
            AddSection(section, renderers, routes);
        if (renderers.Edition.Series.Taxonomy is { Terms.Count: > 0 } series)
            AddTaxonomy(series, renderers, routes);
        AddAuthors(renderers, routes);
        AddArchive(renderers, routes);
    }

    /// <summary>
    /// An author's home page is the first page of the list only if it has the layout of the list.
    /// </summary>
    private static void AddHome(EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        string root = edition.Language.Root;
        Page? home = edition.ListedHome;
        if (home is null && edition.Pages.All.Any(page => page.Path == root))
            return;
        AddPosts(root, home, renderers, routes);
    }

    /// <summary>All posts, in pages below a path.</summary>
    private static void AddPosts(string root, Page? home, EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        foreach (
            ListPage<Page> list in ListPage<Page>.Split(
                root,
                edition.Pages.Posts,
                edition.Config.Pagination.Posts,
                edition.Config.Pagination.Home
            )
        )
        {
            var route = new Route(list.Path, RouteKind.Page, () => renderers.Pages.Home(home, list));
            if (home is not null && list.Number == 1)
                routes.Add(route, home.Source, home.FrontMatter.PathSpan);
            else
                routes.AddDefault(route);
        }
    }

    private static void AddSection(SectionList section, EditionRenderers renderers, RouteTable routes)
    {
        // A page of the site's own, or one that is copied, takes the place of the whole list.
        Edition edition = renderers.Edition;
        if (
            section.Index is null
            && (
                edition.Pages.All.Any(page => page.Path == section.Path)
                || edition.Files.Content.Any(file =>
                    edition.Files.Tree.PlaceOf(file.Path) == section.Path[1..] + "index.html"
                )
            )
        )
            return;
        int size = section.Pages[0].IsPost ? edition.Config.Pagination.Posts : edition.Config.Pagination.Titles;
        foreach (ListPage<Page> list in ListPage<Page>.Split(section.Path, section.Pages, size))
        {
            var route = new Route(list.Path, RouteKind.Page, () => renderers.Pages.Section(section, list));
            if (section.Index is { } index && list.Number == 1)
                routes.Add(route, index.Source, index.FrontMatter.PathSpan);
            else
                routes.AddDefault(route);
        }
    }

    private static void AddTaxonomy(Taxonomy taxonomy, EditionRenderers renderers, RouteTable routes)
    {
        routes.AddDefault(new Route(taxonomy.Path, RouteKind.Page, () => renderers.Pages.Terms(taxonomy)));
        int size = renderers.Edition.Config.Pagination.Posts;
        foreach ((TaxonomyTerm term, IReadOnlyList<Page> posts) in taxonomy.Terms)
        {
            foreach (ListPage<Page> list in ListPage<Page>.Split(term.Path, posts, size))
                routes.AddDefault(
                    new Route(list.Path, RouteKind.Page, () => renderers.Pages.Term(taxonomy, term, list))
                );
        }
    }

    private static void AddAuthors(EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        Taxonomy authors = edition.PostsByAuthor;
        if (authors.Terms.Count == 0)
            return;
        routes.AddDefault(new Route(authors.Path, RouteKind.Page, () => renderers.Pages.Terms(authors)));
        foreach ((TaxonomyTerm term, IReadOnlyList<Page> posts) in authors.Terms)
        {
            Author author = edition.Authors.All.First(author => author.TermIn(edition.Language).Path == term.Path);
            foreach (ListPage<Page> list in ListPage<Page>.Split(term.Path, posts, edition.Config.Pagination.Posts))
                routes.AddDefault(new Route(list.Path, RouteKind.Page, () => renderers.Pages.Author(author, list)));
        }
    }

    private static void AddArchive(EditionRenderers renderers, RouteTable routes)
    {
        Edition edition = renderers.Edition;
        var years = edition
            .Pages.Posts.GroupBy(post => post.Date!.Value.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => (Year: year.Key, Path: EditionPaths.Year(edition.Language, year.Key), Posts: year.ToList()))
            .ToList();
        if (years.Count == 0)
            return;
        List<(int, string, int)> index = years.Select(year => (year.Year, year.Path, year.Posts.Count)).ToList();
        routes.AddDefault(
            new Route(EditionPaths.Archive(edition.Language), RouteKind.Page, () => renderers.Pages.Archive(index))
        );
        foreach (var year in years)
        {
            List<ListPage<Page>> lists =
            [
                .. ListPage<Page>.Split(year.Path, year.Posts, edition.Config.Pagination.Titles),
            ];
            IReadOnlyList<MonthStart> months = MonthStart.In(lists);
            foreach (ListPage<Page> list in lists)
                routes.AddDefault(
                    new Route(list.Path, RouteKind.Page, () => renderers.Pages.Year(year.Year, list, months))
                );
        }
    }
}
