using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Highlighting;
using Strata.Engine.Rules;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;

/// <summary>Renders the pages of a site: a layout gives the content of <c>main</c>, the shell draws the rest.</summary>
internal sealed class PageRenderer(SiteModel site, SharedModels shared, FigureRenderer figures)
{
    private readonly PageModels models = new(site, shared);

    public RenderedFile Content(Page page)
    {
        List<Diagnostic> mistakes = [];
        (Html lead, Html body) = BodyOf(page, mistakes);
        TemplateModel model = models.Written(page);
        model["lead"] = lead;
        TemplateModel full = NewModel(model, body);
        AddData(page, full, mistakes);
        return mistakes.Count > 0 ? new RenderedFile(null, mistakes) : Render(page.Layout, page.Path, full, model);
    }

    /// <summary>The page of a topology: its picture, its words, its source.</summary>
    public RenderedFile Topology(Drawing stack, string path)
    {
        List<Diagnostic> mistakes = [];
        TemplateModel model = models.Made("topology", stack.Text.Title, stack.Text.Description, path, Drawings.BoxesOf(stack));
        string figure = figures.Figure(new DiagramReference(DiagramSource.Topologies, stack.Stack.Id, HtmlText.Encode(stack.Text.Description), SourceSpan.Start), path, mistakes);
        TemplateModel full = NewModel(model, Html.Empty);
        full["topology"] = figures.Summary(stack, path);
        full["figure"] = new Html(figure);
        full["source"] = site.Source.ReadText(stack.Stack.Path, new FileReport(stack.Stack.Path, new DiagnosticBag())) ?? "";
        full["rules"] = DataPages.RulesPath(site) is { } rules ? RuleModels(RuleRunner.RulesOf(stack.Stack.Vocabulary), rules) : [];
        full["source_path"] = stack.Stack.Path;
        full["files"] = DiagramFiles.Models(stack, site);
        full["embed"] = DiagramFiles.Embedding(stack, site);
        full["snippet"] = $"![{stack.Text.Description}](diagram:{stack.Stack.Id})";
        return mistakes.Count > 0 ? new RenderedFile(null, mistakes) : Render("topology", path, full, model);
    }

    /// <summary>The page of a rule: what, why, source, and two topologies.</summary>
    public RenderedFile Rule(Rule rule, string path)
    {
        TemplateModel model = models.Made("rule", site.Words.Say("rules.heading", rule.Code.Id, rule.Code.Title), rule.Why, path);
        TemplateModel full = NewModel(model, Html.Empty);
        full["rule"] = DataModels.Rule(rule, path, site.Words);
        return Render("rule", path, full, model);
    }

    private IReadOnlyList<TemplateModel> RuleModels(IEnumerable<Rule> rules, string rulesPath) =>
        rules.OrderBy(rule => rule.Code.Id, StringComparer.Ordinal).Select(rule => DataModels.Rule(rule, DataPages.RulePath(rulesPath, rule), site.Words)).ToList();

    /// <summary>What the layouts that are made from data are given besides.</summary>
    private void AddData(Page page, TemplateModel full, List<Diagnostic> mistakes)
    {
        switch (page.Layout)
        {
            case Documentation.Layout:
                DocumentationModels.Add(full, page, site);
                break;
            case DataPages.GlossaryLayout:
                full["terms"] = DataModels.Terms(site.Data.Glossary, site.Words);
                break;
            case DataPages.CompatibilityLayout:
                full["table"] = DataModels.Table(site.Data.Tables[page.FrontMatter.Table!], site.Words);
                break;
            case DataPages.BaseImagesLayout:
                full["images"] = DataModels.BaseImages(site.Data.BaseImages, site.Words);
                full["charts"] = figures.SizeCharts(page.Path, mistakes);
                break;
            case DataPages.RulesLayout:
                full["rules"] = RuleModels(RuleRunner.AllRules, page.Path);
                break;
            case DataPages.TopologiesLayout:
                full["topologies"] = site.Drawings.Stacks.Values.OrderBy(stack => stack.Text.Title, StringComparer.Ordinal).Select(stack => figures.Card(stack, DataPages.TopologyPath(page, stack), page.Path, mistakes)).ToList();
                break;
        }
    }

    /// <summary>The home page, or a further page of it. Only the first has the author's introduction.</summary>
    public RenderedFile Home(Page? page, ListPage<Page> list)
    {
        TemplateModel model = page is not null ? models.Written(page) : models.Made("home", site.Title, site.Language.Description, list.Path);
        model["url"] = list.Path;
        _ = models.Spoken(page?.LanguageTag ?? site.Language.Tag, list.Path, model);
        model["kind"] = "home";
        model["styles"] = PageStyles.Of("home", page is null ? 0 : site.Drawings.MostBoxesOf(page.Document));
        model["canonical"] = site.Absolute(list.Path);
        model["document_title"] = page?.FrontMatter.Title is { } title && title != site.Title ? models.Titled(title) : site.Title;
        List<Diagnostic> mistakes = [];
        (Html lead, Html body) = page is not null && list.Number == 1 ? BodyOf(page, mistakes) : (Html.Empty, Html.Empty);
        model["lead"] = lead;
        TemplateModel full = NewModel(model, body);
        return mistakes.Count > 0 ? new RenderedFile(null, mistakes) : RenderList(page?.Layout ?? "home", list, full, model);
    }

