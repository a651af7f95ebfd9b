using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Migration;
using Strata.Engine.Rules;
using Strata.Engine.Site;
using Strata.Engine.Templating;
using Strata.Engine.Topology;

namespace Strata.Engine;

/// <summary>The pipeline: files → content, topologies, theme → pages → routes. Read this first.</summary>
public static class SiteBuilder
{
    /// <summary>Reads, checks and plans a site, and renders no more of it than the check of links needs. Every mistake of its authors is in the result.</summary>
    public static BuiltSite Plan(SiteSource source, BuildOptions options) => Arrange(source, options, new PlanMemo()).Check();

    /// <summary>Reads and plans a site. What needs the whole site to be checked is left to the result.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">What may differ between builds.</param>
    /// <param name="memo">What reading single files gave last time.</param>
    public static ArrangedSite Arrange(SiteSource source, BuildOptions options, PlanMemo memo)
    {
        memo.Begin();
        var bag = new DiagnosticBag { Strict = options.Strict };
        foreach (string link in source.RefusedLinks)
            new FileReport(link, bag).Add(Codes.FileLeavesRoot, SourceSpan.Start, "This symbolic link leaves the site root or leads back to itself.", "Put the file itself here.");

        var data = new DataReader(source, bag, memo);
        Settings settings = data.Settings(options.BaseUrl);
        source = source.Without(settings.Exclude);
        Dialect dialect = new DataReader(source, bag, memo).Dialect(settings);
        if (source.IsJekyll)
            JekyllFiles.Report(source, bag);
        SiteLanguages languages = data.Languages(settings);
        TemplateSet templates = data.Templates();
        Palette palette = data.Palette();
        SiteData catalogues = data.Catalogues();
        IReadOnlyDictionary<string, Vocabulary> vocabularies = data.Vocabularies([.. catalogues.Tables.Keys]);
        StackList stacks = data.Stacks(vocabularies, catalogues.BaseImages, languages);

        IReadOnlyList<ContentDocument> documents = ReadContent(source, dialect, languages, bag, memo);
        TranslationCheck.Run(documents, languages, source, bag);
        TranslationCheck.Run(stacks, languages, bag);
        PageList pages = PlanPages(documents, settings, languages, options, source, templates, bag, memo);
        Dictionary<SiteLanguage, Drawings> drawings = languages.All.ToDictionary(language => language, language => new FigurePlanner(stacks.In(language), stacks.Broken, vocabularies, catalogues.BaseImages, templates, language.Words, bag, memo)
            .Plan(pages.In(language).All, showsAll: language == languages.Own || DataPages.Gallery(pages.In(language)) is not null));
        var inputs = new RuleInputs(catalogues.BaseImages, catalogues.Tables, catalogues.Glossary, options.AsOf ?? pages.NewestPost);
        IReadOnlyList<Stack> judged = [.. stacks.All, .. drawings.Values.SelectMany(drawn => drawn.Fenced)];
        memo.Recall("rules", "", [catalogues, inputs.AsOf, .. judged], bag, aside =>
        {
            RuleRunner.RunAll(judged, inputs, aside);
            return true;
        });

        var routes = new RouteTable(bag, memo.Before<RouteIndex>("routes"));
        var cards = new SocialCards();
        var translations = new Translations(languages, pages, routes);
        SiteModel Edition(SiteLanguage language, PageList own, SiteData facts)
        {
            var links = new LinkResolver(routes, pages, language, translations, drawings, new DataLinks(facts, new Facts(facts, language.Words), DataPages.GlossaryPath(own, pages)), source.ContentFolder, settings.Address?.AbsolutePath ?? "/");
            return new SiteModel
            {
                Settings = settings,
                Language = language,
                Pages = own,
                AllPages = pages,
                Translations = translations,
                Documentation = Documentation.Of(own.All),
                Taxonomies = Taxonomy.AllOf(own.Posts, language.Root),
                Templates = templates,
                Palette = palette,
                Data = facts,
                Links = links,
                Pictures = new Pictures(source, links, memo),
                Drawings = drawings[language],
                Cards = cards,
                Routes = routes,
                Source = source,
                Dialect = dialect,
            };
        }

        List<SiteModel> editions = languages.All.Select(language => Edition(language, pages.In(language), data.CataloguesIn(language, catalogues))).ToList();
        SiteRoutes.Add(editions, bag);
        memo.Keep("routes", routes.Index);
        return new ArrangedSite(editions, bag);
    }

    /// <summary>The pages; those planned before, with their new texts, where nothing changed that planning looks at.</summary>
    private static PageList PlanPages(IReadOnlyList<ContentDocument> documents, Settings settings, SiteLanguages languages, BuildOptions options, SiteSource source, TemplateSet templates, DiagnosticBag bag, PlanMemo memo)
    {
        IReadOnlyDictionary<string, DateTimeOffset>? changes = settings.ShowsLastChange ? options.LastChanges?.Invoke() : null;
        // The clock tells nothing but which posts are still to come.
        object? now = memo.Before<PageList>("pages") is { Future.Count: > 0 } ? options.Now(settings.TimeZone) : null;
        object?[] inputs = [settings, languages, options, now, changes, source.IsJekyll ? templates : null, .. documents.SelectMany(document => new object?[] { document.Path, document.FrontMatter.WrittenButTitle })];
        return memo.Recall("pages", "", inputs, bag, aside => new PagePlanner(settings, languages, options, changes, source.ContentFolder, source.IsJekyll ? templates.Layouts : null, aside).Plan(documents))
            .With(documents, (page, document) => PagePlanner.TitleOf(document, ContentName.Of(page.Place, source.IsJekyll)));
    }

    private static IReadOnlyList<ContentDocument> ReadContent(SiteSource source, Dialect dialect, SiteLanguages languages, DiagnosticBag bag, PlanMemo memo)
    {
        List<string> paths = source.Paths.Where(path => path.StartsWith(source.ContentFolder, StringComparison.Ordinal) && ContentName.IsContent(path)).ToList();
        return memo.RecallEach<ContentDocument?>("documents", paths, [dialect, languages], source.VersionOf, bag, (path, aside, before) =>
        {
            var report = new FileReport(path, aside);
            return source.ReadText(path, report) is { } text && (!source.IsJekyll || JekyllFiles.IsPage(path, text)) ? DocumentReader.Read(text, dialect, written => languages.Of(path, written).Words, report)?.Like(before) : null;
        }).OfType<ContentDocument>().ToList();
    }
}
