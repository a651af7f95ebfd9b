using System.Globalization;
using Strata.Engine.Localization;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Pages;

/// <summary>The posts of each category, tag or year.</summary>
/// <param name="Kind">The name: <c>categories</c>, <c>tags</c>, or another one of another generator.</param>
/// <param name="Path">The page of all terms.</param>
/// <param name="Terms">The terms by name, each with its posts, newest first.</param>
internal sealed record Taxonomy(
    string Kind,
    string Path,
    IReadOnlyList<(TaxonomyTerm Term, IReadOnlyList<Page> Posts)> Terms
)
{
    private const string Categories = "categories";
    private const string Tags = "tags";

    /// <summary>The taxonomies of the posts in one language.</summary>
    /// <param name="posts">The posts, newest first.</param>
    /// <param name="root">The path above its pages.</param>
    /// <param name="others">The names of taxonomies of another generator.</param>
    public static IReadOnlyList<Taxonomy> AllOf(IReadOnlyList<Page> posts, string root, IReadOnlyList<string> others) =>
        [
            Of(Categories, root, posts, post => post.Categories),
            Of(Tags, root, posts, post => post.Tags),
            .. others.Select(kind =>
                Of(kind, root, posts, post => post.Placement.OtherTerms.GetValueOrDefault(kind, []))
            ),
        ];

    /// <summary>The title of the page of all terms.</summary>
    public string Title(MessageCatalog messages) =>
        Kind is Categories or Tags ? messages.Get($"titles.{Kind}") : ContentName.TitleFrom(Kind);

    /// <summary>The title of the page of a term.</summary>
    public string TitleOf(TaxonomyTerm term, MessageCatalog messages) =>
        Kind is Categories or Tags ? messages.Get($"titles.{Kind}_term", term.Name) : term.Name;

    /// <summary>The terms of the posts.</summary>
    /// <param name="kind">The folder.</param>
    /// <param name="root">The folder above it.</param>
    /// <param name="posts">The posts, newest first.</param>
    /// <param name="termsOf">The terms of a post.</param>
    public static Taxonomy Of(
        string kind,
        string root,
        IReadOnlyList<Page> posts,
        Func<Page, IReadOnlyList<TaxonomyTerm>> termsOf
    )
    {
        Dictionary<string, (TaxonomyTerm Term, List<Page> Posts)> found = new(StringComparer.Ordinal);
        foreach (Page post in posts)
        {
            foreach (TaxonomyTerm term in termsOf(post))
            {
                if (!found.TryGetValue(term.Path, out (TaxonomyTerm, List<Page> Posts) entry))
                    found.Add(term.Path, entry = (term, []));
                entry.Posts.Add(post);
            }
        }

        return new Taxonomy(
            kind,
            $"{root}{GeneratorPaths.Urlized(kind)}/",
            found
                .Values.OrderBy(entry => entry.Term.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(entry => entry.Term.Path, StringComparer.Ordinal)
                .Select(entry => (entry.Term, (IReadOnlyList<Page>)entry.Posts))
                .ToList()
        );
    }
}

/// <summary>One page of a long list.</summary>
/// <param name="Path">Its path: the list's own for the first, <c>page/2/</c> below that for the second.</param>
/// <param name="Number">The number of the page, from 1.</param>
/// <param name="Total">The number of pages.</param>
/// <param name="Items">The items on the page.</param>
internal sealed record ListPage<T>(string Path, int Number, int Total, IReadOnlyList<T> Items)
{
    private string List { get; init; } = Path;

    private string Pattern { get; init; } = Pagination.NumberedPath;

    /// <summary>The path of the page before; empty on the first.</summary>
    public string Previous => Number == 1 ? "" : PathOf(List, Number - 1, Pattern);

    /// <summary>The path of the page after; empty on the last.</summary>
    public string Next => Number == Total ? "" : PathOf(List, Number + 1, Pattern);

    /// <summary>Splits a list into pages; an empty list has one empty page.</summary>
    /// <param name="path">The path of the first page.</param>
    /// <param name="items">The items.</param>
    /// <param name="size">The most items of a page.</param>
    /// <param name="pattern">The paths of the other pages below it, with their number as <c>:num</c>.</param>
    public static IEnumerable<ListPage<T>> Split(
        string path,
        IReadOnlyList<T> items,
        int size,
        string pattern = Pagination.NumberedPath
    )
    {
        int total = Math.Max(1, (items.Count + size - 1) / size);
        return Enumerable
            .Range(1, total)
            .Select(number => new ListPage<T>(
                PathOf(path, number, pattern),
                number,
                total,
                items.Skip((number - 1) * size).Take(size).ToList()
            )
            {
                List = path,
                Pattern = pattern,
            });
    }

    private static string PathOf(string list, int number, string pattern) =>
        number == 1
            ? list
            : list + pattern.Replace(":num", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
