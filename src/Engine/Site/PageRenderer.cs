using System.Text;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Rules;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;

/// <summary>Renders the pages of a site: a layout gives the content of <c>main</c>, the shell draws the rest.</summary>
internal sealed class PageRenderer(SiteModel site, SharedModels shared, FigureRenderer figures)
{
    private const int WordsAMinute = 220;

    private readonly Dictionary<Page, (Page? Newer, Page? Older)> around = Neighbours(site.Pages.Posts);

    public RenderedFile Content(Page page)
    {
        List<Diagnostic> mistakes = [];
        (Html lead, Html body) = BodyOf(page, mistakes);
        TemplateModel model = PageModel(page);
        model["lead"] = lead;
        TemplateModel full = NewModel(model, body);
        AddData(page, full, mistakes);
        return mistakes.Count > 0 ? new RenderedFile(null, mistakes) : Render(page.Layout, page.Path, full, model);
    }

    /// <summary>The page of a topology: its picture, its words, its source.</summary>
    public RenderedFile Topology(Drawing stack, string path)
    {
        List<Diagnostic> mistakes = [];
        TemplateModel model = ListModel("topology", stack.Text.Title, stack.Text.Description, path);
        string figure = figures.Figure(new DiagramReference(DiagramSource.Topologies, stack.Stack.Id, HtmlText.Encode(stack.Text.Description), SourceSpan.Start), path, mistakes);
        TemplateModel full = NewModel(model, Html.Empty);
        full["topology"] = figures.Summary(stack, path);
        full["figure"] = new Html(figure);
        full["source"] = site.Source.ReadText(stack.Stack.Path, new FileReport(stack.Stack.Path, new DiagnosticBag())) ?? "";
        full["rules"] = DataPages.RulesPath(site.Pages) is { } rules ? RuleModels(RuleRunner.RulesOf(stack.Stack.Vocabulary), rules) : [];
        full["source_path"] = stack.Stack.Path;
        full["snippet"] = $"![{stack.Text.Description}](diagram:{stack.Stack.Id})";
        return mistakes.Count > 0 ? new RenderedFile(null, mistakes) : Render("topology", path, full, model);
    }

    /// <summary>The page of a rule: what, why, source, and two topologies.</summary>
    public RenderedFile Rule(Rule rule, string path)
    {
        TemplateModel model = ListModel("rule", site.Words.Say("rules.heading", rule.Code.Id, rule.Code.Title), rule.Why, path);
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
            case DataPages.GlossaryLayout:
                full["terms"] = DataModels.Terms(site.Data.Glossary, site.Words);
                break;
            case DataPages.CompatibilityLayout:
                full["table"] = DataModels.Table(site.Data.Tables[page.FrontMatter.Table!], site.Words);
                break;
            case DataPages.BaseImagesLayout:
                full["images"] = DataModels.BaseImages(site.Data.BaseImages);
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
        TemplateModel model = page is not null ? PageModel(page) : ListModel("home", site.Title, site.Settings.Description, list.Path);
        model["url"] = list.Path;
        model["kind"] = "home";
        model["canonical"] = site.Absolute(list.Path);
        model["document_title"] = page?.FrontMatter.Title is { } title && title != site.Title ? Titled(title) : site.Title;
        List<Diagnostic> mistakes = [];
        (Html lead, Html body) = page is not null && list.Number == 1 ? BodyOf(page, mistakes) : (Html.Empty, Html.Empty);
        model["lead"] = lead;
        TemplateModel full = NewModel(model, body);
        return mistakes.Count > 0 ? new RenderedFile(null, mistakes) : RenderList(page?.Layout ?? "home", list, full, model);
    }

    public RenderedFile Term(string kind, Term term, ListPage<Page> list)
    {
        TemplateModel model = ListModel("list", Numbered(site.Words.Say($"titles.{kind}_term", term.Name), list), "", list.Path);
        return RenderList("list", list, NewModel(model, Html.Empty), model);
    }

