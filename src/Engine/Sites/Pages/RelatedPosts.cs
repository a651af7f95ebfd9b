namespace Strata.Engine.Sites.Pages;

/// <summary>
/// Finds the posts that are most similar to another: the fewer posts have a category or tag, the more it counts.
/// </summary>
internal sealed class RelatedPosts
{
    private const int MaxCount = 3;

    /// <summary>
    /// For a frequent term, only the posts nearest in time are compared, so that the work grows linearly with the
    /// number of posts.
    /// </summary>
    private const int MaxDistance = 20;

    private readonly IReadOnlyList<Page> posts;
    private readonly Dictionary<Page, int> places;
    private readonly Dictionary<string, List<int>> postsByTerm = new(StringComparer.Ordinal);

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
                if (!postsByTerm.TryGetValue(term.Path, out List<int>? found))
                    postsByTerm.Add(term.Path, found = []);
                found.Add(place);
            }
        }
    }

    /// <summary>
    /// The most similar posts, the most similar first; none for a page that is not a post, or that shares no term.
    /// </summary>
    public IReadOnlyList<Page> To(Page post)
    {
        if (!places.TryGetValue(post, out int own))
            return [];
        Dictionary<int, double> weights = [];
        foreach (TaxonomyTerm term in TermsOf(post))
        {
            List<int> found = postsByTerm[term.Path];
            int middle = found.BinarySearch(own);
            for (int i = Math.Max(0, middle - MaxDistance); i < Math.Min(found.Count, middle + MaxDistance + 1); i++)
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
            .Take(MaxCount)
            .Select(pair => posts[pair.Key])
            .ToList();
    }

    private static IEnumerable<TaxonomyTerm> TermsOf(Page post) => post.Categories.Concat(post.Tags);
}
