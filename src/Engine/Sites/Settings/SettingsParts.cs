using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sites.Settings;

/// <summary>An entry of the navigation that the author wrote.</summary>
/// <param name="Title">The text of the link.</param>
/// <param name="Target">A path of the site or an address of another site.</param>
/// <param name="Span">The position of the target.</param>
internal sealed record NavigationItem(string Title, string Target, SourceSpan Span)
{
    private static readonly Key<string> TitleKey = new("title", KeyTypes.Title, "The text of the link.")
    {
        Required = true,
        NotEmpty = true,
    };
    private static readonly Key<string> UrlKey = new(
        "url",
        KeyTypes.Text,
        "A path of the site, such as /docs/, or an external address."
    )
    {
        Required = true,
        NotEmpty = true,
    };

    public static KeyTable Keys { get; } = new("navigation item", UnknownKeys.AreErrors, TitleKey, UrlKey);

    public static IReadOnlyList<NavigationItem>? ReadAll(YamlSequence? written, FileReport report) =>
        written
            ?.Items.Select(item =>
            {
                if (item is not YamlMapping mapping)
                {
                    report.Add(
                        Codes.KeyValue,
                        item.Span,
                        $"Expected a mapping for a navigation item, found {item.Describe()}.",
                        "Write the keys 'title' and 'url'."
                    );
                    return null;
                }

                KeyValues values = KeyReader.Read(mapping, Keys, report);
                return values.Has(TitleKey) && values.Has(UrlKey)
                    ? new NavigationItem(values.Get(TitleKey)!, values.Get(UrlKey)!, values.SpanOf(UrlKey))
                    : null;
            })
            .OfType<NavigationItem>()
            .ToList();
}

/// <summary>The lengths of the pages of lists of posts.</summary>
/// <param name="Posts">With excerpts: home page, categories, tags.</param>
/// <param name="Titles">Titles only: the years of the archive.</param>
internal sealed record Pagination(int Posts, int Titles)
{
    /// <summary>The paths of the later pages of a list, below that of the first one.</summary>
    public const string NumberedPath = "page/:num/";

    /// <summary>The paths of the later pages of the home page, with the number as <c>:num</c>.</summary>
    public string Home { get; init; } = NumberedPath;

    // JSON numbers and quoted ones, as the reader accepts both.
    private static readonly KeyType<int> Count = new(
        "a whole number from 1 to 1000",
        node =>
            node is YamlScalar scalar && int.TryParse(scalar.Value, out int number) && number is >= 1 and <= 1000
                ? new(number)
                : new(
                    default,
                    node.Span,
                    $"expected a whole number from 1 to 1000, found {node.Describe()}.",
                    "Write a whole number from 1 to 1000."
                )
    )
    {
        Schema =
            """{"type":["integer","string"],"minimum":1,"maximum":1000,"""
            + "\"pattern\":\"^\\\\s*[+]?0*([1-9][0-9]{0,2}|1000)\\\\s*$\"}",
    };

    private static readonly Key<int> PostsKey = new(
        "posts",
        Count,
        "The number of posts on a page of the home page, a category or a tag."
    )
    {
        DefaultValue = "10",
    };
    private static readonly Key<int> TitlesKey = new(
        "titles",
        Count,
        "The number of titles on a page of a year of the archive."
    )
    {
        DefaultValue = "100",
    };

    public static KeyTable Keys { get; } = new("pagination", UnknownKeys.AreErrors, PostsKey, TitlesKey);

    public static Pagination Default { get; } = new(10, 100);

    public static Pagination Of(KeyValues? values) =>
        values is null ? Default : new(values.Get(PostsKey, Default.Posts), values.Get(TitlesKey, Default.Titles));
}

/// <summary>The files that a site generates besides its pages.</summary>
internal sealed record Features
{
    private static readonly Key<bool> FeedsKey = new("feeds", KeyTypes.Flag, "Feeds of all posts.")
    {
        DefaultValue = "true",
    };
    private static readonly Key<bool> TermFeedsKey = new(
        "term_feeds",
        KeyTypes.Flag,
        "An Atom feed for each category and tag."
    )
    {
        DefaultValue = "true",
    };
    private static readonly Key<bool> SitemapKey = new("sitemap", KeyTypes.Flag, "sitemap.xml for search engines.")
    {
        DefaultValue = "true",
    };
    private static readonly Key<bool> MarkdownKey = new(
        "markdown",
        KeyTypes.Flag,
        "llms.txt, and each page as Markdown next to it."
    )
    {
        DefaultValue = "true",
    };
    private static readonly Key<bool> SearchKey = new(
        "search",
        KeyTypes.Flag,
        "A search of all pages that runs in the browser."
    )
    {
        DefaultValue = "true",
    };
    private static readonly Key<bool> GalleryKey = new(
        "gallery",
        KeyTypes.Flag,
        "A gallery of all topologies at /topologies/, with a page for each, unless the site has one."
    )
    {
        DefaultValue = "true",
    };
    private static readonly Key<bool> StructuredDataKey = new(
        "structured_data",
        KeyTypes.Flag,
        "JSON-LD of each post, for search engines."
    )
    {
        DefaultValue = "true",
    };

    public static KeyTable Keys { get; } =
        new(
            "features",
            UnknownKeys.AreErrors,
            FeedsKey,
            TermFeedsKey,
            SitemapKey,
            MarkdownKey,
            SearchKey,
            GalleryKey,
            StructuredDataKey
        );

    public bool Feeds { get; private init; } = true;

    public bool TermFeeds { get; private init; } = true;

    public bool Sitemap { get; private init; } = true;

    public bool Markdown { get; private init; } = true;

    public bool Search { get; private init; } = true;

    public bool Gallery { get; private init; } = true;

    public bool StructuredData { get; private init; } = true;

    public static Features Of(KeyValues? values) =>
        values is null
            ? new Features()
            : new Features
            {
                Feeds = values.Get(FeedsKey, true),
                TermFeeds = values.Get(TermFeedsKey, true),
                Sitemap = values.Get(SitemapKey, true),
                Markdown = values.Get(MarkdownKey, true),
                Search = values.Get(SearchKey, true),
                Gallery = values.Get(GalleryKey, true),
                StructuredData = values.Get(StructuredDataKey, true),
            };
}