    public RenderedFile Terms(Taxonomy taxonomy)
    {
        TemplateModel model = ListModel("terms", site.Words.Say($"titles.{taxonomy.Kind}"), "", taxonomy.Path);
        TemplateModel full = NewModel(model, Html.Empty);
        full["terms"] = taxonomy.Terms.Select(entry => new TemplateModel { ["name"] = entry.Term.Name, ["url"] = entry.Term.Path, ["count"] = entry.Posts.Count }).ToList();
        return Render("terms", taxonomy.Path, full, model);
    }

    public RenderedFile Archive(IReadOnlyList<(int Year, string Path, int Count)> years)
    {
        TemplateModel model = ListModel("archive", site.Words.Say("titles.archive"), "", ListRoutes.ArchivePath);
        TemplateModel full = NewModel(model, Html.Empty);
        full["years"] = years.Select(year => new TemplateModel { ["year"] = $"{year.Year}", ["url"] = year.Path, ["count"] = year.Count }).ToList();
        return Render("archive", ListRoutes.ArchivePath, full, model);
    }

    public RenderedFile Year(int year, ListPage<Page> list)
    {
        TemplateModel model = ListModel("archive_year", Numbered(site.Words.Say("titles.archive_year", $"{year}"), list), "", list.Path);
        return RenderList("archive-year", list, NewModel(model, Html.Empty), model);
    }

    /// <summary>The page that a host shows for paths that do not exist: it may be shown at any depth, so its links start at the site's own path.</summary>
    public RenderedFile NotFound(string path)
    {
        TemplateModel model = ListModel("not_found", site.Words.Say("titles.not_found"), "", path);
        model["canonical"] = "";
        return Render("404", path, NewModel(model, Html.Empty), model);
    }

    public RenderedFile Redirect(string path, Page target)
    {
        TemplateModel model = ListModel("redirect", target.Title, "", path);
        model["target"] = target.Path;
        model["canonical"] = site.Absolute(target.Path);
        TemplateModel full = shared.New();
        full["page"] = model;
        Rendering rendering = site.Templates.Render(TemplateSet.LayoutPath("redirect"), full, path);
        return Finish(rendering, path);
    }

    /// <summary>The body of a page for a feed, with marked links: diagrams are told in words, and nothing has an id.</summary>
    public string FeedBody(Page page, string feed, List<Diagnostic> mistakes) =>
        Body(page, withIds: false, diagram => figures.Text(diagram, feed, mistakes)).Whole;

    /// <summary>The body of a page as HTML with marked links.</summary>
    private Body Body(Page page, bool withIds, Func<DiagramReference, string> figure)
    {
        string text = site.Source.ReadText(page.Source, new FileReport(page.Source, new DiagnosticBag())) ?? "";
        return BodyRenderer.Render(text, page.FrontMatter, link => site.Links.AddressOf(page, link), site.Links.DataHtml, figure, withIds);
    }

    /// <summary>The beginning of a post with its links marked.</summary>
    public string ExcerptOf(Page page)
    {
        Excerpt excerpt = page.Document.Excerpt;
        string html = excerpt.Html;
        for (int i = 0; i < excerpt.Links.Count; i++)
        {
            Link link = excerpt.Links[i];
            string value = WebAddress.KindOf(link.Target) is AddressKind.Data ? site.Links.DataHtml(link, link.Text) : HtmlText.Encode(site.Links.AddressOf(page, link));
            html = html.Replace($"{LinkMark.Sign}{i};", value, StringComparison.Ordinal);
        }

        return html;
    }

    private (Html Lead, Html Body) BodyOf(Page page, List<Diagnostic> mistakes)
    {
        Body body = Body(page, withIds: true, diagram => figures.Figure(diagram, page.Path, mistakes));
        return (new Html(body.Lead), new Html(body.Rest));
    }

