using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>Renders the pages of a site: a layout gives the content of <c>main</c>, the shell draws the rest.</summary>
internal sealed class PageRenderer(Edition site, PageModels models, PageBodies bodies, DataPageModels dataModels)
{
    public RenderedFile Content(Page page)
    {
        List<Diagnostic> diagnostics = [];
        TemplateModel? data = dataModels.For(page, diagnostics);
        RenderedBody body = BodyOf(page, diagnostics);
        // The header of posts and of pages with tables shows the lead; other layouts show the whole body.
        if (!page.IsPost && (data is null || page.Layout == Documentation.Layout))
            body = new RenderedBody("", body.Whole);
        return diagnostics.Count > 0
            ? new RenderedFile(null, diagnostics)
            : PageIds.Check(
                Render(
                    page.Layout,
                    models.ForPage(page) with
                    {
                        Lead = new HtmlFragment(body.Lead),
                    },
                    new HtmlFragment(body.Rest),
                    data is null ? [] : [data]
                ),
                page,
                site.Config.Severities
            );
    }

    /// <summary>The page of one entry of data.</summary>
    public RenderedFile Child(ChildPage child)
    {
        List<Diagnostic> diagnostics = [];
        PageView view = models.ForGeneratedPage(child.Layout, child.Title, child.Description, child.Path, child.Boxes);
        TemplateModel data = dataModels.For(child, diagnostics);
        return diagnostics.Count > 0
            ? new RenderedFile(null, diagnostics)
            : Render(child.Layout, view, HtmlFragment.Empty, [data]);
    }

    /// <summary>The home page, or a further page of it. Only the first has the author's introduction.</summary>
    public RenderedFile Home(Page? page, ListPage<Page> list)
    {
        List<Diagnostic> diagnostics = [];
        string written = page is not null && list.Number == 1 ? BodyOf(page, diagnostics).Whole : "";
        if (diagnostics.Count > 0)
            return new RenderedFile(null, diagnostics);
        PageView view = page is not null
            ? models.ForPage(page)
            : models.ForGeneratedPage("home", site.Title, site.Language.Description, list.Path);
        view = view with
        {
            Path = list.Path,
            Kind = "home",
            Styles = PageStyles.With(
                models.WithBlocks(PageStyles.OfGenerated("home"), page),
                page is null ? 0 : site.Diagrams.MostBoxesOf(page.Document)
            ),
            Canonical = site.Absolute(list.Path),
            DocumentTitle =
                page?.FrontMatter.Title is { } title && title != site.Title ? models.Titled(title) : site.Title,
        };
        var listing = new PostListing(list, models);
        RenderedFile List(PostListing posts) =>
            RenderList(page?.Layout ?? "home", posts, view, new HtmlFragment(written), ListModels.Posts);
        RenderedFile file = site.Documents.Dialect.Jekyll is { Contents.HasWholePosts: true }
            ? WholePosts(listing, List)
            : List(listing);
        return page is null ? file : PageIds.Check(file, page, site.Config.Severities);
    }

    /// <summary>A list of whole posts. A heading loses its id if another element of the page has it.</summary>
    private RenderedFile WholePosts(PostListing listing, Func<PostListing, RenderedFile> render)
    {
        RenderedFile With(IReadOnlyList<string> taken)
        {
            IReadOnlyDictionary<Page, HtmlFragment> shown = bodies.Whole(listing.List.Items, taken);
            return render(listing with { Shown = post => shown[post] });
        }

        RenderedFile file = With([]);
        return PageIds.Repeated(file) is { Count: > 0 } repeated ? With(repeated) : file;
    }

    /// <summary>The page of a section; only the first has the author's introduction.</summary>
    public RenderedFile Section(SectionList section, ListPage<Page> list)
    {
        var listing = new PostListing(list, models) { Shown = models.ExcerptOrDescriptionOf };
        if (section.Index is not { } page || list.Number > 1)
        {
            PageView generated = models.ForGeneratedPage("list", models.Numbered(section.Title, list), "", list.Path);
            return RenderList("list", listing, generated, HtmlFragment.Empty, ListModels.Posts);
        }

        BodyHtml html = bodies.OnPage(page);
        if (html.Diagnostics.Count > 0)
            return new RenderedFile(null, html.Diagnostics);
        PageView view = models.ForPage(page) with
        {
            Styles = PageStyles.With(PageStyles.OfGenerated("list"), site.Diagrams.MostBoxesOf(page.Document)),
        };
        return PageIds.Check(
            RenderList("list", listing, view, new HtmlFragment(html.Body.Whole), ListModels.Posts),
            page,
            site.Config.Severities
        );
    }

    public RenderedFile Term(Taxonomy taxonomy, TaxonomyTerm term, ListPage<Page> list)
    {
        PageView view = models.ForGeneratedPage(
            "list",
            models.Numbered(taxonomy.TitleOf(term, site.Messages), list),
            "",
            list.Path
        );
        if (models.FeedOf(term) is { } feed)
            view = view with { Feeds = [.. view.Feeds, feed] };
        return RenderList("list", new PostListing(list, models), view, HtmlFragment.Empty, ListModels.Posts);
    }

