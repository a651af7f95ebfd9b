namespace Strata.Engine.Sites.Pages;

/// <summary>A post among the parts of its series.</summary>
/// <param name="Term">The series.</param>
/// <param name="Number">The number of the part, from 1.</param>
/// <param name="Parts">All parts in the order of their dates.</param>
internal sealed record SeriesPlace(TaxonomyTerm Term, int Number, IReadOnlyList<Page> Parts)
{
    /// <summary>The most parts that a page lists: with all of them, a series would grow with the square of its parts.
    /// </summary>
    private const int MaxListed = 30;

    public Page? Previous => Number == 1 ? null : Parts[Number - 2];

    public Page? Next => Number == Parts.Count ? null : Parts[Number];

    /// <summary>The number of the first listed part.</summary>
    public int First => 1 + Math.Clamp(Number - 1 - (MaxListed / 2), 0, Math.Max(0, Parts.Count - MaxListed));

    /// <summary>The parts nearest to the post.</summary>
    public IEnumerable<Page> Listed => Parts.Skip(First - 1).Take(MaxListed);
}

/// <summary>The series of the posts in one language.</summary>
internal sealed class SeriesSet
{
    private readonly Dictionary<Page, SeriesPlace> places = new(ReferenceEqualityComparer.Instance);

    /// <param name="posts">The posts, newest first.</param>
    /// <param name="root">The path above the pages of the series.</param>
    public SeriesSet(IReadOnlyList<Page> posts, string root)
    {
        List<Page> parts = posts.Where(post => post.Placement.Series is not null).Reverse().ToList();
        Taxonomy = Taxonomy.Of("series", root, parts, post => [post.Placement.Series!]);
        foreach ((TaxonomyTerm term, IReadOnlyList<Page> inside) in Taxonomy.Terms)
        {
            for (int i = 0; i < inside.Count; i++)
                places[inside[i]] = new SeriesPlace(term, i + 1, inside);
        }
    }

    /// <summary>The series, each with its posts, oldest first.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The place of a post; null for one outside of any series.</summary>
    public SeriesPlace? PlaceOf(Page post) => places.GetValueOrDefault(post);
}
