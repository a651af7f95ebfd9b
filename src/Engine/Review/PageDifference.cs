using Strata.Engine.Sites.Pages;

namespace Strata.Engine.Review;

/// <summary>Compares the pages of two versions of a site: by their files, then by their paths on the site.</summary>
internal static class PageDifference
{
    public static IReadOnlyList<PageReview> Between(ReviewedSite earlier, ReviewedSite later)
    {
        Dictionary<string, Page> bySource = new(StringComparer.Ordinal),
            byRoute = new(StringComparer.Ordinal);
        foreach (Page page in earlier.Pages)
        {
            bySource.TryAdd(page.Source, page);
            byRoute.TryAdd(page.Path, page);
        }

        HashSet<string> sources = later.Pages.Select(page => page.Source).ToHashSet(StringComparer.Ordinal);
        HashSet<Page> kept = [];
        List<PageReview> changes = [];
        foreach (Page page in later.Pages)
        {
            Page? old = bySource.GetValueOrDefault(page.Source);
            // A file with another name at the same path on the site is the same page.
            if (old is null && byRoute.GetValueOrDefault(page.Path) is { } same && !sources.Contains(same.Source))
                old = same;
            if (old is null)
            {
                changes.Add(Review(page, ChangeKind.Added));
                continue;
            }

            kept.Add(old);
            List<string> sentences = Compare(old, page);
            if (sentences.Count > 0 || earlier.Text(old.Source) != later.Text(page.Source))
                changes.Add(Review(page, ChangeKind.Changed, sentences));
        }

        changes.AddRange(
            earlier.Pages.Where(page => !kept.Contains(page)).Select(page => Review(page, ChangeKind.Removed))
        );
        return changes.OrderBy(change => change.Route, StringComparer.Ordinal).ToList();
    }

    private static List<string> Compare(Page old, Page page)
    {
        List<string> sentences = [];
        if (old.Path != page.Path)
            sentences.Add(ReviewLine.Of($"It moved from {ReviewLine.Quote(old.Path)}."));
        if (old.Title != page.Title)
            sentences.Add(ReviewLine.Of($"Its title was {ReviewLine.Quote(old.Title)}."));
        return sentences;
    }

    private static PageReview Review(Page page, ChangeKind kind, params IReadOnlyList<string> sentences) =>
        new(ReviewLine.Of(page.Path), ReviewLine.Of(page.Title), kind, sentences);
}
