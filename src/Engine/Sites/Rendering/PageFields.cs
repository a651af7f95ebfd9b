using Strata.Engine.Content;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>The fields of pages.</summary>
internal static class PageFields
{
    private static readonly TemplateType<FeedLink> FeedLink = new(
        "a feed",
        new("type", "Its media type.", feed => feed.MediaType),
        new("title", "Its title.", feed => feed.Title),
        new("url", "Its path.", feed => feed.Path)
    );

    private static readonly TemplateType<PageAlternate> Alternate = new(
        "a translation for search engines",
        new("language", "Its language.", alternate => alternate.Language),
        new("url", "Its absolute address.", alternate => alternate.Address)
    );

    private static readonly TemplateType<PageTranslation> Translation = new(
        "a translation",
        new("language", "Its language.", translation => translation.Language.Tag),
        new("name", "The name of the language.", translation => translation.Language.Name),
        new("url", "Its path.", translation => translation.Path)
    );

    private static readonly TemplateType<Heading> Heading = new(
        "a heading",
        new("id", "Its id.", heading => heading.Id),
        new("text", "Its text.", heading => heading.Text),
        new("level", "Its level, 2 or 3.", heading => heading.Level)
    );

    private static readonly TemplateType<Page> Neighbour = new(
        "a page",
        new("title", "Its title.", page => page.Title),
        new("url", "Its path.", page => page.Path)
    );

    private static readonly TemplateType<SeriesPlace> Series = new(
        "a series",
        new("name", "Its name.", place => place.Term.Name),
        new("url", "The path of its page.", place => place.Term.Path),
        new("number", "The number of this part, from 1.", place => place.Number),
        new("total", "The number of parts.", place => place.Parts.Count),
        new("first", "The number of the first part in `parts`.", place => place.First),
        TemplateField<SeriesPlace>.List("parts", "The parts nearest to this one.", Neighbour, place => place.Listed)
    );

    private static readonly TemplateType<PictureSize> Size = new(
        "the size of a picture",
        new("width", "The width in pixels.", size => size.Width),
        new("height", "The height.", size => size.Height)
    );

    /// <summary>The fields of every page.</summary>
    public static TemplateType<PageView> Generated { get; } =
        new(
            "page",
            new(
                "kind",
                "`post`, `page`, `home`, `list`, `terms`, `archive`, `archive_year`, `search`, `topology`, `rule`, "
                    + "`not_found` or `redirect`, or the layout of documentation and of data pages.",
                view => view.Kind
            ),
            new("title", "The title.", view => view.Title),
            new("document_title", "The title for the browser's tab.", view => view.DocumentTitle),
            new("url", "The path in the site.", view => view.Path),
            new("description", "One sentence; may be empty.", view => view.Description),
            new("canonical", "The absolute address; empty without a site address.", view => view.Canonical),
            new("language", "The language.", view => view.LanguageTag),
            new(
                "direction",
                "`rtl` for a language that runs from right to left, otherwise empty.",
                view => LanguageTag.IsRightToLeft(view.LanguageTag) ? "rtl" : ""
            ),
            new(
                "locale",
                "The locale for social networks, such as `de_DE`; empty for English.",
                view => view.Models.Locale(view.LanguageTag)
            ),
            TemplateField<PageView>.List(
                "alternates",
                "The page in all its languages, for search engines; may be empty.",
                Alternate,
                view => view.Models.Alternates(view.Path)
            ),
            TemplateField<PageView>.List(
                "translations",
                "The page in other languages, for readers; may be empty.",
                Translation,
                view => view.Models.TranslationsOf(view.Path)
            ),
            new(
                "search_index",
                "The path of the list of contents of the [search](../publish/search.md) in its language; empty "
                    + "without a search.",
                view => view.Models.SearchPath
            ),
            TemplateField<PageView>.List("feeds", "The feeds to link to in the head.", FeedLink, view => view.Feeds),
            new(
                "styles",
                "The paths of stylesheets that it needs besides `site.css`; may be empty.",
                view => view.Styles
            ),
            new(
                "content_security_policy",
                "The Content-Security-Policy, for a `meta` element before anything that loads a resource.",
                view => view.Models.PolicyOf(view)
            ),
            new(
                "markdown",
                "The path of the page as Markdown; empty without one.",
                view => view.Models.MarkdownOf(view)
            ),
            new(
                "structured_data",
                "The JSON-LD of a post, with its element; empty for other pages.",
                view => view.Models.StructuredDataOf(view)
            ),
            new(
                "social_image",
                "The absolute address of the picture for social networks: the author's, or else the "
                    + "[card](../diagrams/diagram-files.md#social-cards); empty without one.",
                view => view.Models.SocialImage(view)
            ),
            new(
                "published",
                "The time a post was published, for programs; empty for other pages.",
                view => view.Published
            ),
            new("modified", "The time a post last changed, for programs; empty for other pages.", view => view.Changed),
            new("lead", "The lead of a post, if it has one; `content` is then the rest.", view => view.Lead)
        );

