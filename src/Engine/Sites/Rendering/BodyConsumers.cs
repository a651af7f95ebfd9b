using Strata.Engine.Sites.Pages;

namespace Strata.Engine.Sites.Rendering;

/// <summary>Counts the routes that show the body of a page.</summary>
/// <param name="feedPosts">The posts of each feed of the edition.</param>
/// <param name="dataPages">The kinds of data pages.</param>
internal sealed class BodyConsumers(Func<IEnumerable<IReadOnlyList<Page>>> feedPosts, DataPageSet dataPages)
{
    // Counted when the first body is rendered: a preview that only plans does not need it.
    private readonly Lazy<Dictionary<Page, int>> feeds = new(() =>
    {
        Dictionary<Page, int> counts = new(ReferenceEqualityComparer.Instance);
        foreach (Page post in feedPosts().SelectMany(posts => posts))
            counts[post] = counts.GetValueOrDefault(post) + 1;
        return counts;
    });

    public int Feeds(Page page) => feeds.Value.GetValueOrDefault(page);

    /// <summary>The number of renders of the page itself: the check of generated anchors needs one more.</summary>
    public int Pages(Page page) => dataPages.GeneratedLayouts.Contains(page.Layout) ? 2 : 1;
}
