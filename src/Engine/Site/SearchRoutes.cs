using Strata.Engine.Search;
using Strata.Engine.Words;

namespace Strata.Engine.Site;

/// <summary>The page of the search, and the pieces of an index for each language that pages are written in.</summary>
internal static class SearchRoutes
{
    public const string Path = "/search/";

    private const string Contents = "contents.js";
    private const string WordsPrefix = "search.";

    /// <summary>What a page has besides its text that counts for the size of the index: the words of a diagram, about.</summary>
    private const int Diagram = 1_000;

    public static void AddAll(SiteModel site, SiteRenderers renderers)
    {
        List<Page> searched = site.Settings.Features.Search ? site.Pages.All.Where(page => page.FrontMatter.IsSearched && page.Path != "/404.html").ToList() : [];
        if (searched.Count > 0)
            site.Routes.AddDefault(Path, RouteKind.Page, () => renderers.Pages.Search());
        foreach (IGrouping<string, Page> language in searched.GroupBy(page => FolderOf(page.FrontMatter.Language ?? site.Settings.Language)))
        {
            List<Page> pages = language.ToList();
            string folder = language.Key;
            var count = PieceCount.For(pages.Count, pages.Sum(page => page.Document.Sections.Sum(section => section.Diagram is null ? section.Utf8.Length : (long)Diagram)));
            // It is made when the first piece is asked for, so that a preview does not pay for it with every edit.
            var index = new Lazy<SearchIndex>(() => SearchIndex.Of(SearchPages.Of(site, pages, withData: folder == FolderOf(site.Settings.Language)), count));
            Add(folder + Contents, () => index.Value.Contents(Words(site)));
            for (int piece = 0; piece < count.Words; piece++)
            {
                int number = piece;
                Add($"{folder}w{number}.js", () => index.Value.WordPiece(number));
            }

            for (int piece = 0; piece < count.Texts; piece++)
            {
                int number = piece;
                Add($"{folder}t{number}.js", () => index.Value.TextPiece(number));
            }
        }

        void Add(string path, Func<byte[]> make) => site.Routes.AddDefault(path, RouteKind.Data, () => new RenderedFile(make(), []));
    }

    /// <summary>The list of contents that pages of a language search in; that of the site's language where there is no other, and empty without a search.</summary>
    public static string ContentsFor(string language, SiteModel site) =>
        new[] { language, site.Settings.Language }.Select(tag => FolderOf(tag) + Contents).FirstOrDefault(site.Routes.Contains, "");

    private static string FolderOf(string language) => $"{Path}{Slug.Of(language)}/";

    /// <summary>The words of the search, for the browser.</summary>
    private static Dictionary<string, string> Words(SiteModel site) => site.Words.All
        .Where(word => word.Key.StartsWith(WordsPrefix, StringComparison.Ordinal))
        .ToDictionary(word => word.Key[WordsPrefix.Length..], word => word.Value, StringComparer.Ordinal);
}
