using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Sources;

namespace Strata.Engine.Content;

/// <summary>The keys that the author writes above a page's text.</summary>
internal sealed record FrontMatter
{
    /// <summary>The most categories or tags of a page: each page of a term lists those of its posts.</summary>
    private const int MaxTerms = 200;

    /// <summary>The most old paths of a page, each of which is a page of the output.</summary>
    private const int MaxRedirects = 1000;

    private static readonly Key<string> LayoutKey = new(
        "layout",
        KeyTypes.Text,
        "The template in theme/layouts/ that renders the page."
    )
    {
        Default = "post for posts, home at /, documentation in a documentation section, otherwise page",
    };
    private static readonly Key<string> TitleKey = new("title", KeyTypes.Text, "The title.")
    {
        NotEmpty = true,
        Default = "the first heading, else the file name",
    };
    private static readonly Key<FrontMatterDate> DateKey = new(
        "date",
        FrontMatterDate.KeyType,
        "The date of publication."
    )
    {
        NotEmpty = true,
        Default = "the date in the file name",
    };
    private static readonly Key<FrontMatterDate> UpdatedKey = new(
        "updated",
        FrontMatterDate.KeyType,
        "The date of the last substantial change."
    )
    {
        NotEmpty = true,
    };
    private static readonly Key<bool> PublishedKey = new(
        "published",
        KeyTypes.Flag,
        "false excludes the page from the site."
    )
    {
        NotEmpty = true,
        DefaultValue = "true",
    };
    private static readonly Key<bool> DraftKey = new(
        "draft",
        KeyTypes.Flag,
        "true excludes the page unless --drafts is set."
    )
    {
        NotEmpty = true,
        DefaultValue = "false",
    };
    private static readonly Key<IReadOnlyList<YamlScalar>> CategoriesKey = new(
        "categories",
        KeyTypes.TextListOfAtMost(MaxTerms),
        "The categories of a post."
    );
    private static readonly Key<IReadOnlyList<YamlScalar>> CategoryKey = new(
        "category",
        KeyTypes.TextListOfAtMost(MaxTerms),
        "The same as categories, for a single one."
    );
    private static readonly Key<IReadOnlyList<YamlScalar>> TagsKey = new(
        "tags",
        KeyTypes.TextListOfAtMost(MaxTerms),
        "The tags of a post."
    );
    private static readonly Key<string> DescriptionKey = new(
        "description",
        KeyTypes.Text,
        "One sentence for search engines, feeds and cards."
    )
    {
        Default = "the beginning of the excerpt",
    };
    private static readonly Key<string> PermalinkKey = new(
        "permalink",
        KeyTypes.Text,
        "The path of the page, such as /about/; the path of a post may contain the tokens of the permalink setting."
    );
    private static readonly Key<string> SlugKey = new("slug", KeyTypes.Text, "The last part of the page's path.")
    {
        Default = "the file's name",
    };
    private static readonly Key<IReadOnlyList<YamlScalar>> RedirectFromKey = new(
        "redirect_from",
        KeyTypes.TextListOfAtMost(MaxRedirects),
        "Old paths that redirect to this page."
    );
    private static readonly Key<string> AuthorKey = new("author", KeyTypes.Text, "The author.")
    {
        Default = "the site's author",
    };
    private static readonly Key<string> ImageKey = new("image", KeyTypes.Text, "An image that represents the page.");
    private static readonly Key<int> OrderKey = new(
        "order",
        KeyTypes.Number,
        "The position among the sibling pages, lowest first."
    )
    {
        Default = "after all pages with one",
    };
    private static readonly Key<bool> TocKey = new("toc", KeyTypes.Flag, "Whether a table of contents is shown.")
    {
        Default = "true for pages with three headings or more",
    };
    private static readonly Key<string> LangKey = new(
        "lang",
        LanguageTag.KeyType,
        "The language of the page, such as de."
    )
    {
        Default = "the site's language",
    };
    private static readonly Key<string> ExcerptSeparatorKey = new(
        "excerpt_separator",
        KeyTypes.Text,
        "The text that separates the excerpt from the rest, in addition to <!--more-->."
    )
    {
        Default = "the site's excerpt_separator",
    };
    private static readonly Key<bool> SearchKey = new(
        "search",
        KeyTypes.Flag,
        "false excludes the page from the search."
    )
    {
        DefaultValue = "true",
    };
    private static readonly Key<string> TableKey = new(
        "table",
        KeyTypes.Text,
        "The compatibility table of a page with the layout 'compatibility', by its file name."
    );

    /// <summary>All keys of front matter.</summary>
    public static KeyTable Keys { get; } =
        new(
            "front matter",
            UnknownKeys.AreAllowed,
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
            TableKey
        );

    private KeyValues Values { get; init; } = new(SourceSpan.Start);