    private static readonly IReadOnlyList<TemplateField<PageView>> OfAuthors =
    [
        new("author", "From the front matter or the settings; may be empty.", view => view.Models.AuthorOf(view.Page)),
        new(
            "author_url",
            "The path of the page of the author; empty without one.",
            view => view.Models.AuthorPathOf(view.Page)
        ),
        new("status", "`draft` or `future` in a preview, otherwise empty.", view => PageModels.StatusOf(view.Page)),
        TemplateField<PageView>.Model(
            "series",
            "The series that a post is a part of, or nothing.",
            Series,
            view => view.Models.SeriesOf(view.Page)
        ),
        new("image", "From the front matter; may be empty.", view => view.Models.ImageOf(view.Page)),
        TemplateField<PageView>.Model(
            "image_size",
            "The size of that image, or nothing if it is not known.",
            Size,
            view => view.Models.ImageSizeOf(view.Page)
        ),
        TemplateField<PageView>.Model(
            "date",
            "The date of a post, or nothing.",
            CommonModels.Date,
            view => view.Page.Date is { } date ? view.Models.Date(date) : null
        ),
        TemplateField<PageView>.Model(
            "updated",
            "The date of its last change, or nothing.",
            CommonModels.Date,
            view => view.Page.Updated is { } date ? view.Models.Date(date) : null
        ),
        TemplateField<PageView>.List("categories", "Its categories.", ListModels.Term, view => view.Page.Categories),
        TemplateField<PageView>.List("tags", "Its tags.", ListModels.Term, view => view.Page.Tags),
        new("reading_minutes", "The minutes to read it, at least 1.", view => PageModels.ReadingMinutes(view.Page)),
        TemplateField<PageView>.List("toc", "The headings of levels 2 and 3.", Heading, view => view.TableOfContents),
        new(
            "show_toc",
            "Whether to show them.",
            view => view.Page.FrontMatter.TableOfContents ?? view.TableOfContents.Count() >= 3
        ),
        TemplateField<PageView>.List(
            "related",
            "The most similar posts, at most three.",
            Neighbour,
            view => view.Models.RelatedTo(view.Page)
        ),
        TemplateField<PageView>.Model(
            "previous",
            "The older post or part of the series, or the previous page of a documentation section, or nothing.",
            Neighbour,
            view =>
                view.Models.SeriesOf(view.Page) is { } series
                    ? series.Previous
                    : view.Models.Older(view.Page) ?? view.Place?.Previous
        ),
        TemplateField<PageView>.Model(
            "next",
            "The newer post or part of the series, or the next page of a documentation section, or nothing.",
            Neighbour,
            view =>
                view.Models.SeriesOf(view.Page) is { } series
                    ? series.Next
                    : view.Models.Newer(view.Page) ?? view.Place?.Next
        ),
        new("edit_url", "The address where its file is edited; may be empty.", view => view.Models.EditUrl(view.Page)),
    ];

    /// <summary>The fields of a page that an author wrote.</summary>
    public static TemplateType<PageView> Authored { get; } =
        new("page that an author wrote", [.. Generated.Fields, .. OfAuthors]);

    /// <summary>The fields of a redirect.</summary>
    public static TemplateType<PageView> Redirect { get; } =
        new("page of a redirect", [.. Generated.Fields, new("target", "The path it leads to.", view => view.Target)]);
}
