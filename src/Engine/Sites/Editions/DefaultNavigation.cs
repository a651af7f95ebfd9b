using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;

namespace Strata.Engine.Sites.Editions;

/// <summary>The navigation of a site whose settings have none: the pages at the top of the content.</summary>
internal static class DefaultNavigation
{
    /// <summary>
    /// The most pages that it shows: with all of them, a site would grow with the square of its pages.
    /// </summary>
    private const int MaxPages = 20;

    /// <summary>The pages that it shows, in the order of their front matter, then by title.</summary>
    public static IReadOnlyList<Page> PagesOf(Edition site)
    {
        List<Page> pages = TopLevelPages(site);
        return pages.Count <= MaxPages
            ? pages
            : pages
                .OrderBy(page => page.FrontMatter.Order is null)
                .ThenBy(page => page.Placement.Folder.Length == 0)
                .Take(MaxPages)
                .OrderBy(pages.IndexOf)
                .ToList();
    }

    /// <summary>Reports pages at the top of the content that the navigation does not show.</summary>
    public static void Check(Edition site, FileReport report)
    {
        if (site.Language.Navigation is null && TopLevelPages(site) is { Count: > MaxPages } pages)
            report.Add(
                Codes.NavigationPages,
                SourceSpan.Start,
                $"The navigation shows {MaxPages} of the {pages.Count} pages at the top of the content"
                    + (site.Language.Root == "/" ? "." : $" in the language '{site.Language.Tag}'."),
                $"List the pages to show in the key 'navigation:' of {SiteConfig.Path}."
            );
    }

    private static List<Page> TopLevelPages(Edition site) =>
        // A book has all its pages in the list of its chapters.
        ChapterArrangement.Of(site.Files.Tree, site.Config.Foreign)
            is not null
        && IsSection(site)
            ? []
        : site.Pages.All.Where(page => page.FrontMatter.Placement.Foreign?.IsInMenu == true).ToList()
            is { Count: > 0 } menu
            ? Sorted(menu)
        : Sorted(
            site.Pages.All.Where(page =>
                !page.IsPost
                && page.Path != site.Language.Root
                && !EditionPaths.IsNotFound(page.Path)
                && page.Path.StartsWith(site.Language.Root, StringComparison.Ordinal)
                && !page.Placement.IsUnlisted
                && page.Path.AsSpan(site.Language.Root.Length).TrimEnd('/').IndexOf('/') < 0
            )
        );

    private static bool IsSection(Edition site) =>
        site.Pages.All.Any(page => page.Path == site.Language.Root && page.Placement.IsSection);

    private static List<Page> Sorted(IEnumerable<Page> pages) =>
        [
            .. pages
                .OrderBy(page => page.FrontMatter.Order ?? int.MaxValue)
                .ThenBy(page => page.ListedTitle, StringComparer.OrdinalIgnoreCase),
        ];
}
