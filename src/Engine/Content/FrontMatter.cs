using Strata.Engine.Content.Composition;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Migration;
using Strata.Engine.Sources;
using static Strata.Engine.Content.FrontMatterKeys;

namespace Strata.Engine.Content;

/// <summary>The keys that the author writes above a page's text.</summary>
internal sealed record FrontMatter
{
    /// <summary>All keys of front matter.</summary>
    public static KeyTable Keys => All;

    private KeyValues Values { get; init; } = new(SourceSpan.Start);

    /// <summary>The part that determines the placement of the page.</summary>
    public FrontMatterPlacement Placement =>
        field ??= new FrontMatterPlacement
        {
            Layout = Layout,
            LayoutSpan = LayoutSpan,
            Date = Date,
            // In the tree of another generator it is a warning, so that the page would be missing without a reason.
            HasWrongDate = Foreign is null && !Values.Has(DateKey) && Written[DateKey.Name] is not null,
            Updated = Updated,
            IsPublished = IsPublished,
            IsDraft = IsDraft,
            Permalink = Permalink,
            PermalinkSpan = PermalinkSpan,
            Slug = Slug,
            SlugSpan = SlugSpan,
            Language = Language,
            Series = new ScalarList(Series is { } series ? [new YamlScalar(SeriesSpan, series)] : []),
            Categories = new ScalarList(Categories),
            Tags = new ScalarList(Tags),
            Foreign = Foreign,
        };

    /// <summary>What another generator reads here, and Strata has no key for; null for none.</summary>
    private ForeignPage? Foreign { get; init; }

    public string? Layout => Values.Get(LayoutKey);

    public SourceSpan LayoutSpan => Values.SpanOf(LayoutKey);

    public string? Title => ShownTitle ?? Values.Get(TitleKey);

    public FrontMatterDate? Date => Values.Has(DateKey) ? Values.Get(DateKey) : null;

    public FrontMatterDate? Updated => Values.Has(UpdatedKey) ? Values.Get(UpdatedKey) : null;

    public bool IsPublished => Values.Get(PublishedKey, true);

    public bool IsDraft => Values.Get(DraftKey);

    public IReadOnlyList<YamlScalar> Categories => [.. Values.Get(CategoriesKey, []), .. Values.Get(CategoryKey, [])];

    public IReadOnlyList<YamlScalar> Tags => Values.Get(TagsKey, []);

    public string? Description => ShownDescription ?? Values.Get(DescriptionKey);

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

    /// <summary>A word beside the title in lists of pages; null for none.</summary>
    public string? Badge => Values.Get(BadgeKey);

    /// <summary>Whether the index of a folder shows its pages as cards.</summary>
    public bool ShowsCards => Values.Get(CardsKey);

    public IReadOnlyList<NamedAddress> SidebarLinks { get; private init; } = [];

    public string? Series => Values.Get(SeriesKey);

    public SourceSpan SeriesSpan => Values.SpanOf(SeriesKey);

    public SourceSpan AuthorSpan => Values.SpanOf(AuthorKey);

    public SourceSpan BadgeSpan => Values.SpanOf(BadgeKey);

    public SourceSpan CardsSpan => Values.SpanOf(CardsKey);

    public SourceSpan SidebarLinksSpan => Values.SpanOf(SidebarLinksKey);

    public SourceSpan UpdatedSpan => Values.SpanOf(UpdatedKey);

    /// <summary>The title with the values of data in it; null if it names none.</summary>
    private string? ShownTitle { get; init; }

    /// <summary>The description with the values of data in it; null if it names none.</summary>
    private string? ShownDescription { get; init; }

    /// <summary>All keys, with the defaults of the tree: the body of a Jekyll page may show each.</summary>
    public YamlMapping Written { get; init; } = new(SourceSpan.Start, []);

    /// <summary>The same front matter with the values of data that its title and its description name.</summary>
    /// <param name="sources">The files that the page names; null for none.</param>
    /// <param name="report">The report on the file.</param>
    public FrontMatter WithValues(PageSources? sources, FileReport report) =>
        sources is null
            ? this
            : this with
            {
                ShownTitle = DataText.In(Title, Values.SpanOf(TitleKey), sources, report),
                ShownDescription = DataText.In(Description, Values.SpanOf(DescriptionKey), sources, report),
            };

    /// <summary>Reads the keys of Strata and of other generators, which accept any value.</summary>
    public static FrontMatter Read(YamlMapping mapping, MarkdownDialect dialect, FileReport report)
    {
        mapping = dialect.Defaults.Complete(report.Path, mapping);
        if (dialect.Jekyll is { } jekyll)
            mapping = jekyll.Site.WithDefaults(jekyll.PlaceOf(report.Path), mapping);
        if (dialect.Generator is Generator.Hugo)
            mapping = dialect.Cascade.Over(dialect.PlaceOf(report.Path), mapping);
        FileReport local = report.Local();
        ReportCommas(mapping, local);
        FrontMatter read = ReadKeys(mapping, dialect, local);
        foreach (Diagnostic diagnostic in local.Bag.Sorted())
        {
            report.Bag.Add(dialect.IsForeign ? diagnostic with { Changed = Severity.Warning } : diagnostic);
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

    private static FrontMatter ReadKeys(YamlMapping mapping, MarkdownDialect dialect, FileReport report)
    {
        KeyValues values = KeyReader.Read(
            ForeignKeys.Translate(mapping, dialect, text => FrontMatterDate.Parse(text) is not null),
            dialect.IsForeign ? AllForeign : Keys,
            report
        );
        return new FrontMatter
        {
            Written = mapping,
            Values = values,
            SidebarLinks = NamedAddress.ReadAll(values.Get(SidebarLinksKey), report),
            Foreign = dialect.IsForeign ? ForeignPage.Read(mapping, dialect) : null,
        };
    }
}
