using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Pages;

/// <summary>The place of a content file on the site: the part of a page that does not depend on its text.</summary>
internal sealed record PagePlacement
{
    /// <summary>The file, relative to the site root.</summary>
    public required string Source { get; init; }

    public required ContentName Name { get; init; }

    public required SiteLanguage Language { get; init; }

    /// <summary>
    /// The file relative to the content folder, without the language in its name: equal for all translations of a page.
    /// </summary>
    public required string Place { get; init; }

    /// <summary>The path on the site, such as <c>/posts/kernel/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The layout that renders the page.</summary>
    public required string Layout { get; init; }

    /// <summary>The layout that the front matter names; null without one.</summary>
    public string? WrittenLayout { get; init; }

    /// <summary>The time a post was published; null for other pages.</summary>
    public ZonedDateTime? Date { get; init; }

    public ZonedDateTime? Updated { get; init; }

    public IReadOnlyList<TaxonomyTerm> Categories { get; init; } = [];

    public IReadOnlyList<TaxonomyTerm> Tags { get; init; } = [];

    /// <summary>The terms in taxonomies of another generator, by the name of the taxonomy.</summary>
    public IReadOnlyDictionary<string, List<TaxonomyTerm>> OtherTerms { get; init; } = NoTerms;

    private static readonly Dictionary<string, List<TaxonomyTerm>> NoTerms = [];

    /// <summary>The series that a post is a part of; null for none.</summary>
    public TaxonomyTerm? Series { get; init; }

    /// <summary>Why a preview has a page that a build leaves out; null for any other page.</summary>
    public LeftOutReason? LeftOutOfBuilds { get; init; }

    /// <summary>The title that the page has in a table of contents; null for its own.</summary>
    public string? ListedTitle { get; init; }

    /// <summary>Whether lists of chapters leave the page out.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>The folder whose pages it opens although its file is not the index; null for any other page.</summary>
    public string? OpeningOf { get; init; }

    public bool IsPost => Date is not null;

    /// <summary>Whether the page is the index of a documentation section.</summary>
    public bool IsSection =>
        WrittenLayout == Documentation.Layout
        && (OpeningOf is not null || System.IO.Path.GetFileNameWithoutExtension(Place) == "index");

    /// <summary>The folder of the file, ending with a slash; empty at the top of the content folder.</summary>
    public string Folder => OpeningOf ?? Place[..(Place.LastIndexOf('/') + 1)];
}

/// <summary>A category or tag of the site.</summary>
/// <param name="Name">The name as spelled in the first post.</param>
/// <param name="Path">The path of its page.</param>
internal sealed record TaxonomyTerm(string Name, string Path);

/// <summary>The placement of the pages of a site.</summary>
/// <param name="All">Every page, by path.</param>
/// <param name="PostIndices">The indices of the posts among all pages, newest post first.</param>
/// <param name="LeftOut">The pages that are not published.</param>
internal sealed record PagePlan(
    IReadOnlyList<PagePlacement> All,
    IReadOnlyList<int> PostIndices,
    UnpublishedPages LeftOut,
    IReadOnlyList<ForeignRedirect> Redirects
);

/// <summary>The placement and the document of a page. Equal if both are the same objects.</summary>
internal readonly record struct PageParts(PagePlacement Placement, Document Document)
{
    /// <summary>Joins placements with their documents.</summary>
    public static IReadOnlyList<PageParts> Join(PagePlan plan, IReadOnlyList<Document> documents)
    {
        Dictionary<string, Document> byPath = new(documents.Count, StringComparer.Ordinal);
        foreach (Document document in documents)
            byPath.Add(document.Path, document);
        return plan.All.Select(placement => new PageParts(placement, byPath[placement.Source])).ToList();
    }

    public bool Equals(PageParts other) =>
        ReferenceEquals(Placement, other.Placement) && ReferenceEquals(Document, other.Document);

    public override int GetHashCode() => Document.Path.GetHashCode(StringComparison.Ordinal);
}
