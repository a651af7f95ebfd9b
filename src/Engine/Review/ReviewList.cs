namespace Strata.Engine.Review;

/// <summary>The changes of one sort, under a heading.</summary>
internal sealed record ReviewList(string Heading, IReadOnlyList<ReviewItem> Items)
{
    /// <summary>The lists of a review that are not empty.</summary>
    public static IReadOnlyList<ReviewList> Of(SiteReview review) =>
        new ReviewList[]
        {
            new(
                "Diagrams",
                review
                    .Topologies.Select(each => new ReviewItem(each.Kind, each.Title, each.Path, each.Sentences))
                    .ToList()
            ),
            new(
                "Pages",
                review.Pages.Select(each => new ReviewItem(each.Kind, each.Title, each.Route, each.Sentences)).ToList()
            ),
        }
            .Where(list => list.Items.Count > 0)
            .ToList();
}

/// <summary>A changed topology or page.</summary>
internal sealed record ReviewItem(ChangeKind Kind, string Title, string Place, IReadOnlyList<string> Sentences)
{
    /// <summary>What happened, in a word.</summary>
    public string Word =>
        Kind switch
        {
            ChangeKind.Added => "added",
            ChangeKind.Removed => "removed",
            _ => "changed",
        };
}
