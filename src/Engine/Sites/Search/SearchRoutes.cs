using Strata.Engine.Search;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Search;

/// <summary>The search page and the shards of the index, for each language of a site.</summary>
internal sealed class SearchRoutes : IEditionRouteSource
{
    private const string MessagePrefix = "search.";

    public void AddRoutes(EditionRenderers renderers, RouteTable routes)
    {
        Edition site = renderers.Edition;
        List<Page> pages = site.Config.Features.Search
            ? site.Pages.All.Where(page => page.FrontMatter.IsSearched && page.Path != EditionPaths.NotFound).ToList()
            : [];
        if (pages.Count == 0)
            return;
        routes.AddDefault(
            new Route(EditionPaths.Search(site.Language), RouteKind.Page, () => renderers.Pages.Search())
        );
        string folder = EditionPaths.SearchIndex(site.Language);
        var count = ShardCount.For(pages.Count, pages.Sum(page => page.Document.SearchLength));
        // The index is built when the first shard is requested, so that a preview does not build it after every edit.
        var index = new Lazy<SearchIndex>(() =>
            SearchIndex.Of(SearchPages.Of(site, pages, renderers.DataPages, renderers.Links.Resolver), count)
        );
        Add(
            EditionPaths.SearchContents(site.Language),
            () => index.Value.Contents(SitePath.Encode(EditionPaths.Search(site.Language))[1..], Messages(site))
        );
        AddShards("w", count.Words, number => index.Value.WordShard(number));
        AddShards("t", count.Texts, number => index.Value.TextShard(number));

        void AddShards(string kind, int shardCount, Func<int, byte[]> make)
        {
            foreach (int number in Enumerable.Range(0, shardCount))
                Add($"{folder}{kind}{number}.js", () => make(number));
        }

        void Add(string path, Func<byte[]> make) =>
            routes.AddDefault(new Route(path, RouteKind.Data, () => new RenderedFile(make(), [])));
    }

    /// <summary>The messages of the search, for the browser.</summary>
    private static Dictionary<string, string> Messages(Edition site) =>
        site
            .Messages.All.Where(word => word.Key.StartsWith(MessagePrefix, StringComparison.Ordinal))
            .ToDictionary(word => word.Key[MessagePrefix.Length..], word => word.Value, StringComparer.Ordinal);
}
