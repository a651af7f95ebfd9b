using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;

namespace Strata.Engine.Sites.Checks;

/// <summary>
/// Reports what an author writes in the front matter of a page that it has no effect on: readers miss it, and nothing
/// else says so. Defaults of a folder are for those of its pages that they have an effect on.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="site">The pages of its language.</param>
/// <param name="report">The report on its file.</param>
internal sealed class KeyPlaceCheck(Page page, Edition site, FileReport report)
{
    private const string IndexOnly =
        "Write it in the 'index.md' of a folder in a section with 'layout: documentation'.";

    public void Run()
    {
        if (site.Documents.Files.Tree.IsForeign)
            return;
        FrontMatter front = page.FrontMatter;
        DocumentationPlace? place = site.Documentation.PlaceOf(page);
        bool hasPages = place is { Chapter.Children.Count: > 0 };
        if (front.ShowsCards && !hasPages)
            Report("cards", front.CardsSpan, "has no pages below it", IndexOnly);
        if (front.SidebarLinks.Count > 0 && !hasPages && place is not { Breadcrumbs.Count: 0 })
            Report("sidebar_links", front.SidebarLinksSpan, "opens no chapter", IndexOnly);
        if (front.Badge is not null && place is null)
            Report("badge", front.BadgeSpan, "is in no sidebar", "Remove it, or move the page into a section.");
        if (front.Series is not null && !page.IsPost)
            Report("series", front.SeriesSpan, "is no post", "Move it to 'input/posts/', or remove the key.");
        if (
            front.Updated is not null
            && page.Updated is { } updated
            && page.Date is { } date
            && updated.Date < date.Date
        )
            report.Add(
                Codes.KeyMisspelt,
                front.UpdatedSpan,
                "The post was updated before its date.",
                "Correct 'updated', or 'date'."
            );
        CheckAuthor(front);
    }

    /// <summary>Reports an author who is not in the list, if the name is nearly that of another one.</summary>
    private void CheckAuthor(FrontMatter front)
    {
        if (
            front.Author is { } written
            && site.Authors.All.Count > 0
            && site.Authors.Find(written) is null
            && Suggestions.Closest(written, site.Authors.All.Select(author => author.Id)) is [_, ..] close
        )
            report.Add(
                Codes.KeyMisspelt,
                front.AuthorSpan,
                $"'{written}' is not in '{AuthorSet.Path}', so that the name is shown without a page.",
                $"Did you mean {QuotedList.Of(close, "or")}?"
            );
    }

    private void Report(string key, SourceSpan span, string reason, string fix)
    {
        if (span.File is null)
            report.Add(Codes.KeyMisspelt, span, $"The key '{key}' has no effect: the page {reason}.", fix);
    }
}
