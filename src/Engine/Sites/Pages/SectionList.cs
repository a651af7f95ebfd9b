using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>
/// A folder of Hugo or Zola, whose page lists the posts below it and its other pages, or a blog of Docusaurus.
/// </summary>
/// <param name="Path">The path of the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Index">The page that introduces the list; null if the folder has none.</param>
/// <param name="Pages">The posts, newest first, then the pages without a date, by their order, then by title.</param>
internal sealed record SectionList(string Path, string Title, Page? Index, IReadOnlyList<Page> Pages)
{
    /// <summary>The sections with pages in one language.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="language">The language.</param>
    /// <param name="tree">The layout of the site.</param>
    public static IReadOnlyList<SectionList> AllOf(PageSet pages, SiteLanguage language, ContentTree tree) =>
        tree.Generator switch
        {
            Generator.Hugo or Generator.Zola => Folders(pages, language, tree.Generator),
            Generator.Docusaurus => Blogs(pages, language, tree),
            _ => [],
        };

    /// <summary>The blogs of Docusaurus that are not the home page.</summary>
    private static List<SectionList> Blogs(PageSet pages, SiteLanguage language, ContentTree tree) =>
        [
            .. tree
                .Plugins.Where(plugin => plugin is { IsBlog: true, Route.Length: > 0 })
                .Select(plugin => new SectionList(
                    $"{language.Root}{plugin.Route}/",
                    ContentName.TitleFrom(plugin.Route.Split('/')[^1]),
                    null,
                    [.. pages.Posts.Where(post => tree.PluginOf(post.Place) == plugin)]
                ))
                .Where(blog => blog.Pages.Count > 0),
        ];

    private static List<SectionList> Folders(PageSet pages, SiteLanguage language, Generator generator)
    {
        Dictionary<string, List<Page>> below = new(StringComparer.Ordinal);
        foreach (Page post in pages.Posts)
        {
            foreach (string folder in FoldersOf(post.Place))
            {
                if (!below.TryGetValue(folder, out List<Page>? posts))
                    below.Add(folder, posts = []);
                posts.Add(post);
            }
        }

        IEnumerable<Page> others = pages
            .All.Where(page => !page.IsPost && !page.Placement.IsUnlisted && page.Path != language.Root)
            .OrderBy(page => page.FrontMatter.Order is null or 0)
            .ThenBy(page => page.FrontMatter.Order)
            .ThenBy(page => page.ListedTitle, StringComparer.OrdinalIgnoreCase)
            .ThenBy(page => page.Path, StringComparer.Ordinal);
        HashSet<string> indexed = [.. pages.All.Where(IsIndex).Select(page => FolderOf(page.Place))];
        foreach (Page page in others)
        {
            if (SectionOf(page, indexed) is not { } folder)
                continue;
            if (!below.TryGetValue(folder, out List<Page>? listed))
                below.Add(folder, listed = []);
            listed.Add(page);
        }

        List<SectionList> sections = [];
        foreach (Page index in pages.All.Where(IsIndex))
        {
            if (below.Remove(FolderOf(index.Place), out List<Page>? posts))
                sections.Add(new(index.Path, index.Title, index, posts));
        }

        // Without an index, only the folders at the top are sections, and only in Hugo.
        if (generator is Generator.Hugo)
            sections.AddRange(
                below
                    .Where(folder => folder.Key.IndexOf('/') == folder.Key.Length - 1)
                    .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                    .Select(folder => new SectionList(
                        $"{language.Root}{GeneratorPaths.Urlized(folder.Key[..^1])}/",
                        ContentName.TitleFrom(folder.Key[..^1]),
                        null,
                        folder.Value
                    ))
            );
        return sections;
    }

    /// <summary>
    /// The section that lists a page: the innermost folder with an index around it, or the one at the top.
    /// </summary>
    private static string? SectionOf(Page page, HashSet<string> indexed)
    {
        string inside = FolderOf(page.Place);
        if (IsBundle(page))
            inside = FolderOf(inside.TrimEnd('/'));
        string? top = null;
        for (int slash = inside.LastIndexOf('/'); slash > 0; slash = inside.LastIndexOf('/', slash - 1))
        {
            top = inside[..(slash + 1)];
            if (indexed.Contains(top))
                break;
        }

        return top;
    }

    /// <summary>Whether a page stands for its folder, in the section around it.</summary>
    private static bool IsBundle(Page page) => System.IO.Path.GetFileNameWithoutExtension(page.Place) == "index";

    private static bool IsIndex(Page page) =>
        page is { IsPost: false, Layout: "page" }
        && System.IO.Path.GetFileName(page.Source).StartsWith("_index.", StringComparison.Ordinal);

    private static string FolderOf(string place) => place[..(place.LastIndexOf('/') + 1)];

    private static IEnumerable<string> FoldersOf(string place)
    {
        for (int slash = place.IndexOf('/'); slash >= 0; slash = place.IndexOf('/', slash + 1))
            yield return place[..(slash + 1)];
    }
}
