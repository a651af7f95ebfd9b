using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown;
using Strata.Engine.Diagnostics;
using Strata.Engine.Highlighting;
using Strata.Engine.Sites.Figures;
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
        (Html lead, Html body) = BodyOf(page, diagnostics);
        TemplateModel model = models.ForPage(page);
        model["lead"] = lead;
        TemplateModel full = NewModel(model, body);
        dataPages.Find(page.Layout)?.AddModel(full, page, new DataPageContext(site, figures, page.Path, diagnostics));
        return diagnostics.Count > 0
            ? new RenderedFile(null, diagnostics)
            : Render(page.Layout, page.Path, full, model);
    }

    /// <summary>The page of one entry of data.</summary>
    public RenderedFile Child(ChildPage child)
    {
        List<Diagnostic> diagnostics = [];
        TemplateModel model = models.ForGeneratedPage(
            child.Layout,
            child.Title,
            child.Description,
            child.Path,
            child.Boxes
        );
        TemplateModel full = NewModel(model, Html.Empty);
        child.AddModel(full, new DataPageContext(site, figures, child.Path, diagnostics));
        return diagnostics.Count > 0
            ? new RenderedFile(null, diagnostics)
            : Render(child.Layout, child.Path, full, model);
    }

    /// <summary>The home page, or a further page of it. Only the first has the author's introduction.</summary>
    public RenderedFile Home(Page? page, ListPage<Page> list)
    {
        TemplateModel model = page is not null
            ? models.ForPage(page)
            : models.ForGeneratedPage("home", site.Title, site.Language.Description, list.Path);
        model["url"] = list.Path;
        _ = models.AddLanguage(page?.LanguageTag ?? site.Language.Tag, list.Path, model);
        model["kind"] = "home";
        model["styles"] = PageStyles.With(
            PageStyles.OfGenerated("home"),
            page is null ? 0 : site.Diagrams.MostBoxesOf(page.Document)
        );
        model["canonical"] = site.Absolute(list.Path);
        model["document_title"] =
            page?.FrontMatter.Title is { } title && title != site.Title ? models.Titled(title) : site.Title;
        List<Diagnostic> diagnostics = [];
        (Html lead, Html body) =
            page is not null && list.Number == 1 ? BodyOf(page, diagnostics) : (Html.Empty, Html.Empty);
        model["lead"] = lead;
        TemplateModel full = NewModel(model, body);
        return diagnostics.Count > 0
            ? new RenderedFile(null, diagnostics)
            : RenderList(page?.Layout ?? "home", list, full, model);
    }

    public RenderedFile Term(string kind, TaxonomyTerm term, ListPage<Page> list)
    {
        TemplateModel model = models.ForGeneratedPage(
            "list",
            models.Numbered(site.Messages.Get($"titles.{kind}_term", term.Name), list),
            "",
            list.Path
        );
        if (site.Routes.Contains(EditionPaths.FeedOf(term)))
            model["feeds"] = models
                .Feeds.Append(new FeedLink(FeedLink.Atom, term.Name, EditionPaths.FeedOf(term)).Model())
                .ToList();
        return RenderList("list", list, NewModel(model, Html.Empty), model);
    }

    public RenderedFile Terms(Taxonomy taxonomy)
    {
        TemplateModel model = models.ForGeneratedPage(
            "terms",
            site.Messages.Get($"titles.{taxonomy.Kind}"),
            "",
            taxonomy.Path
        );
        TemplateModel full = NewModel(model, Html.Empty);
        full["terms"] = taxonomy
            .Terms.Select(entry => new TemplateModel
            {
                ["name"] = entry.Term.Name,
                ["url"] = entry.Term.Path,
                ["count"] = entry.Posts.Count,
            })
            .ToList();
        return Render("terms", taxonomy.Path, full, model);
    }

    public RenderedFile Archive(IReadOnlyList<(int Year, string Path, int Count)> years)
    {
        TemplateModel model = models.ForGeneratedPage(
            "archive",
            site.Messages.Get("titles.archive"),
            "",
            EditionPaths.Archive(site.Language)
        );
        TemplateModel full = NewModel(model, Html.Empty);
        full["years"] = years
            .Select(year => new TemplateModel
            {
                ["year"] = $"{year.Year}",
                ["url"] = year.Path,
                ["count"] = year.Count,
            })
            .ToList();
        return Render("archive", EditionPaths.Archive(site.Language), full, model);
    }

    public RenderedFile Year(int year, ListPage<Page> list)
    {
        TemplateModel model = models.ForGeneratedPage(
            "archive_year",
            models.Numbered(site.Messages.Get("titles.archive_year", $"{year}"), list),
            "",
            list.Path
        );
        TemplateModel full = NewModel(model, Html.Empty);
        full["months"] = models.Months(list.Items);
        return RenderList("archive-year", list, full, model);
    }

    /// <summary>
    /// The page that a host shows for paths that do not exist: it may be shown at any depth, so its links start at the
    /// site's own path.
    /// </summary>
    public RenderedFile NotFound(string path)
    {
        TemplateModel model = models.ForGeneratedPage("not_found", site.Messages.Get("titles.not_found"), "", path);
        model["canonical"] = "";
        return Render("404", path, NewModel(model, Html.Empty), model);
    }

    /// <summary>The page that searches, for addresses that say what for.</summary>
    public RenderedFile Search()
    {
        TemplateModel model = models.ForGeneratedPage(
            "search",
            site.Messages.Get("search.title"),
            "",
            EditionPaths.Search(site.Language)
        );
        return Render("search", EditionPaths.Search(site.Language), NewModel(model, Html.Empty), model);
    }

    public RenderedFile Redirect(string path, Page target)
    {
        TemplateModel model = models.ForGeneratedPage("redirect", target.Title, "", path);
        model["target"] = target.Path;
        model["canonical"] = site.Absolute(target.Path);
        TemplateModel full = shared.New();
        full["page"] = model;
        TemplateResult rendering = site.Templates.Render(TemplateSet.LayoutPath("redirect"), full, path);
        return Finish(rendering, path);
    }

    /// <summary>
    /// The body of a page for a feed, with marked links: diagrams are told in words, and nothing has an id.
    /// </summary>
    public string FeedBody(Page page, string feed, List<Diagnostic> diagnostics) =>
        Body(page, RenderTarget.Feed, diagram => figures.Text(diagram, feed, diagnostics)).Whole;

    /// <summary>A page as Markdown, with marked links.</summary>
    public string Markdown(Page page) =>
        MarkdownDocument.Of(
            page,
            MarkdownExport.Render(
                TextOf(page),
                page.FrontMatter,
                site.Dialect,
                link => site.Links.AddressOf(page, link),
                site.Links.DataText,
                diagram => MarkdownDocument.Figure(diagram.CaptionHtml, figures.Words(diagram))
            )
        );

    private string TextOf(Page page) =>
        site.Files.ReadText(page.Source, new FileReport(page.Source, new DiagnosticBag())) ?? "";

    /// <summary>The body of a page as HTML with marked links.</summary>
    private Body Body(Page page, RenderTarget target, Func<DiagramReference, string> figure) =>
        BodyRenderer.Render(
            TextOf(page),
            page.FrontMatter,
            site.Dialect,
            new MarkdownRenderContext
            {
                Target = target,
                Messages = site.Messages,
                Resolve = link => site.Links.AddressOf(page, link),
                ImageSize = link => site.Images.SizeAttributes(page, link),
                Data = site.Links.DataHtml,
                Figure = figure,
                // Nothing is reported at render, so places are not needed.
                SpanAt = (_, _) => SourceSpan.Start,
                Highlight = Highlighter.Lines,
            }
        );

    private (Html Lead, Html Body) BodyOf(Page page, List<Diagnostic> diagnostics)
    {
        Body body = Body(page, RenderTarget.Page, diagram => figures.Figure(diagram, page.Path, diagnostics));
        return (new Html(body.Lead), new Html(body.Rest));
    }

    private RenderedFile RenderList(string layout, ListPage<Page> list, TemplateModel full, TemplateModel page)
    {
        full["posts"] = list.Items.Select(models.Summary).ToList();
        page["policy"] = ContentPolicy.For(list.Items);
        full["pager"] =
            list.Total == 1
                ? null
                : new TemplateModel
                {
                    ["number"] = list.Number,
                    ["total"] = list.Total,
                    ["previous"] = list.Previous,
                    ["next"] = list.Next,
                };
        return Render(layout, list.Path, full, page);
    }

    private RenderedFile Render(string layout, string path, TemplateModel full, TemplateModel page)
    {
        TemplateResult main = site.Templates.Render(TemplateSet.LayoutPath(layout), full, path);
        if (main.Text is null)
            return Finish(main, path);
        TemplateModel shell = NewModel(page, new Html(main.Text));
        return Finish(site.Templates.Render(TemplateSet.LayoutPath("shell"), shell, path), path);
    }

    private RenderedFile Finish(TemplateResult rendering, string path)
    {
        if (rendering.Text is not { } text)
            return new RenderedFile(null, [rendering.Diagnostic!]);
        string root = path == "/404.html" ? site.Config.Address?.AbsolutePath ?? "/" : SitePath.RootFrom(path);
        return new RenderedFile(Encoding.UTF8.GetBytes(SitePath.Resolve(text, root)), []);
    }

    private TemplateModel NewModel(TemplateModel page, Html content)
    {
        TemplateModel model = shared.New();
        model["page"] = page;
        model["content"] = content;
        return model;
    }
}
