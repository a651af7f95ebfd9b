using NodaTime;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Pages;

/// <summary>The pages of a site.</summary>
/// <param name="All">Every page, by path.</param>
/// <param name="Posts">The posts, newest first.</param>
/// <param name="LeftOut">The pages that are not published.</param>
internal sealed record PageSet(IReadOnlyList<Page> All, IReadOnlyList<Page> Posts, UnpublishedPages LeftOut)
{
    /// <summary>The redirects that front matter of another generator declares instead of pages.</summary>
    public IReadOnlyList<ForeignRedirect> Redirects { get; private init; } = [];

    /// <summary>The date of the newest post; null without posts.</summary>
    public LocalDate? NewestPost => Posts is [var newest, ..] ? newest.Date?.Date : null;

    /// <summary>The first page with a layout; null without one.</summary>
    public Page? WithLayout(string layout) => All.FirstOrDefault(page => page.Layout == layout);

    /// <summary>The pages of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pages">Its pages, in the order of <see cref="PagePlan.All"/>.</param>
    public static PageSet Of(PagePlan plan, IReadOnlyList<Page> pages) =>
        new(pages, plan.PostIndices.Select(index => pages[index]).ToList(), plan.LeftOut)
        {
            Redirects = plan.Redirects,
        };

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