    public RenderedFile Terms(Taxonomy taxonomy)
    {
        PageView view = models.ForGeneratedPage("terms", taxonomy.Title(site.Messages), "", taxonomy.Path);
        List<ListedTerm> terms = taxonomy.Terms.Select(entry => new ListedTerm(entry.Term, entry.Posts.Count)).ToList();
        return Render("terms", view, HtmlFragment.Empty, [ListModels.Terms.Model(terms)]);
    }

    public RenderedFile Archive(IReadOnlyList<(int Year, string Path, int Count)> years)
    {
        PageView view = models.ForGeneratedPage(
            "archive",
            site.Messages.Get("titles.archive"),
            "",
            EditionPaths.Archive(site.Language)
        );
        List<ListedYear> listed = years.Select(year => new ListedYear(year.Year, year.Path, year.Count)).ToList();
        return Render("archive", view, HtmlFragment.Empty, [ListModels.Years.Model(listed)]);
    }

    /// <summary>The posts of an author.</summary>
    public RenderedFile Author(Author author, ListPage<Page> list)
    {
        PageView view = models.ForGeneratedPage("list", models.Numbered(author.Name, list), author.Text, list.Path);
        return Render(
            "author",
            view with
            {
                Shown = list.Items,
            },
            HtmlFragment.Empty,
            [AuthorModels.Posts.Model(new AuthorListing(author, new PostListing(list, models)))]
        );
    }

    public RenderedFile Year(int year, ListPage<Page> list, IReadOnlyList<MonthStart> months)
    {
        PageView view = models.ForGeneratedPage(
            "archive_year",
            models.Numbered(site.Messages.Get("titles.archive_year", $"{year}"), list),
            "",
            list.Path
        );
        PostListing listing = new(list, models) { MonthStarts = months };
        return RenderList("archive-year", listing, view, HtmlFragment.Empty, ListModels.Months);
    }

    /// <summary>
    /// The page that a host shows for paths that do not exist: it may be shown at any depth, so its links start at the
    /// site's own path.
    /// </summary>
    public RenderedFile NotFound(string path)
    {
        PageView view = models.ForGeneratedPage("not_found", site.Messages.Get("titles.not_found"), "", path);
        return Render("404", view with { Canonical = "" }, HtmlFragment.Empty, []);
    }

    /// <summary>The search page, for URLs with a query.</summary>
    public RenderedFile Search()
    {
        PageView view = models.ForGeneratedPage(
            "search",
            site.Messages.Get("search.title"),
            "",
            EditionPaths.Search(site.Language)
        );
        return Render("search", view, HtmlFragment.Empty, []);
    }

    /// <param name="path">The path of the redirect.</param>
    /// <param name="target">The page that it leads to.</param>
    /// <param name="fragment">The part of the page, with its number sign; empty for the page.</param>
    public RenderedFile Redirect(string path, Page target, string fragment = "")
    {
        PageView view = models.ForGeneratedPage("redirect", target.Title, "", path) with
        {
            Target = target.Path + fragment,
            Canonical = site.Absolute(target.Path),
        };
        TemplateResult rendering = site.Templates.Render(
            TemplateSet.LayoutPath("redirect"),
            [PageRoot.Redirect.Model(view), models.Shared],
            path
        );
        return Finish(rendering, path);
    }

    /// <summary>The body of a page for a feed, with placeholders for its links.</summary>
    public BodyHtml FeedBody(Page page) => bodies.InFeed(page);

    /// <summary>A page as a Markdown file.</summary>
    public RenderedFile Markdown(Page page) => new(bodies.Markdown(page), []);

    private RenderedBody BodyOf(Page page, List<Diagnostic> diagnostics)
    {
        BodyHtml html = bodies.OnPage(page);
        diagnostics.AddRange(html.Diagnostics);
        return html.Body;
    }

    private RenderedFile RenderList(
        string layout,
        PostListing listing,
        PageView view,
        HtmlFragment content,
        TemplateType<PostListing> type
    ) => Render(layout, view with { Shown = listing.List.Items }, content, [type.Model(listing)]);

    private RenderedFile Render(string layout, PageView view, HtmlFragment content, IReadOnlyList<TemplateModel> data)
    {
        TemplateModel page = (view.Source is null ? PageFields.Generated : PageFields.Authored).Model(view);
        TemplateResult main = site.Templates.Render(
            TemplateSet.LayoutPath(layout),
            [.. data, PageRoot.Type.Model(new PageRoot(page, content)), models.Shared],
            view.Path
        );
        if (main.Text is null)
            return Finish(main, view.Path);
        var root = new PageRoot(page, new HtmlFragment(main.Text));
        return Finish(
            site.Templates.Render(
                TemplateSet.LayoutPath("shell"),
                [PageRoot.Type.Model(root), models.Shared],
                view.Path
            ),
            view.Path
        );
    }

    private RenderedFile Finish(TemplateResult rendering, string path)
    {
        if (rendering.Text is not { } text)
            return new RenderedFile(null, [rendering.Diagnostic!]);
        string root =
            path == EditionPaths.NotFound ? site.Config.Address?.AbsolutePath ?? "/" : SitePath.RootFrom(path);
        string linked = site.Config.LinksToFiles ? SitePath.WithFiles(text) : text;
        return new RenderedFile(SitePath.ResolveToBytes(linked, root), []);
    }
}