    public RenderedFile Term(string kind, Term term, ListPage<Page> list)
    {
        TemplateModel model = models.Made("list", models.Numbered(site.Words.Say($"titles.{kind}_term", term.Name), list), "", list.Path);
        if (site.Routes.Contains(Feed.PathOf(term)))
            model["feeds"] = models.Feeds.Append(Feed.Model(Feed.AtomType, term.Name, Feed.PathOf(term))).ToList();
        return RenderList("list", list, NewModel(model, Html.Empty), model);
    }

    public RenderedFile Terms(Taxonomy taxonomy)
    {
        TemplateModel model = models.Made("terms", site.Words.Say($"titles.{taxonomy.Kind}"), "", taxonomy.Path);
        TemplateModel full = NewModel(model, Html.Empty);
        full["terms"] = taxonomy.Terms.Select(entry => new TemplateModel { ["name"] = entry.Term.Name, ["url"] = entry.Term.Path, ["count"] = entry.Posts.Count }).ToList();
        return Render("terms", taxonomy.Path, full, model);
    }

    public RenderedFile Archive(IReadOnlyList<(int Year, string Path, int Count)> years)
    {
        TemplateModel model = models.Made("archive", site.Words.Say("titles.archive"), "", ListRoutes.ArchivePath(site));
        TemplateModel full = NewModel(model, Html.Empty);
        full["years"] = years.Select(year => new TemplateModel { ["year"] = $"{year.Year}", ["url"] = year.Path, ["count"] = year.Count }).ToList();
        return Render("archive", ListRoutes.ArchivePath(site), full, model);
    }

    public RenderedFile Year(int year, ListPage<Page> list)
    {
        TemplateModel model = models.Made("archive_year", models.Numbered(site.Words.Say("titles.archive_year", $"{year}"), list), "", list.Path);
        TemplateModel full = NewModel(model, Html.Empty);
        full["months"] = models.Months(list.Items);
        return RenderList("archive-year", list, full, model);
    }

    /// <summary>The page that a host shows for paths that do not exist: it may be shown at any depth, so its links start at the site's own path.</summary>
    public RenderedFile NotFound(string path)
    {
        TemplateModel model = models.Made("not_found", site.Words.Say("titles.not_found"), "", path);
        model["canonical"] = "";
        return Render("404", path, NewModel(model, Html.Empty), model);
    }

    /// <summary>The page that searches, for addresses that say what for.</summary>
    public RenderedFile Search()
    {
        TemplateModel model = models.Made("search", site.Words.Say("search.title"), "", SearchRoutes.PathOf(site.Language));
        return Render("search", SearchRoutes.PathOf(site.Language), NewModel(model, Html.Empty), model);
    }

    public RenderedFile Redirect(string path, Page target)
    {
        TemplateModel model = models.Made("redirect", target.Title, "", path);
        model["target"] = target.Path;
        model["canonical"] = site.Absolute(target.Path);
        TemplateModel full = shared.New();
        full["page"] = model;
        Rendering rendering = site.Templates.Render(TemplateSet.LayoutPath("redirect"), full, path);
        return Finish(rendering, path);
    }

    /// <summary>The body of a page for a feed, with marked links: diagrams are told in words, and nothing has an id.</summary>
    public string FeedBody(Page page, string feed, List<Diagnostic> mistakes) =>
        Body(page, Medium.Feed, diagram => figures.Text(diagram, feed, mistakes)).Whole;

    /// <summary>A page as Markdown, with marked links.</summary>
    public string Markdown(Page page) => MarkdownTwins.Document(page, MarkdownTwin.Render(
        TextOf(page),
        page.FrontMatter,
        site.Dialect,
        link => site.Links.AddressOf(page, link),
        site.Links.DataText,
        diagram => MarkdownTwins.Figure(diagram.CaptionHtml, figures.Words(diagram))));

    private string TextOf(Page page) => site.Source.ReadText(page.Source, new FileReport(page.Source, new DiagnosticBag())) ?? "";

    /// <summary>The body of a page as HTML with marked links.</summary>
    private Body Body(Page page, Medium medium, Func<DiagramReference, string> figure) => BodyRenderer.Render(TextOf(page), page.FrontMatter, site.Dialect, new MarkdownSurroundings
    {
        Medium = medium,
        Words = site.Words,
        Resolve = link => site.Links.AddressOf(page, link),
        Measure = link => site.Pictures.Measure(page, link),
        Data = site.Links.DataHtml,
        Figure = figure,
        // Nothing is reported at render, so places are not needed.
        Place = (_, _) => SourceSpan.Start,
        Highlight = Highlighter.Lines,
    });

    private (Html Lead, Html Body) BodyOf(Page page, List<Diagnostic> mistakes)
    {
        Body body = Body(page, Medium.Page, diagram => figures.Figure(diagram, page.Path, mistakes));
        return (new Html(body.Lead), new Html(body.Rest));
    }

    private RenderedFile RenderList(string layout, ListPage<Page> list, TemplateModel full, TemplateModel page)
    {
        full["posts"] = list.Items.Select(models.Summary).ToList();
        page["policy"] = ContentPolicy.For(list.Items);
        full["pager"] = list.Total == 1 ? null : new TemplateModel
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
        Rendering main = site.Templates.Render(TemplateSet.LayoutPath(layout), full, path);
        if (main.Text is null)
            return Finish(main, path);
        TemplateModel shell = NewModel(page, new Html(main.Text));
        return Finish(site.Templates.Render(TemplateSet.LayoutPath("shell"), shell, path), path);
    }

    private RenderedFile Finish(Rendering rendering, string path)
    {
        if (rendering.Text is not { } text)
            return new RenderedFile(null, [rendering.Mistake!]);
        string root = path == "/404.html" ? site.Settings.Address?.AbsolutePath ?? "/" : SitePath.RootFrom(path);
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
