using NodaTime;
using Strata.Engine.Content;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Pages;

/// <summary>The pages of a site.</summary>
/// <param name="All">Every page, by path.</param>
/// <param name="Posts">The posts, newest first.</param>
/// <param name="LeftOut">The pages that are not published.</param>
internal sealed record PageSet(IReadOnlyList<Page> All, IReadOnlyList<Page> Posts, UnpublishedPages LeftOut)
{
    /// <summary>The day of the newest post; null without posts.</summary>
    public LocalDate? NewestPost => Posts is [var newest, ..] ? newest.Date?.Date : null;

    /// <summary>The first page with a layout; null without one.</summary>
    public Page? WithLayout(string layout) => All.FirstOrDefault(page => page.Layout == layout);

    /// <summary>Joins the places of pages with their texts.</summary>
    public static PageSet Join(PagePlan plan, IReadOnlyList<Document> documents)
    {
        Dictionary<string, Document> byPath = new(documents.Count, StringComparer.Ordinal);
        foreach (Document document in documents)
            byPath.Add(document.Path, document);
        Dictionary<PagePlacement, Page> pages = new(plan.All.Count, ReferenceEqualityComparer.Instance);
        foreach (PagePlacement placement in plan.All)
            pages.Add(placement, new Page(placement, byPath[placement.Source]));
        return new PageSet(
            plan.All.Select(placement => pages[placement]).ToList(),
            plan.Posts.Select(placement => pages[placement]).ToList(),
            plan.LeftOut
        );
    }

    /// <summary>The pages in one language.</summary>
    public PageSet In(SiteLanguage language) =>
        All.All(page => page.Language == language)
            ? this
            : this with
            {
                All = All.Where(page => page.Language == language).ToList(),
                Posts = Posts.Where(post => post.Language == language).ToList(),
            };
}
