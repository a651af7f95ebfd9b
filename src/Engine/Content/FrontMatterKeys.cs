using Strata.Engine.Data;
using Strata.Engine.Localization;
using Strata.Engine.Text;

namespace Strata.Engine.Content;

/// <summary>The keys of front matter, of which some may be defaults of a folder.</summary>
internal static class FrontMatterKeys
{
    /// <summary>The most categories or tags of a page: each page of a term lists those of its posts.</summary>
    private const int MaxTerms = 200;

    /// <summary>The most old paths of a page, each of which is a page of the output.</summary>
    private const int MaxRedirects = 1000;

    /// <summary>The most links of a chapter, which all of its pages show.</summary>
    private const int MaxLinks = 100;

    /// <summary>A text that fits beside a title.</summary>
    private static readonly KeyType<string> ShortText = new(
        "a text of at most 20 characters",
        node =>
            node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim().Length is > 0 and <= 20
                ? new(LineEndings.ToSpaces(scalar.Value.Trim()))
                : new(
                    null,
                    node.Span,
                    $"expected a text of at most 20 characters, found {node.Describe()}.",
                    "Write a word such as 'New'."
                )
    )
    {
        Schema = """{"type":["string","number","boolean"],"pattern":"^\\s*\\S(.{0,18}\\S)?\\s*$"}""",
    };

    public static readonly Key<string> LayoutKey = new(
        "layout",
        KeyTypes.Text,
        "The template in theme/layouts/ that renders the page."
    )
    {
        Default = "post for posts, home at /, documentation in a documentation section, otherwise page",
    };
    public static readonly Key<string> TitleKey = new("title", KeyTypes.Title, "The title.")
    {
        NotEmpty = true,
        Default = "the first heading, else the file name",
    };
    public static readonly Key<FrontMatterDate> DateKey = new(
        "date",
        FrontMatterDate.KeyType,
        "The date of publication."
    )
    {
        NotEmpty = true,
        Default = "the date in the file name",
    };
    public static readonly Key<FrontMatterDate> UpdatedKey = new(
        "updated",
        FrontMatterDate.KeyType,
        "The date of the last substantial change."
    )
    {
        NotEmpty = true,
    };
    public static readonly Key<bool> PublishedKey = new(
        "published",
        KeyTypes.Flag,
        "false excludes the page from the site."
    )
    {
        NotEmpty = true,
        DefaultValue = "true",
    };
    public static readonly Key<bool> DraftKey = new(
        "draft",
        KeyTypes.Flag,
        "true excludes the page unless --drafts is set."
    )
    {
        NotEmpty = true,
        DefaultValue = "false",
    };
    public static readonly Key<IReadOnlyList<YamlScalar>> CategoriesKey = new(
        "categories",
        KeyTypes.TextListOfAtMost(MaxTerms),
        "The categories of a post."
    );
    public static readonly Key<IReadOnlyList<YamlScalar>> CategoryKey = new(
        "category",
        KeyTypes.TextListOfAtMost(MaxTerms),
        "The same as categories, for a single one."
    );
    public static readonly Key<IReadOnlyList<YamlScalar>> TagsKey = new(
        "tags",
        KeyTypes.TextListOfAtMost(MaxTerms),
        "The tags of a post."
    );
    public static readonly Key<string> DescriptionKey = new(
        "description",
        KeyTypes.Text,
        "One sentence for search engines, feeds and cards."
    )
    {
        Default = "the beginning of the excerpt",
    };
    public static readonly Key<string> PermalinkKey = new(
        "permalink",
        KeyTypes.Text,
        "The path of the page, such as /about/; the path of a post may contain the tokens of the permalink setting."
    );
    public static readonly Key<string> SlugKey = new("slug", KeyTypes.Text, "The last part of the page's path.")
    {
        Default = "the file's name",
    };
    public static readonly Key<IReadOnlyList<YamlScalar>> RedirectFromKey = new(
        "redirect_from",
        KeyTypes.TextListOfAtMost(MaxRedirects),
        "Old paths that redirect to this page."
    );
    public static readonly Key<string> AuthorKey = new("author", KeyTypes.Text, "The author.")
    {
        Default = "the site's author",
    };
    public static readonly Key<string> ImageKey = new("image", KeyTypes.Text, "An image that represents the page.");
    public static readonly Key<int> OrderKey = new(
        "order",
        KeyTypes.Number,
        "The position among the sibling pages, lowest first."
    )
    {
        Default = "after all pages with one",
    };
    public static readonly Key<bool> TocKey = new("toc", KeyTypes.Flag, "Whether a table of contents is shown.")
    {
        Default = "true for pages with three headings or more",
    };
    public static readonly Key<string> LangKey = new(
        "lang",
        LanguageTag.KeyType,
        "The language of the page, such as de."
    )
    {
        Default = "the site's language",
    };
    public static readonly Key<string> ExcerptSeparatorKey = new(
        "excerpt_separator",
        KeyTypes.Text,
        "The text that separates the excerpt from the rest, in addition to <!--more-->."
    )
    {
        Default = "the site's excerpt_separator",
    };
    public static readonly Key<bool> SearchKey = new(
        "search",
        KeyTypes.Flag,
        "false excludes the page from the search."
    )
    {
        DefaultValue = "true",
    };
    public static readonly Key<string> TableKey = new(
        "table",
        KeyTypes.Text,
        "The compatibility table of a page with the layout 'compatibility', by its file name."
    );