    private RenderedFile RenderList(string layout, ListPage<Page> list, TemplateModel full, TemplateModel page)
    {
        full["posts"] = list.Items.Select(Summary).ToList();
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

    private TemplateModel ListModel(string kind, string title, string description, string path) => new()
    {
        ["kind"] = kind,
        ["title"] = title,
        ["document_title"] = Titled(title),
        ["url"] = path,
        ["description"] = description,
        ["canonical"] = site.Absolute(path),
        ["language"] = site.Settings.Language,
        ["feed"] = Feed,
        ["styles"] = kind is "topology" or "rule" ? DataPages.Styles : "",
    };

    private TemplateModel PageModel(Page page)
    {
        (Page? newer, Page? older) = around.GetValueOrDefault(page);
        List<Heading> headings = page.Document.Headings.Where(heading => heading.Level is 2 or 3).ToList();
        return new TemplateModel
        {
            ["kind"] = page.IsPost ? "post" : DataPages.Layouts.Contains(page.Layout) ? page.Layout : "page",
            ["title"] = page.Title,
            ["document_title"] = page.Title == site.Title ? site.Title : Titled(page.Title),
            ["url"] = page.Path,
            ["description"] = page.Description,
            ["canonical"] = site.Absolute(page.Path),
            ["language"] = page.FrontMatter.Language ?? site.Settings.Language,
            ["feed"] = Feed,
            ["styles"] = DataPages.Layouts.Contains(page.Layout) ? DataPages.Styles : "",
            ["author"] = page.FrontMatter.Author ?? site.Settings.Author,
            ["image"] = page.FrontMatter.Image is { } image ? ImagePath(page, image) : "",
            ["date"] = page.Date is { } date ? shared.Date(date) : null,
            ["updated"] = page.Updated is { } updated ? shared.Date(updated) : null,
            ["categories"] = Models(page.Categories),
            ["tags"] = Models(page.Tags),
            ["reading_minutes"] = ReadingMinutes(page),
            ["toc"] = headings.Select(heading => new TemplateModel { ["id"] = heading.Id, ["text"] = heading.Text, ["level"] = heading.Level }).ToList(),
            ["show_toc"] = page.FrontMatter.TableOfContents ?? headings.Count >= 3,
            ["previous"] = Neighbour(older),
            ["next"] = Neighbour(newer),
        };
    }

    private TemplateModel Summary(Page page) => new()
    {
        ["title"] = page.Title,
        ["url"] = page.Path,
        ["date"] = shared.Date(page.Date!.Value),
        ["categories"] = Models(page.Categories),
        ["excerpt"] = new Html(ExcerptOf(page)),
        ["reading_minutes"] = ReadingMinutes(page),
    };

    private static int ReadingMinutes(Page page) => Math.Max(1, (page.Document.Words + WordsAMinute - 1) / WordsAMinute);

    private string Feed => site.Routes.Contains(AtomFeed.Path) ? AtomFeed.Path : "";

    /// <summary>A list's title with the number of a further page.</summary>
    private string Numbered(string title, ListPage<Page> list) =>
        list.Number == 1 ? title : site.Words.Say("titles.page", title, $"{list.Number}");

    private string Titled(string title) => site.Words.Say("titles.document", title, site.Title);

    /// <summary>The path that a template hands to <c>url</c>.</summary>
    private string ImagePath(Page page, string image) =>
        Uri.UnescapeDataString(site.Links.AddressOf(page, new Link(image, LinkKind.Image, page.FrontMatter.ImageSpan)).TrimStart(LinkMark.Sign));

    private static List<TemplateModel> Models(IReadOnlyList<Term> terms) =>
        terms.Select(term => new TemplateModel { ["name"] = term.Name, ["url"] = term.Path }).ToList();

    private static TemplateModel? Neighbour(Page? page) =>
        page is null ? null : new TemplateModel { ["title"] = page.Title, ["url"] = page.Path };

    private static Dictionary<Page, (Page? Newer, Page? Older)> Neighbours(IReadOnlyList<Page> posts)
    {
        Dictionary<Page, (Page?, Page?)> neighbours = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < posts.Count; i++)
            neighbours[posts[i]] = (i == 0 ? null : posts[i - 1], i == posts.Count - 1 ? null : posts[i + 1]);
        return neighbours;
    }
}
