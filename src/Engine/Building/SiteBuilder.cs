using Strata.Engine.Caching;
using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Migration;
using Strata.Engine.Rules;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Engine.Building;

/// <summary>The pipeline: files → content, topologies, theme → pages → routes. Read this first.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Reads, checks and plans a site, and renders no more of it than the check of links needs. Every mistake of its
    /// authors is in the result.
    /// </summary>
    public static BuiltSite Plan(SiteFiles source, BuildOptions options) =>
        Arrange(source, options, new BuildCache()).Check();

    /// <summary>Reads and plans a site. What needs the whole site to be checked is left to the result.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">What may differ between builds.</param>
    /// <param name="cache">What reading single files gave last time.</param>
    public static ArrangedSite Arrange(SiteFiles source, BuildOptions options, BuildCache cache)
    {
        cache.Begin();
        var bag = new DiagnosticBag { Strict = options.Strict };
        foreach (string link in source.RefusedLinks)
            new FileReport(link, bag).Add(
                Codes.FileLeavesRoot,
                SourceSpan.Start,
                "This symbolic link leaves the site root or leads back to itself.",
                "Put the file itself here."
            );

        var data = new DataReader(source, bag, cache);
        SiteConfig settings = data.Settings(options.BaseUrl);
        source = source.Without(settings.Exclude);
        MarkdownDialect dialect = new DataReader(source, bag, cache).Dialect(settings);
        if (source.IsJekyll)
            JekyllFiles.Report(source, bag);
        SiteLanguages languages = data.Languages(settings);
        TemplateSet templates = data.Templates();
        Palette palette = data.Palette();
        CatalogueSet catalogues = data.Catalogues();
        IReadOnlyDictionary<string, Vocabulary> vocabularies = data.Vocabularies([.. catalogues.Tables.Keys]);
        TopologySet topologies = data.Stacks(vocabularies, catalogues.BaseImages, languages);

        IReadOnlyList<Document> documents = ReadContent(source, dialect, languages, bag, cache);
        TranslationCheck.Run(documents, languages, source, bag);
        TranslationCheck.Run(topologies, languages, bag);
        PageList pages = PlanPages(documents, settings, languages, options, source, templates, bag, cache);
        Dictionary<SiteLanguage, DiagramSet> diagrams = languages.All.ToDictionary(
            language => language,
            language =>
                new DiagramPlanner(
                    topologies.In(language),
                    topologies.Broken,
                    vocabularies,
                    catalogues.BaseImages,
                    templates,
                    language.Messages,
                    bag,
                    cache
                ).Plan(
                    pages.In(language).All,
                    showsAll: language == languages.Own || DataPageList.Gallery(pages.In(language)) is not null
                )
        );
        var inputs = new RuleInputs(
            catalogues.BaseImages,
            catalogues.Tables,
            catalogues.Glossary,
            options.AsOf ?? pages.NewestPost
        );
        IReadOnlyList<Topology> judged = [.. topologies.All, .. diagrams.Values.SelectMany(drawn => drawn.Fenced)];
        cache.GetOrAdd(
            "rules",
            "",
            [catalogues, inputs.AsOf, .. judged],
            bag,
            local =>
            {
                RuleRunner.RunAll(judged, inputs, local);
                return true;
            }
        );

        var routes = new RouteTable(bag, cache.Before<RouteIndex>("routes"));
        var cards = new SocialCards();
        var translations = new Translations(languages, pages, routes);
        Edition Edition(SiteLanguage language, PageList own, CatalogueSet facts)
        {
            var links = new LinkResolver(
                routes,
                pages,
                language,
                translations,
                diagrams,
                new DataLinks(facts, new Facts(facts, language.Messages), DataPageList.GlossaryPath(own, pages)),
                source.ContentFolder,
                settings.Address?.AbsolutePath ?? "/"
            );
            return new Edition
            {
                Config = settings,
                Language = language,
                Pages = own,
                AllPages = pages,
                Translations = translations,
                Documentation = Documentation.Of(own.All),
                Taxonomies = Taxonomy.AllOf(own.Posts, language.Root),
                Templates = templates,
                Palette = palette,
                Catalogues = facts,
                Links = links,
                Images = new SiteImages(source, links, cache),
                Diagrams = diagrams[language],
                Cards = cards,
                Routes = routes,
                Files = source,
                Dialect = dialect,
            };
        }

        List<Edition> editions = languages
            .All.Select(language => Edition(language, pages.In(language), data.CataloguesIn(language, catalogues)))
            .ToList();
        SiteRoutes.Add(editions, bag);
        cache.Keep("routes", routes.Index);
        return new ArrangedSite(editions, bag);
    }

    /// <summary>
    /// The pages; those planned before, with their new texts, where nothing changed that planning looks at.
    /// </summary>
    private static PageList PlanPages(
        IReadOnlyList<Document> documents,
        SiteConfig settings,
        SiteLanguages languages,
        BuildOptions options,
        SiteFiles source,
        TemplateSet templates,
        DiagnosticBag bag,
        BuildCache cache
    )
    {
        IReadOnlyDictionary<string, DateTimeOffset>? changes = settings.ShowsLastUpdated
            ? options.LastChanges?.Invoke()
            : null;
        // The clock tells nothing but which posts are still to come.
        object? now = cache.Before<PageList>("pages") is { Future.Count: > 0 } ? options.Now(settings.TimeZone) : null;
        object?[] inputs =
        [
            settings,
            languages,
            options,
            now,
            changes,
            source.IsJekyll ? templates : null,
            .. documents.SelectMany(document =>
                new object?[] { document.Path, document.FrontMatter.SourceWithoutTitle }
            ),
        ];
        return cache
            .GetOrAdd(
                "pages",
                "",
                inputs,
                bag,
                local =>
                    new PagePlanner(
                        settings,
                        languages,
                        options,
                        changes,
                        source.ContentFolder,
                        source.IsJekyll ? templates.Layouts : null,
                        local
                    ).Plan(documents)
            )
            .With(
                documents,
                (page, document) => PagePlanner.TitleOf(document, ContentName.Of(page.Place, source.IsJekyll))
            );
    }

    private static IReadOnlyList<Document> ReadContent(
        SiteFiles source,
        MarkdownDialect dialect,
        SiteLanguages languages,
        DiagnosticBag bag,
        BuildCache cache
    )
    {
        List<string> paths = source
            .Paths.Where(path =>
                path.StartsWith(source.ContentFolder, StringComparison.Ordinal) && ContentName.IsContent(path)
            )
            .ToList();
        return cache
            .GetOrAddEach<Document?>(
                "documents",
                paths,
                [dialect, languages],
                source.VersionOf,
                bag,
                (path, local, before) =>
                {
                    var report = new FileReport(path, local);
                    return
                        source.ReadText(path, report) is { } text
                        && (!source.IsJekyll || JekyllFiles.IsPage(path, text))
                        ? DocumentReader
                            .Read(text, dialect, written => languages.Of(path, written).Messages, report)
                            ?.ReuseFrontMatter(before)
                        : null;
                }
            )
            .OfType<Document>()
            .ToList();
    }
}
