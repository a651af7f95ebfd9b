using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Feeds;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites;

/// <summary>Creates the editions of a site, one for each language, and their renderers.</summary>
internal sealed record EditionBuilder
{
    public required SiteConfig Config { get; init; }

    public required SiteLanguages Languages { get; init; }

    public required Theme Theme { get; init; }

    public required DocumentSet Documents { get; init; }

    public required PageSet Pages { get; init; }

    public required DiagramSets Diagrams { get; init; }

    public required AuthorSet Authors { get; init; }

    /// <summary>Returns the catalogues of a language.</summary>
    public required Func<SiteLanguage, CatalogueSet> CataloguesIn { get; init; }

    /// <summary>Creates the editions, that of the main language first.</summary>
    /// <param name="build">The build.</param>
    /// <param name="routes">The routes, which are added later.</param>
    public IReadOnlyList<EditionRenderers> Create(BuildContext build, RouteTable routes)
    {
        var translations = new Translations(Languages, Pages, routes);
        var targets = new LinkTargets(Pages, Documents, Diagrams, DataPageKinds.All.GeneratedLayouts);
        SiteIdentity identity = IdentityReader.Read(Config, Documents.Files, build);
        var cards = new SocialCardPaths();
        var variants = new PictureVariants();
        return Languages.All.Select(Edition).ToList();

        EditionRenderers Edition(SiteLanguage language)
        {
            CatalogueSet catalogues = CataloguesIn(language);
            PageSet pages = Pages.In(language);
            string? glossary = GlossaryPage.PathOf(pages, Pages);
            var data = new DataLinks(catalogues, new Facts(catalogues, language.Messages), glossary);
            Sources.ContentTree tree = Documents.Files.Tree;
            var scope = new LinkScope(language, tree, Config.Address?.AbsolutePath ?? "/")
            {
                MissingFeeds = Config.Address is null
                    ? EditionFeeds.NamesIn(tree.Generator).Select(name => language.Root + name).ToHashSet()
                    : new HashSet<string>(),
                IsShownLink = Documents.Dialect.Jekyll?.Contents.IsShownLink ?? ((_, _) => false),
            };
            var links = new LinkResolver(targets, routes, translations, data, scope);
            var edition = new Edition
            {
                Config = Config,
                Language = language,
                Pages = pages,
                AllPages = Pages,
                Documentation = Documentation.Of(
                    pages.All,
                    ChapterArrangement.Of(Documents.Files.Tree, Config.Foreign)
                ),
                Taxonomies = Taxonomy.AllOf(pages.Posts, language.Root, Config.Foreign.Taxonomies),
                Sections = SectionList.AllOf(pages, language, Documents.Files.Tree),
                Series = new SeriesSet(pages.Posts, language.Root),
                Authors = Authors,
                PostsByAuthor = Taxonomy.Of(
                    "authors",
                    language.Root,
                    pages.Posts,
                    post =>
                        Authors.Find(post.FrontMatter.Author ?? Config.Author) is { } author
                            ? [author.TermIn(language)]
                            : []
                ),
                Theme = Theme,
                Identity = identity,
                Catalogues = catalogues,
                GlossaryPath = glossary,
                Diagrams = Diagrams.In(language),
                Documents = Documents,
            };
            return new EditionRenderers
            {
                Edition = edition,
                Links = new EditionLinks
                {
                    Resolver = links,
                    Images = new SiteImages(build, Documents.Files, links),
                    Translations = translations,
                    Cards = cards,
                    Variants = variants,
                    Routes = routes,
                },
                DataPages = DataPageKinds.All,
                Feeds = FeedFormat
                    .All.Select(format => new FeedLink(format.MediaType, edition.Title, format.PathIn(language)))
                    .ToList(),
                BodyConsumers = build.Options.IsPreview
                    ? null
                    : new BodyConsumers(() => EditionFeeds.In(edition).Select(feed => feed.Posts), DataPageKinds.All),
            };
        }
    }
}
