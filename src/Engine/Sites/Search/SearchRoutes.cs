using Strata.Engine.Search;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Search;

/// <summary>The page of the search, and the pieces of an index, for each language of a site.</summary>
internal static class SearchRoutes
{
    private const string Contents = "contents.js";
    private const string WordsPrefix = "search.";

    /// <summary>
    /// What a page has besides its text that counts for the size of the index: the words of a diagram, about.
    /// </summary>
    private const int Diagram = 1_000;

    /// <summary>The page that searches.</summary>
    public static string PathOf(SiteLanguage language) => language.Root + "search/";

    public static void AddAll(Edition site, SiteRenderers renderers)
    {
        List<Page> pages = site.Config.Features.Search
            ? site.Pages.All.Where(page => page.FrontMatter.IsSearched && page.Path != "/404.html").ToList()
            : [];
        if (pages.Count == 0)
            return;
        site.Routes.AddDefault(PathOf(site.Language), RouteKind.Page, () => renderers.Pages.Search());
        string folder = FolderOf(site.Language);
        var count = ShardCount.For(
            pages.Count,
            pages.Sum(page =>
                page.Document.Sections.Sum(section => section.Diagram is null ? section.Utf8.Length : (long)Diagram)
            )
        );
        // It is made when the first piece is asked for, so that a preview does not pay for it with every edit.
        var index = new Lazy<SearchIndex>(() => SearchIndex.Of(SearchPages.Of(site, pages), count));
        Add(folder + Contents, () => index.Value.Contents(SitePath.Encode(PathOf(site.Language))[1..], Words(site)));
        AddPieces("w", count.Words, number => index.Value.WordShard(number));
        AddPieces("t", count.Texts, number => index.Value.TextShard(number));

        void AddPieces(string kind, int pieces, Func<int, byte[]> make)
        {
            foreach (int number in Enumerable.Range(0, pieces))
                Add($"{folder}{kind}{number}.js", () => make(number));
        }

        void Add(string path, Func<byte[]> make) =>
            site.Routes.AddDefault(path, RouteKind.Data, () => new RenderedFile(make(), []));
    }

    /// <summary>The list of contents that the pages of a language search in; empty without a search.</summary>
    public static string ContentsOf(Edition site) =>
        FolderOf(site.Language) + Contents is var path && site.Routes.Contains(path) ? path : "";

    private static string FolderOf(SiteLanguage language) => $"/search/{Slug.Of(language.Tag)}/";

    /// <summary>The words of the search, for the browser.</summary>
    private static Dictionary<string, string> Words(Edition site) =>
        site
            .Messages.All.Where(word => word.Key.StartsWith(WordsPrefix, StringComparison.Ordinal))
            .ToDictionary(word => word.Key[WordsPrefix.Length..], word => word.Value, StringComparer.Ordinal);
}
