using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>A post in a list.</summary>
internal sealed record ListedPost(Page Page, PageModels Models)
{
    /// <summary>Returns what a list shows of a post.</summary>
    public required Func<Page, HtmlFragment> Shown { get; init; }
}

/// <summary>The posts of a month.</summary>
internal sealed record ListedMonth(int Number, IReadOnlyList<ListedPost> Posts, string Name);

/// <summary>A category or tag with the number of its posts.</summary>
internal sealed record ListedTerm(TaxonomyTerm Term, int Count);

/// <summary>A year with the number of its posts.</summary>
internal sealed record ListedYear(int Year, string Path, int Count);

/// <summary>The beginning of a month in the archive of a year.</summary>
/// <param name="Number">The month.</param>
/// <param name="Path">The path of the page that begins it, with the id of its heading.</param>
/// <param name="Count">The number of its posts.</param>
internal sealed record MonthStart(int Number, string Path, int Count)
{
    /// <summary>The months of the pages of a year, newest first; none if they are all on one page.</summary>
    public static IReadOnlyList<MonthStart> In(IReadOnlyList<ListPage<Page>> pages) =>
        pages.Count == 1
            ? []
            :
            [
                .. pages
                    .SelectMany(page => page.Items, (page, post) => (page.Path, post.Date!.Value.Month))
                    .GroupBy(post => post.Month)
                    .Select(month => new MonthStart(
                        month.Key,
                        $"{month.First().Path}#month-{month.Key}",
                        month.Count()
                    )),
            ];
}

/// <summary>A page of a list of posts.</summary>
internal sealed record PostListing(ListPage<Page> List, PageModels Models)
{
    /// <summary>The months of the year, if they are on several pages.</summary>
    public IReadOnlyList<MonthStart> MonthStarts { get; init; } = [];

    public IEnumerable<ListedTerm> MonthLinks =>
        MonthStarts.Select(month => new ListedTerm(
            new TaxonomyTerm(Models.MonthName(month.Number), month.Path),
            month.Count
        ));

    /// <summary>Returns what the list shows of a post; its excerpt unless that is replaced.</summary>
    public Func<Page, HtmlFragment> Shown { get; init; } = Models.ExcerptOf;

    public IEnumerable<ListedPost> Posts => List.Items.Select(post => new ListedPost(post, Models) { Shown = Shown });

    /// <summary>The posts by month, newest first.</summary>
    public IEnumerable<ListedMonth> Months =>
        Posts
            .GroupBy(post => post.Page.Date!.Value.Month)
            .Select(month => new ListedMonth(month.Key, month.ToList(), Models.MonthName(month.Key)));
}

/// <summary>The models of the layouts that list posts, terms and years.</summary>
internal static class ListModels
{
    public static TemplateType<TaxonomyTerm> Term { get; } =
        new(
            "a term",
            new("name", "Its name.", term => term.Name),
            new("url", "The path of its page.", term => term.Path)
        );

    private static readonly TemplateType<ListedPost> Post = new(
        "a post in a list",
        new("title", "The title.", post => post.Page.Title),
        new("url", "Its path.", post => post.Page.Path),
        TemplateField<ListedPost>.Model(
            "date",
            "Its date; nothing for a page without one in a section of another generator.",
            CommonModels.Date,
            post => post.Page.Date is { } date ? post.Models.Date(date) : null
        ),
        TemplateField<ListedPost>.Model(
            "updated",
            "The date of its last change, or nothing.",
            CommonModels.Date,
            post => post.Page.Updated is { } date ? post.Models.Date(date) : null
        ),
        new("status", "`draft` or `future` in a preview, otherwise empty.", post => PageModels.StatusOf(post.Page)),
        TemplateField<ListedPost>.List("categories", "Its categories.", Term, post => post.Page.Categories),
        new("excerpt", "Its excerpt.", post => post.Shown(post.Page)),
        new("reading_minutes", "The minutes to read it, at least 1.", post => PageModels.ReadingMinutes(post.Page))
    );

    private static readonly TemplateType<ListPage<Page>> Pager = new(
        "a pager",
        new("number", "The number of this page, from 1.", list => list.Number),
        new("total", "The number of pages.", list => list.Total),
        new("previous", "The path of the page with newer posts; empty on the first.", list => list.Previous),
        new("next", "The path of the page with older posts; empty on the last.", list => list.Next)
    );

    private static readonly TemplateType<ListedMonth> Month = new(
        "a month",
        new("id", "An id for its heading.", month => $"month-{month.Number}"),
        new("name", "Its name.", month => month.Name),
        TemplateField<ListedMonth>.List("posts", "Its posts.", Post, month => month.Posts)
    );

    private static readonly TemplateType<ListedTerm> CountedTerm = new(
        "a term with posts",
        [.. Term.Of<ListedTerm>(entry => entry.Term), new("count", "The number of its posts.", entry => entry.Count)]
    );

    private static readonly TemplateType<ListedYear> Year = new(
        "a year",
        new("year", "The year.", entry => $"{entry.Year}"),
        new("url", "The path of its page.", entry => entry.Path),
        new("count", "The number of its posts.", entry => entry.Count)
    );

    /// <summary>The model of layouts that list posts.</summary>
    public static TemplateType<PostListing> Posts { get; } =
        new(
            "list of posts",
            TemplateField<PostListing>.List("posts", "The posts of this page, newest first.", Post, list => list.Posts),
            TemplateField<PostListing>.Model(
                "pager",
                "The position among the pages of the list; nothing if all posts are on one page.",
                Pager,
                list => list.List.Total == 1 ? null : list.List
            )
        );

    /// <summary>The model of the posts of a year.</summary>
    public static TemplateType<PostListing> Months { get; } =
        new(
            "year",
            [
                TemplateField<PostListing>.List(
                    "months",
                    "The posts by month, newest first.",
                    Month,
                    list => list.Months
                ),
                TemplateField<PostListing>.List(
                    "month_links",
                    "All months of the year, if they are on several pages.",
                    CountedTerm,
                    list => list.MonthLinks
                ),
                .. Posts.Fields,
            ]
        );

    /// <summary>The model of all categories or tags.</summary>
    public static TemplateType<IReadOnlyList<ListedTerm>> Terms { get; } =
        new(
            "list of terms",
            TemplateField<IReadOnlyList<ListedTerm>>.List(
                "terms",
                "All categories or all tags.",
                CountedTerm,
                terms => terms
            )
        );

    /// <summary>The model of the archive.</summary>
    public static TemplateType<IReadOnlyList<ListedYear>> Years { get; } =
        new(
            "archive",
            TemplateField<IReadOnlyList<ListedYear>>.List("years", "The years with posts.", Year, years => years)
        );
}
