using Strata.Engine.Content;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Feeds;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Rendering;

/// <summary>Pages and posts as templates are given them.</summary>
internal sealed class PageModels(
    Edition site,
    SharedModels shared,
    DataPageSet dataPages,
    IReadOnlyList<FeedLink> feeds
)
{
    private const int WordsAMinute = 220;

    private readonly Dictionary<Page, (Page? Newer, Page? Older)> around = Neighbours(site.Pages.Posts);
    private readonly RelatedPosts related = new(site.Pages.Posts);

    /// <summary>The feeds that every page names.</summary>
    public IReadOnlyList<TemplateModel> Feeds { get; } =
        feeds.Where(feed => site.Routes.Contains(feed.Path)).Select(feed => feed.Model()).ToList();

    private string SearchContents =>
        EditionPaths.SearchContents(site.Language) is var path && site.Routes.Contains(path) ? path : "";

    private IReadOnlyList<string> StylesOf(string layout) =>
        dataPages.Find(layout)?.Styles ?? PageStyles.OfGenerated(layout);

    /// <summary>A page that the site makes of its own.</summary>
    public TemplateModel ForGeneratedPage(string kind, string title, string description, string path, int boxes = 0) =>
        AddLanguage(
            site.Language.Tag,
            path,
            new()
            {
                ["kind"] = kind,
                ["title"] = title,
                ["document_title"] = Titled(title),
                ["url"] = path,
                ["description"] = description,
                ["canonical"] = site.Absolute(path),
                ["search"] = SearchContents,
                ["feeds"] = Feeds,
                ["policy"] = ContentPolicy.For([]),
                ["markdown"] = "",
                ["structured_data"] = Html.Empty,
                ["social_image"] = Card(path),
                ["published"] = "",
                ["changed"] = "",
                ["styles"] = PageStyles.With(PageStyles.OfGenerated(kind), boxes),
            }
        );

    /// <summary>A page that an author wrote.</summary>
    public TemplateModel ForPage(Page page)
    {
        (Page? newer, Page? older) = around.GetValueOrDefault(page);
        DocumentationPlace? place = site.Documentation.PlaceOf(page);
        List<Heading> headings = page.Document.Headings.Where(heading => heading.Level is 2 or 3).ToList();
        return AddLanguage(
            page.LanguageTag,
            page.Path,
            new()
            {
                ["kind"] =
                    page.IsPost ? "post"
                    : dataPages.Find(page.Layout) is not null ? page.Layout
                    : "page",
                ["title"] = page.Title,
                ["document_title"] = page.Title == site.Title ? site.Title : Titled(page.Title),
                ["url"] = page.Path,
                ["description"] = page.Description,
                ["canonical"] = site.Absolute(page.Path),
                ["search"] = SearchContents,
                ["feeds"] = Feeds,
                ["policy"] = ContentPolicy.For([page]),
                ["markdown"] = site.Routes.Contains(EditionPaths.MarkdownOf(page)) ? EditionPaths.MarkdownOf(page) : "",
                ["structured_data"] =
                    page.IsPost && site.Config is { Address: not null, Features.StructuredData: true }
                        ? StructuredData.Article(page, site, SocialImage(page))
                        : Html.Empty,
                ["social_image"] = SocialImage(page),
                ["published"] = page.Date is { } published ? SharedModels.Iso(published) : "",
                ["changed"] = page.IsPost ? SharedModels.Iso(Feed.Changed(page)) : "",
                ["styles"] = PageStyles.With(StylesOf(page.Layout), site.Diagrams.MostBoxesOf(page.Document)),
                ["author"] = page.FrontMatter.Author ?? site.Config.Author,
                ["image"] = page.FrontMatter.Image is { } image ? ImagePath(page, image) : "",
                ["image_size"] =
                    page.FrontMatter.Image is { } own && site.Images.SizeOf(page, ImageLink(page, own)) is { } size
                        ? new TemplateModel { ["width"] = size.Width, ["height"] = size.Height }
                        : null,
                ["date"] = page.Date is { } date ? shared.Date(date) : null,
                ["updated"] = page.Updated is { } updated ? shared.Date(updated) : null,
                ["categories"] = Models(page.Categories),
                ["tags"] = Models(page.Tags),
                ["reading_minutes"] = ReadingMinutes(page),
                ["toc"] = headings
                    .Select(heading => new TemplateModel
                    {
                        ["id"] = heading.Id,
                        ["text"] = heading.Text,
                        ["level"] = heading.Level,
                    })
                    .ToList(),
                ["show_toc"] = page.FrontMatter.TableOfContents ?? headings.Count >= 3,
                ["related"] = related.To(page).Select(Linked).ToList(),
                ["previous"] = Neighbour(older ?? place?.Previous),
                ["next"] = Neighbour(newer ?? place?.Next),
                ["edit_url"] = site.Config.EditUrl.Length > 0 ? site.Config.EditUrl + SitePath.Encode(page.Source) : "",
            }
        );
    }

    /// <summary>Adds which language a page is in, and where it is in others.</summary>
    public TemplateModel AddLanguage(string tag, string path, TemplateModel model)
    {
        model["language"] = tag;
        model["direction"] = LanguageTag.IsRightToLeft(tag) ? "rtl" : "";
        // Networks take a page that says nothing for American English.
        model["locale"] =
            LanguageTag.Language(tag) == "en" ? "" : LanguageTag.Locale(tag) ?? site.Messages.Get("locale");
        model["alternates"] = site.Config.Address is null
            ? []
            : site
                .Translations.Addresses(path, site.Absolute)
                .Select(alternate => new TemplateModel { ["language"] = alternate.Tag, ["url"] = alternate.Address })
                .ToList();
        model["translations"] = site
            .Translations.Of(path)
            .Where(translation => translation.Language != site.Language)
            .Select(translation => new TemplateModel
            {
                ["language"] = translation.Language.Tag,
                ["name"] = translation.Language.Name,
                ["url"] = translation.Path,
            })
            .ToList();
        return model;
    }

    /// <summary>A post in a list.</summary>
    public TemplateModel Summary(Page page) =>
        new()
        {
            ["title"] = page.Title,
            ["url"] = page.Path,
            ["date"] = shared.Date(page.Date!.Value),
            ["categories"] = Models(page.Categories),
            ["excerpt"] = new Html(ExcerptOf(page)),
            ["reading_minutes"] = ReadingMinutes(page),
        };

    /// <summary>Posts by month, newest first.</summary>
    public IReadOnlyList<TemplateModel> Months(IEnumerable<Page> posts) =>
        posts
            .GroupBy(post => post.Date!.Value.Month)
            .Select(month => new TemplateModel
            {
                ["id"] = $"month-{month.Key}",
                ["name"] = site.Messages.Get($"months.{month.Key}"),
                ["posts"] = month.Select(Summary).ToList(),
            })
            .ToList();

    /// <summary>The beginning of a post with its links marked.</summary>
    private string ExcerptOf(Page page)
    {
        Excerpt excerpt = page.Document.Excerpt;
        string html = excerpt.Html;
        for (int i = 0; i < excerpt.Links.Count; i++)
        {
            Link link = excerpt.Links[i];
            string value =
                WebAddress.KindOf(link.Target) is AddressKind.Data ? site.Links.DataHtml(link, link.Text)
                : link.Kind is LinkKind.ImageSize ? site.Images.SizeAttributes(page, link)
                : HtmlText.Encode(site.Links.AddressOf(page, link));
            html = html.Replace($"{LinkPlaceholder.Character}{i};", value, StringComparison.Ordinal);
        }

        return html;
    }

    private static int ReadingMinutes(Page page) =>
        Math.Max(1, (page.Document.Words + WordsAMinute - 1) / WordsAMinute);

    /// <summary>A list's title with the number of a further page.</summary>
    public string Numbered(string title, ListPage<Page> list) =>
        list.Number == 1 ? title : site.Messages.Get("titles.page", title, $"{list.Number}");

    /// <summary>A title with the site's behind it, for the browser's tab.</summary>
    public string Titled(string title) => site.Messages.Get("titles.document", title, site.Title);

    /// <summary>The path that a template hands to <c>url</c>.</summary>
    private string ImagePath(Page page, string image) =>
        Uri.UnescapeDataString(site.Links.AddressOf(page, ImageLink(page, image)).TrimStart(LinkPlaceholder.Character));

    private static Link ImageLink(Page page, string image) => new(image, LinkKind.Image, page.FrontMatter.ImageSpan);

    /// <summary>
    /// The whole address of the picture that stands for a page where it is shared: the author's, or else its card.
    /// </summary>
    private string SocialImage(Page page) =>
        page.FrontMatter.Image is not { } image ? Card(page.Path)
        : WebAddress.KindOf(image) is AddressKind.Outside ? image
        : site.Absolute(ImagePath(page, image));

    private string Card(string path) => site.Cards.Find(path) is { } card ? site.Absolute(card) : "";

    private static List<TemplateModel> Models(IReadOnlyList<TaxonomyTerm> terms) =>
        terms.Select(term => new TemplateModel { ["name"] = term.Name, ["url"] = term.Path }).ToList();

    private static TemplateModel? Neighbour(Page? page) => page is null ? null : Linked(page);

    private static TemplateModel Linked(Page page) => new() { ["title"] = page.Title, ["url"] = page.Path };

    private static Dictionary<Page, (Page? Newer, Page? Older)> Neighbours(IReadOnlyList<Page> posts)
    {
        Dictionary<Page, (Page?, Page?)> neighbours = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < posts.Count; i++)
            neighbours[posts[i]] = (i == 0 ? null : posts[i - 1], i == posts.Count - 1 ? null : posts[i + 1]);
        return neighbours;
    }
}
