using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Rendering;

/// <summary>A page in another language.</summary>
internal sealed record PageTranslation(SiteLanguage Language, string Path);

/// <summary>A page in a language, by its absolute address.</summary>
internal sealed record PageAlternate(string Language, string Address);

/// <summary>The size of a picture in pixels.</summary>
internal sealed record PictureSize(int Width, int Height);

/// <summary>Creates the models of pages and computes their fields.</summary>
internal sealed class PageModels(
    Edition site,
    EditionLinks links,
    SharedModels shared,
    DataPageSet dataPages,
    IReadOnlyList<FeedLink> feeds
)
{
    private const int WordsPerMinute = 220;

    private readonly Dictionary<Page, (Page? Newer, Page? Older)> around = Neighbours(site.Pages.Posts);
    private readonly RelatedPosts related = new(site.Pages.Posts);

    /// <summary>The feeds that every page links to.</summary>
    public IReadOnlyList<FeedLink> Feeds { get; } = feeds.Where(feed => links.Routes.Contains(feed.Path)).ToList();

    /// <summary>The names that every template has.</summary>
    public TemplateModel Shared => shared.Root;

    public string SearchPath { get; } =
        EditionPaths.SearchContents(site.Language) is var path && links.Routes.Contains(path) ? path : "";

    /// <summary>A page that the site generates.</summary>
    public PageView ForGeneratedPage(string kind, string title, string description, string path, int boxes = 0) =>
        new()
        {
            Models = this,
            Kind = kind,
            Title = title,
            DocumentTitle = Titled(title),
            Path = path,
            Description = description,
            LanguageTag = site.Language.Tag,
            Canonical = site.Absolute(path),
            Feeds = Feeds,
            Styles = PageStyles.With(WithBlocks(PageStyles.OfGenerated(kind), null), boxes),
        };

    /// <summary>A page that an author wrote.</summary>
    public PageView ForPage(Page page) =>
        new()
        {
            Models = this,
            Source = page,
            Kind =
                page.IsPost ? "post"
                : dataPages.Find(page.Layout) is not null ? page.Layout
                : "page",
            Title = site.TitleOf(page),
            DocumentTitle = site.TitleOf(page) == site.Title ? site.Title : Titled(page.Title),
            Path = page.Path,
            Description = page.Description,
            LanguageTag = page.LanguageTag,
            Canonical = site.Absolute(page.Path),
            Feeds = Feeds,
            Styles = PageStyles.With(StylesOf(page), site.Diagrams.MostBoxesOf(page.Document)),
            Shown = [page],
        };

    private IReadOnlyList<string> StylesOf(Page page) =>
        WithBlocks(dataPages.Find(page.Layout)?.Styles ?? PageStyles.OfGenerated(page.Layout), page);

    /// <summary>Adds the styles of blocks if a page has some.</summary>
    /// <param name="styles">The other styles.</param>
    /// <param name="page">The page; null for one that the site generates.</param>
    public IReadOnlyList<string> WithBlocks(IReadOnlyList<string> styles, Page? page) =>
        !styles.Contains(PageStyles.Blocks)
        && (
            site.Language.Banner is not null
            || page
                is { Document.HasBlocks: true }
                    or { FrontMatter.ShowsCards: true }
                    or { Placement.Series: not null }
                    or { Placement.LeftOutOfBuilds: not null }
        )
            ? [.. styles, PageStyles.Blocks]
            : styles;

    /// <summary>Why a preview has a page that a build leaves out; empty for any other page.</summary>
    public static string StatusOf(Page page) =>
        page.Placement.LeftOutOfBuilds switch
        {
            LeftOutReason.Draft => "draft",
            LeftOutReason.Future => "future",
            _ => "",
        };

    public SeriesPlace? SeriesOf(Page page) => site.Series.PlaceOf(page);

    /// <summary>The path of the page of an author; empty without one.</summary>
    public string AuthorPathOf(Page page) =>
        site.Authors.Find(page.FrontMatter.Author ?? site.Config.Author) is { } author
        && author.TermIn(site.Language).Path is var path
        && links.Routes.Contains(path)
            ? path
            : "";

    /// <summary>The feed of a term; null if it has none.</summary>
    public FeedLink? FeedOf(TaxonomyTerm term) =>
        links.Routes.Contains(EditionPaths.FeedOf(term))
            ? new FeedLink(FeedLink.Atom, term.Name, EditionPaths.FeedOf(term))
            : null;

    /// <summary>The title of a list, with the page number unless it is the first page.</summary>
    public string Numbered(string title, ListPage<Page> list) =>
        list.Number == 1 ? title : site.Messages.Get("titles.page", title, $"{list.Number}");

    /// <summary>A title followed by the site's, for the browser's tab.</summary>
    public string Titled(string title) => site.Messages.Get("titles.document", title, site.Title);

    public TemplateDate Date(ZonedDateTime date) => shared.Date(date);

    public string MonthName(int month) => site.Messages.Get($"months.{month}");

    public DocumentationPlace? PlaceOf(Page page) => site.Documentation.PlaceOf(page);

    public Page? Newer(Page page) => around.GetValueOrDefault(page).Newer;

    public Page? Older(Page page) => around.GetValueOrDefault(page).Older;

    public IEnumerable<Page> RelatedTo(Page page) => related.To(page);

    public string AuthorOf(Page page) => site.NameOf(page.FrontMatter.Author ?? site.Config.Author);

    public string EditUrl(Page page) =>
        site.Config.EditUrl.Length > 0 && page.Source != site.Files.Generated
            ? site.Config.EditUrl + SitePath.Encode(page.Source)
            : "";

    /// <summary>The locale of a language; empty for English, which social networks assume.</summary>
    public string Locale(string tag) =>
        LanguageTag.Language(tag) == "en" ? "" : LanguageTag.Locale(tag) ?? site.Messages.Get("locale");

    /// <summary>The page at a path in all its languages, by absolute addresses.</summary>
    public IEnumerable<PageAlternate> Alternates(string path) =>
        site.Config.Address is null
            ? []
            : links
                .Translations.Addresses(path, site.Absolute)
                .Select(alternate => new PageAlternate(alternate.Tag, alternate.Address));

    /// <summary>The page at a path in the other languages.</summary>
    public IEnumerable<PageTranslation> TranslationsOf(string path) =>
        links
            .Translations.Of(path)
            .Where(translation => translation.Language != site.Language)
            .Select(translation => new PageTranslation(translation.Language, translation.Path));

    /// <summary>The path of a page's Markdown; empty without one.</summary>
    public string MarkdownOf(PageView view) =>
        view.Source is { } page
        && EditionPaths.MarkdownOf(page) is var path
        && links.Routes.IsGenerated(path, page.Source)
            ? path
            : "";

    public string PolicyOf(PageView view) => ContentPolicy.For(view.Shown, site.Config.Allow);

    public HtmlFragment StructuredDataOf(PageView view) =>
        view.Source is { IsPost: true } post && site.Config is { Address: not null, Features.StructuredData: true }
            ? StructuredData.Article(post, site, SocialImage(view))
            : HtmlFragment.Empty;

    /// <summary>
    /// The absolute address of the picture that represents a page when it is shared: the author's, or else its card.
    /// </summary>
    public string SocialImage(PageView view) =>
        view.Source is not { } page ? Card(view.Path)
        : page.FrontMatter.Image is not { } image ? Card(page.Path)
        : WebAddress.KindOf(image) is AddressKind.Outside ? image
        : site.Absolute(ImagePath(page, image));

    /// <summary>The path of an author's image, which a template passes to <c>url</c>; empty for none.</summary>
    public string ImageOf(Page page) => page.FrontMatter.Image is { } image ? ImagePath(page, image) : "";

    public PictureSize? ImageSizeOf(Page page) =>
        page.FrontMatter.Image is { } image && links.Images.SizeOf(page, ImageLink(page, image)) is { } size
            ? new PictureSize(size.Width, size.Height)
            : null;

    /// <summary>The excerpt of a page in a section, or the description of one that only opens a section.</summary>
    public HtmlFragment ExcerptOrDescriptionOf(Page page) =>
        page.Document.Excerpt.Html.Length == 0 && page.FrontMatter.Description is { } description
            ? new HtmlFragment($"<p>{HtmlText.Encode(description)}</p>")
            : ExcerptOf(page);

    /// <summary>The excerpt of a post with its links as placeholders.</summary>
    public HtmlFragment ExcerptOf(Page page)
    {
        DocumentExcerpt excerpt = page.Document.Excerpt;
        string html = excerpt.Html;
        for (int i = 0; i < excerpt.Links.Count; i++)
        {
            Link link = excerpt.Links[i];
            string value =
                WebAddress.KindOf(link.Target) is AddressKind.Data ? links.Resolver.DataHtml(link, link.Text)
                : link.Kind is LinkKind.ImageSize ? links.Images.SizeAttributes(page, link)
                : HtmlText.Encode(links.Resolver.AddressOf(page, link));
            html = html.Replace($"{LinkPlaceholder.Character}{i};", value, StringComparison.Ordinal);
        }

        return new HtmlFragment(html);
    }

    public static int ReadingMinutes(Page page) =>
        Math.Max(1, (page.Document.Words + WordsPerMinute - 1) / WordsPerMinute);

    private string ImagePath(Page page, string image) =>
        Uri.UnescapeDataString(
            links.Resolver.AddressOf(page, ImageLink(page, image)).TrimStart(LinkPlaceholder.Character)
        );

    private static Link ImageLink(Page page, string image) => new(image, LinkKind.Image, page.FrontMatter.ImageSpan);

    private string Card(string path) => links.Cards.Find(path) is { } card ? site.Absolute(card) : "";

    private static Dictionary<Page, (Page? Newer, Page? Older)> Neighbours(IReadOnlyList<Page> posts)
    {
        Dictionary<Page, (Page?, Page?)> neighbours = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < posts.Count; i++)
            neighbours[posts[i]] = (i == 0 ? null : posts[i - 1], i == posts.Count - 1 ? null : posts[i + 1]);
        return neighbours;
    }
}
