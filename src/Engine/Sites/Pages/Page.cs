using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Content.Links;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Pages;

/// <summary>A category or tag of the site.</summary>
/// <param name="Name">As the first post that has it writes it.</param>
/// <param name="Path">Its page.</param>
internal sealed record TaxonomyTerm(string Name, string Path);

/// <summary>A page made from a content file.</summary>
internal sealed record Page
{
    public required Document Document { get; init; }

    public required SiteLanguage Language { get; init; }

    /// <summary>
    /// Its file from the content folder, without the language in its name: the same for all translations of a page.
    /// </summary>
    public required string Place { get; init; }

    /// <summary>Its path on the site, such as <c>/posts/kernel/</c>.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>The layout that draws it.</summary>
    public required string Layout { get; init; }

    /// <summary>When a post was published; null for other pages.</summary>
    public ZonedDateTime? Date { get; init; }

    public ZonedDateTime? Updated { get; init; }

    public IReadOnlyList<TaxonomyTerm> Categories { get; init; } = [];

    public IReadOnlyList<TaxonomyTerm> Tags { get; init; } = [];

    public string Source => Document.Path;

    /// <summary>The tag of its language, as its author wrote it where that says more.</summary>
    public string LanguageTag => FrontMatter.Language ?? Language.Tag;

    public FrontMatter FrontMatter => Document.FrontMatter;

    /// <summary>The links of its text, then the picture that its front matter names.</summary>
    public IEnumerable<Link> Links =>
        FrontMatter.Image is { } image
            ? Document.Links.Append(new Link(image, LinkKind.Image, FrontMatter.ImageSpan))
            : Document.Links;

    public bool IsPost => Date is not null;

    /// <summary>The sentence for search engines, feeds and cards.</summary>
    public string Description => FrontMatter.Description ?? Document.Excerpt.Text;
}

/// <summary>The pages of a site, sorted out.</summary>
/// <param name="All">Every page, by path.</param>
/// <param name="Posts">The posts, newest first.</param>
/// <param name="Drafts">How many drafts were left out.</param>
/// <param name="Unpublished">How many pages with <c>published: false</c> were left out.</param>
/// <param name="Future">The posts left out because their date has not come.</param>
internal sealed record PageList(
    IReadOnlyList<Page> All,
    IReadOnlyList<Page> Posts,
    int Drafts,
    int Unpublished,
    IReadOnlyList<string> Future
)
{
    /// <summary>Those in one language.</summary>
    public PageList In(SiteLanguage language) =>
        All.All(page => page.Language == language)
            ? this
            : this with
            {
                All = All.Where(page => page.Language == language).ToList(),
                Posts = Posts.Where(post => post.Language == language).ToList(),
            };

    /// <summary>The same pages with what their files hold now, from which they would be planned as they are.</summary>
    /// <param name="documents">All content files.</param>
    /// <param name="titleOf">The title that a page has with another document.</param>
    public PageList With(IReadOnlyList<Document> documents, Func<Page, Document, string> titleOf)
    {
        Dictionary<string, Document> held = documents.ToDictionary(document => document.Path, StringComparer.Ordinal);
        Dictionary<string, Page> changed = All.Where(page => !ReferenceEquals(held[page.Source], page.Document))
            .ToDictionary(
                page => page.Source,
                page => page with { Document = held[page.Source], Title = titleOf(page, held[page.Source]) },
                StringComparer.Ordinal
            );
        IReadOnlyList<Page> Now(IReadOnlyList<Page> pages) =>
            pages.Select(page => changed.GetValueOrDefault(page.Source, page)).ToList();
        return changed.Count == 0 ? this : this with { All = Now(All), Posts = Now(Posts) };
    }

    /// <summary>The day of the newest post; null without posts.</summary>
    public LocalDate? NewestPost => Posts is [var newest, ..] ? newest.Date?.Date : null;
}