    public static readonly Key<string> BadgeKey = new(
        "badge",
        ShortText,
        "A word or two beside the title in the sidebar and on cards, such as New."
    );
    public static readonly Key<bool> CardsKey = new(
        "cards",
        KeyTypes.Flag,
        "Whether the index of a folder shows its pages as cards below its text."
    )
    {
        DefaultValue = "false",
    };
    public static readonly Key<YamlSequence> SidebarLinksKey = new(
        "sidebar_links",
        KeyTypes.ListOfAtMost(MaxLinks, NamedAddress.Keys),
        "Links to other sites at the end of the chapter that the index of a folder opens."
    );
    public static readonly Key<string> SeriesKey = new(
        "series",
        KeyTypes.Title,
        "The series that a post is a part of; its parts are read by date."
    );

    /// <summary>The keys that the pages of a folder can have in common.</summary>
    private static readonly Key[] Shared =
    [
        LayoutKey,
        PublishedKey,
        DraftKey,
        CategoriesKey,
        CategoryKey,
        TagsKey,
        DescriptionKey,
        AuthorKey,
        ImageKey,
        TocKey,
        LangKey,
        ExcerptSeparatorKey,
        SearchKey,
        BadgeKey,
        SeriesKey,
    ];

    /// <summary>All keys of front matter.</summary>
    public static KeyTable All { get; } =
        new(
            "front matter",
            UnknownKeys.AreAllowed,
            [
                LayoutKey,
                TitleKey,
                DateKey,
                UpdatedKey,
                PublishedKey,
                DraftKey,
                CategoriesKey,
                CategoryKey,
                TagsKey,
                DescriptionKey,
                PermalinkKey,
                SlugKey,
                RedirectFromKey,
                AuthorKey,
                ImageKey,
                OrderKey,
                TocKey,
                LangKey,
                ExcerptSeparatorKey,
                SearchKey,
                TableKey,
                BadgeKey,
                CardsKey,
                SidebarLinksKey,
                SeriesKey,
            ]
        );

    /// <summary>All keys, in the front matter of another generator.</summary>
    public static KeyTable AllForeign { get; } = new("front matter", UnknownKeys.AreForeign, [.. All.Keys]);

    /// <summary>All keys, to find those of <c>_defaults.yml</c> that are misspelt.</summary>
    public static KeyTable NearFolder { get; } = new("folder defaults", UnknownKeys.AreAllowed, [.. All.Keys]);

    /// <summary>The keys of <c>_defaults.yml</c>.</summary>
    public static KeyTable OfFolder { get; } = new("folder defaults", UnknownKeys.AreAllowed, Shared);
}
