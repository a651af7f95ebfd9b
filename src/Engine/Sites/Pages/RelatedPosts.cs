namespace Strata.Engine.Sites.Pages;

/// <summary>
/// Finds the posts that share most with another: a category or tag weighs the more, the fewer posts have it.
/// </summary>
internal sealed class RelatedPosts
{
    private const int Most = 3;

    /// <summary>
    /// Of a term that many posts have, only those nearest in time are looked at, so that the work grows with the posts
    /// alone.
    /// </summary>
    private const int Reach = 20;

    private readonly IReadOnlyList<Page> posts;
    private readonly Dictionary<Page, int> places;
    private readonly Dictionary<string, List<int>> having = new(StringComparer.Ordinal);

    /// <param name="posts">The posts, newest first.</param>
    public RelatedPosts(IReadOnlyList<Page> posts)
    {
        this.posts = posts;
        places = new Dictionary<Page, int>(posts.Count, ReferenceEqualityComparer.Instance);
        for (int place = 0; place < posts.Count; place++)
        {
            places[posts[place]] = place;
            foreach (TaxonomyTerm term in TermsOf(posts[place]))
            {
                if (!having.TryGetValue(term.Path, out List<int>? found))
                    having.Add(term.Path, found = []);
                found.Add(place);
            }
        }
    }

    /// <summary>
    /// The posts nearest to one, the nearest first; none for a page that is no post, or that shares nothing.
    /// </summary>
    public IReadOnlyList<Page> To(Page post)
    {
        if (!places.TryGetValue(post, out int own))
            return [];
        Dictionary<int, double> weights = [];
        foreach (TaxonomyTerm term in TermsOf(post))
        {
            List<int> found = having[term.Path];
            int middle = found.BinarySearch(own);
            for (int i = Math.Max(0, middle - Reach); i < Math.Min(found.Count, middle + Reach + 1); i++)
            {
                // The posts right before and after are linked below it anyway.
                if (Math.Abs(found[i] - own) > 1)
                    weights[found[i]] = weights.GetValueOrDefault(found[i]) + 1.0 / found.Count;
            }
        }

        return weights
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => Math.Abs(pair.Key - own))
            .ThenBy(pair => pair.Key)
            .Take(Most)
            .Select(pair => posts[pair.Key])
            .ToList();
    }

    private static IEnumerable<TaxonomyTerm> TermsOf(Page post) => post.Categories.Concat(post.Tags);
}
