namespace Strata.Engine.Sites.Pages;

/// <summary>A page or folder of a documentation section.</summary>
/// <param name="Title">The page's title; for a folder that of its index page, or else its name as a title.</param>
/// <param name="Page">The page; for a folder its index page, or else its first page.</param>
/// <param name="IsBorrowed">Whether the page is that of another chapter.</param>
/// <param name="Children">The content of a folder, in reading order.</param>
internal sealed record Chapter(string Title, Page Page, bool IsBorrowed, IReadOnlyList<Chapter> Children)
{
    /// <summary>Whether it is only a heading, and always expanded.</summary>
    public bool IsGroup { get; init; }
}

/// <summary>The place of a page in its section.</summary>
/// <param name="Breadcrumbs">The chapters that contain it, the section first.</param>
/// <param name="Previous">The page read before it; null for the first.</param>
/// <param name="Next">The page read after it; null for the last.</param>
internal sealed record DocumentationPlace(
    IReadOnlyList<Chapter> Breadcrumbs,
    Chapter Chapter,
    Page? Previous,
    Page? Next
)
{
    public Chapter Section => Breadcrumbs is [var outermost, ..] ? outermost : Chapter;

    /// <summary>Whether a chapter is expanded in the sidebar of the page.</summary>
    public bool IsOpen(Chapter chapter) =>
        ReferenceEquals(chapter, Chapter) || Breadcrumbs.Any(above => ReferenceEquals(above, chapter));
}

/// <summary>
/// A folder of pages that are read together: one whose <c>index.md</c> has the layout <c>documentation</c>. Pages below
/// it without a layout have the same one.
/// </summary>
internal sealed class Documentation
{
    public const string Layout = "documentation";

    /// <summary>
    /// The number of pages that folders without an index page may add to the sidebar of every page: with all of them,
    /// a section would grow with the square of its pages.
    /// </summary>
    private const int MaxGrouped = 60;

    private readonly Dictionary<Page, DocumentationPlace> places = new(ReferenceEqualityComparer.Instance);

    private Documentation() { }

    public static Documentation Of(IReadOnlyList<Page> pages)
    {
        var documentation = new Documentation();
        List<(string Path, Page Page)> files = pages
            .Where(page => !page.IsPost)
            .Select(page => (page.Place, page))
            .ToList();
        // The innermost section comes first, and keeps its pages to itself.
        foreach (
            (string path, Page index) in files
                .Where(file => file.Page.Placement.IsSection)
                .OrderByDescending(file => file.Path.Count('/'))
                .ToList()
        )
        {
            string folder = FolderOf(path);
            List<(string, Page)> own = files
                .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
                .ToList();
            files.RemoveAll(file => file.Path.StartsWith(folder, StringComparison.Ordinal));
            documentation.Add(new Chapter(index.Title, index, IsBorrowed: false, ChaptersOf(folder, own)));
        }

        return documentation;
    }

    /// <summary>Sets the layout of a section for its pages without one.</summary>
    public static IReadOnlyList<PagePlacement> Inherit(IReadOnlyList<PagePlacement> pages)
    {
        List<string> sections = pages.Where(page => page.IsSection).Select(page => page.Folder).ToList();
        return pages
            .Select(page =>
                !page.IsPost
                && page.WrittenLayout is null
                && sections.Exists(folder => page.Place.StartsWith(folder, StringComparison.Ordinal))
                    ? page with
                    {
                        Layout = Layout,
                    }
                    : page
            )
            .ToList();
    }

    /// <summary>The place of a page; null for one outside of any section.</summary>
    public DocumentationPlace? PlaceOf(Page page) => places.GetValueOrDefault(page);

    private void Add(Chapter section)
    {
        List<(Chapter Chapter, IReadOnlyList<Chapter> Breadcrumbs)> order = Reading(section, [])
            .Where(step => !step.Chapter.IsBorrowed)
            .ToList();
        for (int i = 0; i < order.Count; i++)
            places[order[i].Chapter.Page] = new DocumentationPlace(
                order[i].Breadcrumbs,
                order[i].Chapter,
                i == 0 ? null : order[i - 1].Chapter.Page,
                i == order.Count - 1 ? null : order[i + 1].Chapter.Page
            );
    }

    private static IEnumerable<(Chapter Chapter, IReadOnlyList<Chapter> Breadcrumbs)> Reading(
        Chapter chapter,
        IReadOnlyList<Chapter> breadcrumbs
    )
    {
        IReadOnlyList<Chapter> within = [.. breadcrumbs, chapter];
        return [(chapter, breadcrumbs), .. chapter.Children.SelectMany(inside => Reading(inside, within))];
    }

    private static bool IsIndex(string path) => System.IO.Path.GetFileNameWithoutExtension(path) == "index";

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static List<Chapter> ChaptersOf(string folder, IReadOnlyList<(string Path, Page Page)> files)
    {
        List<Chapter> chapters = SortedChapters(folder, files);
        return chapters.Where(chapter => chapter.IsBorrowed).Sum(chapter => chapter.Children.Count) <= MaxGrouped
            ? chapters.ConvertAll(chapter => chapter with { IsGroup = chapter.IsBorrowed })
            : chapters;
    }

    private static List<Chapter> SortedChapters(string folder, IReadOnlyList<(string Path, Page Page)> files) =>
        files
            .Where(file => FolderOf(file.Path) != folder || !IsIndex(file.Path))
            .GroupBy(
                file =>
                    file.Path.IndexOf('/', folder.Length) is var slash and >= 0 ? file.Path[..(slash + 1)] : file.Path,
                StringComparer.Ordinal
            )
            .Select(group =>
                group.Key.EndsWith('/')
                    ? Folder(group.Key, group.ToList())
                    : new Chapter(group.First().Page.Title, group.First().Page, IsBorrowed: false, [])
            )
            .OrderBy(chapter => chapter.Page.FrontMatter.Order ?? int.MaxValue)
            .ThenBy(chapter => chapter.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(chapter => chapter.Page.Path, StringComparer.Ordinal)
            .ToList();

    private static Chapter Folder(string folder, IReadOnlyList<(string Path, Page Page)> files)
    {
        List<Chapter> inside = ChaptersOf(folder, files);
        Page? index = files.FirstOrDefault(file => FolderOf(file.Path) == folder && IsIndex(file.Path)).Page;
        return index is not null
            ? new Chapter(index.Title, index, IsBorrowed: false, inside)
            : new Chapter(
                ContentName.TitleFrom(folder.TrimEnd('/').Split('/')[^1]),
                inside[0].Page,
                IsBorrowed: true,
                inside
            );
    }
}
