using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Pages;

/// <summary>A folder of Hugo or Zola, or a blog of Docusaurus, whose page lists the posts below it.</summary>
/// <param name="Path">The path of the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Index">The page that introduces the list; null if the folder has none.</param>
/// <param name="Posts">The posts, newest first.</param>
internal sealed record SectionList(string Path, string Title, Page? Index, IReadOnlyList<Page> Posts)
{
    /// <summary>The sections with posts in one language.</summary>
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
                .Where(blog => blog.Posts.Count > 0),
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
