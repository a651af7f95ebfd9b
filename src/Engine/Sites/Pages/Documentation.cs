using Strata.Engine.Content;
using Strata.Engine.Migration;

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

    /// <summary>The path of the page that the site generates for a folder without an index page; null for none.
    /// </summary>
    public string? GeneratedPath { get; init; }

    /// <summary>The path of its page.</summary>
    public string Path => GeneratedPath ?? Page.Path;

    /// <summary>A word beside its title; null for none.</summary>
    public string? Badge => IsBorrowed ? null : Page.FrontMatter.Badge;

    /// <summary>The most pages that the description of their folder names.</summary>
    private const int MaxDescribed = 6;

    /// <summary>The sentence about its page; for a folder without an index page its first pages.</summary>
    public string Description =>
        !IsBorrowed
            ? Page.Description
            : string.Join(
                ", ",
                Children.Where(child => !child.IsUnlisted).Take(MaxDescribed).Select(child => child.Title)
            );

    /// <summary>The links to other sites that end the list of its chapters.</summary>
    public IReadOnlyList<NamedAddress> Links => IsBorrowed ? [] : Page.FrontMatter.SidebarLinks;

    /// <summary>Its place in the folder.</summary>
    public int Index { get; init; }

    /// <summary>Its position among its siblings; null for the end.</summary>
    public int? Order { get; init; }

    /// <summary>Whether no list of chapters has it.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>The number of chapters that are always listed with it.</summary>
    public int Grouped => IsGroup ? Children.Sum(child => 1 + child.Grouped) : 0;
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
    /// <summary>The most chapters of a folder in the sidebar of each of its pages.</summary>
    private const int MaxListed = 60;

    /// <summary>Whether a chapter contains the page, or is the section of its index page.</summary>
    public bool IsOpen(Chapter chapter) =>
        Breadcrumbs.Count == 0
        || ReferenceEquals(chapter, Chapter)
        || Breadcrumbs.Any(above => ReferenceEquals(above, chapter));

    /// <summary>The links to other sites of a chapter in the sidebar of the page.</summary>
    public IReadOnlyList<NamedAddress> LinksOf(Chapter chapter) =>
        chapter.IsGroup || OpenWithin(chapter) is not null ? chapter.Links : [];

    /// <summary>The chapters that the page shows as cards.</summary>
    public IEnumerable<Chapter> Cards =>
        Chapter.GeneratedPath is not null || Chapter.Page.FrontMatter.ShowsCards
            ? Chapter.Children.Where(inside => !inside.IsUnlisted)
            : [];

    public Chapter Section => Breadcrumbs is [var outermost, ..] ? outermost : Chapter;

    /// <summary>The chapters of a chapter in the sidebar of the page.</summary>
    /// <remarks>
    /// With all chapters on every page, a section would grow with the square of its pages: a chapter that does not
    /// contain the page shows none, and a long one shows the nearest, except on its own page.
    /// </remarks>
    public IEnumerable<Chapter> Listed(Chapter chapter) => InListOf(chapter).Where(inside => !inside.IsUnlisted);

    private IReadOnlyList<Chapter> InListOf(Chapter chapter)
    {
        if (chapter.IsGroup)
            return chapter.Children;
        if (OpenWithin(chapter) is not { } open)
            return [];
        return IsCut(chapter)
            ? chapter
                .Children.Skip(Math.Clamp(open.Index - (MaxListed / 2), 0, chapter.Children.Count - MaxListed))
                .Take(MaxListed)
                .ToList()
            : chapter.Children;
    }

    /// <summary>Whether the sidebar of the page shows only some chapters of a chapter.</summary>
    public bool IsCut(Chapter chapter) =>
        chapter.Children.Count > MaxListed
        && !ReferenceEquals(chapter.Page, Chapter.Page)
        && OpenWithin(chapter) is not null;

    /// <summary>
    /// The chapter in a chapter that contains the page, or the chapter itself for its own page; null without one.
    /// </summary>
    private Chapter? OpenWithin(Chapter chapter)
    {
        if (ReferenceEquals(chapter, Chapter))
            return Chapter;
        for (int level = 0; level < Breadcrumbs.Count; level++)
        {
            if (ReferenceEquals(Breadcrumbs[level], chapter))
                return level + 1 < Breadcrumbs.Count ? Breadcrumbs[level + 1] : Chapter;
        }

        return null;
    }
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

    /// <summary>The most folders inside each other; pages of deeper ones are in one list.</summary>
    private const int MaxLevels = 30;

    private readonly Dictionary<Page, DocumentationPlace> places = new(ReferenceEqualityComparer.Instance);

    private readonly List<DocumentationPlace> generated = [];

    private readonly ChapterArrangement? arrangement;

    private Documentation(ChapterArrangement? arrangement) => this.arrangement = arrangement;

    /// <param name="pages">The pages of an edition.</param>
    /// <param name="arrangement">How another generator arranges them; null for the site's own order.</param>
    public static Documentation Of(IReadOnlyList<Page> pages, ChapterArrangement? arrangement = null)
    {
        var documentation = new Documentation(arrangement);
        List<Page> sections = pages.Where(page => page.Placement.IsSection).ToList();
        HashSet<string> folders = sections.Select(page => page.Placement.Folder).ToHashSet(StringComparer.Ordinal);
        // The innermost section keeps its pages to itself.
        ILookup<string?, (string Path, Page Page)> files = pages
            .Where(page => !page.IsPost)
            .ToLookup(page => InnermostOf(page.Place, folders), page => (page.Place, page), StringComparer.Ordinal);
        foreach (Page index in sections)
        {
            string folder = index.Placement.Folder;
            List<(string Path, Page Page)> inside = [.. files[folder].Where(file => file.Page != index)];
            documentation.Add(
                new Chapter(
                    index.ListedTitle,
                    index,
                    IsBorrowed: false,
                    folder.Length == 0 && arrangement?.Outline is { } outline
                        ? OutlineChapters.Of(outline, index, inside)
                        : documentation.ChaptersOf(folder, inside, level: 1)
                )
            );
        }

        return documentation;
    }

    /// <summary>Sets the layout of a section for its pages without one.</summary>
    public static IReadOnlyList<PagePlacement> Inherit(IReadOnlyList<PagePlacement> pages)
    {
        HashSet<string> sections = pages
            .Where(page => page.IsSection)
            .Select(page => page.Folder)
            .ToHashSet(StringComparer.Ordinal);
        return pages
            .Select(page =>
                !page.IsPost && page.WrittenLayout is null && InnermostOf(page.Place, sections) is not null
                    ? page with
                    {
                        Layout = Layout,
                    }
                    : page
            )
            .ToList();
    }

    /// <summary>The innermost of some folders around a file; null outside of them.</summary>
    private static string? InnermostOf(string file, HashSet<string> folders)
    {
        for (int slash = file.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : file.LastIndexOf('/', slash - 1))
        {
            if (folders.Contains(file[..(slash + 1)]))
                return file[..(slash + 1)];
        }

        return folders.Contains("") ? "" : null;
    }

    /// <summary>The folders without an index page, each of which gets a page.</summary>
    public IReadOnlyList<DocumentationPlace> Folders => generated;

    /// <summary>The place of a page; null for one outside of any section.</summary>
    public DocumentationPlace? PlaceOf(Page page) => places.GetValueOrDefault(page);

    private void Add(Chapter section)
    {
        List<(Chapter Chapter, IReadOnlyList<Chapter> Breadcrumbs)> order = Reading(section, [])
            .Where(step => !step.Chapter.IsBorrowed && !step.Chapter.IsUnlisted)
            .ToList();
        for (int i = 0; i < order.Count; i++)
            places[order[i].Chapter.Page] = new DocumentationPlace(
                order[i].Breadcrumbs,
                order[i].Chapter,
                i == 0 ? null : order[i - 1].Chapter.Page,
                i == order.Count - 1 ? null : order[i + 1].Chapter.Page
            );
        foreach ((Chapter chapter, IReadOnlyList<Chapter> breadcrumbs) in Reading(section, []))
        {
            if (chapter.GeneratedPath is not null)
                generated.Add(new DocumentationPlace(breadcrumbs, chapter, null, null));
            if (chapter.IsUnlisted && !chapter.IsBorrowed)
                places[chapter.Page] = new DocumentationPlace(breadcrumbs, chapter, null, null);
        }
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

    private List<Chapter> ChaptersOf(string folder, IReadOnlyList<(string Path, Page Page)> files, int level)
    {
        List<Chapter> chapters = SortedChapters(folder, files, level).ToList();
        return Grouped(chapters);
    }

    /// <summary>Makes headings of the chapters without a page, unless they are too long for every page.</summary>
    public static List<Chapter> Grouped(List<Chapter> chapters)
    {
        List<Chapter> groups = chapters.ConvertAll(chapter => chapter with { IsGroup = chapter.IsBorrowed });
        return groups.Sum(chapter => chapter.Grouped) <= MaxGrouped ? groups : chapters;
    }

    private IEnumerable<Chapter> SortedChapters(
        string folder,
        IReadOnlyList<(string Path, Page Page)> files,
        int level
    ) =>
        files
            .Where(file => FolderOf(file.Path) != folder || !IsIndex(file.Path))
            .GroupBy(
                file =>
                    level < MaxLevels && file.Path.IndexOf('/', folder.Length) is var slash and >= 0
                        ? file.Path[..(slash + 1)]
                        : file.Path,
                StringComparer.Ordinal
            )
            .Select(group =>
                group.Key.EndsWith('/') ? Folder(group.Key, group.ToList(), level + 1) : Single(group.First().Page)
            )
            .OrderBy(chapter => chapter.Order ?? int.MaxValue)
            .ThenBy(
                chapter => arrangement is null ? chapter.Title : chapter.Page.Place,
                StringComparer.OrdinalIgnoreCase
            )
            .ThenBy(chapter => chapter.Page.Path, StringComparer.Ordinal)
            .Select((chapter, index) => chapter with { Index = index });

    private Chapter Single(Page page) =>
        new(page.ListedTitle, page, IsBorrowed: false, [])
        {
            Order = page.FrontMatter.Order ?? arrangement?.NumberOf(page.Place),
            IsUnlisted = page.Placement.IsUnlisted,
        };

    private Chapter Folder(string folder, IReadOnlyList<(string Path, Page Page)> files, int level)
    {
        List<Chapter> inside = ChaptersOf(folder, files, level);
        Page? index = files.FirstOrDefault(file => FolderOf(file.Path) == folder && IsIndex(file.Path)).Page;
        FolderLabel? label = arrangement?.LabelOf(folder);
        return index is not null
            ? new Chapter(label?.Title ?? index.ListedTitle, index, IsBorrowed: false, inside)
            {
                Order = label?.Order ?? index.FrontMatter.Order ?? arrangement?.NumberOf(folder),
                IsUnlisted = index.Placement.IsUnlisted,
            }
            : new Chapter(
                label?.Title ?? arrangement?.TitleOf(folder) ?? ContentName.TitleFrom(FolderName(folder)),
                inside[0].Page,
                IsBorrowed: true,
                inside
            )
            {
                GeneratedPath = arrangement is null ? inside[0].Page.Language.Root + folder : null,
                Order = label?.Order ?? (arrangement is null ? inside[0].Order : arrangement.NumberOf(folder)),
                IsUnlisted = inside.TrueForAll(chapter => chapter.IsUnlisted),
            };
    }

    private static string FolderName(string folder)
    {
        string name = folder.TrimEnd('/');
        return name[(name.LastIndexOf('/') + 1)..];
    }
}
