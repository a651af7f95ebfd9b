using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Rendering;
using Strata.Engine.Diagnostics;
using Strata.Engine.Highlighting;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>Renders the pages of a site: a layout gives the content of <c>main</c>, the shell draws the rest.</summary>
internal sealed class PageRenderer(
    Edition site,
    PageModels models,
    SharedModels shared,
    FigureRenderer figures,
    DataPageSet dataPages
)
{
    public RenderedFile Content(Page page)
    {
        List<Diagnostic> diagnostics = [];
        (HtmlFragment lead, HtmlFragment body) = BodyOf(page, diagnostics);
        TemplateModel? data = dataPages
            .Find(page.Layout)
            ?.Model(page, new DataPageContext(site, figures, page.Path, diagnostics));
        return diagnostics.Count > 0
            ? new RenderedFile(null, diagnostics)
            : Render(page.Layout, models.ForPage(page) with { Lead = lead }, body, data is null ? [] : [data]);
    }

    /// <summary>The page of one entry of data.</summary>
    public RenderedFile Child(ChildPage child)
    {
        List<Diagnostic> diagnostics = [];
        PageView view = models.ForGeneratedPage(child.Layout, child.Title, child.Description, child.Path, child.Boxes);
        TemplateModel data = child.Model(new DataPageContext(site, figures, child.Path, diagnostics));
        return diagnostics.Count > 0
            ? new RenderedFile(null, diagnostics)
            : Render(child.Layout, view, HtmlFragment.Empty, [data]);
    }

    /// <summary>The home page, or a further page of it. Only the first has the author's introduction.</summary>
    public RenderedFile Home(Page? page, ListPage<Page> list)
    {
        List<Diagnostic> diagnostics = [];
        (HtmlFragment lead, HtmlFragment body) =
            page is not null && list.Number == 1 ? BodyOf(page, diagnostics) : (HtmlFragment.Empty, HtmlFragment.Empty);
        if (diagnostics.Count > 0)
            return new RenderedFile(null, diagnostics);
        PageView view = page is not null
            ? models.ForPage(page)
            : models.ForGeneratedPage("home", site.Title, site.Language.Description, list.Path);
        view = view with
        {
            Path = list.Path,
            Kind = "home",
            Lead = lead,
            Styles = PageStyles.With(
                PageStyles.OfGenerated("home"),
                page is null ? 0 : site.Diagrams.MostBoxesOf(page.Document)
            ),
            Canonical = site.Absolute(list.Path),
            DocumentTitle =
                page?.FrontMatter.Title is { } title && title != site.Title ? models.Titled(title) : site.Title,
        };
        return RenderList(page?.Layout ?? "home", list, view, body, ListModels.Posts);
    }

    public RenderedFile Term(string kind, TaxonomyTerm term, ListPage<Page> list)
    {
        PageView view = models.ForGeneratedPage(
            "list",
            models.Numbered(site.Messages.Get($"titles.{kind}_term", term.Name), list),
            "",
            list.Path
        );
        if (site.Routes.Contains(EditionPaths.FeedOf(term)))
            view = view with
            {
                Feeds = [.. view.Feeds, new FeedLink(FeedLink.Atom, term.Name, EditionPaths.FeedOf(term))],
            };
        return RenderList("list", list, view, HtmlFragment.Empty, ListModels.Posts);
    }

    public RenderedFile Terms(Taxonomy taxonomy)
    {
        PageView view = models.ForGeneratedPage(
            "terms",
            site.Messages.Get($"titles.{taxonomy.Kind}"),
            "",
            taxonomy.Path
        );
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

    public RenderedFile Year(int year, ListPage<Page> list)
    {
        PageView view = models.ForGeneratedPage(
            "archive_year",
            models.Numbered(site.Messages.Get("titles.archive_year", $"{year}"), list),
            "",
            list.Path
        );
        return RenderList("archive-year", list, view, HtmlFragment.Empty, ListModels.Months);
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

    /// <summary>The page that searches, for addresses that say what for.</summary>
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

    public RenderedFile Redirect(string path, Page target)
    {
        PageView view = models.ForGeneratedPage("redirect", target.Title, "", path) with
        {
            Target = target.Path,
            Canonical = site.Absolute(target.Path),
        };
        TemplateResult rendering = site.Templates.Render(
            TemplateSet.LayoutPath("redirect"),
            [PageRoot.Redirect.Model(view), shared.Root],
            path
        );
        return Finish(rendering, path);
    }

    /// <summary>The body of a page for a feed, with marked links, text instead of diagrams, and without ids.</summary>
    public string FeedBody(Page page, string feed, List<Diagnostic> diagnostics) =>
        Body(page, RenderTarget.Feed, diagram => figures.Text(diagram, feed, diagnostics)).Whole;

    /// <summary>A page as Markdown, with marked links.</summary>
    public string Markdown(Page page) =>
        MarkdownDocument.Of(
            page,
            MarkdownExport.Render(
                Parse(page),
                new MarkdownExportContext
                {
                    Resolve = link => site.Links.AddressOf(page, link),
                    DataText = site.Links.DataText,
                    Figure = diagram => MarkdownDocument.Figure(diagram.CaptionHtml, figures.Words(diagram)),
                }
            )
        );

    private ParsedBody Parse(Page page) =>
        ParsedBody.Parse(
            page.Source,
            site.Files.ReadText(page.Source, new FileReport(page.Source, new DiagnosticBag())) ?? "",
            page.FrontMatter,
            site.Dialect
        );

    /// <summary>The body of a page as HTML with marked links.</summary>
    private RenderedBody Body(Page page, RenderTarget target, Func<DiagramReference, string> figure) =>
        BodyRenderer.Render(
            Parse(page),
            new MarkdownRenderContext
            {
                Target = target,
                Messages = site.Messages,
                Resolve = link => site.Links.AddressOf(page, link),
                ImageSize = link => site.Images.SizeAttributes(page, link),
                Data = site.Links.DataHtml,
                Figure = figure,
                Highlight = Highlighter.Lines,
            }
        );

    private (HtmlFragment Lead, HtmlFragment Body) BodyOf(Page page, List<Diagnostic> diagnostics)
    {
        RenderedBody body = Body(page, RenderTarget.Page, diagram => figures.Figure(diagram, page.Path, diagnostics));
        return (new HtmlFragment(body.Lead), new HtmlFragment(body.Rest));
    }

    private RenderedFile RenderList(
        string layout,
        ListPage<Page> list,
        PageView view,
        HtmlFragment content,
        TemplateType<PostListing> type
    ) => Render(layout, view with { Shown = list.Items }, content, [type.Model(new PostListing(list, models))]);

    private RenderedFile Render(string layout, PageView view, HtmlFragment content, IReadOnlyList<TemplateModel> data)
    {
        TemplateModel page = (view.Source is null ? PageFields.Generated : PageFields.Authored).Model(view);
        TemplateResult main = site.Templates.Render(
            TemplateSet.LayoutPath(layout),
            [.. data, PageRoot.Type.Model(new PageRoot(page, content)), shared.Root],
            view.Path
        );
        if (main.Text is null)
            return Finish(main, view.Path);
        var root = new PageRoot(page, new HtmlFragment(main.Text));
        return Finish(
            site.Templates.Render(TemplateSet.LayoutPath("shell"), [PageRoot.Type.Model(root), shared.Root], view.Path),
            view.Path
        );
    }

    private RenderedFile Finish(TemplateResult rendering, string path)
    {
        if (rendering.Text is not { } text)
            return new RenderedFile(null, [rendering.Diagnostic!]);
        string root = path == "/404.html" ? site.Config.Address?.AbsolutePath ?? "/" : SitePath.RootFrom(path);
        return new RenderedFile(Encoding.UTF8.GetBytes(SitePath.Resolve(text, root)), []);
    }
}
