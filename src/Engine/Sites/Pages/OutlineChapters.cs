using Strata.Engine.Migration;

namespace Strata.Engine.Sites.Pages;

/// <summary>The chapters of a section in the order of a table of contents that another generator keeps.</summary>
internal static class OutlineChapters
{
    /// <param name="outline">The table of contents.</param>
    /// <param name="home">The page of the section.</param>
    /// <param name="files">The other pages, by place.</param>
    /// <returns>The chapters; pages without an entry are at the end, and not listed.</returns>
    public static List<Chapter> Of(Outline outline, Page home, IReadOnlyList<(string Path, Page Page)> files)
    {
        Dictionary<string, Page> pages = new(StringComparer.Ordinal);
        foreach ((string path, Page page) in files)
            pages.TryAdd(path, page);
        return
        [
            .. ChaptersOf(outline.Entries, home, pages),
            .. files
                .Where(file => !outline.Contains(file.Path))
                .Select(file => new Chapter(file.Page.ListedTitle, file.Page, IsBorrowed: false, [])
                {
                    IsUnlisted = true,
                }),
        ];
    }

    private static List<Chapter> ChaptersOf(
        IReadOnlyList<OutlineEntry> entries,
        Page home,
        Dictionary<string, Page> pages
    )
    {
        List<Chapter> chapters = [];
        foreach (OutlineEntry entry in entries)
        {
            List<Chapter> inner = ChaptersOf(entry.Inner, home, pages);
            if (entry.Place is not null && pages.TryGetValue(entry.Place, out Page? page))
                chapters.Add(
                    new Chapter(entry.Title.Length > 0 ? entry.Title : page.Title, page, IsBorrowed: false, inner)
                );
            else if (entry.Place == home.Place || entry.Title.Length == 0)
                chapters.AddRange(inner);
            else if (inner.Count > 0 || entry.Place is null)
                chapters.Add(new Chapter(entry.Title, inner.Count > 0 ? inner[0].Page : home, IsBorrowed: true, inner));
        }

        List<Chapter> grouped = Documentation.Grouped(chapters);
        return
        [
            .. grouped.Select(
                (chapter, index) =>
                    chapter with
                    {
                        Index = index,
                        // A chapter without a page, whose file is not written yet, is never a link.
                        IsGroup = chapter.IsGroup || (chapter.IsBorrowed && chapter.Children.Count == 0),
                    }
            ),
        ];
    }
}