    /// <summary>The part that determines the placement of the page.</summary>
    public FrontMatterPlacement Placement =>
        field ??= new FrontMatterPlacement
        {
            Layout = Layout,
            LayoutSpan = LayoutSpan,
            Date = Date,
            Updated = Updated,
            IsPublished = IsPublished,
            IsDraft = IsDraft,
            Permalink = Permalink,
            PermalinkSpan = PermalinkSpan,
            Slug = Slug,
            SlugSpan = SlugSpan,
            Language = Language,
            Categories = new ScalarList(Categories),
            Tags = new ScalarList(Tags),
            Foreign = Foreign,
        };

    /// <summary>What another generator reads here, and Strata has no key for; null for none.</summary>
    private ForeignPage? Foreign { get; init; }

    public string? Layout => Values.Get(LayoutKey);

    public SourceSpan LayoutSpan => Values.SpanOf(LayoutKey);

    public string? Title => Values.Get(TitleKey);

    public FrontMatterDate? Date => Values.Has(DateKey) ? Values.Get(DateKey) : null;

    public FrontMatterDate? Updated => Values.Has(UpdatedKey) ? Values.Get(UpdatedKey) : null;

    public bool IsPublished => Values.Get(PublishedKey, true);

    public bool IsDraft => Values.Get(DraftKey);

    public IReadOnlyList<YamlScalar> Categories => [.. Values.Get(CategoriesKey, []), .. Values.Get(CategoryKey, [])];

    public IReadOnlyList<YamlScalar> Tags => Values.Get(TagsKey, []);

    public string? Description => Values.Get(DescriptionKey);

    public string? Permalink => Values.Get(PermalinkKey);

    public SourceSpan PermalinkSpan => Values.SpanOf(PermalinkKey);

    public string? Slug => Values.Get(SlugKey);

    /// <summary>The position of the value that gives the path of the page.</summary>
    public SourceSpan PathSpan => Permalink is null && Slug is not null ? SlugSpan : PermalinkSpan;

    public SourceSpan SlugSpan => Values.SpanOf(SlugKey);

    public IReadOnlyList<YamlScalar> RedirectFrom => Values.Get(RedirectFromKey, []);

    public string? Author => Values.Get(AuthorKey);

    public string? Image => Values.Get(ImageKey);

    public SourceSpan ImageSpan => Values.SpanOf(ImageKey);

    public int? Order => Values.Has(OrderKey) ? Values.Get(OrderKey) : null;

    public bool? TableOfContents => Values.Has(TocKey) ? Values.Get(TocKey) : null;

    public string? Language => Values.Get(LangKey);

    public SourceSpan LanguageSpan => Values.SpanOf(LangKey);

    public string? ExcerptSeparator => Values.Get(ExcerptSeparatorKey);

    public bool IsSearched => Values.Get(SearchKey, true);

    public string? Table => Values.Get(TableKey);

    public SourceSpan TableSpan => Values.SpanOf(TableKey);

    /// <summary>All keys, with the defaults of the tree: the body of a Jekyll page may show each.</summary>
    public YamlMapping Written { get; init; } = new(SourceSpan.Start, []);

    /// <summary>Reads the keys of Strata and of other generators, which accept any value.</summary>
    public static FrontMatter Read(YamlMapping mapping, MarkdownDialect dialect, FileReport report)
    {
        if (dialect.Jekyll is { } jekyll)
            mapping = jekyll.Site.WithDefaults(jekyll.PlaceOf(report.Path), mapping);
        if (dialect.Generator is Generator.Hugo)
            mapping = dialect.Cascade.Over(dialect.PlaceOf(report.Path), mapping);
        FileReport local = report.Local();
        ReportCommas(mapping, local);
        FrontMatter read = ReadKeys(mapping, dialect, local);
        foreach (Diagnostic diagnostic in local.Bag.Sorted())
        {
            // A key that is close to one of Strata is a key of the other generator.
            if (!dialect.IsForeign)
                report.Bag.Add(diagnostic);
            else if (diagnostic.Code != Codes.KeyMisspelt)
                report.Bag.Add(diagnostic with { Changed = Severity.Warning });
        }

        return read;
    }

    /// <summary>Reports terms in one text: <c>tags: a, b</c> is a single tag.</summary>
    private static void ReportCommas(YamlMapping mapping, FileReport report)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Key.Value is "tags" or "categories" && entry.Value is YamlScalar text && text.Value.Contains(','))
                report.Add(
                    Codes.TermsInText,
                    text.Span,
                    $"'{text.Value}' is one text, not several {entry.Key.Value}.",
                    $"Write a list, '{entry.Key.Value}: [{text.Value}]'."
                );
        }
    }

    private static FrontMatter ReadKeys(YamlMapping mapping, MarkdownDialect dialect, FileReport report) =>
        new()
        {
            Written = mapping,
            Values = KeyReader.Read(
                ForeignKeys.Translate(mapping, dialect, text => FrontMatterDate.Parse(text) is not null),
                Keys,
                report
            ),
            Foreign = dialect.IsForeign ? ForeignPage.Read(mapping, dialect) : null,
        };
}
