using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Links;
using Strata.Engine.Sites.Pages;

namespace Strata.Engine.Sites.Feeds;

/// <summary>The feeds of a site with an address: of all posts in each format, and an Atom feed of each term.</summary>
internal static class EditionFeeds
{
    private const int MaxPosts = 20;

    public static IEnumerable<Feed> In(Edition edition)
    {
        if (edition.Config.Address is null || edition.Pages.Posts.Count == 0)
            return [];
        IEnumerable<Feed> main = edition.Config.Features.Feeds ? OfAllPosts(edition) : [];
        return edition.Config.Features.TermFeeds ? main.Concat(OfTerms(edition)) : main;
    }

    private static IEnumerable<Feed> OfAllPosts(Edition edition)
    {
        List<Page> newest = edition.Pages.Posts.Take(MaxPosts).ToList();
        return FeedFormat.All.Select(format => new Feed
        {
            Format = format,
            Path = format.PathIn(edition.Language),
            Title = edition.Title,
            List = edition.Language.Root,
            Posts = newest,
        });
    }

    private static IEnumerable<Feed> OfTerms(Edition edition) =>
        from taxonomy in edition.Taxonomies
        from entry in taxonomy.Terms
        select new Feed
        {
            Format = FeedFormat.Atom,
            Path = EditionPaths.FeedOf(entry.Term),
            Title = edition.Messages.Get(
                "titles.document",
                edition.Messages.Get($"titles.{taxonomy.Kind}_term", entry.Term.Name),
                edition.Title
            ),
            List = entry.Term.Path,
            Posts = entry.Posts.Take(MaxPosts).ToList(),
        };
}
